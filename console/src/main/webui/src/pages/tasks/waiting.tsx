import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { TaskEntry } from '@services/alliance';
import { Loading, Trouble } from '../../parts/states';
import { countdown, useNow } from '../../parts/useNow';
import { useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { Tag } from '../cases/words';
import type { Notices } from '../risk/Waiting';
import { Due, PROPOSES } from './marks';

const EVERY = 60_000;
const SHOWN = 6;

/** Tasks whose next step is owed by the reader's agency; null where the role has none. */
export function useOwed(most: number) {
  const who = useWho();
  const url =
    has(who, PROPOSES) && who.agency
      ? address('alliance', '/api/v1/tasks', {}, { mine: 'OWING', limit: most })
      : null;
  return { ...useAnswer<{ items: TaskEntry[]; next?: string }>(url, EVERY), asked: url !== null };
}

/** What waits for the reader's agency, for the bell. */
export function useTaskNotices(most: number): Notices {
  const t = useWords();
  const now = useNow();
  const found = useOwed(most);
  const items = (found.data?.items ?? []).map((each) => ({
    key: each.id,
    to: `/tasks/${each.code}`,
    text: each.title,
    small: `${each.code}${each.dueAt ? ` · ${countdown(t, each.dueAt, now)}` : ''}`,
  }));
  return { items, problem: found.problem };
}

/** The tile of Today. */
export function TasksOfToday() {
  const t = useWords();
  const directory = useDirectory();
  const found = useOwed(SHOWN);
  if (!found.asked) return null;
  return (
    <section className="card" aria-labelledby="tasks">
      <h2 id="tasks">{t('today.tasks')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      {found.data && !found.data.items.length && <p>{t('today.noTasks')}</p>}
      <ul className="plain">
        {(found.data?.items ?? []).map((each) => (
          <li key={each.id}>
            <Link to={`/tasks/${each.code}`}>{each.title}</Link>{' '}
            <Tag list={lists.TASK_PHASE} code={each.phase} /> <Due row={each} />
            <small className="line">{directory.path(each.placePath)}</small>
          </li>
        ))}
      </ul>
      <Link to="/tasks?mine=OWING">{t('today.all')}</Link>
    </section>
  );
}
