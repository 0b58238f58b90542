import { useMemo } from 'react';
import { useDirectory } from '../../api/directory';
import type { CodeView } from '@services/incident';

export type Option = { value: string; label: string };

function inUse(code: CodeView, day: string): boolean {
  return !code.validTo || code.validTo >= day;
}

/** The entries of a list that may be chosen today; or those of them that are named. */
export function useCodes(list: string, only?: readonly string[]): Option[] {
  const directory = useDirectory();
  const named = only?.join();
  return useMemo(() => {
    const day = new Date().toISOString().slice(0, 10);
    const some = named === undefined ? undefined : named.split(',');
    return directory.codes
      .filter((each) => each.list === list && inUse(each, day))
      .filter((each) => !some || some.includes(each.code))
      .map((each) => ({ value: each.code, label: directory.label(list, each.code) }));
  }, [directory, list, named]);
}

/** The subtypes of a category; all of them before one is chosen. */
export function useSubtypes(category?: string): Option[] {
  const { codes } = useDirectory();
  const of = useMemo(
    () =>
      codes
        .filter((each) => each.list === 'incident-subtype')
        .filter((each) => !category || !each.parent || each.parent === category)
        .map((each) => each.code),
    [codes, category],
  );
  return useCodes('incident-subtype', of);
}
