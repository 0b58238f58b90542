import { address } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { OutcomeView } from '@services/incident';
import { useFactName } from '../../parts/Coloured';
import { Loading, Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';

/** What became of the matter in the other services. */
export function Elsewhere({ agency, caseref }: { agency: string; caseref?: string }) {
  const t = useWords();
  const name = useFactName();
  const url = caseref
    ? address('incident', '/api/v1/outcomes', {}, { agency, caseref, limit: 50 })
    : null;
  const found = useAnswer<{ items: OutcomeView[] }>(url);
  return (
    <section className="card" aria-labelledby="elsewhere">
      <h2 id="elsewhere">{t('elsewhere.title')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {found.loading && !found.data && <Loading rows={2} />}
      {!found.data?.items.length && !found.loading && !found.problem && (
        <p>{t('elsewhere.none')}</p>
      )}
      <ul className="plain">
        {(found.data?.items ?? []).map((each) => (
          <li key={each.id}>
            <strong>{name(each.type)}</strong> <small>{moment(each.occurredAt)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
