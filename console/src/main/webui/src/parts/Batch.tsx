import { Button, Modal } from 'antd';
import { useState, type Key } from 'react';
import { useBatchWords } from '../words/batch';
import { colon, useWords } from '../words/language';
import { eachOf, type Outcome } from './eachOf';
import { Zh } from './Zh';

/** Something that can be done with each of several rows. */
export type Deal<T> = { key: string; title: string; send: (row: T) => Promise<unknown> };
type Props<T> = {
  /** Everything on the page that could be chosen. */
  open: T[];
  chosen: Key[];
  deals: Deal<T>[];
  rowKey: (row: T) => Key;
  nameOf: (row: T) => string;
  /** Which rows stay chosen. */
  choose: (keys: Key[]) => void;
  /** Something was done: what the page shows is old. */
  changed: () => void;
};

/** Above a table: how many rows are chosen, and what can be done with all of them. */
export function Batch<T>({ open, chosen, deals, rowKey, nameOf, choose, changed }: Props<T>) {
  const b = useBatchWords();
  const rows = open.filter((row) => chosen.includes(rowKey(row)));
  const [asked, setAsked] = useState<{ deal: Deal<T>; rows: T[] } | null>(null);
  return (
    <div className="batch" role="group" aria-label={b('label')}>
      <span role="status">
        {rows.length ? b('chosen', { count: rows.length }) : <small>{b('none')}</small>}
      </span>
      {rows.length < open.length && (
        <Button size="small" onClick={() => choose(open.map(rowKey))}>
          {b('all')}
        </Button>
      )}
      {rows.length > 0 && (
        <>
          {deals.map((deal) => (
            <Button key={deal.key} size="small" onClick={() => setAsked({ deal, rows })}>
              {deal.title}
            </Button>
          ))}
          <Button size="small" type="text" onClick={() => choose([])}>
            {b('clear')}
          </Button>
        </>
      )}
      {asked && (
        <Doing
          {...asked}
          nameOf={nameOf}
          close={(outcomes) => {
            setAsked(null);
            if (!outcomes) return;
            // What was not done stays chosen, for whoever mends the cause and tries again.
            choose(outcomes.filter((each) => each.problem).map((each) => rowKey(each.row)));
            changed();
          }}
        />
      )}
    </div>
  );
}

type DoingProps<T> = {
  deal: Deal<T>;
  rows: T[];
  nameOf: (row: T) => string;
  close: (outcomes?: Outcome<T>[]) => void;
};

function Doing<T>({ deal, rows, nameOf, close }: DoingProps<T>) {
  const b = useBatchWords();
  const t = useWords();
  const [done, setDone] = useState<number | null>(null);
  const [outcomes, setOutcomes] = useState<Outcome<T>[]>();
  const running = done !== null && !outcomes;
  const bad = outcomes?.filter((each) => each.problem).length ?? 0;
  const count = rows.length;

  async function run() {
    setDone(0);
    setOutcomes(await eachOf(rows, deal.send, setDone));
  }

  return (
    <Modal
      open
      title={b('ask', { what: deal.title, count })}
      onCancel={() => !running && close(outcomes)}
      onOk={() => (outcomes ? close(outcomes) : void run())}
      okText={b(outcomes ? 'close' : 'go')}
      confirmLoading={running}
      cancelText={t('state.cancel')}
      cancelButtonProps={{ disabled: running, hidden: Boolean(outcomes) }}
      maskClosable={false}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      {!outcomes && <p className="hint">{b('hint')}</p>}
      <p role="status">
        {running && b('running', { done, count })}
        {outcomes && b('result', { good: count - bad, bad })}
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label={b('came')}>
        <table className="bases small">
          <thead>
            <tr>
              <th scope="col">{b('which')}</th>
              <th scope="col">{b('came')}</th>
            </tr>
          </thead>
          <tbody>
            {(outcomes ?? rows.map((row): Outcome<T> => ({ row }))).map((each, i) => (
              <tr key={i}>
                <th scope="row">{nameOf(each.row)}</th>
                <td>{outcomes && <Came outcome={each} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

function Came<T>({ outcome: { problem } }: { outcome: Outcome<T> }) {
  const b = useBatchWords();
  if (!problem) return <span className="tag green">{b('done')}</span>;
  return (
    <>
      <span className="tag red">{b('refused')}</span> {problem.title}
      {problem.detail && problem.detail !== problem.title && `${colon()}${problem.detail}`}
      {problem.legalBasis && (
        <small className="line">
          <Zh>{problem.legalBasis}</Zh>
        </small>
      )}
    </>
  );
}
