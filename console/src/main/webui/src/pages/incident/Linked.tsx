import { Link } from 'react-router';
import { address } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { IncidentView } from '@services/incident';
import { useWords } from '../../words/language';
import { Phase } from '../../parts/Coloured';

/** The matter that this call only repeats, and the calls that repeat this matter. */
export function Linked({ incident }: { incident: IncidentView }) {
  const t = useWords();
  const day = incident.occurredOn;
  const url =
    day && incident.caseref
      ? address(
          'incident',
          '/api/v1/incidents',
          {},
          {
            agency: incident.agency,
            status: 'LINKED',
            from: shift(day, -7),
            until: shift(day, 8),
            limit: 200,
          },
        )
      : null;
  const others = useAnswer<{ items: IncidentView[] }>(url);
  const repeats = (others.data?.items ?? []).filter(
    (each) => each.linkedTo === incident.id || each.linkedTo === incident.caseref,
  );
  const to = incident.linkedTo;
  if (!to && !repeats.length) return null;
  return (
    <>
      <h3>{t('linked.title')}</h3>
      <ul className="plain">
        {to && (
          <li>
            {t('linked.to')}{' '}
            <Link to={/^[0-9a-f-]{36}$/.test(to) ? `/incidents/${to}` : `/incidents?caseref=${to}`}>
              {to}
            </Link>
          </li>
        )}
        {repeats.map((each) => (
          <li key={each.id}>
            <Link to={`/incidents/${each.id}`}>{each.caseref}</Link> <Phase phase={each.status} />
          </li>
        ))}
      </ul>
    </>
  );
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
