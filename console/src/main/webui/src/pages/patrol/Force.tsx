import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { address, ask, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { ForceView, MemberView } from '@services/incident';
import { AskDialog, type AskField } from '../../parts/AskDialog';
import { Pager, RowsOf } from '../../parts/QueryTable';
import { Head, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { useWords } from '../../words/language';

const PAGE = 50;
const TYPES = [
  'FULLTIME_SECURITY',
  'PUBLIC_WELFARE_POST',
  'ACTIVIST',
  'BUILDING_CHIEF',
  'UNIT_SECURITY',
  'COURTYARD_GUARD',
  'STUDENT_VETERAN',
  'POLICE_LEAD',
];
type What = 'add' | 'bind' | 'depart';
type Asked = { what: What; member?: MemberView };

/** The four forces and their members, by number and role. */
export function Force() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const forces = useAnswer<ForceView[]>(address('incident', '/api/v1/patrol/forces'));
  const members = useAnswer<MemberView[]>(address('incident', '/api/v1/patrol/members'));
  const [asked, setAsked] = useState<Asked | null>(null);
  const leads = has(who, ['patrol-lead']);
  const fitting = members.data?.filter(
    (each) =>
      (!query.force || each.force === query.force) && (!query.type || each.type === query.type),
  );
  const page = Math.max(1, Number(query.page) || 1);
  const shown = fitting?.slice((page - 1) * PAGE, page * PAGE);
  const buttons = (row: MemberView) =>
    leads && (
      <span className="row tight">
        <Button
          size="small"
          aria-label={`${t('force.bind')} ${row.number}`}
          onClick={() => setAsked({ what: 'bind', member: row })}
        >
          {t('force.bind')}
        </Button>
        {!row.until && (
          <Button
            size="small"
            aria-label={`${t('force.depart')} ${row.number}`}
            onClick={() => setAsked({ what: 'depart', member: row })}
          >
            {t('force.depart')}
          </Button>
        )}
      </span>
    );
  return (
    <>
      <Head title={t('menu.force')} hint={t('force.hint')}>
        {leads && (
          <Button type="primary" onClick={() => setAsked({ what: 'add' })}>
            {t('force.add')}
          </Button>
        )}
      </Head>
      {forces.problem && <Trouble problem={forces.problem} again={forces.again} />}
      <div className="sums" role="group" aria-label={t('roster.force')}>
        {(forces.data ?? []).map((each) => (
          <button
            key={each.force}
            className={query.force === each.force ? 'sum main' : 'sum'}
            aria-pressed={query.force === each.force}
            onClick={() =>
              setQuery({ ...query, page: 1, force: query.force === each.force ? '' : each.force })
            }
          >
            <strong>{each.members}</strong>
            <span>{directory.label('force', each.force)}</span>
          </button>
        ))}
      </div>
      <div className="tools">
        <label>
          <span>{t('force.type')}</span>
          <Select
            allowClear
            value={query.type}
            placeholder={t('roster.any')}
            options={TYPES.map((value) => ({
              value,
              label: directory.label('patrol-member-type', value),
            }))}
            onChange={(type) => setQuery({ ...query, page: 1, type })}
            aria-label={t('force.type')}
          />
        </label>
      </div>
      <RowsOf<MemberView>
        {...members}
        items={shown}
        rowKey={(row) => row.id}
        label={t('menu.force')}
        empty={t('force.none')}
        size="small"
        columns={[
          { title: t('force.number'), dataIndex: 'number' },
          {
            title: t('roster.force'),
            key: 'force',
            render: (_, row) => directory.label('force', row.force),
          },
          {
            title: t('force.type'),
            key: 'type',
            render: (_, row) => (
              <>
                {directory.label('patrol-member-type', row.type)}{' '}
                {row.leads && <span className="tag purple">{t('shift.leads')}</span>}
              </>
            ),
          },
          {
            title: t('force.period'),
            key: 'period',
            render: (_, row) => `${row.from} – ${row.until ?? t('members.open')}`,
          },
          { title: '', key: 'do', render: (_, row) => buttons(row) },
        ]}
        card={(row) => (
          <div className="card-link">
            <span className="card-top">
              <strong>{row.number}</strong>
              <span>{directory.label('patrol-member-type', row.type)}</span>
            </span>
            <small>{directory.label('force', row.force)}</small>
            {buttons(row)}
          </div>
        )}
      />
      {fitting && (
        <Pager
          page={page}
          count={shown?.length ?? 0}
          before={(page - 1) * PAGE}
          all={fitting.length}
          next={fitting.length > page * PAGE ? String(page + 1) : undefined}
          back={() => setQuery({ ...query, page: page - 1 })}
          on={() => setQuery({ ...query, page: page + 1 })}
        />
      )}
      {asked && (
        <MemberDialog
          {...asked}
          close={() => setAsked(null)}
          done={() => {
            setAsked(null);
            members.again();
            forces.again();
          }}
        />
      )}
    </>
  );
}

type DialogProps = Asked & { close: () => void; done: () => void };

function MemberDialog({ what, member, close, done }: DialogProps) {
  const t = useWords();
  const directory = useDirectory();
  const fields: Record<What, AskField[]> = {
    add: [
      { kind: 'text', name: 'number', label: t('force.number'), needed: true, most: 60 },
      {
        kind: 'one',
        name: 'force',
        label: t('roster.force'),
        needed: true,
        options: ['STREET_FULLTIME', 'COMMUNITY_VOLUNTEER', 'RESIDENT_UNIT', 'MOBILE'].map(
          (value) => ({ value, label: directory.label('force', value) }),
        ),
      },
      {
        kind: 'one',
        name: 'type',
        label: t('force.type'),
        needed: true,
        options: TYPES.map((value) => ({
          value,
          label: directory.label('patrol-member-type', value),
        })),
      },
      { kind: 'flag', name: 'leads', label: t('force.leads') },
      { kind: 'date', name: 'from', label: t('force.from'), needed: true },
    ],
    bind: [{ kind: 'text', name: 'subject', label: t('force.subject') }],
    depart: [{ kind: 'date', name: 'until', label: t('force.until'), needed: true }],
  };
  const hint = { add: t('force.hint'), bind: t('force.bindHint'), depart: t('force.departHint') };
  return (
    <AskDialog
      title={member ? `${t(`force.${what}`)} · ${member.number}` : t('force.add')}
      hint={hint[what]}
      danger={what === 'depart'}
      fields={fields[what]}
      initial={what === 'add' ? { from: dayjs() } : {}}
      close={close}
      send={async (values) => {
        const id = member?.id ?? '';
        if (what === 'add') await post(address('incident', '/api/v1/patrol/members'), values);
        else if (what === 'depart') {
          await post(address('incident', '/api/v1/patrol/members/{id}/departure', { id }), values);
        } else {
          await ask(address('incident', '/api/v1/patrol/members/{id}/login', { id }), {
            method: 'PUT',
            body: JSON.stringify(values),
            headers: { 'Content-Type': 'application/json' },
          });
        }
        done();
      }}
    />
  );
}
