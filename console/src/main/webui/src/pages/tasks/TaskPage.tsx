import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { DutyAnswer, TaskView } from '@services/alliance';
import { Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { countdown, spanOf, urgencyOf, useNow } from '../../parts/useNow';
import { comma, moment, useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import * as lists from '../../words/alliance-lists';
import { Tag, useWord } from '../cases/words';
import { History } from './History';
import { columnOf, inOrder, STEPS } from './steps';
import { TaskDialog } from './TaskDialog';

const EVERY = 60_000;

/** One task: who has which part, what is owed by when, what can be done now, what happened. */
export function TaskPage() {
  const { code = '' } = useParams();
  const found = useAnswer<TaskView>(
    address('alliance', '/api/v1/tasks/{task}', { task: code }),
    EVERY,
  );
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={12} />;
  return (
    <>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      <OneTask task={found.data} again={found.again} />
    </>
  );
}

function OneTask({ task, again }: { task: TaskView; again: () => void }) {
  const t = useWords();
  const directory = useDirectory();
  const [asked, setAsked] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const open = inOrder(task.moves);
  const subject = directory.label('task-subject', task.subject);
  return (
    <>
      <Head
        title={task.title}
        hint={[task.code, subject, directory.path(task.placePath)].join(' · ')}
      >
        <Tag list={lists.TASK_PHASE} code={task.phase} />
        {task.urgency === 'URGENT' && <Tag list={lists.URGENCY} code={task.urgency} />}
        {task.supervised && <span className="tag red">{t('tasks.supervised')}</span>}
      </Head>
      <Progress task={task} />
      <div className="two case">
        <div>
          <Clocks task={task} />
          <History task={task} />
        </div>
        <div>
          <section className="card" aria-labelledby="next">
            <h2 id="next">{t('task.next')}</h2>
            <Parts task={task} />
            {!open.length && <p>{t('tasks.noMove')}</p>}
            <div className="row next-steps">
              {open.map((command, i) => (
                <Button
                  key={command}
                  type={i === 0 && !STEPS[command]?.ends ? 'primary' : 'default'}
                  danger={STEPS[command]?.ends}
                  onClick={() => setAsked(command)}
                >
                  {t(`tstep.${command}` as Key)}
                </Button>
              ))}
            </div>
            <p role="status" className="done">
              {done}
            </p>
          </section>
          <Seats task={task} />
          <Facts task={task} />
        </div>
      </div>
      {asked && (
        <TaskDialog
          key={asked}
          command={asked}
          task={task}
          reload={again}
          close={() => setAsked(null)}
          done={() => {
            setDone(t('send.done', { what: t(`tstep.${asked}` as Key) }));
            setAsked(null);
            again();
          }}
        />
      )}
    </>
  );
}

function Parts({ task }: { task: TaskView }) {
  const t = useWords();
  if (!task.parts.length) return null;
  return (
    <p>
      {t('task.parts')}
      {task.parts.map((each) => (
        <span key={each}>
          <Tag list={lists.PART} code={each} />{' '}
        </span>
      ))}
    </p>
  );
}

const STAGES: { title: Key; columns: string[] }[] = [
  { title: 'task.step.propose', columns: [] },
  { title: 'task.step.answer', columns: ['asked', 'nobody'] },
  { title: 'task.step.work', columns: ['hand'] },
  { title: 'task.step.verify', columns: ['done'] },
  { title: 'task.step.close', columns: ['verified', 'closed'] },
];

function Progress({ task }: { task: TaskView }) {
  const t = useWords();
  const at = columnOf(task.phase);
  const here = STAGES.findIndex((each) => each.columns.includes(at));
  return (
    <ol className="progress" aria-label={t('task.steps')}>
      {STAGES.map((each, i) => (
        <li
          key={each.title}
          className={i < here ? 'past' : i === here ? 'here' : 'ahead'}
          aria-current={i === here ? 'step' : undefined}
        >
          <span>{t(each.title)}</span>
          {i === here && <Tag list={lists.TASK_PHASE} code={task.phase} />}
        </li>
      ))}
    </ol>
  );
}

/** Every clock that runs, with the rule behind it; and how long nobody had it in hand. */
function Clocks({ task }: { task: TaskView }) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const now = useNow();
  return (
    <section className="card" aria-labelledby="clocks">
      <h2 id="clocks">{t('task.clocks')}</h2>
      {!task.due.length && <p>{t('task.noClocks')}</p>}
      <ul className="due-list">
        {task.due.map((each) => (
          <li key={`${each.clock}${each.at}`}>
            <strong className={`countdown tag ${urgencyOf(each.at, now)}`}>
              {countdown(t, each.at, now)}
            </strong>
            <div>
              <strong>{word(lists.CLOCK, each.clock)}</strong>{' '}
              <span>{t('task.until', { at: moment(each.at) })}</span>{' '}
              {each.step !== 'NONE' && <Tag list={lists.STEP_OF_CLOCK} code={each.step} />}
              <small className="line">
                <Zh>{each.basis}</Zh> · {t('task.by', { who: directory.agency(each.owedBy) })}
              </small>
            </div>
          </li>
        ))}
      </ul>
      <dl className="facts-of idle">
        <dt>{t('tasks.idle')}</dt>
        <dd>
          {task.idleMinutes > 0 || task.idleSince
            ? spanOf(t, task.idleMinutes)
            : t('task.idleNever')}
          {task.idleSince && (
            <strong className="bad"> {t('task.idleNow', { at: moment(task.idleSince) })}</strong>
          )}
          {task.refusals > 0 && ` · ${t('tasks.refusals', { n: task.refusals })}`}
        </dd>
      </dl>
    </section>
  );
}

function Seats({ task }: { task: TaskView }) {
  const t = useWords();
  const word = useWord();
  const { agency } = useDirectory();
  const seats = Object.entries(task.seats);
  const of = (role: string) =>
    seats.filter(([, each]) => each === role).map(([code]) => agency(code));
  const rows: [string, string[]][] = [
    [t('tasks.lead'), [task.lead ? agency(task.lead) : t('tasks.noLead')]],
    [t('task.asked'), task.asked ? [agency(task.asked)] : []],
    ...['ASSIST', 'CONSULT', 'INFORM'].map(
      (role): [string, string[]] => [word(lists.SEAT, role), of(role)],
    ),
    [t('task.proposer'), [agency(task.proposer)]],
    [t('task.coordinator'), task.coordinator ? [agency(task.coordinator)] : []],
    [t('task.former'), task.former.map(agency)],
  ];
  return (
    <section className="card" aria-labelledby="who">
      <h2 id="who">{t('task.who')}</h2>
      <dl className="facts-of">
        {rows
          .filter(([, names]) => names.length > 0)
          .map(([label, names]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{names.join(comma())}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Facts({ task }: { task: TaskView }) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const asked = { subject: task.subject, place: task.place };
  const says = useAnswer<DutyAnswer>(
    address('alliance', '/api/v1/duty-lists/answer', {}, asked),
  );
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">
        {t('task.facts')} <small>{t('task.version', { version: task.version })}</small>
      </h2>
      <dl className="facts-of">
        <dt>{t('tasks.subject')}</dt>
        <dd>{directory.label('task-subject', task.subject)}</dd>
        <dt>{t('tasks.place')}</dt>
        <dd>
          <Link to={`/places/${encodeURIComponent(task.place)}`}>
            {directory.path(task.placePath)}
          </Link>
        </dd>
        <dt>{t('task.urgency')}</dt>
        <dd>{word(lists.URGENCY, task.urgency)}</dd>
        <dt>{t('task.proposedAt')}</dt>
        <dd>{moment(task.proposedAt)}</dd>
        {task.workBy && (
          <>
            <dt>{t('task.workBy')}</dt>
            <dd>
              {moment(task.workBy)} {task.extended && <small>{t('task.extended')}</small>}
            </dd>
          </>
        )}
        {task.matter && (
          <>
            <dt>{t('task.matter')}</dt>
            <dd>{task.matter}</dd>
          </>
        )}
        {task.resolution && (
          <>
            <dt>{t('task.resolution')}</dt>
            <dd>{task.resolution}</dd>
          </>
        )}
        {says.data && (
          <>
            <dt>{t('task.basis')}</dt>
            <dd>{says.data.citation ? <Zh>{says.data.citation}</Zh> : t('task.silent')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
