import { Button, Select } from 'antd';
import { useEffect, useMemo, useState, type Key } from 'react';
import { Link, useNavigate } from 'react-router';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { TaskEntry } from '@services/alliance';
import { Batch, type Deal } from '../../parts/Batch';
import { Pager, RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { Tools } from '../../parts/Tools';
import { usePages } from '../../parts/usePages';
import { useQuery } from '../../parts/useQuery';
import { spanOf } from '../../parts/useNow';
import { useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import type { Word } from '../../words/mediation';
import { Tag, useWord } from '../cases/words';
import { Due, Lead, PROPOSES } from './marks';
import { TaskBoard } from './TaskBoard';
import { Propose } from './Propose';

const LIMIT = 50;
const ON_BOARD = 500;
const FINISHED = ['CLOSED', 'WITHDRAWN'];
const isOpen = (row: TaskEntry) => !FINISHED.includes(String(row.phase));
/** What needs no more than a nod, and so can be said to several tasks at once. */
const MANY = [
  { command: 'UrgeTask', path: '/api/v1/tasks/{task}/urging' },
  { command: 'SuperviseTask', path: '/api/v1/tasks/{task}/supervision' },
  { command: 'AcceptTask', path: '/api/v1/tasks/{task}/acceptance' },
] as const;

/** Tasks between agencies as a board or a list; what is asked stands in the address. */
export function Tasks() {
  const t = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const [query, setQuery] = useQuery();
  const [proposing, setProposing] = useState(false);
  const { view = 'board', lanes = '', column, phase, ...rest } = query;
  const board = view !== 'list';
  const asked = address(
    'alliance',
    '/api/v1/tasks',
    {},
    { ...rest, phase: phase?.split(','), limit: board ? ON_BOARD : LIMIT },
  );
  const rows = usePages<TaskEntry>(asked);
  return (
    <>
      <Head title={t('menu.tasks')} hint={t('tasks.hint')}>
        <Button onClick={rows.again}>{t('table.refresh')}</Button>
        {has(who, PROPOSES) && (
          <Button type="primary" onClick={() => setProposing(true)}>
            {t('tasks.propose')}
          </Button>
        )}
      </Head>
      <Filters query={query} setQuery={setQuery} board={board} />
      {board ? (
        <TaskBoard
          rows={rows}
          lanes={lanes}
          column={column}
          choose={(key) => setQuery({ ...query, column: key })}
        />
      ) : (
        <TaskRows rows={rows} />
      )}
      {proposing && (
        <Propose
          close={() => setProposing(false)}
          done={(code) => navigate(`/tasks/${code}`)}
        />
      )}
    </>
  );
}

export type Rows = ReturnType<typeof usePages<TaskEntry>>;

function TaskRows({ rows }: { rows: Rows }) {
  const t = useWords();
  const directory = useDirectory();
  const who = useWho();
  const [chosen, setChosen] = useState<Key[]>([]);
  useEffect(() => setChosen([]), [rows.url, rows.page]);
  const open = (rows.items ?? []).filter(isOpen);
  const asks = has(who, PROPOSES);
  const deals = MANY.map(({ command, path }): Deal<TaskEntry> => ({
    key: command,
    title: t(`tstep.${command}`),
    send: (row) =>
      post(address('alliance', path, { task: row.code }), {}, { 'If-Match': `"${row.version}"` }),
  }));
  return (
    <>
      <RowsOf<TaskEntry>
        {...rows}
        rowKey={(row) => row.id}
        above={
          asks && open.length > 0 && (
            <Batch<TaskEntry>
              open={open}
              chosen={chosen}
              deals={deals}
              rowKey={(row) => row.id}
              nameOf={(row) => row.code}
              choose={setChosen}
              changed={rows.again}
            />
          )
        }
        choice={
          asks
            ? {
                chosen,
                choose: setChosen,
                may: isOpen,
                nameOf: (row) => row.code,
              }
            : undefined
        }
        label={t('menu.tasks')}
        empty={t('tasks.none')}
        columns={[
          {
            title: t('tasks.code'),
            key: 'code',
            render: (_, row) => <Link to={`/tasks/${row.code}`}>{row.code}</Link>,
          },
          {
            title: t('tasks.title'),
            key: 'title',
            render: (_, row) => <span className="wide-cell">{row.title}</span>,
          },
          { title: t('tasks.due'), key: 'due', render: (_, row) => <Due row={row} /> },
          {
            title: t('tasks.phase'),
            key: 'phase',
            render: (_, row) => <Tag list={lists.TASK_PHASE} code={row.phase} />,
          },
          { title: t('tasks.lead'), key: 'lead', render: (_, row) => <Lead row={row} /> },
          {
            title: t('tasks.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          {
            title: t('tasks.subject'),
            key: 'subject',
            render: (_, row) => directory.label('task-subject', row.subject),
          },
          { title: t('tasks.idle'), key: 'idle', render: (_, row) => <Idle row={row} /> },
        ]}
        card={(row) => (
          <Link to={`/tasks/${row.code}`} className="card-link">
            <span className="card-top">
              <strong>{row.code}</strong>
              <Tag list={lists.TASK_PHASE} code={row.phase} />
            </span>
            <span>{row.title}</span>
            <span>
              <Lead row={row} /> · <Due row={row} />
            </span>
            <small>{directory.path(row.placePath)}</small>
          </Link>
        )}
      />
      <Pager
        page={rows.page}
        count={rows.items?.length ?? 0}
        next={rows.next}
        back={rows.back}
        on={rows.on}
      />
    </>
  );
}

function Idle({ row }: { row: TaskEntry }) {
  const t = useWords();
  return <span>{row.idleMinutes > 0 ? spanOf(t, row.idleMinutes) : '–'}</span>;
}

type FilterProps = {
  query: Record<string, string>;
  setQuery: (values: Record<string, unknown>) => void;
  board: boolean;
};

function Filters({ query, setQuery, board }: FilterProps) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const agencies = useMemo(
    () =>
      directory.agencies.map((each) => ({ value: each.code, label: directory.agency(each.code) })),
    [directory],
  );
  const words = (list: Record<string, Word>) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const used = Object.keys(query).filter((each) => !['view', 'column'].includes(each)).length;
  const choice = (
    name: string,
    label: string,
    options: { value: string; label: string }[],
    several = false,
  ) => (
    <label>
      <span>{label}</span>
      <Select
        allowClear
        mode={several ? 'multiple' : undefined}
        value={several ? (query[name]?.split(',') ?? []) : query[name]}
        placeholder={t('tasks.any')}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(value) => setQuery({ ...query, [name]: value })}
        aria-label={label}
      />
    </label>
  );
  return (
    <div className="tools-row">
      <div className="stages views" role="group" aria-label={t('tasks.view')}>
        {(['board', 'list'] as const).map((each) => (
          <button
            key={each}
            aria-pressed={board === (each === 'board')}
            onClick={() => setQuery({ ...query, view: each })}
          >
            {t(`tasks.${each}`)}
          </button>
        ))}
      </div>
      <Tools used={used}>
        {choice('mine', t('tasks.mine'), words(lists.MINE))}
        {choice('phase', t('tasks.phase'), words(lists.TASK_PHASE), true)}
        {choice('due', t('tasks.due'), words(lists.TASK_DUE))}
        {choice('lead', t('tasks.lead'), agencies)}
        {choice(
          'place',
          t('tasks.place'),
          directory.places.map((each) => ({ value: each.code, label: directory.path(each.path) })),
        )}
        {choice(
          'subject',
          t('tasks.subject'),
          directory.codes
            .filter((each) => each.list === 'task-subject')
            .map((each) => ({ value: each.code, label: directory.label(each.list, each.code) })),
        )}
        {board &&
          choice('lanes', t('tasks.lanes'), [
            { value: 'lead', label: t('tasks.lanes.lead') },
            { value: 'place', label: t('tasks.lanes.place') },
          ])}
        <label>
          <span>{t('tasks.finished')}</span>
          <input
            type="checkbox"
            checked={query.all === 'true'}
            onChange={(event) => setQuery({ ...query, all: event.target.checked || undefined })}
          />
        </label>
      </Tools>
    </div>
  );
}
