import { useDirectory } from '../../api/directory';
import type { Role } from '../../api/session';
import type { TaskEntry } from '@services/alliance';
import { countdown, urgencyOf, useNow } from '../../parts/useNow';
import { useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { useWord } from '../cases/words';

/** Who may propose a task. */
export const PROPOSES: readonly Role[] = [
  'agency-system',
  'mediator',
  'patrol-lead',
  'inspector',
  'clerk',
  'coordinator',
];

export function Lead({ row }: { row: TaskEntry }) {
  const t = useWords();
  const { agency } = useDirectory();
  if (row.lead) return <span>{agency(row.lead)}</span>;
  return row.asked ? (
    <span>{t('tasks.asks', { who: agency(row.asked) })}</span>
  ) : (
    <strong className="bad">{t('tasks.noLead')}</strong>
  );
}

export function Due({ row }: { row: TaskEntry }) {
  const t = useWords();
  const word = useWord();
  const now = useNow();
  if (!row.dueAt) return <span>–</span>;
  return (
    <span>
      <span className={`tag ${urgencyOf(row.dueAt, now)}`}>
        {countdown(t, row.dueAt, now)}
      </span>{' '}
      <small>{word(lists.CLOCK, row.due)}</small>
    </span>
  );
}
