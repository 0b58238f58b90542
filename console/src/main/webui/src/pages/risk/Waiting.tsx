import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import type { Problem } from '../../api/client';
import { has, useWho, type Role } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { FindingView, SignalView } from '@services/risk';
import { Loading, Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';
import { daysUntil, dueColour, dueWords } from '../cases/due';
import { useTypeName } from './subject';

const FEW = 5;
const EVERY = 60_000;
export const JUDGE: readonly Role[] = ['coordinator', 'clerk', 'analyst'];
export const MEND: readonly Role[] = ['inspector', 'clerk', 'patrol-lead', 'coordinator'];
const WALK: readonly Role[] = ['inspector', 'clerk', 'patrol-lead', 'patroller'];
const OWED = ['OVERDUE', 'CLAIMED_DONE', 'TRANSFERRED'] as const;

/** Today's part of risk: the newest signals that nobody has judged. */
export function SignalsToday() {
  const t = useWords();
  const type = useTypeName();
  const directory = useDirectory();
  const found = useAnswer<{ items: SignalView[] }>(
    address('risk', '/api/v1/signals', {}, { phase: 'RAISED', limit: FEW }),
  );
  return (
    <section className="card" aria-labelledby="signals-today">
      <h2 id="signals-today">{t('today.signals')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      {found.data && !found.data.items.length && <p>{t('today.signalsNone')}</p>}
      <ul className="plain">
        {(found.data?.items ?? []).map((each) => (
          <li key={each.id}>
            <Link to={`/signals/${each.id}`}>{type(each.type, each.counted)}</Link>{' '}
            <span>{directory.place(each.place)}</span>
            <small className="line">
              {each.from} · {t('today.observed', { n: each.observed })}
            </small>
          </li>
        ))}
      </ul>
      <Link to="/signals?phase=RAISED">{t('today.signalsAll')}</Link>
    </section>
  );
}

/** Today's part of inspection: what is overdue, asks to be looked at again, or was handed over. */
export function FindingsToday() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const found = useOwed(FEW);
  return (
    <section className="card" aria-labelledby="findings-today">
      <h2 id="findings-today">{t('today.findings')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.items && found.loading && <Loading rows={3} />}
      {found.items && !found.items.length && <p>{t('today.findingsNone')}</p>}
      <ul className="plain">
        {(found.items ?? []).slice(0, FEW).map((each) => (
          <li key={each.id}>
            <Link to={`/findings/${each.code}`}>{each.code}</Link>{' '}
            <span>{directory.label('finding-type', each.findingType)}</span>{' '}
            {each.due[0] && (
              <span className={`tag ${dueColour(daysUntil(each.due[0].on))}`}>
                {directory.label('rectification-deadline', each.due[0].kind)}{' '}
                {dueWords(t, daysUntil(each.due[0].on))}
              </span>
            )}
            <small className="line">{directory.path(each.placePath)}</small>
          </li>
        ))}
      </ul>
      <div className="row">
        <Link to="/findings">{t('today.findingsAll')}</Link>
        {has(who, WALK) && <Link to="/checklist">{t('today.walk')}</Link>}
      </div>
    </section>
  );
}

/** What is owed on findings in the reader's scope, the soonest first. */
function useOwed(limit: number) {
  const who = useWho();
  const may = has(who, MEND);
  const ask = (phase: string) =>
    may ? address('risk', '/api/v1/findings', {}, { phase, limit }) : null;
  const lists = [
    useAnswer<{ items: FindingView[] }>(ask(OWED[0]), EVERY),
    useAnswer<{ items: FindingView[] }>(ask(OWED[1]), EVERY),
    useAnswer<{ items: FindingView[] }>(ask(OWED[2]), EVERY),
  ];
  const all = lists.flatMap((each) => each.data?.items ?? []);
  return {
    items: lists.some((each) => each.data)
      ? all.sort((a, b) => (a.due[0]?.on ?? '9').localeCompare(b.due[0]?.on ?? '9'))
      : undefined,
    problem: lists.find((each) => each.problem)?.problem,
    loading: lists.some((each) => each.loading),
    again: () => lists.forEach((each) => each.again()),
  };
}

export type Notice = { key: string; to: string; text: string; small: string };
/** What waits in one service, or why that is not known. */
export type Notices = { items: Notice[]; problem?: Problem };

/** Signals that wait for a verdict. */
export function useSignalNotices(limit: number): Notices {
  const who = useWho();
  const type = useTypeName();
  const directory = useDirectory();
  const found = useAnswer<{ items: SignalView[] }>(
    has(who, JUDGE)
      ? address('risk', '/api/v1/signals', {}, { phase: 'RAISED', limit })
      : null,
    EVERY,
  );
  const items = (found.data?.items ?? []).map((each) => ({
    key: each.id,
    to: `/signals/${each.id}`,
    text: `${type(each.type, each.counted)} · ${directory.place(each.place)}`,
    small: moment(each.raisedAt),
  }));
  return { items, problem: found.problem };
}

/** Findings on which something is owed. */
export function useFindingNotices(limit: number): Notices {
  const t = useWords();
  const directory = useDirectory();
  const found = useOwed(limit);
  const items = (found.items ?? []).map((each) => ({
    key: each.id,
    to: `/findings/${each.code}`,
    text: `${each.code} ${directory.label('finding-type', each.findingType)}`,
    small: each.due[0] ? dueWords(t, daysUntil(each.due[0].on)) : '',
  }));
  return { items, problem: found.problem };
}
