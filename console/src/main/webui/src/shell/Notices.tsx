import { Link } from 'react-router';
import { address } from '../api/client';
import { has, useWho, type Role } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { HeldView } from '@services/incident';
import type { DocketEntry } from '@services/mediation';
import { daysUntil, dueWords } from '../pages/cases/due';
import {
  JUDGE,
  MEND,
  useFindingNotices,
  useSignalNotices,
  type Notices as Waiting,
} from '../pages/risk/Waiting';
import { usePatrolNotices } from '../pages/patrol/waiting';
import { useTaskNotices } from '../pages/tasks/waiting';
import { moment, useLanguage, useWords } from '../words/language';

const EVERY = 60_000;
const MOST = 20;
const MENDS: readonly Role[] = ['agency-system', 'coordinator', 'administrator'];
const SEES: readonly Role[] = [...JUDGE, ...MEND];
const HANDLES: readonly Role[] = ['mediator', 'clerk', 'agency-system', 'coordinator'];

const SHOWN = 6;

/** What waits for this person: cases that are due, agencies that ask, records that were held. */
export function Notices() {
  const t = useWords();
  const who = useWho();
  const held = useHeld();
  const due = useDocket('OVERDUE', 'due');
  const soon = useDocket('SOON', 'due');
  const asked = useDocket('ASKED', 'part');
  const signals = useSignalNotices(MOST);
  const findings = useFindingNotices(MOST);
  const tasks = useTaskNotices(MOST);
  const patrols = usePatrolNotices();
  if (!has(who, [...HANDLES, ...MENDS, ...SEES, 'patrol-lead', 'inspector'])) return null;
  const groups: [string, Waiting, string][] = [
    [t('notices.asked'), asked, '/cases?part=ASKED'],
    [t('notices.due'), both(due, soon), '/cases?due=OVERDUE'],
    [t('notices.signals'), signals, '/signals?phase=RAISED'],
    [t('notices.findings'), findings, '/findings'],
    [t('notices.title'), held, '/quarantine?status=HELD'],
    [t('notices.tasks'), tasks, '/tasks?mine=OWING'],
    [t('notices.patrols'), patrols, '/patrol'],
  ];
  const all = groups.reduce((sum, [, { items }]) => sum + items.length, 0);
  // A service that does not answer has not said that nothing waits.
  const silent = [
    ...new Set(groups.flatMap(([, { problem }]) => (problem ? [problem.title] : []))),
  ];
  const count = all >= MOST || (silent.length && all) ? `${Math.min(all, MOST)}+` : String(all);
  return (
    <details className="person notices">
      <summary aria-label={t(silent.length ? 'notices.unsure' : 'notices.label', { count })}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
          <path d="M12 22a2.5 2.5 0 0 0 2.4-2h-4.8A2.5 2.5 0 0 0 12 22zm7-5-2-2.5V10a5 5 0 0
            0-4-4.9V4a1 1 0 0 0-2 0v1.100a5 5 0 0 0-4 4.900v4.500L5 17v1h14z" />
        </svg>
        {all > 0 && <span className="count">{count}</span>}
        {!all && silent.length > 0 && <span className="count unsure">?</span>}
      </summary>
      <div className="person-card">
        {silent.length > 0 && (
          <div role="alert" className="trouble">
            <strong>{t('notices.partial')}</strong>
            {silent.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </div>
        )}
        {!all && !silent.length && <p>{t('notices.none')}</p>}
        {groups
          .filter(([, { items }]) => items.length > 0)
          .map(([title, { items }, way]) => (
            <section key={title}>
              <strong>{title}</strong>
              <ul>
                {items.slice(0, SHOWN).map((each) => (
                  <li key={each.key}>
                    <Link to={each.to}>{each.text}</Link>
                    <small>{each.small}</small>
                  </li>
                ))}
              </ul>
              <Link to={way}>{t('notices.all')}</Link>
            </section>
          ))}
      </div>
    </details>
  );
}

function both(one: Waiting, other: Waiting): Waiting {
  return { items: [...one.items, ...other.items], problem: one.problem ?? other.problem };
}

function useHeld(): Waiting {
  const who = useWho();
  const { language } = useLanguage();
  const url = has(who, MENDS)
    ? address('incident', '/api/v1/quarantine', {}, { status: 'HELD', limit: MOST })
    : null;
  const found = useAnswer<{ items: HeldView[] }>(url, EVERY);
  const items = (found.data?.items ?? []).map((each) => ({
    key: each.id,
    to: `/quarantine?open=${each.id}`,
    text: language === 'zh' ? each.reasonZh : each.reasonEn,
    small: `${each.agency} · ${moment(each.heldAt)}`,
  }));
  return { items, problem: found.problem };
}

/** Cases of one's own desk. */
function useDocket(value: string, by: 'due' | 'part'): Waiting {
  const t = useWords();
  const who = useWho();
  const url = has(who, HANDLES)
    ? address('mediation', '/api/v1/docket', {}, { [by]: value, limit: MOST })
    : null;
  const found = useAnswer<{ items: DocketEntry[] }>(url, EVERY);
  const items = (found.data?.items ?? []).map((each) => ({
    key: each.id,
    to: `/cases/${each.code}`,
    text: each.code,
    small: each.dueOn ? dueWords(t, daysUntil(each.dueOn)) : '',
  }));
  return { items, problem: found.problem };
}
