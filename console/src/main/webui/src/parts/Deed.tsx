import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import dayjs, { isDayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { Refusal, type Problem } from '../api/client';
import { useDirectory } from '../api/directory';
import { useWords } from '../words/language';
import { nothingSaid, saidAtField } from './atField';
import { PlaceChoice } from './PlaceChoice';
import { Trouble } from './states';

export type Option = { value: string; label: string };
export type Given = Record<string, unknown>;

/** One thing that a form asks for. */
export type Field = {
  name: string;
  label: string;
  note?: string;
  needed?: boolean;
  options?: Option[];
  longest?: number;
  kind:
    | 'text'
    | 'area'
    | 'date'
    | 'moment'
    | 'flag'
    | 'count'
    | 'place'
    | 'agency'
    | 'agencies'
    | 'tags'
    | 'one'
    | 'many'
    | 'radio';
};

/** Something that can be done: what it asks for, the law behind it, and how it is sent. */
export type Deed = {
  key: string;
  title: string;
  law?: string;
  fields: Field[];
  initial?: Given;
  ends?: boolean;
  wide?: boolean;
  send: (values: Given) => Promise<unknown>;
};

const CHANGED = 412;

type Props = {
  deed: Deed;
  close: () => void;
  done: () => void;
  /** Reads the matter again; what is typed stays. */
  reload?: () => void;
  children?: (values: Given) => ReactNode;
};

/** The form of a deed; what is refused stays on the form, with the article. */
export function DeedDialog({ deed, close, done, reload, children }: Props) {
  const t = useWords();
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const changed = refused?.status === CHANGED;

  async function send(values: Given) {
    setBusy(true);
    setRefused(null);
    nothingSaid(form);
    try {
      await deed.send(plain(values));
      done();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
      const names = deed.fields.map((each) => each.name);
      saidAtField(form, failure.problem, names);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={deed.title}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('command.send')}
      cancelText={t('state.cancel')}
      confirmLoading={busy}
      okButtonProps={{ danger: deed.ends }}
      width={deed.wide ? 820 : 520}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
      maskClosable={false}
    >
      {deed.law && <p className="hint">{deed.law}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={deed.initial}
        onFinish={(values) => void send(values as Given)}
      >
        {deed.fields.map((field) => (
          <Asked key={field.name} field={field} />
        ))}
        {children && (
          <Form.Item noStyle shouldUpdate>
            {() => children(plain(form.getFieldsValue() as Given))}
          </Form.Item>
        )}
      </Form>
      {refused && !changed && <Trouble problem={refused} />}
      {changed && (
        <div className="trouble" role="alert">
          <strong>{t('matter.changed')}</strong>
          <p>{t('matter.changedHint')}</p>
          {reload && (
            <Button
              onClick={() => {
                reload();
                setRefused(null);
              }}
            >
              {t('case.reload')}
            </Button>
          )}
        </div>
      )}
    </Modal>
  );
}

/** Days as days and moments as moments; what is empty is left out. */
export function plain(values: Given): Given {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => [name, isDayjs(value) ? told(name, value) : value]),
  );
}

const MOMENTS = ['expires', 'effective'];

function told(name: string, value: dayjs.Dayjs): string {
  return MOMENTS.includes(name) ? value.toISOString() : value.format('YYYY-MM-DD');
}

export function Asked({ field }: { field: Field }) {
  const t = useWords();
  if (field.kind === 'flag') {
    return (
      <Form.Item
        name={field.name}
        valuePropName="checked"
        rules={
          field.needed
            ? [{ validator: (_, on) => (on ? Promise.resolve() : Promise.reject(new Error())) }]
            : []
        }
        extra={field.note}
      >
        <Checkbox>{field.label}</Checkbox>
      </Form.Item>
    );
  }
  return (
    <Form.Item
      name={field.name}
      label={field.label}
      extra={field.note}
      rules={field.needed ? [{ required: true, message: t('ask.needed') }] : []}
    >
      <Widget field={field} />
    </Form.Item>
  );
}

function Widget({ field, ...given }: { field: Field } & Given) {
  const directory = useDirectory();
  const handed = given as Record<string, never>;
  const agencies = () =>
    directory.agencies.map((each) => ({ value: each.code, label: directory.agency(each.code) }));
  const choice = (options: Option[], mode?: 'multiple') => (
    <Select
      {...handed}
      mode={mode}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
  switch (field.kind) {
    case 'text':
      return <Input {...handed} maxLength={field.longest ?? 120} />;
    case 'area':
      return (
        <Input.TextArea
          {...handed}
          maxLength={field.longest ?? 500}
          rows={2}
        />
      );
    case 'date':
      return <DatePicker {...handed} className="wide" />;
    case 'moment':
      return (
        <DatePicker
          {...handed}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          className="wide"
        />
      );
    case 'count':
      return <InputNumber {...handed} min={0} precision={0} className="wide" />;
    case 'place':
      return <PlaceChoice {...handed} />;
    case 'agency':
      return choice(field.options ?? agencies());
    case 'agencies':
      return choice(field.options ?? agencies(), 'multiple');
    case 'tags':
      return (
        <Select {...handed} mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ']} />
      );
    case 'many':
      return <Checkbox.Group {...handed} className="several-of" options={field.options} />;
    case 'radio':
      return <Radio.Group {...handed} className="column" options={field.options} />;
    default:
      return choice(field.options ?? []);
  }
}
