import { lazy, Suspense, useMemo } from 'react';
import { address } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { Series, SignalView } from '@services/risk';
import type { Drawn, Names } from '../../parts/SeriesChart';
import { Loading, Trouble } from '../../parts/states';
import { useRisk } from '../../words/risk';
import { figure } from './subject';

const SeriesChart = lazy(() => import('../../parts/SeriesChart'));

/** The series that the method saw, with its baseline, expectation, limit and alarms. */
export function Weeks({ signal }: { signal: SignalView }) {
  const r = useRisk();
  const found = useAnswer<Series>(
    address('risk', '/api/v1/signals/{id}/series', { id: signal.id }),
  );
  const series = found.data;
  return (
    <section className="card" aria-labelledby="weeks">
      <h2 id="weeks">{r('weeks.title')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!series && found.loading && <Loading rows={6} />}
      {series && !series.weeks.length && <p>{r('weeks.none')}</p>}
      {series && series.weeks.length > 0 && <Drawing signal={signal} series={series} />}
    </section>
  );
}

function Drawing({ signal, series }: { signal: SignalView; series: Series }) {
  const r = useRisk();
  const names = useMemo<Names>(
    () => ({
      alarm: r('weeks.alarm'),
      baseline: r('weeks.baseline'),
      other: r('weeks.other'),
      expected: r('weeks.expected'),
      limit: r('weeks.limit'),
    }),
    [r('weeks.alarm')],
  );
  const weeks = useMemo<Drawn[]>(
    () =>
      series.weeks.map((each) => ({
        label: each.week,
        count: each.count,
        expected: each.expected,
        limit: each.limit,
        kind:
          each.alarm || each.week === series.at ? 'alarm' : each.baseline ? 'baseline' : 'other',
      })),
    [series],
  );
  const own = series.weeks.find((each) => each.week === series.at);
  return (
    <>
      {own && own.count !== signal.observed && (
        <p className="hint">
          {r('weeks.since', { then: figure(signal.observed), now: own.count })}
        </p>
      )}
      {!series.sameRule && <p className="hint">{r('weeks.otherRule')}</p>}
      <div className="beside-table">
        <Suspense fallback={<Loading rows={6} />}>
          <SeriesChart weeks={weeks} names={names} label={r('weeks.picture')} />
        </Suspense>
        <div className="scroll-box" tabIndex={0} role="region" aria-label={r('weeks.table')}>
          <table className="bases weeks">
            <caption>{r('weeks.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{r('weeks.week')}</th>
                <th scope="col" className="number">
                  {r('signals.observed')}
                </th>
                <th scope="col" className="number">
                  {r('signals.expected')}
                </th>
                <th scope="col" className="number">
                  {r('signals.limit')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...series.weeks].reverse().map((each) => (
                <tr key={each.week} className={each.week === series.at ? 'chosen' : undefined}>
                  <th scope="row">
                    {each.week}
                    <small>{kindOf(each, series.at, r)}</small>
                  </th>
                  <td className="number">{each.count}</td>
                  <td className="number">{figure(each.expected, 2)}</td>
                  <td className="number">{figure(each.limit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </>
  );
}

/** Of a week in which a source was silent the count is the least that happened. */
type Line = Series['weeks'][number] & { missing?: boolean };

function kindOf(week: Line, at: string, r: ReturnType<typeof useRisk>): string {
  if (week.missing) return r('weeks.missing');
  if (week.week === at) return r('weeks.this');
  if (week.alarm) return r('weeks.alarm');
  return week.baseline ? r('weeks.baseline') : '';
}
