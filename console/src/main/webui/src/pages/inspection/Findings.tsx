import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import type { FindingView } from '@services/risk';
import { Pager, RowsOf } from '../../parts/QueryTable';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { usePages } from '../../parts/usePages';
import { usePhone } from '../../parts/usePhone';
import { useQuery } from '../../parts/useQuery';
import { useWords } from '../../words/language';
import { useInspection } from '../../words/inspection';
import { daysUntil, dueColour, dueWords } from '../cases/due';
import { Sign, useCodes } from './lists';
import { COLUMNS, EACH, type ByPhase, type ColumnKey, useFindings } from './useFindings';

/** Findings and their rectification: as a board by what is owed, or as a table. */
export function Findings() {
  const i = useInspection();
  const phone = usePhone();
  const [query, setQuery] = useQuery();
  const { view = '', column, ...question } = query;
  const table = view === 'table';
  const board = useFindings(table ? null : { ...question, phase: undefined });
  const shown = phone ? ((column as ColumnKey | undefined) ?? busiest(board.all)) : undefined;
  return (
    <>
      <Head title={i('findings.title')} term="销号与回头看" hint={i('findings.hint')}>
        <Button onClick={() => setQuery({ ...query, view: table ? '' : 'table' })}>
          {i(table ? 'findings.board' : 'findings.table')}
        </Button>
        <Link className="way-button" to="/checklist">
          {i('checklist.open')}
        </Link>
      </Head>
      <Filters query={query} setQuery={setQuery} table={table} />
      {table && <AsTable question={question} />}
      {!table && board.problem && <Trouble problem={board.problem} again={board.again} />}
      {!table && !board.all && board.loading && <Loading rows={10} />}
      {!table && board.all && phone && (
        <div className="stages" role="group" aria-label={i('findings.column')}>
          {COLUMNS.map((each) => (
            <button
              key={each.key}
              aria-pressed={each.key === shown}
              onClick={() => setQuery({ ...query, column: each.key })}
            >
              {i(`column.${each.key}`)}{' '}
              <span className="pill">{countOf(board.all ?? {}, each.phases)}</span>
            </button>
          ))}
        </div>
      )}
      {!table && board.all && <Board all={board.all} only={shown} />}
    </>
  );
}

