import { Button, type TableColumnsType } from 'antd';
import { useEffect, useRef, useState, type Key as RowKey, type ReactNode } from 'react';
import { download, get, Refusal } from '../api/client';
import { useWords } from '../words/language';
import { lineOf } from './csv';

type Props<T> = {
  columns: TableColumnsType<T>;
  rowKey: (row: T) => RowKey;
  label: string;
  /** What stands on the page. */
  items: T[];
  /** Where the question is asked page by page; absent where the page has everything. */
  url?: string | null;
};
type PageOf<T> = { items: T[]; next?: string };

/** So many lines a file has at most: who needs more narrows the question. */
const MOST = 5_000;

/** All pages of a question as one file, each cell as the table says it. */
export function ExportRows<T extends object>(props: Props<T>) {
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  return (
    <>
      <Button
        size="small"
        loading={busy}
        onClick={() => {
          setTold('');
          setBusy(true);
        }}
      >
        {t('table.export')}
      </Button>
      <span role="status" className={told ? undefined : 'hidden'}>
        {told}
      </span>
      {busy && (
        <Drawn
          {...props}
          done={(message) => {
            setTold(message);
            setBusy(false);
          }}
        />
      )}
    </>
  );
}

/** Draws page after page out of sight and writes down what the cells say. */
function Drawn<T extends object>(props: Props<T> & { done: (message: string) => void }) {
  const t = useWords();
  const { columns, rowKey, label, url, done } = props;
  const table = useRef<HTMLTableElement>(null);
  const lines = useRef<string[]>([]);
  const [page, setPage] = useState<PageOf<T> | null>(url ? null : { items: props.items });
  const [asked, setAsked] = useState<string | null>(url ?? null);

  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    get<PageOf<T>>(asked, stop.signal).then(setPage, (failure: unknown) => {
      if (stop.signal.aborted) return;
      done(failure instanceof Refusal ? failure.problem.title : String(failure));
    });
    return () => stop.abort();
  }, [asked]);

  useEffect(() => {
    if (!page || !table.current) return;
    for (const row of table.current.querySelectorAll('tr')) {
      lines.current.push(lineOf([...row.children].map((cell) => cell.textContent ?? '')));
    }
    const count = lines.current.length;
    if (url && page.next && count < MOST) {
      const sign = url.includes('?') ? '&' : '?';
      setAsked(`${url}${sign}cursor=${encodeURIComponent(page.next)}`);
      return;
    }
    const some = lines.current.slice(0, MOST);
    const head = lineOf(columns.map((each) => String(each.title ?? '')));
    const text = `\uFEFF${[head, ...some].join('\r\n')}\r\n`;
    download(`${label}.csv`, 'text/csv;charset=utf-8', text);
    const cut = count > MOST || Boolean(page.next);
    done(t(cut ? 'table.exportedCut' : 'table.exported', { count: some.length }));
  }, [page]);

  return (
    <table hidden ref={table}>
      <tbody>
        {page?.items.map((row, i) => (
          <tr key={rowKey(row)}>
            {columns.map((column, n) => (
              <td key={n}>{cell(column as Column<T>, row, i)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column<T> = {
  dataIndex?: string;
  render?: (value: unknown, row: T, i: number) => ReactNode;
};

function cell<T extends object>(column: Column<T>, row: T, i: number): ReactNode {
  const value = column.dataIndex ? (row as Record<string, unknown>)[column.dataIndex] : undefined;
  if (column.render) return column.render(value, row, i);
  return value === undefined || value === null ? '' : String(value);
}
