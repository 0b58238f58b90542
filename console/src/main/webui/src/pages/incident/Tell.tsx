import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef, useState } from 'react';
import { Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { IncidentView } from '@services/incident';
import { nothingSaid, saidAtField } from '../../parts/atField';
import { Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';
import { useRegisterWords } from '../../words/register';
import { dispositions, eventOf, freshId, nameOf, stepsOf, type Step, type Told } from './hand';
import { becameOf, handIn } from './handIn';
import { useCodes, useSubtypes } from './useCodes';

/** The steps that may be told of an incident by hand now, by who is signed in. */
export function useSteps(incident: IncidentView): Step[] {
  const who = useWho();
  const directory = useDirectory();
  const own = incident.agency === who.agency && has(who, ['agency-system']);
  const agency = directory.agencies.find((each) => each.code === incident.agency);
  return own ? stepsOf(String(incident.status), agency) : [];
}

type Props = { incident: IncidentView; steps: Step[]; again: () => void };

/** The next steps that the incident's own agency may tell by hand, each with its form. */
export function Tell({ incident, steps, again }: Props) {
  const r = useRegisterWords();
  const t = useWords();
  const [open, setOpen] = useState<Step | null>(null);
  const [done, setDone] = useState('');
  if (!steps.length) return null;
  return (
    <>
      <div className="row tell">
        {incident.caseref ? (
          steps.map((step) => (
            <Button key={step} onClick={() => setOpen(step)}>
              {r(`step.${step}`)}
            </Button>
          ))
        ) : (
          <p className="hint">{r('noNumber')}</p>
        )}
      </div>
      <p role="status" className="done">
        {done}
      </p>
      {open && (
        <Telling
          key={open}
          step={open}
          incident={incident}
          close={() => setOpen(null)}
          done={(registered) => {
            const what = t('command.done', { what: r(`step.${open}`) });
            setDone(registered ? what : r('stillOnItsWay'));
            setOpen(null);
            again();
          }}
        />
      )}
    </>
  );
}

type TellingProps = {
  step: Step;
  incident: IncidentView;
  close: () => void;
  done: (registered: boolean) => void;
};
type Filled = { at: Dayjs } & Told;

function Telling({ step, incident, close, done }: TellingProps) {
  const r = useRegisterWords();
  const t = useWords();
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const id = useRef(freshId());

  async function send({ at, ...told }: Filled) {
    setBusy(true);
    setRefused(null);
    nothingSaid(form);
    try {
      const envelope = {
        id: id.current,
        agency: incident.agency,
        fact: step,
        time: at.toISOString(),
        place: incident.place,
        caseref: incident.caseref,
      };
      const status = await becameOf(await handIn(eventOf(envelope, told)));
      if (status?.status === 'QUARANTINED') {
        id.current = freshId();
        throw new Refusal((status.problem as Problem) ?? { status: 422, title: r('held') });
      }
      done(Boolean(status));
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
      const named = Object.keys(form.getFieldsValue() as object);
      saidAtField(form, failure.problem, named, (pointer) => {
        const name = nameOf(pointer);
        return name === 'time' ? 'at' : name;
      });
    } finally {
      setBusy(false);
    }
  }

  const began = dayjs(incident.occurredAt);
  const inTime = {
    validator: (_: unknown, at?: Dayjs) => {
      if (at?.isAfter(dayjs())) return Promise.reject(new Error(r('atFuture')));
      if (at?.isBefore(began)) {
        const since = moment(incident.occurredAt);
        return Promise.reject(new Error(r('atBefore', { at: since })));
      }
      return Promise.resolve();
    },
  };
  return (
    <Modal
      open
      title={`${r(`step.${step}`)} · ${incident.caseref}`}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('command.send')}
      cancelText={t('state.cancel')}
      confirmLoading={busy}
      maskClosable={false}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      <p className="hint">{r(`law.${step}`)}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ at: dayjs(), ...begins(step, incident) }}
        onValuesChange={(changed: Told) => {
          if ('confirmedCategory' in changed) form.setFieldValue('confirmedSubtype', undefined);
          if ('category' in changed) form.setFieldValue('subtype', undefined);
        }}
        onFinish={(filled) => void send(filled as Filled)}
      >
        <Form.Item
          name="at"
          label={r('time')}
          rules={[{ required: true, message: r('atNeeded') }, inTime]}
        >
          <DatePicker
            className="wide"
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            disabledDate={(day) => day.isAfter(dayjs(), 'day') || day.isBefore(began, 'day')}
          />
        </Form.Item>
        <Fields step={step} phase={String(incident.status)} />
      </Form>
      {refused && <Trouble problem={refused} />}
    </Modal>
  );
}

/** A form begins with what is known: the class as it stands, and nothing that nobody has said. */
function begins(step: Step, incident: IncidentView): Told {
  switch (step) {
    case 'feedback-given':
      return { confirmedCategory: incident.category, confirmedSubtype: incident.subtype };
    case 'dispatch-assigned':
    case 'dispatch-arrived':
    case 'reclassified':
    case 'admin-accepted':
    case 'criminal-accepted':
      return {};
  }
}

function Fields({ step, phase }: { step: Step; phase: string }) {
  const r = useRegisterWords();
  const forces = useCodes('force');
  const ends = useCodes('disposition', dispositions(phase));
  const needed = [{ required: true, message: r('needed') }];
  switch (step) {
    case 'dispatch-assigned':
    case 'dispatch-arrived':
      return (
        <>
          <Form.Item name="force" label={r('force')} rules={needed}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={forces} />
          </Form.Item>
          <Form.Item name="unit" label={r('unit')}>
            <Input maxLength={80} />
          </Form.Item>
        </>
      );
    case 'feedback-given':
      return (
        <>
          <Classes names={['confirmedCategory', 'confirmedSubtype']} confirmed needed />
          <Form.Item name="disposition" label={r('disposition')} rules={needed}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={ends} />
          </Form.Item>
          <Form.Item name="reference" label={r('reference')} extra={r('noPerson')}>
            <Input maxLength={120} />
          </Form.Item>
        </>
      );
    case 'reclassified':
      return (
        <>
          <Classes names={['category', 'subtype']} needed />
          <Form.Item
            name="reason"
            label={r('reason')}
            extra={r('noPerson')}
            rules={[{ required: true, whitespace: true, message: r('needed') }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </>
      );
    case 'admin-accepted':
    case 'criminal-accepted':
      return <Classes names={['category', 'subtype']} />;
  }
}

type ClassesProps = {
  names: [category: string, subtype: string];
  confirmed?: boolean;
  needed?: boolean;
};

function Classes({ names, confirmed, needed }: ClassesProps) {
  const r = useRegisterWords();
  const [category, subtype] = names;
  const form = Form.useFormInstance();
  const chosen = Form.useWatch(category, form) as string | undefined;
  const categories = useCodes('incident-category');
  const subtypes = useSubtypes(chosen);
  const labels = confirmed
    ? (['confirmedCategory', 'confirmedSubtype'] as const)
    : needed
      ? (['newCategory', 'newSubtype'] as const)
      : (['category', 'subtype'] as const);
  return (
    <>
      <Form.Item
        name={category}
        label={r(labels[0])}
        rules={needed ? [{ required: true, message: r('needed') }] : []}
      >
        <Select
          allowClear={!needed}
          showSearch={{ optionFilterProp: 'label' }}
          options={categories}
        />
      </Form.Item>
      <Form.Item name={subtype} label={r(labels[1])}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={subtypes} />
      </Form.Item>
    </>
  );
}
