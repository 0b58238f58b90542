import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { address, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { Checklist } from '@services/risk';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { useInspection } from '../../words/inspection';
import { Hinge } from './Hinge';
import { Item, type Looked } from './Item';
import { type Sent, sendRound } from './round';
import { newest } from './Visits';

const KEPT = 'qilian.checklist';

/** The checklist on the spot: one tap an item, the law beside it, a picture where it is not so. */
export function ChecklistPage() {
  const i = useInspection();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const lists = useAnswer<Checklist[]>(address('risk', '/api/v1/checklists'));
  const all = newest(lists.data);
  const list = all.find((each) => each.code === query.checklist);
  const ready = Boolean(list && (query.place || query.visit));
  return (
    <>
      <Head
        title={list ? list.titleZh : i('checklist.title')}
        hint={query.visit ? i('checklist.ofVisit', { code: query.visit }) : i('checklist.hint')}
      />
      {!query.visit && <Hinge activity="PATROL_WALK" />}
      <div className="tools">
        {!query.visit && (
          <label>
            <span>{i('findings.place')}</span>
            <Select
              className="wide"
              value={query.place}
              placeholder={i('checklist.where')}
              aria-label={i('findings.place')}
              showSearch={{ optionFilterProp: 'label' }}
              options={directory.places.map((each) => ({
                value: each.code,
                label: directory.path(each.path),
              }))}
              onChange={(place: string) => setQuery({ ...query, place })}
            />
          </label>
        )}
        <label>
          <span>{i('visits.checklist')}</span>
          <Select
            className="wide"
            value={query.checklist}
            placeholder={i('checklist.which')}
            aria-label={i('visits.checklist')}
            options={all.map((each) => ({ value: each.code, label: each.titleZh }))}
            onChange={(checklist: string) => setQuery({ ...query, checklist })}
          />
        </label>
      </div>
      {lists.problem && <Trouble problem={lists.problem} again={lists.again} />}
      {lists.loading && !lists.data && <Loading rows={6} />}
      {lists.data && !ready && <Empty>{i('checklist.choose')}</Empty>}
      {list && ready && (
        <Round
          key={`${list.code} ${query.place ?? ''} ${query.visit ?? ''}`}
          list={list}
          place={query.place}
          visit={query.visit}
        />
      )}
    </>
  );
}

type RoundProps = { list: Checklist; place?: string; visit?: string };

/** What was tapped stays on the phone until it was sent; only pictures do not outlive the page. */
function Round({ list, place, visit }: RoundProps) {
  const i = useInspection();
  const key = `${KEPT} ${list.code} ${place ?? ''} ${visit ?? ''}`;
  const [looked, setLooked] = useState<Record<number, Looked>>(() => read(key));
  const [sent, setSent] = useState<Sent | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  useEffect(() => {
    const plain = Object.entries(looked).map(([n, { photo: _photo, ...rest }]) => [n, rest]);
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(plain)));
  }, [key, looked]);
  const done = list.items.filter((each) => looked[each.number]?.answer).length;
  const bad = list.items.filter((each) => looked[each.number]?.answer === 'no').length;

  async function send() {
    setBusy(true);
    setRefused(null);
    try {
      const all = await sendRound({ list, place, visit, looked, before: sent, told: setSent });
      setSent({ ...all, finished: true });
      localStorage.removeItem(key);
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  if (sent?.finished) return <Done sent={sent} />;
  return (
    <>
      <ol className="items">
        {list.items.map((item) => (
          <Item
            key={item.number}
            item={item}
            looked={looked[item.number]}
            change={(next) => setLooked((before) => ({ ...before, [item.number]: next }))}
          />
        ))}
      </ol>
      {refused && <Trouble problem={refused} />}
      {refused && sent && <p className="hint">{i('checklist.partly')}</p>}
      <div className="bottom-bar">
        <span role="status">
          {i('checklist.progress', { done, all: list.items.length, bad })}
        </span>
        <Button
          type="primary"
          size="large"
          disabled={!done}
          loading={busy}
          onClick={() => void send()}
        >
          {i(refused && sent ? 'checklist.goOn' : 'checklist.send')}
        </Button>
      </div>
    </>
  );
}

function read(key: string): Record<number, Looked> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<number, Looked>;
  } catch {
    return {};
  }
}

function Done({ sent }: { sent: Sent }) {
  const i = useInspection();
  return (
    <section className="card" aria-labelledby="sent">
      <h2 id="sent">{i('checklist.sent')}</h2>
      <p role="status">
        {i('checklist.recorded', { n: Object.keys(sent.findings).length })}{' '}
        <Link to={`/visits/${sent.visit}`}>{sent.visit}</Link>
      </p>
      <ul className="plain">
        {Object.values(sent.findings).map((each) => (
          <li key={each.id}>
            <Link to={`/findings/${each.code}`}>{each.code}</Link>
          </li>
        ))}
      </ul>
      <Link className="way-button" to="/checklist">
        {i('checklist.another')}
      </Link>
    </section>
  );
}
