import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { address, type Query } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { TimelineView } from '@services/stats';
import { useCodeWord } from '../../parts/FactCode';
import { Empty, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { comma, moment, useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import { daysUntil, dueColour, dueWords } from '../cases/due';

export type Line = TimelineView['entries'][number];
/** What the service tells at most at once: the kinds of matters are counted over all of it. */
const LIMIT = 1_000;
const LONG = 200;
const AGENCIES = new Set(['lead', 'agency', 'from', 'to', 'toldTo', 'owedBy']);
/** Said by the entry itself already. */
const QUIET = new Set(['reportChannel', 'lead', 'into']);
type Props = {
  question: Query;
  /** Asked again when it changes. */
  version?: number;
  /** Families that are shown; all where it is absent. */
  families?: string[];
  told?: (view: TimelineView | undefined) => void;
};

/** One line of time across the services: the oldest first, page after page. */
export function Story({ question, version, families, told }: Props) {
  const t = useWords();
  const [earlier, setEarlier] = useState<Line[]>([]);
  const [cursor, setCursor] = useState<string | undefined>();
  const asked = JSON.stringify([question, version]);
  useEffect(() => {
    setEarlier([]);
    setCursor(undefined);
  }, [asked]);
  const url = address('stats', '/api/v1/timeline', {}, { ...question, cursor, limit: LIMIT });
  const found = useAnswer<TimelineView>(`${url}${version ? `&v=${version}` : ''}`);
  const all = [...earlier, ...(found.data?.entries ?? [])];
  useEffect(() => told?.(found.data && { ...found.data, entries: all }), [found.data]);

  if (found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data && !all.length) return <Loading rows={6} />;
  const shown = families ? all.filter((each) => families.includes(familyOf(each))) : all;
  return (
    <>
      {!shown.length && !found.loading && <Empty>{t('story.none')}</Empty>}
      <ol className={shown.length > LONG ? 'line-of-time story long' : 'line-of-time story'}>
        {shown.map((each) => (
          <Told key={each.eventId} line={each} />
        ))}
      </ol>
      {found.data?.next && (
        <Button
          loading={found.loading}
          onClick={() => {
            setEarlier(all);
            setCursor(found.data?.next);
          }}
        >
          {t('story.more')}
        </Button>
      )}
      <Owes view={found.data} />
    </>
  );
}

export function familyOf(line: { fact: string }): string {
  return line.fact.split('.')[0] ?? '';
}

function Told({ line }: { line: Line }) {
  const t = useWords();
  const word = useCodeWord();
  const directory = useDirectory();
  const family = familyOf(line);
  // Category before subtype, whatever comes.
  const details = Object.entries(line.detail)
    .filter(([key]) => !QUIET.has(key))
    .sort(([a], [b]) => a.localeCompare(b));
  const detail = (key: string, value: string) => {
    if (AGENCIES.has(key)) return directory.agency(value);
    if (key === 'session') return t('case.sessionNo', { n: value });
    if (key === 'instalment') return t('case.instalment', { n: value });
    if (key !== 'routes') return word(line.fact, key, value);
    return value.split(',').map((one) => word(line.fact, key, one)).join(comma());
  };
  const way = wayOf(line);
  return (
    <li className={`of-${family}`}>
      <time dateTime={line.at}>{moment(line.at)}</time>
      <span className={`tag family-${family}`}>{t(`family.${family}` as Key)}</span>
      {way ? <Link to={way}>{line.label}</Link> : <strong>{line.label}</strong>}
      {[...new Set(details.map(([key, value]) => detail(key, value)))]
        .filter((said) => said !== line.label)
        .map((said) => (
          <span key={said} className="datum">
            {said}
          </span>
        ))}
      {line.corrected && <span className="tag orange">{t('story.corrected')}</span>}
      <small>
        {[line.byName, directory.place(line.place), line.caseCode].filter(Boolean).join(' · ')}
        {line.corrects && ` · ${t('story.corrects')}`}
      </small>
    </li>
  );
}

/** The page of each kind of matter; the longest beginning first. */
const PAGES: [begins: string, page: string][] = [
  ['risk.signal-', '/signals/'],
  ['risk.warning-', '/warnings/'],
  ['risk.pattern-', '/patterns/'],
  ['inspection.plan-', '/visits/'],
  ['inspection.visits-', '/visits/'],
  ['inspection.inspection-', '/visits/'],
  ['inspection.', '/findings/'],
];

/** The page of what a line tells of. */
export function wayOf(line: Line): string | null {
  if (line.caseCode) return `/cases/${line.caseCode}`;
  if (familyOf(line) === 'incident') return `/incidents/${line.matter}?event=${line.eventId}`;
  const page = PAGES.find(([begins]) => line.fact.startsWith(begins))?.[1];
  return page ? page + line.matter : null;
}

function Owes({ view }: { view?: TimelineView }) {
  const t = useWords();
  if (!view?.owes.length) return null;
  return (
    <section className="owes">
      <h3>{t('story.owes')}</h3>
      <ul className="plain">
        {view.owes.map((each, i) => (
          <li key={i}>
            <span className={`tag ${dueColour(daysUntil(each.on))}`}>
              {dueWords(t, daysUntil(each.on))}
            </span>{' '}
            {each.on} · {each.owedBy === 'parties' ? t('due.parties') : each.owedByName}{' '}
            {each.caseCode && <Link to={`/cases/${each.caseCode}`}>{each.caseCode}</Link>}
            <small className="line">
              <Zh around={(law) => t('due.law', { law })}>{each.basis}</Zh>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
