import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho, type Role } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { DocketEntry } from '@services/mediation';
import { Loading, Trouble } from '../../parts/states';
import { useWords } from '../../words/language';
import { DUE_KIND } from '../../words/mediation';
import { daysUntil, dueColour, dueWords } from './due';
import { CasePhase, useWord } from './words';

const EVERY = 60_000;
const SHOWN = 6;
const HANDLES: readonly Role[] = ['mediator', 'clerk', 'coordinator'];

/** Today's part of mediation: cases on which a day has passed or is near, the soonest first. */
export function CasesOfToday() {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const who = useWho();
  const mine = has(who, HANDLES);
  const ask = (due: string) =>
    mine ? address('mediation', '/api/v1/docket', {}, { due, limit: SHOWN }) : null;
  const over = useAnswer<{ items: DocketEntry[] }>(ask('OVERDUE'), EVERY);
  const soon = useAnswer<{ items: DocketEntry[] }>(ask('SOON'), EVERY);
  if (!mine) return null;
  const problem = over.problem ?? soon.problem;
  const known = over.data && soon.data;
  const all = [...(over.data?.items ?? []), ...(soon.data?.items ?? [])]
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
    .slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="cases-today">
      <h2 id="cases-today">{t('today.cases')}</h2>
      {problem && (
        <Trouble
          problem={problem}
          again={() => {
            over.again();
            soon.again();
          }}
        />
      )}
      {!known && !problem && <Loading rows={3} />}
      {known && !all.length && <p>{t('today.noCases')}</p>}
      <ul className="plain">
        {all.map((each) => (
          <li key={each.id + each.agency}>
            <Link to={`/cases/${each.code}`}>{each.code}</Link>{' '}
            {each.dueOn && (
              <span className={`tag ${dueColour(daysUntil(each.dueOn))}`}>
                {word(DUE_KIND, each.dueKind)} {dueWords(t, daysUntil(each.dueOn))}
              </span>
            )}{' '}
            <CasePhase phase={each.phase} />
            <small className="line">
              {directory.label('dispute-category', each.category)} ·{' '}
              {directory.path(each.placePath)}
            </small>
          </li>
        ))}
      </ul>
      <Link to={over.data?.items.length ? '/cases?due=OVERDUE' : '/cases?due=SOON'}>
        {t('today.all')}
      </Link>
    </section>
  );
}
