import { Form, Select } from 'antd';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { Pattern } from '@services/risk';
import { Pager, QueryForm, RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { usePages } from '../../parts/usePages';
import { useQuery } from '../../parts/useQuery';
import * as lists from '../../words/riskLists';
import { useAssess } from '../../words/assess';
import { Tag, useWord } from '../cases/words';
import { NearRepeats } from './NearRepeats';
import { useTypeName, useTypes } from './subject';
import { comma } from '../../words/language';

/** Reports that share a channel, or tell of practices at the same premises. */
export function Patterns() {
  const a = useAssess();
  const who = useWho();
  const word = useWord();
  const type = useTypeName();
  const name = usePatternName();
  const types = useTypes('report.signal-reported');
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const rows = usePages<Pattern>(address('risk', '/api/v1/patterns', {}, { ...query, limit: 100 }));
  const practices = (row: Pattern) =>
    row.practices.map((each) => directory.label('practice', each)).join(comma());
  return (
    <>
      <Head title={a('patterns.title')} hint={a('patterns.hint')} />
      <QueryForm values={query} ask={setQuery}>
        <Form.Item name="kind" label={a('patterns.kind')}>
          <Select
            allowClear
            options={Object.keys(lists.PATTERN_KIND).map((value) => ({
              value,
              label: word(lists.PATTERN_KIND, value),
            }))}
          />
        </Form.Item>
        <Form.Item name="type" label={a('patterns.type')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={types} />
        </Form.Item>
        <Form.Item name="place" label={a('patterns.place')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
          />
        </Form.Item>
      </QueryForm>
      <RowsOf<Pattern>
        {...rows}
        rowKey={(row) => row.id}
        label={a('patterns.title')}
        empty={a('patterns.none')}
        columns={[
          {
            title: a('patterns.what'),
            key: 'what',
            render: (_, row) => <Link to={`/patterns/${row.id}`}>{name(row)}</Link>,
          },
          {
            title: a('patterns.kind'),
            key: 'kind',
            render: (_, row) => <Tag list={lists.PATTERN_KIND} code={row.kind} />,
          },
          { title: a('patterns.type'), key: 'type', render: (_, row) => type(row.type) },
          { title: a('patterns.reports'), dataIndex: 'reports', align: 'right' },
          { title: a('patterns.places'), dataIndex: 'places', align: 'right' },
          { title: a('patterns.agencies'), dataIndex: 'agencies', align: 'right' },
          { title: a('patterns.practices'), key: 'practices', render: (_, row) => practices(row) },
          {
            title: a('patterns.days'),
            key: 'days',
            render: (_, row) => `${row.from} – ${row.until}`,
          },
        ]}
        card={(row) => (
          <Link to={`/patterns/${row.id}`} className="card-link">
            <span className="card-top">
              <strong>{name(row)}</strong>
              <Tag list={lists.PATTERN_KIND} code={row.kind} />
            </span>
            <span>
              {type(row.type)} ·{' '}
              {a('patterns.short', { reports: row.reports, places: row.places })}
            </span>
            <small>
              {row.from} – {row.until}
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
      {has(who, ['coordinator', 'analyst', 'auditor']) && <NearRepeats />}
    </>
  );
}

/** What a pattern is called: its channel, or its premises. */
export function usePatternName(): (pattern: Pattern) => string {
  const directory = useDirectory();
  return (pattern) =>
    pattern.kind === 'PRACTICE'
      ? directory.place(pattern.value)
      : `${directory.label('channel-kind', pattern.channelKind)} ${pattern.value}`;
}
