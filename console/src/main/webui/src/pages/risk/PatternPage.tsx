import { Link, useParams } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { Evidence } from '@services/risk';
import { Head, Loading, Trouble } from '../../parts/states';
import * as lists from '../../words/riskLists';
import { useAssess } from '../../words/assess';
import { Tag } from '../cases/words';
import { usePatternName } from './Patterns';
import { useTypeName } from './subject';
import { comma } from '../../words/language';

/** The five acts of 套路贷, as a tick list: which of them the reports tell of. */
const ACTS = [
  'SHAM_LOAN',
  'SHAM_FLOW',
  'CONTRIVED_DEFAULT',
  'INFLATED_DEBT',
  'COERCIVE_COLLECTION',
];

/** One pattern and the reports that it links. */
export function PatternPage() {
  const a = useAssess();
  const type = useTypeName();
  const name = usePatternName();
  const directory = useDirectory();
  const { id = '' } = useParams();
  const found = useAnswer<Evidence>(address('risk', '/api/v1/patterns/{id}', { id }));
  if (found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={8} />;
  const { pattern, reports } = found.data;
  const practices = (all: string[]) =>
    all.map((each) => directory.label('practice', each)).join(comma()) || '–';
  return (
    <>
      <Head
        title={name(pattern)}
        hint={`${type(pattern.type)} · ${pattern.from} – ${pattern.until}`}
      >
        <Tag list={lists.PATTERN_KIND} code={pattern.kind} />
      </Head>
      <div className="two">
        <section className="card" aria-labelledby="evidence">
          <h2 id="evidence">{a('pattern.evidence')}</h2>
          <div className="scroll">
            <table className="bases">
              <caption>{a('pattern.linked', { n: reports.length })}</caption>
              <thead>
                <tr>
                  <th scope="col">{a('pattern.day')}</th>
                  <th scope="col">{a('patterns.place')}</th>
                  <th scope="col">{a('pattern.agency')}</th>
                  <th scope="col">{a('patterns.practices')}</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((each) => (
                  <tr key={each.eventId}>
                    <th scope="row">{each.day}</th>
                    <td>
                      <Link to={`/places/${encodeURIComponent(each.place)}`}>
                        {directory.place(each.place)}
                      </Link>
                    </td>
                    <td>{directory.agency(each.agency)}</td>
                    <td>{practices(each.practices)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <div>
          <section className="card" aria-labelledby="why">
            <h2 id="why">{a('pattern.why')}</h2>
            <p>
              {a(pattern.kind === 'CHANNEL' ? 'pattern.channel' : 'pattern.practice', {
                what: name(pattern),
                reports: pattern.reports,
                places: pattern.places,
                agencies: pattern.agencies,
              })}
            </p>
            <p className="hint">{a('pattern.normalised')}</p>
          </section>
          {pattern.type === 'PREDATORY_LOAN' && (
            <section className="card" aria-labelledby="acts">
              <h2 id="acts">{a('pattern.acts')}</h2>
              <ul className="plain ticks">
                {ACTS.map((act) => (
                  <li key={act}>
                    <span aria-hidden="true">
                      {pattern.practices.includes(act) ? '☑' : '☐'}
                    </span>{' '}
                    {directory.label('practice', act)}{' '}
                    <small>
                      {pattern.practices.includes(act) ? a('pattern.told') : a('pattern.notTold')}
                    </small>
                  </li>
                ))}
              </ul>
              <p className="hint">{a('pattern.law')}</p>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
