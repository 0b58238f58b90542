import { Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import type { SignalView } from '@services/risk';
import { Days } from '../../parts/Days';
import { Pager, QueryForm, RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { usePages } from '../../parts/usePages';
import { useQuery } from '../../parts/useQuery';
import { moment } from '../../words/language';
import * as lists from '../../words/riskLists';
import type { Word } from '../../words/mediation';
import { useRisk } from '../../words/risk';
import { Tag, useWord } from '../cases/words';
import { figure, lastDay, useTypeName, useTypes } from './subject';

const LIMIT = 50;

/** What the methods found, the newest first; asked by method, phase, place and kind. */
export function Signals() {
  const r = useRisk();
  const word = useWord();
  const type = useTypeName();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const types = useTypes(query.counted);
  const values = useMemo(
    () => ({
      ...query,
      days:
        query.from || query.until
          ? [
              query.from ? dayjs(query.from) : null,
              query.until ? dayjs(query.until).subtract(1, 'day') : null,
            ]
          : undefined,
    }),
    [query],
  );
  const rows = usePages<SignalView>(
    address('risk', '/api/v1/signals', {}, { ...query, limit: LIMIT }),
  );

  function ask(form: Record<string, unknown>) {
    const { days, ...asked } = form as { days?: [Dayjs, Dayjs] };
    setQuery({
      ...asked,
      from: days?.[0]?.format('YYYY-MM-DD'),
      until: days?.[1]?.add(1, 'day').format('YYYY-MM-DD'),
    });
  }

  const options = (list: Record<string, Word>) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const choice = (name: string, label: string, all: { value: string; label: string }[]) => (
    <Form.Item name={name} label={label}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={all} />
    </Form.Item>
  );
  return (
    <>
      <Head title={r('signals.title')} term="风险信号" hint={r('signals.hint')}>
        <Link className="way-button" to="/backtests">
          {r('signals.methods')}
        </Link>
      </Head>
      <div className="stages" role="group" aria-label={r('signals.phase')}>
        {['', ...Object.keys(lists.SIGNAL_PHASE)].map((phase) => (
          <button
            key={phase}
            aria-pressed={(query.phase ?? '') === phase}
            onClick={() => setQuery({ ...query, phase })}
          >
            {phase ? word(lists.SIGNAL_PHASE, phase) : r('all')}
          </button>
        ))}
      </div>
      <QueryForm values={values} ask={(form) => ask({ ...form, phase: query.phase })}>
        {choice('method', r('signals.method'), options(lists.METHOD))}
        {choice('counted', r('signals.counted'), options(lists.COUNTED))}
        {choice('type', r('signals.type'), types)}
        {choice(
          'place',
          r('signals.place'),
          directory.places.map((each) => ({ value: each.code, label: directory.path(each.path) })),
        )}
        <Form.Item name="days" label={r('signals.days')}>
          <Days aria-label={r('signals.days')} />
        </Form.Item>
      </QueryForm>
      <RowsOf<SignalView>
        {...rows}
        rowKey={(row) => row.id}
        label={r('signals.title')}
        empty={r('signals.none')}
        columns={[
          {
            title: r('signals.what'),
            key: 'what',
            render: (_, row) => (
              <Link to={`/signals/${row.id}`}>{type(row.type, row.counted)}</Link>
            ),
          },
          {
            title: r('signals.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          { title: r('signals.window'), key: 'week', render: (_, row) => windowOf(row) },
          {
            title: r('signals.observed'),
            key: 'observed',
            align: 'right',
            render: (_, row) => <strong>{figure(row.observed)}</strong>,
          },
          {
            title: r('signals.expected'),
            key: 'expected',
            align: 'right',
            render: (_, row) => figure(row.expected),
          },
          {
            title: r('signals.limit'),
            key: 'limit',
            align: 'right',
            render: (_, row) => figure(row.limit),
          },
          {
            title: r('signals.method'),
            key: 'method',
            render: (_, row) => word(lists.METHOD, row.method),
          },
          {
            title: r('signals.phase'),
            key: 'phase',
            render: (_, row) => <Tag list={lists.SIGNAL_PHASE} code={row.phase} />,
          },
          { title: r('signals.raised'), key: 'raised', render: (_, row) => moment(row.raisedAt) },
        ]}
        card={(row) => (
          <Link to={`/signals/${row.id}`} className="card-link">
            <span className="card-top">
              <strong>{type(row.type, row.counted)}</strong>
              <Tag list={lists.SIGNAL_PHASE} code={row.phase} />
            </span>
            <span>
              {r('signals.short', {
                observed: figure(row.observed),
                expected: figure(row.expected),
              })}
            </span>
            <small>
              {directory.path(row.placePath)} · {windowOf(row)}
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

export function windowOf(row: { from: string; until: string }): string {
  return `${row.from} – ${lastDay(row.until).slice(5)}`;
}
