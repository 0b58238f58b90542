import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { HistoryView, TaskView } from '@services/alliance';
import { useAccount } from '../../parts/OperationLog';
import { Loading, Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { useWord } from '../cases/words';

/** What an event may hold besides its time. */
type Event = {
  to?: string;
  from?: string;
  agency?: string;
  role?: string;
  plea?: { ground: string; item?: string; duplicateOf?: string };
  reason?: string;
  text?: string;
  result?: string;
  finding?: string;
  clock?: string;
  step?: string;
  workBy?: string;
};

/** Everything that happened to a task, the newest first. */
export function History({ task }: { task: TaskView }) {
  const t = useWords();
  const url = address('alliance', '/api/v1/tasks/{task}/history', { task: task.code });
  const found = useAnswer<HistoryView[]>(`${url}?v=${task.version}`);
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('task.history')}</h2>
      {found.problem?.status === 403 && <p>{t('task.noHistory')}</p>}
      {found.problem && found.problem.status !== 403 && (
        <Trouble problem={found.problem} again={found.again} />
      )}
      {!found.data && found.loading && <Loading rows={5} />}
      <ol className="line-of-time">
        {[...(found.data ?? [])].reverse().map((each) => (
          <Line key={each.version} line={each} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { line: HistoryView }) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const account = useAccount();
  const event = line.event as Event;
  const said = event.reason ?? event.text ?? event.result ?? event.finding;
  const whom = event.to ?? event.agency;
  return (
    <li>
      <time dateTime={line.at}>{moment(line.at)}</time>
      <strong>{word(lists.TASK_EVENT, line.type)}</strong>
      {whom && <span>→ {directory.agency(whom)}</span>}
      {event.role && <span>{word(lists.SEAT, event.role)}</span>}
      {event.plea && (
        <span>
          {word(lists.GROUND, event.plea.ground)} {event.plea.item ?? event.plea.duplicateOf}
        </span>
      )}
      {event.clock && (
        <span>
          {word(lists.CLOCK, event.clock)} {word(lists.STEP_OF_CLOCK, event.step)}
        </span>
      )}
      {event.workBy && !event.plea && <span>{moment(event.workBy)}</span>}
      {said && <q>{said}</q>}
      <small>
        {line.doneFor ? directory.agency(line.doneFor) : t('task.machine')}
        {line.doneFor && line.doneBy && ` · ${account(line.doneBy)}`}
      </small>
    </li>
  );
}
