import { Button, Checkbox, Form, Table, type TableColumnsType } from 'antd';
import { useEffect, useRef, useState, type Key as RowKey, type ReactNode } from 'react';
import type { Problem } from '../api/client';
import { useWords } from '../words/language';
import { ExportRows } from './ExportRows';
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
  const [round, setRound] = useState(0);
  const { values } = props;
  const asked = JSON.stringify(values);
  // Only another question writes into the fields, and going back: not every drawing of the page.
  useEffect(() => {
    form.resetFields();
    form.setFieldsValue(values);
  }, [form, asked, round]);
  const reset = () => {
    setRound((n) => n + 1);
    props.ask({});
  };
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
          <Button onClick={reset}>{t('query.reset')}</Button>
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
  /** Where the question is asked page by page; what is exported goes through all of them. */
  url?: string | null;
  /** All rows, where only some of them are shown. */
  every?: T[];
  size?: 'small' | 'middle';
  /** Whether these are all that there are: the table says how many. */
  whole?: boolean;
  /** Rows that can be chosen to do something with all of them. */
  choice?: Choice<T>;
  /** What stands above the rows, before the tools of the table. */
  above?: ReactNode;
};
export type Choice<T> = {
  chosen: RowKey[];
  choose: (keys: RowKey[]) => void;
  /** Rows that nothing can be done with now cannot be chosen. */
  may: (row: T) => boolean;
  nameOf: (row: T) => string;
};

/** A table on a desk, cards on a phone; says when it has nothing, or could not ask. */
export function RowsOf<T extends object>(props: Rows<T>) {
  const phone = usePhone();
  const { items, problem, loading, again } = props;
  const trouble = problem && <Trouble problem={problem} again={again} />;
  if (!items) return trouble ?? (loading ? <Loading rows={8} /> : null);
  if (!items.length) return <Empty>{props.empty}</Empty>;
  if (phone) {
    return (
      <>
        {trouble}
        {props.above}
        <ul className="cards" aria-label={props.label} aria-busy={loading}>
          {items.map((row) => (
            <li key={String(props.rowKey(row))}>
              {props.choice && <Tick choice={props.choice} row={row} rowKey={props.rowKey(row)} />}
              {props.card(row)}
            </li>
          ))}
        </ul>
        <div className="table-tools">
          {props.whole && <Total count={items.length} />}
          <ExportRows {...props} items={props.every ?? items} />
        </div>
      </>
    );
  }
  return (
    <>
      {trouble}
      <Desk {...props} items={items} />
    </>
  );
}

/** The table itself, with what can be changed about it above. */
function Desk<T extends object>(props: Rows<T> & { items: T[] }) {
  const t = useWords();
  const { items, loading, again, columns, label } = props;
  const [size, setSize] = useState(props.size ?? 'middle');
  const [hidden, setHidden] = useState<string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const names = columns.map((each, i) => [nameOf(each, i), String(each.title ?? '')] as const);
  const shown = columns.filter((each, i) => !hidden.includes(nameOf(each, i)));
  // What can be pushed sideways can be pushed by keyboard too.
  useEffect(() => {
    box.current?.querySelector('.ant-table-content')?.setAttribute('tabindex', '0');
  });
  return (
    <div ref={box}>
      <div className="table-tools" role="toolbar" aria-label={t('table.tools')}>
        {props.above}
        {props.whole && <Total count={items.length} />}
        <Button size="small" onClick={again}>
          {t('table.refresh')}
        </Button>
        <Button
          size="small"
          aria-pressed={size === 'small'}
          onClick={() => setSize(size === 'small' ? 'middle' : 'small')}
        >
          {t('table.density')}
        </Button>
        <details className="columns">
          <summary>{t('table.columns')}</summary>
          <Checkbox.Group
            className="column"
            value={names.map(([name]) => name).filter((name) => !hidden.includes(name))}
            options={names.map(([value, title]) => ({ value, label: title }))}
            onChange={(kept) =>
              setHidden(names.map(([name]) => name).filter((name) => !kept.includes(name)))
            }
          />
        </details>
        <ExportRows {...props} items={props.every ?? items} columns={shown} />
      </div>
      <Table<T>
        size={size}
        rowKey={props.rowKey}
        columns={shown}
        dataSource={items}
        rowSelection={props.choice && selection(props.choice)}
        pagination={false}
        loading={loading}
        scroll={{ x: 'max-content' }}
        aria-label={label}
      />
    </div>
  );
}

/** The box that chooses all stands above: in the table's head it would be drawn twice. */
function selection<T extends object>(choice: Choice<T>) {
  return {
    hideSelectAll: true,
    selectedRowKeys: choice.chosen,
    onChange: (keys: RowKey[]) => choice.choose(keys),
    getCheckboxProps: (row: T) => ({
      disabled: !choice.may(row),
      'aria-label': choice.nameOf(row),
    }),
  };
}

type TickProps<T> = { choice: Choice<T>; row: T; rowKey: RowKey };

/** On a phone: the box beside a card. */
function Tick<T extends object>({ choice, row, rowKey }: TickProps<T>) {
  const t = useWords();
  const { chosen, choose } = choice;
  if (!choice.may(row)) return null;
  return (
    <Checkbox
      className="tick"
      checked={chosen.includes(rowKey)}
      onChange={({ target }) =>
        choose(target.checked ? [...chosen, rowKey] : chosen.filter((each) => each !== rowKey))
      }
    >
      {t('batch.tick', { name: choice.nameOf(row) })}
    </Checkbox>
  );
}

function Total({ count }: { count: number }) {
  const t = useWords();
  return (
    <span role="status" className="total">
      {t('pager.all', { count })}
    </span>
  );
}

function nameOf(column: { key?: RowKey; dataIndex?: unknown }, i: number): string {
  return String(column.key ?? column.dataIndex ?? i);
}

type PagerProps = {
  page: number;
  count: number;
  next?: string;
  back: () => void;
  on: () => void;
  /** How many stand on the pages before; otherwise what was seen of them is remembered. */
  before?: number;
  /** How many there are, where that is known beforehand. */
  all?: number;
};

/** Forward and back through pages whose number nobody knows beforehand; no figure is invented. */
export function Pager(props: PagerProps) {
  const t = useWords();
  const { page, count, next } = props;
  const seen = useRef<number[]>([]);
  if (page === 1) seen.current = [];
  if (count) seen.current[page] = count;
  const earlier = Array.from({ length: page - 1 }, (_, i) => seen.current[i + 1]);
  const known = earlier.every((each) => each !== undefined);
  const before = props.before ?? (known ? earlier.reduce((sum, n) => sum + (n ?? 0), 0) : null);
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span role="status">{count > 0 && told()}</span>
      {(page > 1 || next) && (
        <>
          <Button disabled={page <= 1} onClick={props.back}>
            {t('pager.back')}
          </Button>
          <Button disabled={!next} onClick={props.on}>
            {t('pager.on')}
          </Button>
        </>
      )}
    </nav>
  );

  function told(): string {
    if (page === 1 && !next) return t('pager.all', { count });
    if (before === null) return t(next ? 'pager.here' : 'pager.rest', { page, count });
    const [from, to] = [before + 1, before + count];
    const all = props.all ?? (next ? undefined : to);
    return all === undefined ? t('pager.some', { from, to }) : t('pager.of', { from, to, all });
  }
}
