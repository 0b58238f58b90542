import { Button, Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import type { IncidentView } from '@services/incident';
import { useWords } from '../../words/language';
import { Trouble } from '../../parts/states';
import { Term } from '../../parts/Term';
import { nothingSaid, saidAtField } from '../../parts/atField';
import { Tell, useSteps } from './Tell';

const GROUNDS = [
  'HIRED_INJURY',
  'GANG_FIGHT',
  'REPEATED_VIOLATION',
  'PARTY_UNWILLING',
  'NEW_VIOLATION',
  'SUSPECT_FLED',
  'OTHER_GROUND',
] as const;
const CHANGED = 412;
const TOLD = ['ORALLY', 'IN_WRITING', 'NO_CONTACT'] as const;
type Noun = 'referral' | 'diversion' | 'link' | 'voiding';

/** What may be asked of the incident now, each with its form and the law that may refuse it. */
export function Commands({ incident, again }: { incident: IncidentView; again: () => void }) {
  const t = useWords();
  const [open, setOpen] = useState<Noun | null>(null);
  const [done, setDone] = useState('');
  const steps = useSteps(incident);
  const offered = (incident.commands ?? []).map((each) => each.name as Noun);
  return (
    <section className="card" aria-labelledby="commands">
      <h2 id="commands">{t('command.title')}</h2>
      {!offered.length && !steps.length && <p>{t('command.none')}</p>}
      <Tell incident={incident} steps={steps} again={again} />
      <div className="row">
        {offered.map((noun) => (
          <Button key={noun} onClick={() => setOpen(noun)}>
            {t(`command.${noun}`)}
          </Button>
        ))}
      </div>
      <p role="status" className="done">
        {done}
      </p>
      {open && (
        <Asking
          key={open}
          noun={open}
          incident={incident}
          close={() => setOpen(null)}
          reload={again}
          done={() => {
            setDone(t('command.done', { what: t(`command.${open}`) }));
            setOpen(null);
            again();
          }}
        />
      )}
    </section>
  );
}

type Props = {
  noun: Noun;
  incident: IncidentView;
  close: () => void;
  /** Reads the incident again; what is typed stays. */
  reload: () => void;
  done: () => void;
};

function Asking({ noun, incident, close, reload, done }: Props) {
  const t = useWords();
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function send(values: Record<string, unknown>) {
    setBusy(true);
    setRefused(null);
    nothingSaid(form);
    try {
      const path = `/api/v1/incidents/{id}/${noun}` as const;
      await post(address('incident', path, { id: incident.id }), values, {
        'If-Match': `"${incident.facts}"`,
      });
      done();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
      saidAtField(form, failure.problem, Object.keys(form.getFieldsValue() as object));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t(`command.${noun}`)}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('command.send')}
      cancelText={t('state.cancel')}
      confirmLoading={busy}
      maskClosable={false}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      <p className="hint">
        {t(`command.${noun}.law`)} {noun === 'referral' && <Term of="移交调解" />}
        {noun === 'diversion' && <Term of="非警务分流" />}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ exclusions: [], disputed: false }}
        onFinish={(values) => void send(values as Record<string, unknown>)}
      >
        <Fields noun={noun} />
      </Form>
      {refused && refused.status !== CHANGED && <Trouble problem={refused} />}
      {refused?.status === CHANGED && (
        <div className="trouble" role="alert">
          <strong>{t('send.changed')}</strong>
          <p>{t('send.changedHint')}</p>
          <Button
            onClick={() => {
              reload();
              setRefused(null);
            }}
          >
            {t('send.reload')}
          </Button>
        </div>
      )}
    </Modal>
  );
}

function Fields({ noun }: { noun: Noun }) {
  const t = useWords();
  const directory = useDirectory();
  const needed = [{ required: true, message: t('command.needed') }];
  switch (noun) {
    case 'referral':
      return (
        <Form.Item name="exclusions" label={t('command.exclusions')}>
          <Checkbox.Group
            className="column"
            options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
          />
        </Form.Item>
      );
    case 'diversion':
      return (
        <>
          <Form.Item name="reference" label={t('command.reference')} rules={needed}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="told" label={t('command.told')} rules={needed}>
            <Radio.Group options={TOLD.map((value) => ({ value, label: t(`told.${value}`) }))} />
          </Form.Item>
          <Form.Item name="disputed" valuePropName="checked">
            <Checkbox>{t('command.disputed')}</Checkbox>
          </Form.Item>
        </>
      );
    case 'link':
      return (
        <Form.Item name="duplicateOf" label={t('command.duplicateOf')} rules={needed}>
          <Input maxLength={120} />
        </Form.Item>
      );
    case 'voiding':
      return (
        <Form.Item name="validity" label={t('incident.validity')} rules={needed}>
          <Select
            options={directory.codes
              .filter((each) => each.list === 'validity' && each.code !== 'EFFECTIVE')
              .map((each) => ({
                value: each.code,
                label: directory.label('validity', each.code),
              }))}
          />
        </Form.Item>
      );
  }
}
