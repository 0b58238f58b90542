import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import type { CaseView } from '@services/mediation';
import { nothingSaid, saidAtField } from '../../parts/atField';
import { Trouble } from '../../parts/states';
import { useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import { Asked } from './fields';
import { bodyOf, type Step, type Values } from './steps';

const CHANGED = 412;

type Props = {
  command: string;
  step: Step;
  /** Absent for a dispute that is no case yet. */
  subject?: CaseView;
  /** What a button has filled in already. */
  given?: Values;
  close: () => void;
  done: (code?: string) => void;
  /** Reads the case again; what is typed stays. */
  reload?: () => void;
};

/** A step's form: sent against the version that was read, refused with the article. */
export function StepDialog({ command, step, subject, given, close, done, reload }: Props) {
  const t = useWords();
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [readAt] = useState(subject?.version);
  const changed = refused?.status === CHANGED;
  const newer = subject !== undefined && subject.version !== readAt;
  const title = t(`step.${command}` as Key);

  async function send(values: Values) {
    setBusy(true);
    setRefused(null);
    nothingSaid(form);
    try {
      const names = { case: subject?.code ?? '', number: String(values.number ?? '') };
      const { number: _number, ...body } = { ...given, ...bodyOf(step, values) };
      const version = subject && { 'If-Match': `"${subject.version}"` };
      const url = address('mediation', pathOf(step, body), names);
      const sent = await post<{ code: string }>(url, body, version);
      done(sent.body?.code);
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
      const names = step.fields.map((each) => each.name);
      saidAtField(form, failure.problem, names);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('command.send')}
      cancelText={t('state.cancel')}
      confirmLoading={busy}
      okButtonProps={{ danger: step.ends }}
      width={step.fields.some((each) => each.kind === 'clauses') ? 760 : 520}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
      maskClosable={false}
    >
      {step.law && <p className="hint">{t(step.law)}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...step.initial?.(subject ?? ({} as CaseView)), ...given }}
        onFinish={(values) => void send(values as Values)}
      >
        {step.fields.map((field) => (
          <Asked key={field.name} field={field} subject={subject} />
        ))}
      </Form>
      {refused && !changed && <Trouble problem={refused} />}
      {changed && (
        <div className="trouble" role="alert">
          <strong>{t('case.changed')}</strong>
          <p>{t('case.changedHint')}</p>
          <Button
            onClick={() => {
              reload?.();
              setRefused(null);
            }}
          >
            {t('case.reload')}
          </Button>
        </div>
      )}
      {newer && !changed && (
        <p role="status" className="hint">
          {t('case.reloaded', { version: subject.version })}
        </p>
      )}
    </Modal>
  );
}

/** An agency is asked to lead at another address than to assist. */
function pathOf(step: Step, body: Values): Step['path'] {
  return body.ask === true ? '/api/v1/cases/{case}/lead' : step.path;
}
