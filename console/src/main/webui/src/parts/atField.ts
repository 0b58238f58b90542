import type { FormInstance } from 'antd';
import type { Problem } from '../api/client';

/** The field of a form that a refusal points at: the last part of what it names. */
export function fieldOf(
  pointer: string | undefined,
  names: readonly string[],
  called: (pointer?: string) => string | undefined = lastOf,
): string | undefined {
  const name = called(pointer);
  return names.find((each) => each === name);
}

function lastOf(pointer?: string): string | undefined {
  return pointer?.split('/').at(-1);
}

/** Says at its field what a service refuses, and brings it into sight; true where there is one. */
export function saidAtField(
  form: FormInstance,
  problem: Problem,
  names: readonly string[],
  called?: (pointer?: string) => string | undefined,
): boolean {
  const name = fieldOf(problem.pointer, names, called);
  if (!name) return false;
  form.setFields([{ name, errors: [problem.detail ?? problem.title] }]);
  form.scrollToField(name, { block: 'center', focus: true });
  return true;
}

/** What was refused before says nothing of what is sent now. */
export function nothingSaid(form: FormInstance): void {
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
}
