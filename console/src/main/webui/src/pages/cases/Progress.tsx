import type { CaseView } from '@services/mediation';
import { useWords } from '../../words/language';
import { COLUMNS, columnOf } from './columns';
import { CasePhase } from './words';

/** How far a case has come: the stages before it, where it stands, and what follows. */
export function Progress({ subject }: { subject: CaseView }) {
  const t = useWords();
  const at = columnOf(subject.phase);
  // An end without agreement stands in for what would have been agreed.
  const shown = COLUMNS.filter((each) => each.key !== (at === 'ended' ? 'agreed' : 'ended'));
  const done = ['CLOSED', 'ARCHIVED', 'MERGED'].includes(subject.phase);
  const here = done ? shown.length : shown.findIndex((each) => each.key === at);
  return (
    <ol className="progress" aria-label={t('case.steps')}>
      {shown.map((each, i) => (
        <li
          key={each.key}
          className={i < here ? 'past' : i === here ? 'here' : 'ahead'}
          aria-current={i === here ? 'step' : undefined}
        >
          <span>{t(each.title)}</span>
          {i === here && <CasePhase phase={subject.phase} />}
        </li>
      ))}
      <li className={done ? 'here' : 'ahead'} aria-current={done ? 'step' : undefined}>
        <span>{t('column.done')}</span>
        {done && <CasePhase phase={subject.phase} />}
      </li>
    </ol>
  );
}
