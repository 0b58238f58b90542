import { Link } from 'react-router';
import { address } from '../api/client';
import { has, useWho } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { HeldView } from '@services/incident';
import { moment, useLanguage, useWords } from '../words/language';

const EVERY = 60_000;

/** What waits for this person: records held for their agency, newest first. */
export function Notices() {
  const t = useWords();
  const who = useWho();
  const { language } = useLanguage();
  const may = has(who, ['agency-system', 'coordinator', 'administrator']);
  const url = may
    ? address('incident', '/api/v1/quarantine', {}, { status: 'HELD', limit: 20 })
    : null;
  const held = useAnswer<{ items: HeldView[] }>(url, EVERY);
  if (!may) return null;
  const items = held.data?.items ?? [];
  const count = items.length === 20 ? '20+' : String(items.length);
  return (
    <details className="person notices">
      <summary aria-label={t('notices.label', { count })}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
          <path d="M12 22a2.5 2.5 0 0 0 2.4-2h-4.8A2.5 2.5 0 0 0 12 22zm7-5-2-2.5V10a5 5 0 0
            0-4-4.9V4a1 1 0 0 0-2 0v1.100a5 5 0 0 0-4 4.900v4.500L5 17v1h14z" />
        </svg>
        {items.length > 0 && <span className="count">{count}</span>}
      </summary>
      <div className="person-card">
        <strong>{t('notices.title')}</strong>
        {held.problem && <p role="alert">{held.problem.title}</p>}
        {!items.length && !held.problem && <p>{t('notices.none')}</p>}
        <ul>
          {items.slice(0, 6).map((each) => (
            <li key={each.id}>
              <Link to={`/quarantine?open=${each.id}`}>
                {language === 'zh' ? each.reasonZh : each.reasonEn}
              </Link>
              <small>
                {each.agency} · {moment(each.heldAt)}
              </small>
            </li>
          ))}
        </ul>
        {items.length > 0 && <Link to="/quarantine?status=HELD">{t('notices.all')}</Link>}
      </div>
    </details>
  );
}
