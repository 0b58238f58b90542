import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { TaskEntry, TaskView } from '@services/alliance';
import { Empty, Loading, Trouble } from '../../parts/states';
import { usePhone } from '../../parts/usePhone';
import { useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import * as lists from '../../words/alliance-lists';
import { Tag } from '../cases/words';
import { COLUMNS, columnOf, type ColumnKey, inOrder, STEPS } from './steps';
import { Due, Lead } from './marks';
import { TaskDialog } from './TaskDialog';
import type { Rows } from './Tasks';

type Props = { rows: Rows; lanes: string; column?: string; choose: (key: string) => void };

/** Tasks by what has to happen next, in lanes if wished; a card goes on by a step that is open. */
export function TaskBoard({ rows, lanes, column, choose }: Props) {
  const t = useWords();
  const phone = usePhone();
  const directory = useDirectory();
  const [moving, setMoving] = useState<string | null>(null);
  const [told, setTold] = useState('');
  if (rows.problem && !rows.items) return <Trouble problem={rows.problem} again={rows.again} />;
  if (!rows.items) return <Loading rows={8} />;
  if (!rows.items.length) return <Empty>{t('tasks.none')}</Empty>;
  const cards = rows.items;
  const some = COLUMNS.filter(
    (each) => each.key !== 'closed' || cards.some((card) => columnOf(card.phase) === 'closed'),
  );
  const at = column ?? columnOf(cards[0]?.phase ?? 'PROPOSED');
  const shown = phone ? some.filter((each) => each.key === at) : some;
  const nameOf = (card: TaskEntry) =>
    lanes === 'lead'
      ? directory.agency(card.lead ?? card.asked) || t('tasks.noLead')
      : lanes === 'place'
        ? directory.path(card.placePath)
        : '';
  const names = [...new Set(cards.map(nameOf))].sort();
  return (
    <>
      {phone && (
        <div className="stages" role="group" aria-label={t('tasks.phase')}>
          {some.map((each) => (
            <button key={each.key} aria-pressed={each.key === at} onClick={() => choose(each.key)}>
              {t(each.title)} <span className="pill">{countIn(cards, each.key)}</span>
            </button>
          ))}
        </div>
      )}
      <p role="status" className="hint">
        {told || t(rows.next ? 'tasks.shown' : 'tasks.count', { shown: cards.length })}{' '}
        {rows.next && t('tasks.more')}
      </p>
      {names.map((name) => {
        const own = cards.filter((card) => nameOf(card) === name);
        return (
          <section key={name} className="task-lane" aria-label={name || t('menu.tasks')}>
            {name && (
              <h2>
                {name} <span className="pill">{own.length}</span>
              </h2>
            )}
            <div className="task-board" data-columns={shown.length}>
              {shown.map((each) => (
                <Column
                  key={each.key}
                  title={t(each.title)}
                  cards={own.filter((card) => columnOf(card.phase) === each.key)}
                  phone={phone}
                  move={setMoving}
                />
              ))}
            </div>
          </section>
        );
      })}
      {moving && (
        <Move
          code={moving}
          close={() => setMoving(null)}
          done={(what) => {
            setTold(t('send.done', { what }));
            setMoving(null);
            rows.again();
          }}
        />
      )}
    </>
  );
}

function countIn(cards: TaskEntry[], key: ColumnKey): number {
  return cards.filter((card) => columnOf(card.phase) === key).length;
}

type ColumnProps = {
  title: string;
  cards: TaskEntry[];
  phone: boolean;
  move: (code: string) => void;
};

/** Dropping a card asks which of its open steps is meant. */
function Column({ title, cards, phone, move }: ColumnProps) {
  const t = useWords();
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? 'task-column over' : 'task-column'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        move(event.dataTransfer.getData('text/plain'));
      }}
    >
      {!phone && (
        <h3>
          {title} <span className="pill">{cards.length}</span>
        </h3>
      )}
      {!cards.length && <p className="hint">{t('tasks.empty')}</p>}
      <ul className="plain-cards">
        {cards.map((card) => (
          <li key={card.id}>
            <Card card={card} move={move} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ card, move }: { card: TaskEntry; move: (code: string) => void }) {
  const t = useWords();
  const directory = useDirectory();
  return (
    <article
      className="task-card"
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', card.code)}
    >
      <div className="card-top">
        <Link to={`/tasks/${card.code}`}>{card.code}</Link>
        {card.urgency === 'URGENT' && <Tag list={lists.URGENCY} code="URGENT" />}
      </div>
      <strong>{card.title}</strong>
      <small>
        {directory.label('task-subject', card.subject)} · {directory.path(card.placePath)}
      </small>
      <div className="card-top">
        <span>
          <Tag list={lists.TASK_PHASE} code={card.phase} />{' '}
          <small>
            <Lead row={card} />
          </small>
        </span>
        <button
          className="move"
          aria-label={`${t('tasks.move')} ${card.code}`}
          onClick={() => move(card.code)}
        >
          {t('tasks.move')}
        </button>
      </div>
      <Due row={card} />
    </article>
  );
}

type MoveProps = { code: string; close: () => void; done: (what: string) => void };

/** The steps of a card that are open to the reader. */
function Move({ code, close, done }: MoveProps) {
  const t = useWords();
  const [asked, setAsked] = useState<string | null>(null);
  const found = useAnswer<TaskView>(address('alliance', '/api/v1/tasks/{task}', { task: code }));
  if (asked && found.data) {
    return (
      <TaskDialog
        command={asked}
        task={found.data}
        reload={found.again}
        close={close}
        done={() => done(`${code} ${t(`tstep.${asked}` as Key)}`)}
      />
    );
  }
  const open = inOrder(found.data?.moves ?? []);
  return (
    <Modal
      open
      title={t('tasks.moveTask', { code })}
      onCancel={close}
      footer={null}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      <p className="hint">{t('tasks.moveHint')}</p>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      {found.data && !open.length && <p>{t('tasks.noMove')}</p>}
      <ul className="moves">
        {open.map((command) => (
          <li key={command}>
            <Button block danger={STEPS[command]?.ends} onClick={() => setAsked(command)}>
              {t(`tstep.${command}` as Key)}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
