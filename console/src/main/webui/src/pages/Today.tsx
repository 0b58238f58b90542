import { Link } from 'react-router';
import { address } from '../api/client';
import { useDirectory } from '../api/directory';
import { AGENCY_ROLES, has, READERS, SEES_RECORDS, useWho } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { HeldView, IncidentView } from '@services/incident';
import type { BulletinSeriesView, IssuePage } from '@services/stats';
import { Code, Phase } from '../parts/Coloured';
import { Empty, Head, Loading, Trouble } from '../parts/states';
import { Term } from '../parts/Term';
import { comma, moment, useLanguage, useWords } from '../words/language';
import { useNewestWeek } from './bulletin/weeks';
import { CasesOfToday } from './cases/waiting';
import { Changed } from './Changed';
import { FindingsToday, JUDGE, MEND, SignalsToday } from './risk/Waiting';
import { PatrolsOfToday } from './patrol/waiting';
import { TasksOfToday } from './tasks/waiting';

/** What waits for me, what changed, and where I go from here; by role. */
export function Today() {
  const t = useWords();
  const who = useWho();
  const name = who.name.replace(/（.*$/, '');
  return (
    <>
      <Head title={t('today.title', { name })} hint={t('today.hint')} />
      <div className="tiles packed">
        {has(who, READERS) && <Week />}
        {has(who, ['agency-system', 'coordinator', 'administrator']) && <Held />}
        {has(who, [...AGENCY_ROLES, 'coordinator']) && <Open />}
        <CasesOfToday />
        {has(who, JUDGE) && <SignalsToday />}
        {has(who, MEND) && <FindingsToday />}
        <TasksOfToday />
        <PatrolsOfToday />
        {has(who, ['agency-system']) && <Bring />}
        {has(who, ['administrator']) && <Flow />}
      </div>
      {has(who, SEES_RECORDS) && <Changed />}
      {has(who, SEES_RECORDS) && <Newest />}
    </>
  );
}

/** The newest week in one line, and what of it stands out. */
function Week() {
  const t = useWords();
  const { language } = useLanguage();
  const zh = language === 'zh';
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
  const head = issue.data?.issue.figures[0];
  const standing = issue.data?.issue.figures.filter((each) => each.attention) ?? [];
  return (
    <section className="card" aria-labelledby="week">
      <h2 id="week">
        {t('today.week')} <small>{newest.week}</small>
      </h2>
      {problem && <Trouble problem={problem} again={all.again} />}
      {all.data && !series && <p>{t('bulletin.none')}</p>}
      {issue.data && !head && <p>{t('bulletin.noFigures')}</p>}
      {!problem && !issue.data && (!all.data || series) && <Loading rows={3} />}
      {head && (
        <>
          <p className="big-figure">
            {head.shown}
            <small> {zh ? head.labelZh : head.labelEn}</small>
          </p>
          <p>
            <Term of="环比">{t('reading.PREVIOUS')}</Term>{' '}
            {zh ? head.previous.textZh : head.previous.textEn} ·{' '}
            <Term of="同比">{t('reading.CALENDAR')}</Term>{' '}
            {zh ? head.lastYear.textZh : head.lastYear.textEn}
          </p>
          <p>
            {standing.length
              ? t('today.attention', {
                  what: standing.map((each) => (zh ? each.labelZh : each.labelEn)).join(comma()),
                })
              : t('attention.none')}
          </p>
          <Link to={`/bulletin?week=${newest.week ?? ''}`}>{t('today.read')}</Link>
        </>
      )}
    </section>
  );
}

function Held() {
  const t = useWords();
  const held = useAnswer<{ items: HeldView[]; next?: string }>(
    address('incident', '/api/v1/quarantine', {}, { status: 'HELD', limit: 100 }),
    60_000,
  );
  const count = held.data?.items.length ?? 0;
  return (
    <section className="card" aria-labelledby="held">
      <h2 id="held">
        <Term of="隔离区">{t('today.held')}</Term>
      </h2>
      {held.problem && <Trouble problem={held.problem} again={held.again} />}
      {!held.data && held.loading && <Loading rows={2} />}
      {held.data && (
        <>
          <p className="big-figure">
            {held.data.next ? '100+' : count}
            <small> {t('today.records')}</small>
          </p>
          {count ? (
            <Link to="/quarantine?status=HELD">{t('today.mend')}</Link>
          ) : (
            <p>{t('today.nothingHeld')}</p>
          )}
        </>
      )}
    </section>
  );
}

/** What was received and nobody has taken up yet. */
function Open() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const found = useAnswer<{ items: IncidentView[]; next?: string }>(
    address('incident', '/api/v1/incidents', {}, { status: 'RECEIVED', limit: 5 }),
  );
  return (
    <section className="card" aria-labelledby="open">
      <h2 id="open">{t('today.open')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      {found.data && !found.data.items.length && <p>{t('today.nothingOpen')}</p>}
      <ul className="plain">
        {(found.data?.items ?? []).map((each) => (
          <li key={each.id}>
            <Link to={`/incidents/${each.id}`}>{each.caseref ?? each.id.slice(0, 8)}</Link>{' '}
            <Code list="incident-category" code={each.category} />
            <small className="line">
              {moment(each.occurredAt)} · {directory.path(each.placePath)}
            </small>
          </li>
        ))}
      </ul>
      <div className="row">
        {found.data && found.data.items.length > 0 && (
          <Link to="/incidents?status=RECEIVED">{t('today.all')}</Link>
        )}
        {has(who, ['agency-system']) && <Link to="/incidents/new">{t('menu.register')}</Link>}
      </div>
    </section>
  );
}

function Bring() {
  const t = useWords();
  return (
    <section className="card" aria-labelledby="bring">
      <h2 id="bring">{t('menu.import')}</h2>
      <p>{t('import.hint')}</p>
      <Link to="/import">{t('today.bring')}</Link>
    </section>
  );
}

function Flow() {
  const t = useWords();
  return (
    <section className="card" aria-labelledby="flow">
      <h2 id="flow">{t('menu.health')}</h2>
      <p>{t('health.hint')}</p>
      <Link to="/health">{t('today.look')}</Link>
    </section>
  );
}

function Newest() {
  const t = useWords();
  const directory = useDirectory();
  const found = useAnswer<{ items: IncidentView[] }>(
    address('incident', '/api/v1/incidents', {}, { limit: 8 }),
    60_000,
  );
  return (
    <section className="card" aria-labelledby="newest">
      <h2 id="newest">{t('today.newest')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={5} />}
      {found.data && !found.data.items.length && <Empty>{t('incidents.none')}</Empty>}
      <ul className="rows even">
        {(found.data?.items ?? []).map((each) => (
          <li key={each.id}>
            <time dateTime={each.occurredAt}>{moment(each.occurredAt)}</time>
            <Link to={`/incidents/${each.id}`}>{each.caseref ?? each.id.slice(0, 8)}</Link>
            <Code list="incident-category" code={each.category} />
            <span>{directory.label('incident-subtype', each.subtype)}</span>
            <Phase phase={each.status} />
            <small>{directory.path(each.placePath)}</small>
          </li>
        ))}
      </ul>
      <Link to="/incidents">{t('today.all')}</Link>
    </section>
  );
}
