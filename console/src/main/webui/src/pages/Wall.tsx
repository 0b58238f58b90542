import { Link } from 'react-router';
import { address } from '../api/client';
import { useDirectory } from '../api/directory';
import { useFeed } from '../api/feed';
import { useAnswer } from '../api/useAnswer';
import type { IncidentView } from '@services/incident';
import type { Board, DocketEntry } from '@services/mediation';
import { useFactName } from '../parts/Coloured';
import { FactCode } from '../parts/FactCode';
import { Trouble } from '../parts/states';
import { moment, useWords } from '../words/language';
import { COLUMNS, columnOf } from './cases/columns';
import { daysUntil, dueColour, dueWords } from './cases/due';

const EVERY = 15_000;
const LINES = 9;
const MOST = 500;

/** The duty room's screen: large, without menus, renewing itself; nothing on it needs a hand. */
export function Wall() {
  const t = useWords();
  const directory = useDirectory();
  const name = useFactName();
  const feed = useFeed();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const calls = useAnswer<{ items: IncidentView[]; next?: string }>(
    address('incident', '/api/v1/incidents', {}, { from: today, limit: MOST }),
    EVERY,
  );
  const board = useAnswer<Board>(address('mediation', '/api/v1/board'), EVERY);
  const docket = useAnswer<{ items: DocketEntry[] }>(
    address('mediation', '/api/v1/docket', {}, { limit: LINES }),
    EVERY,
  );
  const phases = Object.entries(board.data?.phases ?? {});
  const inColumn = (key: string) =>
    phases.filter(([phase]) => columnOf(phase) === key).reduce((sum, [, n]) => sum + n, 0);
  const most = Math.max(1, ...COLUMNS.map((each) => inColumn(each.key)));
  const count = calls.data && (calls.data.next ? `${MOST}+` : String(calls.data.items.length));
  const settled = Boolean(board.data ?? board.problem) && Boolean(docket.data ?? docket.problem);
  const newest = useAnswer<{ items: IncidentView[] }>(
    address('incident', '/api/v1/incidents', {}, { limit: LINES }),
    EVERY,
  );
  const live = feed.shown.slice(0, LINES).map((each) => ({
    key: each.eventId,
    at: each.occurredAt,
    what: name(each.type),
    fact: each.type,
    to: each.incidentId ? `/incidents/${each.incidentId}?event=${each.eventId}` : undefined,
    category: each.category,
    path: each.placePath,
  }));
  // Before anything new comes: what the register knows last.
  const known = (newest.data?.items ?? []).map((each) => ({
    key: each.id,
    at: each.occurredAt,
    what: each.caseref ?? each.id.slice(0, 8),
    fact: 'incident.alarm-received',
    to: `/incidents/${each.id}`,
    category: each.category,
    path: each.placePath,
  }));
  const lines = live.length ? live : known;
  return (
    <div className="wall-sheet" aria-busy={!(calls.data ?? calls.problem) || !settled}>
      <div className="wall-head">
        <h1>{t('menu.wall')}</h1>
        <span role="status">
          {t('wall.since', { at: moment((calls.at ?? new Date()).toISOString()) })}
        </span>
        <Link to="/">{t('wall.exit')}</Link>
      </div>
      <div className="wall-figures">
        <Figure name={t('wall.calls')} value={count} to={`/incidents?from=${today}`} />
        <Figure name={t('wall.open')} value={board.data?.cases} to="/cases" />
        <Figure
          name={t('wall.soon')}
          value={due(board.data, 'SOON')}
          tone="warn"
          to="/cases?due=SOON"
        />
        <Figure
          name={t('wall.due')}
          value={due(board.data, 'OVERDUE')}
          tone="bad"
          to="/cases?due=OVERDUE"
        />
      </div>
      {calls.problem && <Trouble problem={calls.problem} />}
      {board.problem && <Trouble problem={board.problem} />}
      <div className="wall-two">
        <section aria-labelledby="wall-live">
          <h2 id="wall-live">{t('wall.live')}</h2>
          {!lines.length && <p>{t('wall.nothing')}</p>}
          <ul>
            {lines.map((each) => (
              <li key={each.key}>
                <time dateTime={each.at}>{moment(each.at).slice(5)}</time>
                {each.to ? <Link to={each.to}>{each.what}</Link> : <strong>{each.what}</strong>}
                <FactCode fact={each.fact} code={each.category} />
                <span>{directory.path(each.path)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="wall-cases">
          <h2 id="wall-cases">{t('wall.phases')}</h2>
          <dl className="wall-bars">
            {COLUMNS.map((each) => (
              <div key={each.key}>
                <dt>
                  <Link to={`/cases?stage=${each.key}`}>{t(each.title)}</Link>
                </dt>
                <dd>
                  <span style={{ width: `${(inColumn(each.key) / most) * 100}%` }} />
                  {inColumn(each.key)}
                </dd>
              </div>
            ))}
          </dl>
          <ul>
            {(docket.data?.items ?? [])
              .filter((each) => each.dueOn)
              .map((each) => (
                <li key={each.id}>
                  <span className={`tag ${dueColour(daysUntil(each.dueOn))}`}>
                    {dueWords(t, daysUntil(each.dueOn))}
                  </span>
                  <Link to={`/cases/${each.code}`}>{each.code}</Link>
                  <span>{directory.label('dispute-category', each.category)}</span>
                  <span>{directory.agency(each.lead)}</span>
                </li>
              ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function due(board: Board | undefined, state: string): number | undefined {
  return board && (board.due[state] ?? 0);
}

function Figure(props: { name: string; value?: string | number; tone?: string; to: string }) {
  return (
    <Link className={`wall-figure ${props.tone ?? ''}`} to={props.to}>
      <span>{props.name}</span>
      <strong>{props.value ?? '–'}</strong>
    </Link>
  );
}