function Board({ all, only }: { all: ByPhase; only?: ColumnKey }) {
  const i = useInspection();
  const columns = COLUMNS.filter((each) => !only || each.key === only);
  if (!Object.values(all).some((each) => each.length)) return <Empty>{i('findings.none')}</Empty>;
  return (
    <div className="find-board" tabIndex={0} role="region" aria-label={i('findings.board')}>
      {columns.map((each) => {
        const cards = each.phases.flatMap((phase) => all[phase] ?? []).sort(byDue);
        return (
          <section key={each.key} className="find-column" aria-labelledby={`col-${each.key}`}>
            <h2 id={`col-${each.key}`}>
              {i(`column.${each.key}`)}{' '}
              <span className="pill">{countOf(all, each.phases)}</span>
            </h2>
            {!cards.length && <p className="hint">{i('findings.noneHere')}</p>}
            <ul tabIndex={cards.length > 3 ? 0 : undefined} aria-label={i(`column.${each.key}`)}>
              {cards.slice(0, EACH).map((card) => (
                <li key={card.id}>
                  <Card finding={card} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ finding }: { finding: FindingView }) {
  const directory = useDirectory();
  return (
    <article className="find-card">
      <div>
        <Link to={`/findings/${finding.code}`}>{finding.code}</Link>
        <Sign list="severity" code={finding.severity} />
      </div>
      <strong>{directory.label('finding-type', finding.findingType)}</strong>
      <small>
        {directory.path(finding.placePath)}
        {finding.spot ? ` · ${finding.spot}` : ''}
      </small>
      <div>
        <Sign list="rectification-phase" code={finding.phase} />
        <DueSign finding={finding} />
      </div>
      {finding.handler && <small>{directory.agency(finding.handler)}</small>}
    </article>
  );
}

/** What is owed next, as a countdown; a look-back is not late before its day. */
export function DueSign({ finding }: { finding: FindingView }) {
  const t = useWords();
  const directory = useDirectory();
  const next = finding.due[0];
  if (!next) return null;
  const days = daysUntil(next.on);
  return (
    <span className={`tag ${dueColour(days)}`}>
      {directory.label('rectification-deadline', next.kind)} {dueWords(t, days)}
    </span>
  );
}

function byDue(a: FindingView, b: FindingView): number {
  return (a.due[0]?.on ?? '9').localeCompare(b.due[0]?.on ?? '9');
}

function countOf(all: ByPhase, phases: readonly string[]): string {
  const lists = phases.map((phase) => all[phase] ?? []);
  const count = lists.reduce((sum, each) => sum + each.length, 0);
  return lists.some((each) => each.length >= EACH) ? `${count}+` : String(count);
}

function busiest(all?: ByPhase): ColumnKey {
  const count = (phases: readonly string[]) =>
    phases.reduce((sum, phase) => sum + (all?.[phase]?.length ?? 0), 0);
  return (
    [...COLUMNS].sort((a, b) => count(b.phases) - count(a.phases))[0]?.key ?? COLUMNS[0].key
  );
}

type FilterProps = {
  query: Record<string, string>;
  setQuery: (values: Record<string, unknown>) => void;
  table: boolean;
};

/** What is asked stands in the address. */
function Filters({ query, setQuery, table }: FilterProps) {
  const i = useInspection();
  const directory = useDirectory();
  const phases = useCodes('rectification-phase');
  const types = useCodes('finding-type');
  const dues = useCodes('rectification-deadline');
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <label>
      <span>{label}</span>
      <Select
        allowClear
        value={query[name]}
        placeholder={i('all')}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(value) => setQuery({ ...query, [name]: value })}
        aria-label={label}
      />
    </label>
  );
  return (
    <div className="tools board-tools">
      {table && choice('phase', i('findings.phase'), phases)}
      {choice('findingType', i('findings.type'), types)}
      {choice('due', i('findings.due'), dues)}
      {choice(
        'place',
        i('findings.place'),
        directory.places.map((each) => ({ value: each.code, label: directory.path(each.path) })),
      )}
    </div>
  );
}

function AsTable({ question }: { question: Record<string, string> }) {
  const i = useInspection();
  const directory = useDirectory();
  const rows = usePages<FindingView>(
    address('risk', '/api/v1/findings', {}, { ...question, limit: 200 }),
  );
  return (
    <>
      <RowsOf<FindingView>
        {...rows}
        rowKey={(row) => row.id}
        label={i('findings.title')}
        empty={i('findings.none')}
        columns={[
          {
            title: i('findings.code'),
            key: 'code',
            render: (_, row) => <Link to={`/findings/${row.code}`}>{row.code}</Link>,
          },
          {
            title: i('findings.type'),
            key: 'type',
            render: (_, row) => directory.label('finding-type', row.findingType),
          },
          {
            title: i('findings.severity'),
            key: 'severity',
            render: (_, row) => <Sign list="severity" code={row.severity} />,
          },
          {
            title: i('findings.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          {
            title: i('findings.phase'),
            key: 'phase',
            render: (_, row) => <Sign list="rectification-phase" code={row.phase} />,
          },
          {
            title: i('findings.due'),
            key: 'due',
            render: (_, row) => <DueSign finding={row} />,
          },
          {
            title: i('findings.handler'),
            key: 'handler',
            render: (_, row) => directory.agency(row.handler) || '–',
          },
          { title: i('findings.foundOn'), dataIndex: 'foundOn' },
        ]}
        card={(row) => (
          <Link to={`/findings/${row.code}`} className="card-link">
            <span className="card-top">
              <strong>{directory.label('finding-type', row.findingType)}</strong>
              <Sign list="rectification-phase" code={row.phase} />
            </span>
            <span>
              <Sign list="severity" code={row.severity} /> <DueSign finding={row} />
            </span>
            <small>
              {row.code} · {directory.path(row.placePath)}
            </small>
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
