import { Button } from 'antd';
import { Link } from 'react-router';
import { address } from '../api/client';
import { has, READERS, useWho } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { HeldView } from '@services/incident';
import type { BulletinSeriesView, IssuePage } from '@services/stats';
import { Head, Loading, Trouble } from '../parts/states';
import { Term } from '../parts/Term';
import { moment, useLanguage, useWords } from '../words/language';
import { useNewestWeek } from './bulletin/weeks';

type Gauge = { name: string; fold?: string; value: number };
type State = 'READY' | 'NOT_READY' | 'AWAY';
type ServiceState = { name: string; state: State; gauges: Gauge[] };
type Flow = { at: string; services: ServiceState[] };

const COLOUR: Record<State, string> = { READY: 'green', NOT_READY: 'orange', AWAY: 'red' };
const EVERY = 10_000;

/** Whether everything that was sent is counted: lag, what is held, who fell silent. */
export function Health() {
  const t = useWords();
  const who = useWho();
  const flow = useAnswer<Flow>('/session/flow', EVERY);
  return (
    <>
      <Head title={t('menu.health')} hint={t('health.hint')}>
        <Button onClick={flow.again}>{t('health.refresh')}</Button>
      </Head>
      {flow.problem && <Trouble problem={flow.problem} again={flow.again} />}
      {!flow.data && flow.loading && <Loading rows={6} />}
      {flow.data && (
        <>
          <p role="status" className="hint">
            {t('health.at', { at: moment(flow.data.at) })}
          </p>
          <div className="tiles">
            {flow.data.services.map((each) => (
              <One key={each.name} service={each} />
            ))}
          </div>
        </>
      )}
      <div className="tiles loose">
        {has(who, ['coordinator', 'administrator', 'auditor']) && <Held />}
        {has(who, READERS) && <Silent />}
      </div>
    </>
  );
}

function One({ service }: { service: ServiceState }) {
  const t = useWords();
  return (
    <section className="card" aria-label={service.name}>
      <h2>
        {t(`service.${service.name}` as 'service.incident')}{' '}
        <span className={`tag ${COLOUR[service.state]}`}>{t(`health.${service.state}`)}</span>
      </h2>
      {service.state === 'AWAY' && <p>{t('health.awayHint')}</p>}
      <dl className="facts-of">
        {service.gauges
          .filter((gauge) => gauge.fold !== 'stats-rebuild')
          .map((gauge) => (
            <div key={gauge.name + (gauge.fold ?? '')}>
              <dt>
                {t(`gauge.${gauge.name}` as 'gauge.qilian_fold_lag_records')}
                {gauge.fold && <small> {gauge.fold}</small>}
              </dt>
              <dd className={isBad(gauge) ? 'bad' : undefined}>
                {gauge.value.toLocaleString()}
                {isBad(gauge) && ` · ${t('health.look')}`}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function isBad(gauge: Gauge): boolean {
  if (gauge.name === 'qilian_gate_registered') return false;
  const alarm = ['qilian_fold_gaps', 'qilian_fold_stopped_partitions'].includes(gauge.name);
  return alarm ? gauge.value > 0 : gauge.value > 10_000;
}

function Held() {
  const t = useWords();
  const held = useAnswer<{ items: HeldView[]; next?: string }>(
    address('incident', '/api/v1/quarantine', {}, { status: 'HELD', limit: 500 }),
  );
  const { language } = useLanguage();
  const byReason = new Map<string, { words: string; count: number }>();
  for (const each of held.data?.items ?? []) {
    const words = language === 'zh' ? each.reasonZh : each.reasonEn;
    const count = (byReason.get(each.reason)?.count ?? 0) + 1;
    byReason.set(each.reason, { words, count });
  }
  return (
    <section className="card" aria-labelledby="health-held">
      <h2 id="health-held">
        <Term of="隔离区">{t('menu.quarantine')}</Term>
      </h2>
      {held.problem && <Trouble problem={held.problem} again={held.again} />}
      {!held.data && held.loading && <Loading rows={2} />}
      {held.data && !byReason.size && <p>{t('today.nothingHeld')}</p>}
      <ul className="plain">
        {[...byReason].map(([reason, { words, count }]) => (
          <li key={reason}>
            <Link to={`/quarantine?status=HELD&reason=${reason}`}>{words}</Link> {count}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Silent() {
  const t = useWords();
  const { language } = useLanguage();
  const all = useAnswer<BulletinSeriesView[]>(address('stats', '/api/v1/bulletins'));
  const series = all.data?.find((each) => each.status === 'APPROVED');
  const newest = useNewestWeek(series);
  const names = { series: series?.code ?? '', week: newest.week ?? '' };
  const issue = useAnswer<IssuePage>(
    newest.week
      ? address('stats', '/api/v1/bulletins/{series}/{week}', names, { format: 'PAGE' })
      : null,
  );
  const problem = all.problem ?? newest.problem ?? issue.problem;
  const silent = issue.data?.issue.silent;
  return (
    <section className="card" aria-labelledby="health-silent">
      <h2 id="health-silent">
        <Term of="缺报">{t('health.silent')}</Term> <small>{newest.week}</small>
      </h2>
      {problem && <Trouble problem={problem} again={issue.again} />}
      {all.data && !series && <p>{t('bulletin.none')}</p>}
      {!problem && !silent && (!all.data || series) && <Loading rows={3} />}
      {silent && !silent.length && <p>{t('silent.none')}</p>}
      <ul className="plain">
        {(silent ?? []).map((each) => (
          <li key={each.agency}>
            {language === 'zh' ? each.nameZh : each.nameEn}{' '}
            <small>
              {t('silent.last')} {each.last}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
