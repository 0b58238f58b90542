import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { WarningView } from '@services/risk';
import { Pager, QueryForm, RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { usePages } from '../../parts/usePages';
import { useQuery } from '../../parts/useQuery';
import { moment } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { Tag, useWord } from '../cases/words';
import { useTypeName, useTypes } from './subject';
import { WarningForm } from './WarningForm';
import { WARNS } from './WarningsOf';

/** Warnings in the reader's scope, the last issued first. */
export function Warnings() {
  const r = useRisk();
  const who = useWho();
  const word = useWord();
  const type = useTypeName();
  const types = useTypes();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const [writing, setWriting] = useState(false);
  const rows = usePages<WarningView>(
    address('risk', '/api/v1/warnings', {}, { ...query, limit: 50 }),
  );
  return (
    <>
      <Head title={r('warnings.title')} term="预警（CAP）" hint={r('warnings.hint')}>
        {has(who, WARNS) && (
          <Button onClick={() => setWriting(true)}>{r('warnings.onGround')}</Button>
        )}
      </Head>
      <QueryForm values={query} ask={setQuery}>
        <Form.Item name="phase" label={r('signals.phase')}>
          <Select
            allowClear
            options={Object.keys(lists.WARNING_PHASE).map((value) => ({
              value,
              label: word(lists.WARNING_PHASE, value),
            }))}
          />
        </Form.Item>
        <Form.Item name="type" label={r('signals.type')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={types} />
        </Form.Item>
        <Form.Item name="place" label={r('signals.place')}>
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
      <RowsOf<WarningView>
        {...rows}
        rowKey={(row) => row.id}
        label={r('warnings.title')}
        empty={r('warnings.none')}
        columns={[
          {
            title: r('warn.headline'),
            key: 'headline',
            render: (_, row) => <Link to={`/warnings/${row.id}`}>{row.headline}</Link>,
          },
          {
            title: r('warn.severity'),
            key: 'severity',
            render: (_, row) => <Tag list={lists.SEVERITY} code={row.severity} />,
          },
          {
            title: r('signals.phase'),
            key: 'phase',
            render: (_, row) => <Tag list={lists.WARNING_PHASE} code={row.phase} />,
          },
          { title: r('signals.type'), key: 'type', render: (_, row) => type(row.type) },
          {
            title: r('signals.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          { title: r('warn.expires'), key: 'expires', render: (_, row) => moment(row.expires) },
          {
            title: r('warn.sender'),
            key: 'sender',
            render: (_, row) => directory.agency(row.sender),
          },
        ]}
        card={(row) => (
          <Link to={`/warnings/${row.id}`} className="card-link">
            <span className="card-top">
              <strong>{row.headline}</strong>
              <Tag list={lists.WARNING_PHASE} code={row.phase} />
            </span>
            <Tag list={lists.SEVERITY} code={row.severity} />
            <small>
              {directory.path(row.placePath)} · {r('warnings.until', { at: moment(row.expires) })}
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
      {writing && (
        <WarningForm close={() => setWriting(false)} done={(id) => navigate(`/warnings/${id}`)} />
      )}
    </>
  );
}
