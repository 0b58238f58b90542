import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useDirectory } from '../../api/directory';
import type { DocketEntry } from '@services/mediation';
import { moment, useWords } from '../../words/language';
import { DUE_KIND } from '../../words/mediation';
import { COLUMNS, columnOf, type Column, type ColumnKey } from './columns';
import { daysUntil, dueColour, dueWords } from './due';
import { CasePhase, useWord } from './words';
import { Zh } from '../../parts/Zh';

/** As high as .cell li: a card with a session has one line more than others. */
const ROW = 182;
const LANE_HEAD = 40;
const AROUND = 3;

export type Lane = { key: string; title: string; cards: DocketEntry[] };
type Props = {
  lanes: Lane[];
  columns: Column[];
  move: (card: DocketEntry, to?: ColumnKey) => void;
};
type Placed = Lane & { top: number; rows: number; cells: Map<ColumnKey, DocketEntry[]> };

/**
 * The cards in columns and lanes, in one place that scrolls; only the rows in sight are drawn, so
 * that thousands of cards scroll like a few.
 */
export function Lanes({ lanes, columns, move }: Props) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ from: 0, until: 12 });
  const [over, setOver] = useState<ColumnKey | null>(null);
  const dragged = useRef<DocketEntry | null>(null);
  const headed = lanes.length > 1 || Boolean(lanes[0]?.title);
  const placed = useMemo(() => place(lanes, columns, headed), [lanes, columns, headed]);
  const last = placed.at(-1);
  const height = last ? last.top + (headed ? LANE_HEAD : 0) + last.rows * ROW : 0;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const from = Math.floor(element.scrollTop / ROW) - AROUND;
      const until = from + Math.ceil(element.clientHeight / ROW) + 2 * AROUND;
      setSeen((before) =>
        before.from === from && before.until === until ? before : { from, until },
      );
    };
    const scrolled = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      watch.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, []);

  const counts = (key: ColumnKey) =>
    placed.reduce((sum, lane) => sum + (lane.cells.get(key)?.length ?? 0), 0);
  const share = `${100 / columns.length}%`;
  return (
    <div className="board" ref={box} tabIndex={0} role="region" aria-label={t('menu.board')}>
      <div className="board-heads">
        {columns.map((column) => (
          <h2 key={column.key} style={{ width: share }} className={`of-${column.key}`}>
            {t(column.title)} <span className="pill">{counts(column.key)}</span>
          </h2>
        ))}
      </div>
      <div className="board-sheet" style={{ height }}>
        {columns.map((column, i) => (
          <div
            key={column.key}
            className={over === column.key ? 'board-column over' : 'board-column'}
            style={{ width: share, left: `${(100 / columns.length) * i}%` }}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(column.key);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              const card = dragged.current;
              if (card && columnOf(card.phase) !== column.key) move(card, column.key);
            }}
          />
        ))}
        {placed.map((lane) => (
          <LaneOf
            key={lane.key}
            lane={lane}
            columns={columns}
            headed={headed}
            seen={seen}
            move={move}
            lift={(card) => (dragged.current = card)}
          />
        ))}
      </div>
    </div>
  );
}

function place(lanes: Lane[], columns: Column[], headed: boolean): Placed[] {
  let top = 0;
  return lanes.map((lane) => {
    const cells = new Map<ColumnKey, DocketEntry[]>(columns.map((each) => [each.key, []]));
    lane.cards.forEach((card) => cells.get(columnOf(card.phase) as ColumnKey)?.push(card));
    const rows = Math.max(1, ...[...cells.values()].map((cell) => cell.length));
    const placed = { ...lane, cells, rows, top };
    top += rows * ROW + (headed ? LANE_HEAD : 0);
    return placed;
  });
}

type LaneProps = {
  lane: Placed;
  columns: Column[];
  headed: boolean;
  seen: { from: number; until: number };
  move: Props['move'];
  lift: (card: DocketEntry) => void;
};

function LaneOf({ lane, columns, headed, seen, move, lift }: LaneProps) {
  const begin = lane.top + (headed ? LANE_HEAD : 0);
  const from = Math.max(0, seen.from - Math.floor(begin / ROW) - 1);
  const until = Math.min(lane.rows, seen.until - Math.floor(begin / ROW) + 1);
  if (until <= 0 || from >= lane.rows) return null;
  const width = 100 / columns.length;
  return (
    <>
      {headed && (
        <h3 className="lane-head" style={{ top: lane.top }}>
          {lane.title} <span className="pill">{lane.cards.length}</span>
        </h3>
      )}
      {columns.map((column, i) => {
        const cell = lane.cells.get(column.key) ?? [];
        const shown = cell.slice(from, until);
        if (!shown.length) return null;
        return (
          <ul key={column.key} className="cell">
            {shown.map((card, n) => (
              <li
                key={`${card.id}${card.agency}`}
                aria-setsize={cell.length}
                aria-posinset={from + n + 1}
                style={{
                  top: begin + (from + n) * ROW,
                  left: `${width * i}%`,
                  width: `${width}%`,
                }}
              >
                <Card card={card} move={move} lift={lift} />
              </li>
            ))}
          </ul>
        );
      })}
    </>
  );
}

type CardProps = { card: DocketEntry; move: Props['move']; lift: (card: DocketEntry) => void };

const Card = memo(function Card({ card, move, lift }: CardProps) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const days = card.dueOn ? daysUntil(card.dueOn) : null;
  const law = card.dueBasis && t('due.law', { law: card.dueBasis });
  return (
    <article
      className="case-card"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', card.code);
        event.dataTransfer.effectAllowed = 'move';
        lift(card);
      }}
    >
      <div className="card-top">
        <Link to={`/cases/${card.code}`}>{card.code}</Link>
      </div>
      <div className="clip" title={directory.path(card.placePath)}>
        <strong>{directory.label('dispute-category', card.category)}</strong>{' '}
        {directory.path(card.placePath)}
      </div>
      <div className="card-top">
        <span className="clip" title={directory.agency(card.lead)}>
          <CasePhase phase={card.phase} /> <small>{directory.agency(card.lead)}</small>
        </span>
        <button
          className="move"
          aria-label={`${t('board.move')} ${card.code}`}
          onClick={() => move(card)}
        >
          {t('board.move')}
        </button>
      </div>
      {card.sessionAt && (
        <small className="clip">{t('board.session', { at: moment(card.sessionAt) })}</small>
      )}
      <div className="due" title={law || undefined}>
        {days === null ? (
          <small>{t('due.none')}</small>
        ) : (
          <>
            <span className={`tag ${dueColour(days)}`}>{dueWords(t, days)}</span>{' '}
            <small>{word(DUE_KIND, card.dueKind)}</small>
            <small className="line clip">
              <Zh around={(basis) => t('due.law', { law: basis })}>{card.dueBasis}</Zh>
            </small>
          </>
        )}
      </div>
    </article>
  );
});

/** The columns of a phone: one at a time. */
export function oneColumn(key: string | undefined): Column[] {
  return COLUMNS.filter((each) => each.key === key).slice(0, 1);
}
