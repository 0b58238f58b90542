import { Button, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { Checklist, VisitView } from '@services/risk';
import { DeedDialog, type Deed, type Field, type Given } from '../../parts/Deed';
import { Pager, QueryForm, RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { usePages } from '../../parts/usePages';
import { useQuery } from '../../parts/useQuery';
import { useInspection } from '../../words/inspection';
import { ACTS } from './findingDeeds';
import { Hinge } from './Hinge';
import { Sign, useCodes } from './lists';
import { useItems } from './officers';
import { comma } from '../../words/language';

const POWER = 'ADMINISTRATIVE_INSPECTION';
const KINDS = ['ROUTINE', 'SPECIAL', 'CASE'];

/** Walk-rounds, tips and inspections, planned or held; each with what it legally is. */
export function Visits() {
  const i = useInspection();
  const who = useWho();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const [asked, setAsked] = useState<'plan' | 'walk' | null>(null);
  const activities = useCodes('inspection-activity');
  const phases = useCodes('visit-phase');
  const rows = usePages<VisitView>(address('risk', '/api/v1/plans', {}, { ...query, limit: 200 }));
  return (
    <>
      <Head title={i('visits.title')} term="综合查一次" hint={i('visits.hint')}>
        {has(who, ACTS) && (
          <>
            <Button onClick={() => setAsked('walk')}>{i('visits.walk')}</Button>
            <Button onClick={() => setAsked('plan')}>{i('visits.plan')}</Button>
          </>
        )}
      </Head>
      <QueryForm values={query} ask={setQuery}>
        <Form.Item name="activity" label={i('visits.activity')}>
          <Select allowClear options={activities} />
        </Form.Item>
        <Form.Item name="phase" label={i('findings.phase')}>
          <Select allowClear options={phases} />
        </Form.Item>
        <Form.Item name="place" label={i('findings.place')}>
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
      <RowsOf<VisitView>
        {...rows}
        rowKey={(row) => row.id}
        label={i('visits.title')}
        empty={i('visits.none')}
        columns={[
          {
            title: i('findings.code'),
            key: 'code',
            render: (_, row) => <Link to={`/visits/${row.code}`}>{row.code}</Link>,
          },
          {
            title: i('visits.activity'),
            key: 'activity',
            render: (_, row) => <Sign list="inspection-activity" code={row.activity} />,
          },
          {
            title: i('visits.kind'),
            key: 'kind',
            render: (_, row) => directory.label('inspection-kind', row.kind),
          },
          {
            title: i('findings.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          { title: i('visits.plannedOn'), dataIndex: 'plannedOn' },
          {
            title: i('findings.phase'),
            key: 'phase',
            render: (_, row) => <Sign list="visit-phase" code={row.phase} />,
          },
          {
            title: i('visits.agencies'),
            key: 'agencies',
            render: (_, row) =>
              row.agencies.map((each) => directory.agency(each.agency)).join(comma()),
          },
          {
            title: i('visits.findings'),
            key: 'findings',
            align: 'right',
            render: (_, row) => row.findings.length,
          },
        ]}
        card={(row) => (
          <Link to={`/visits/${row.code}`} className="card-link">
            <span className="card-top">
              <strong>{directory.place(row.place)}</strong>
              <Sign list="visit-phase" code={row.phase} />
            </span>
            <Sign list="inspection-activity" code={row.activity} />
            <small>
              {row.code} · {row.plannedOn} · {directory.agency(row.lead)}
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
      {asked && (
        <Wish
          key={asked}
          power={asked === 'plan'}
          close={() => setAsked(null)}
          done={(code) => navigate(`/visits/${code}`)}
        />
      )}
    </>
  );
}

type WishProps = { power: boolean; close: () => void; done: (code: string) => void };

/** A walk-round that took place, or an inspection that is planned. */
function Wish({ power, close, done }: WishProps) {
  const i = useInspection();
  const directory = useDirectory();
  const items = useItems();
  const kinds = useCodes('inspection-kind', KINDS);
  const activities = useCodes('inspection-activity').filter((each) => each.value !== POWER);
  const lists = useAnswer<Checklist[]>(address('risk', '/api/v1/checklists'));
  const checklists = newest(lists.data).map((each) => ({
    value: `${each.code}/${each.version}`,
    label: each.titleZh,
  }));
  const fields: Field[] = [
    { kind: 'place', name: 'place', label: i('findings.place'), needed: true },
    ...(power
      ? ([
          {
            kind: 'one',
            name: 'item',
            label: i('ask.item'),
            note: i(items.length ? 'ask.itemNote' : 'ask.noItems'),
            options: items,
            needed: true,
          },
          { kind: 'radio', name: 'kind', label: i('visits.kind'), options: kinds },
        ] satisfies Field[])
      : ([
          { kind: 'radio', name: 'activity', label: i('visits.activity'), options: activities },
        ] satisfies Field[])),
    { kind: 'date', name: 'on', label: i(power ? 'visits.plannedOn' : 'ask.on'), needed: true },
    { kind: 'one', name: 'checklist', label: i('visits.checklist'), options: checklists },
    { kind: 'area', name: 'ground', label: i('visits.ground'), longest: 500 },
  ];
  const deed: Deed = {
    key: power ? 'plan' : 'walk',
    title: i(power ? 'visits.plan' : 'visits.walk'),
    fields,
    initial: { kind: 'ROUTINE', activity: 'PATROL_WALK', on: dayjs() },
    send: async (values: Given) => {
      const path = power ? '/api/v1/plans' : '/api/v1/inspections';
      const { kind, activity, ...rest } = values;
      const body = power ? { ...rest, kind } : { ...rest, activity };
      done((await post<VisitView>(address('risk', path), body)).body.code);
    },
  };
  return (
    <DeedDialog deed={deed} close={close} done={() => undefined}>
      {(values) => (
        <>
          <Hinge activity={power ? POWER : String(values.activity ?? 'PATROL_WALK')} />
          {Boolean(values.place) && (
            <Link to={`/ledger?place=${encodeURIComponent(String(values.place))}`}>
              {i('visits.carries', { place: directory.place(String(values.place)) })}
            </Link>
          )}
        </>
      )}
    </DeedDialog>
  );
}

/** The newest version of each checklist. */
export function newest(all?: Checklist[]): Checklist[] {
  const by = new Map<string, Checklist>();
  for (const each of all ?? []) {
    const before = by.get(each.code);
    if (!before || before.version < each.version) by.set(each.code, each);
  }
  return [...by.values()];
}
