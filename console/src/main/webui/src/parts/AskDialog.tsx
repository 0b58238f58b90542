import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Dayjs } from 'dayjs';
import { Refusal, type Problem } from '../api/client';
import { useWords } from '../words/language';
import { nothingSaid, saidAtField } from './atField';
import { PlaceChoice } from './PlaceChoice';
import { Trouble } from './states';

const CHANGED = 412;
const LONGEST = 200;

export type Option = { value: string; label: string };
export type Told = Record<string, unknown>;

/** One thing that a dialog asks for. */
export type AskField = {
  name: string;
  label: string;
  kind:
    | 'text'
    | 'area'
    | 'lines'
    | 'date'
    | 'moment'
    | 'flag'
    | 'count'
    | 'one'
    | 'many'
    | 'time'
    | 'place';
  needed?: boolean;
  note?: string;
  options?: Option[];
  most?: number;
  /** Asked only where this holds of what has been filled in. */
  when?: (values: Told) => boolean;
};

type Props = {
  title: string;
  hint?: ReactNode;
  fields: AskField[];
  initial?: Told;
  danger?: boolean;
  wide?: boolean;
  /** What is filled in, as it is filled in. */
  watch?: (values: Told) => void;
  send: (values: Told) => Promise<void>;
  close: () => void;
  /** Reads again what has changed meanwhile; what is typed stays. */
  reload?: () => void;
};

/** A form over the page: sent, refused with the article, or told that somebody was faster. */
export function AskDialog(props: Props) {
  const t = useWords();
  const [form] = Form.useForm<Told>();
  const [values, setValues] = useState<Told>(props.initial ?? {});
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [reread, setReread] = useState(false);
  const shown = props.fields.filter((each) => each.when?.(values) ?? true);

  async function send(filled: Told) {
    setBusy(true);
    setRefused(null);
    nothingSaid(form);
    try {
      await props.send(told(shown, filled));
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
      const names = shown.map((each) => each.name);
      saidAtField(form, failure.problem, names);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={props.title}
      onCancel={props.close}
      onOk={() => form.submit()}
      okText={t('command.send')}
      cancelText={t('state.cancel')}
      confirmLoading={busy}
      okButtonProps={{ danger: props.danger }}
      width={props.wide ? 760 : 520}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
      maskClosable={false}
    >
      {props.hint && <div className="hint">{props.hint}</div>}
      <Form
        form={form}
        layout="vertical"
        initialValues={props.initial}
        onValuesChange={(_, all) => {
          setValues(all);
          props.watch?.(all);
        }}
        onFinish={(filled) => void send(filled)}
      >
        {shown.map((field) => (
          <Asked key={field.name} field={field} />
        ))}
      </Form>
      {refused && refused.status !== CHANGED && <Trouble problem={refused} />}
      {refused?.status === CHANGED && (
        <div className="trouble" role="alert">
          <strong>{t('send.changed')}</strong>
          <p>{t('send.changedHint')}</p>
          <Button
            onClick={() => {
              props.reload?.();
              setRefused(null);
              setReread(true);
            }}
          >
            {t('send.reload')}
          </Button>
        </div>
      )}
      {reread && !refused && (
        <p role="status" className="hint">
          {t('send.reloaded')}
        </p>
      )}
    </Modal>
  );
}

function Asked({ field }: { field: AskField }) {
  const t = useWords();
  if (field.kind === 'flag') {
    return (
      <Form.Item name={field.name} valuePropName="checked" extra={field.note}>
        <Checkbox>{field.label}</Checkbox>
      </Form.Item>
    );
  }
  const free = field.kind === 'area' || field.kind === 'lines';
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      extra={field.note ?? (free ? t('ask.noPerson') : undefined)}
      rules={field.needed ? [{ required: true, message: t('ask.needed') }] : []}
    >
      {widget(field)}
    </Form.Item>
  );
}

function widget(field: AskField): ReactNode {
  switch (field.kind) {
    case 'area':
      return <Input.TextArea maxLength={field.most ?? LONGEST} rows={2} />;
    case 'lines':
      return <Input.TextArea maxLength={field.most} rows={3} />;
    case 'date':
      return <DatePicker className="wide" />;
    case 'moment':
      return (
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" className="wide" />
      );
    case 'time':
      return <Input type="time" />;
    case 'place':
      return <PlaceChoice />;
    case 'count':
      return <InputNumber min={1} max={field.most} precision={0} className="wide" />;
    case 'one':
    case 'many':
      return (
        <Select
          allowClear
          mode={field.kind === 'many' ? 'multiple' : undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={field.options}
        />
      );
    default:
      return <Input maxLength={field.most ?? LONGEST} />;
  }
}

/** Days as days, moments as moments, lines one by one; nothing that was left out. */
function told(fields: AskField[], values: Told): Told {
  const all: Told = {};
  for (const field of fields) {
    const value = plain(field, values[field.name]);
    if (value !== undefined && value !== null && value !== '') all[field.name] = value;
  }
  return all;
}

function plain(field: AskField, value: unknown): unknown {
  if (value === undefined || value === null) return field.kind === 'flag' ? false : undefined;
  switch (field.kind) {
    case 'date':
      return (value as Dayjs).format('YYYY-MM-DD');
    case 'moment':
      return (value as Dayjs).toISOString();
    case 'lines':
      return String(value)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    case 'text':
    case 'area':
      return String(value).trim();
    default:
      return value;
  }
}
