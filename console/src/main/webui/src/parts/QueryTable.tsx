import { Button, Form, Table, type TableColumnsType } from 'antd';
import { useEffect, useState, type Key as RowKey, type ReactNode } from 'react';
import type { Problem } from '../api/client';
import { useWords } from '../words/language';
import { usePhone } from './usePhone';
import { Empty, Loading, Trouble } from './states';

/** A query form above: folds, asks, goes back to nothing asked. */
export function QueryForm(props: {
  children: ReactNode;
  values: Record<string, unknown>;
  ask: (values: Record<string, unknown>) => void;
}) {
  const t = useWords();
  const [form] = Form.useForm();
  const phone = usePhone();
  const [open, setOpen] = useState(!phone);
  const { values } = props;
  useEffect(() => {
    form.resetFields();
    form.setFieldsValue(values);
  }, [form, values]);
  return (
    <section className="query" aria-label={t('query.title')}>
      <Button
        type="text"
        size="small"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="query-fold"
      >
        {open ? `▾ ${t('query.fold')}` : `▸ ${t('query.unfold')}`}
      </Button>
      <Form
        form={form}
        layout="vertical"
        hidden={!open}
        className="query-form"
        onFinish={(asked) => props.ask(asked as Record<string, unknown>)}
      >
        {props.children}
        <div className="query-buttons">
          <Button type="primary" htmlType="submit">
            {t('query.ask')}
          </Button>
          <Button onClick={() => props.ask({})}>{t('query.reset')}</Button>
        </div>
      </Form>
    </section>
  );
}

type Rows<T> = {
  items?: T[];
  problem?: Problem;
  loading: boolean;
  again: () => void;
  rowKey: (row: T) => RowKey;
  columns: TableColumnsType<T>;
  /** One row as a card, on a phone. */
  card: (row: T) => ReactNode;
  empty: ReactNode;
  label: string;
  size?: 'small' | 'middle';
};

/** A table on a desk, cards on a phone; says when it has nothing, or could not ask. */
export function RowsOf<T extends object>(props: Rows<T>) {
  const phone = usePhone();
  const { items, problem, loading, again } = props;
  if (problem) return <Trouble problem={problem} again={again} />;
  if (!items) return loading ? <Loading rows={8} /> : null;
  if (!items.length) return <Empty>{props.empty}</Empty>;
  if (phone) {
    return (
      <ul className="cards" aria-label={props.label} aria-busy={loading}>
        {items.map((row) => (
          <li key={String(props.rowKey(row))}>{props.card(row)}</li>
        ))}
      </ul>
    );
  }
  return (
    <Table<T>
      size={props.size ?? 'middle'}
      rowKey={props.rowKey}
      columns={props.columns}
      dataSource={items}
      pagination={false}
      loading={loading}
      scroll={{ x: 'max-content' }}
      aria-label={props.label}
    />
  );
}

/** Forward and back through pages whose number nobody knows beforehand. */
export function Pager(props: {
  page: number;
  count: number;
  next?: string;
  back: () => void;
  on: () => void;
}) {
  const t = useWords();
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span role="status">
        {props.next || props.page > 1
          ? t('pager.some', { page: props.page, count: props.count })
          : t('pager.all', { count: props.count })}
      </span>
      <Button disabled={props.page <= 1} onClick={props.back}>
        {t('pager.back')}
      </Button>
      <Button disabled={!props.next} onClick={props.on}>
        {t('pager.on')}
      </Button>
    </nav>
  );
}
