import { Select } from 'antd';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { LedgerView } from '@services/risk';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { useInspection } from '../../words/inspection';
import { Sign } from './lists';
import { comma } from '../../words/language';

const FIRST = 2024;

/** What premises carry: who came this year and who will, the cap, and their own checks. */
export function Ledger() {
  const i = useInspection();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const now = new Date().getFullYear();
  const year = query.year ?? String(now);
  const found = useAnswer<LedgerView>(
    query.place
      ? address('risk', '/api/v1/premises/{place}/ledger', { place: query.place }, { year })
      : null,
  );
  const ledger = found.data;
  return (
    <>
      <Head title={i('ledger.title')} hint={i('ledger.hint')} />
      <div className="tools">
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
        <label>
          <span>{i('ledger.year')}</span>
          <Select
            value={year}
            aria-label={i('ledger.year')}
            options={Array.from({ length: now - FIRST + 1 }, (_, n) => String(now - n)).map(
              (value) => ({ value, label: value }),
            )}
            onChange={(next: string) => setQuery({ ...query, year: next })}
          />
        </label>
      </div>
      {!query.place && <Empty>{i('ledger.choose')}</Empty>}
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {found.loading && !ledger && <Loading rows={6} />}
      {ledger && (
        <div className="two">
          <section className="card" aria-labelledby="came">
            <h2 id="came">{i('ledger.visits')}</h2>
            <p>{i('ledger.counted', { n: ledger.counted, cap: ledger.cap })}</p>
            <div className="cap-bar" aria-hidden="true">
              {Array.from({ length: Math.max(ledger.cap, ledger.counted) }, (_, n) => (
                <span key={n} className={n < ledger.counted ? 'used' : undefined} />
              ))}
            </div>
            <p className="hint">{i('ledger.rule')}</p>
            {!ledger.visits.length && <p>{i('ledger.none')}</p>}
            <ul className="plain">
              {ledger.visits.map((each) => (
                <li key={each.id}>
                  <Link to={`/visits/${each.code}`}>{each.code}</Link> {each.plannedOn}{' '}
                  <Sign list="inspection-activity" code={each.activity} />{' '}
                  <Sign list="visit-phase" code={each.phase} />
                  <small className="line">
                    {directory.label('inspection-kind', each.kind)} ·{' '}
                    {each.agencies.map((one) => directory.agency(one.agency)).join(comma())}
                  </small>
                </li>
              ))}
            </ul>
          </section>
          <section className="card" aria-labelledby="checks">
            <h2 id="checks">{i('ledger.selfChecks')}</h2>
            {!ledger.selfChecks.length && <p>{i('ledger.noChecks')}</p>}
            <ul className="plain">
              {ledger.selfChecks.map((each) => (
                <li key={each.eventId}>
                  {each.checkedOn} {directory.label('checklist', each.checklist)}
                  <small className="line">
                    {directory.agency(each.agency)} · {i('ledger.found', { n: each.findings })}
                  </small>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}
