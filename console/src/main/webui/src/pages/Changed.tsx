import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { address, get, Refusal, type Problem } from '../api/client';
import { useDirectory } from '../api/directory';
import { useWho } from '../api/session';
import type { TimelineView } from '@services/stats';
import { Empty, Loading, Trouble } from '../parts/states';
import { moment, useLanguage, useWords } from '../words/language';
import type { Key } from '../words/texts';
import { familyOf, wayOf, type Line } from './places/Story';

const DAY = 86_400_000;
const PAGE = 1_000;
const MOST_PAGES = 5;
const SHOWN = 10;
/** What comes in anew has a list of its own; these lines are about what is being worked on. */
const WORK = ['mediation', 'inspection', 'risk', 'alliance'];

type Found = { lines?: Line[]; problem?: Problem };

/** What changed since yesterday in the matters of all services, the newest first. */
export function Changed() {
  const t = useWords();
  const who = useWho();
  const { language } = useLanguage();
  const directory = useDirectory();
  const place = who.place ?? directory.root;
  const [found, setFound] = useState<Found>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!place) return;
    const stop = new AbortController();
    setFound({});
    since(place, stop.signal).then(
      (lines) => setFound({ lines }),
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        if (failure instanceof Refusal) setFound({ problem: failure.problem });
        else throw failure;
      },
    );
    return () => stop.abort();
  }, [place, language, round]);
  const { lines, problem } = found;
  return (
    <section className="card" aria-labelledby="changed">
      <h2 id="changed">{t('today.changed')}</h2>
      {problem && <Trouble problem={problem} again={() => setRound((n) => n + 1)} />}
      {!lines && !problem && <Loading rows={5} />}
      {lines && !lines.length && <Empty>{t('today.noChange')}</Empty>}
      <ul className="rows">
        {(lines ?? []).map((each) => {
          const way = wayOf(each);
          return (
            <li key={each.eventId}>
              <time dateTime={each.at}>{moment(each.at)}</time>
              <span className={`tag family-${familyOf(each)}`}>
                {t(`family.${familyOf(each)}` as Key)}
              </span>
              {way ? <Link to={way}>{each.label}</Link> : <strong>{each.label}</strong>}
              <small>
                {[each.caseCode, each.byName, directory.place(each.place)]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The newest lines since yesterday; the service tells the oldest first, page after page. */
async function since(place: string, signal: AbortSignal): Promise<Line[]> {
  const from = new Date(Date.now() - DAY + 8 * 3_600_000).toISOString().slice(0, 10);
  let lines: Line[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const question = { place, from, cursor, limit: PAGE };
    const url = address('stats', '/api/v1/timeline', {}, question);
    const view: TimelineView = await get<TimelineView>(url, signal);
    const some = view.entries.filter((each) => WORK.includes(familyOf(each)));
    lines = [...lines, ...some].slice(-SHOWN);
    cursor = view.next;
    if (!cursor) break;
  }
  return lines.reverse();
}
