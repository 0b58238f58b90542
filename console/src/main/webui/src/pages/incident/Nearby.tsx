import { Button } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Link } from 'react-router';
import { address, queryText } from '../../api/client';
import { useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { IncidentView } from '@services/incident';
import { Code, Phase } from '../../parts/Coloured';
import { Loading, Trouble } from '../../parts/states';
import { useDirectory } from '../../api/directory';
import { moment, useWords } from '../../words/language';
import { useRegisterWords } from '../../words/register';

const DAYS = 7;
const LIMIT = 8;
/** A call can be linked to what stands; not to another repetition, nor to what was none. */
const NOT_STANDING = ['LINKED', 'VOIDED', 'UNREPORTED'];

type Props = {
  place?: string;
  /** When the call came. */
  at?: Dayjs;
  original: IncidentView | null;
  choose?: (incident: IncidentView | null) => void;
};

/** What was reported at the place in the last days: before one call becomes two. */
export function Nearby({ place, at, original, choose }: Props) {
  const r = useRegisterWords();
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  // Around the call itself: what is registered late is compared with its own week.
  const on = at ?? dayjs();
  const from = on.subtract(DAYS, 'day').format('YYYY-MM-DD');
  const until = on.add(1, 'day').format('YYYY-MM-DD');
  const asked = { place, from, until, limit: LIMIT };
  const found = useAnswer<{ items: IncidentView[]; next?: string }>(
    place ? address('incident', '/api/v1/incidents', {}, asked) : null,
  );
  const items = found.data?.items;
  const mayRepeat = (each: IncidentView) =>
    each.agency === who.agency && each.caseref && !NOT_STANDING.includes(String(each.status));
  return (
    <section className="card" aria-labelledby="nearby">
      <h2 id="nearby">{r('near')}</h2>
      {!place && <p className="hint">{r('nearWait')}</p>}
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {place && !items && found.loading && <Loading rows={4} />}
      {place && items && !items.length && <p>{r('nearNone')}</p>}
      <ul className="plain">
        {(items ?? []).map((each) => (
          <li key={each.id}>
            <Link to={`/incidents/${each.id}`}>{each.caseref ?? each.id.slice(0, 8)}</Link>{' '}
            <Code list="incident-category" code={each.category} /> <Phase phase={each.status} />
            <small className="line">
              {moment(each.occurredAt)} · {directory.path(each.placePath)}
            </small>
            {choose && mayRepeat(each) && (
              <Button
                size="small"
                aria-pressed={original?.id === each.id}
                onClick={() => choose(original?.id === each.id ? null : each)}
              >
                {r(original?.id === each.id ? 'repeatsNot' : 'repeats')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.data?.next && (
        <Link to={`/incidents${queryText({ place, from, until })}`}>{t('today.all')}</Link>
      )}
    </section>
  );
}
