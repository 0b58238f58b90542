import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { MemberView, Shift } from '@services/alliance';
import { AskDialog, type AskField } from '../../parts/AskDialog';
import { More } from '../../parts/More';
import { RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { moment, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { Tag } from '../cases/words';

type What = 'plan' | 'begin' | 'handover' | 'cancel';
type Asked = { what: What; shift?: Shift };

const FIRST = 200;
const MOST = 1_000;

/** Posts on duty at every member: who is on call, what was handed over. Never which person. */
export function Duty() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const when = query.when ?? 'week';
  const from = dayjs()
    .startOf('hour')
    .subtract(when === 'past' ? 7 : 0, 'day');
  const span =
    when === 'now'
      ? {}
      : { from: from.toISOString(), until: from.add(when === 'past' ? 7 : 8, 'day').toISOString() };
  const [limit, setLimit] = useState(FIRST);
  const all = useAnswer<{ items: Shift[] }>(
    address('alliance', '/api/v1/rosters', {}, { agency: query.agency, ...span, limit }),
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const own = (row: Shift) => row.agency === who.agency;
  const time = (row: Shift) => `${moment(row.beginsAt)} – ${moment(row.endsAt).slice(5)}`;
  const post_ = (row: Shift) => [row.unit, row.post].filter(Boolean).join(' ');
  const buttons = (row: Shift) =>
    own(row) && (
      <span className="row tight">
        {row.phase === 'PLANNED' && (
          <>
            <Button size="small" onClick={() => setAsked({ what: 'begin', shift: row })}>
              {t('duty.begin')}
            </Button>
            <Button size="small" danger onClick={() => setAsked({ what: 'cancel', shift: row })}>
              {t('duty.cancel')}
            </Button>
          </>
        )}
        {row.phase === 'ON_DUTY' && (
          <Button size="small" onClick={() => setAsked({ what: 'handover', shift: row })}>
            {t('duty.handover')}
          </Button>
        )}
      </span>
    );
  return (
    <>
      <Head title={t('menu.duty')} hint={t('duty.hint')}>
        <Button type="primary" onClick={() => setAsked({ what: 'plan' })}>
          {t('duty.plan')}
        </Button>
      </Head>
      <div className="tools">
        <label>
          <span>{t('members.agency')}</span>
          <Select
            allowClear
            value={query.agency}
            placeholder={t('tasks.any')}
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.agencies.map((each) => ({
              value: each.code,
              label: directory.agency(each.code),
            }))}
            onChange={(agency) => setQuery({ ...query, agency })}
            aria-label={t('members.agency')}
          />
        </label>
        <div className="stages views" role="group" aria-label={t('duty.when')}>
          {(['now', 'week', 'past'] as const).map((each) => (
            <button
              key={each}
              aria-pressed={each === when}
              onClick={() => setQuery({ ...query, when: each })}
            >
              {t(`duty.${each}`)}
            </button>
          ))}
        </div>
      </div>
      <RowsOf<Shift>
        {...all}
        items={all.data?.items}
        rowKey={(row) => row.id}
        label={t('menu.duty')}
        empty={t('duty.none')}
        columns={[
          { title: t('duty.time'), key: 'time', render: (_, row) => time(row) },
          {
            title: t('members.agency'),
            key: 'agency',
            render: (_, row) => directory.agency(row.agency),
          },
          { title: t('duty.post'), key: 'post', render: (_, row) => post_(row) },
          {
            title: t('duty.oncall'),
            key: 'call',
            render: (_, row) => <OnCall row={row} />,
          },
          {
            title: t('tasks.phase'),
            key: 'phase',
            render: (_, row) => <Tag list={lists.DUTY_PHASE} code={row.phase} />,
          },
          { title: t('duty.note'), key: 'note', render: (_, row) => row.handedNote ?? '–' },
          { title: '', key: 'do', render: (_, row) => buttons(row) },
        ]}
        card={(row) => (
          <div className="card-link">
            <span className="card-top">
              <strong>{directory.agency(row.agency)}</strong>
              <Tag list={lists.DUTY_PHASE} code={row.phase} />
            </span>
            <span>
              {post_(row)} <OnCall row={row} />
            </span>
            <small>{time(row)}</small>
            {row.handedNote && <small>{row.handedNote}</small>}
            {buttons(row)}
          </div>
        )}
      />
      <More
        shown={all.data?.items.length ?? 0}
        limit={limit}
        most={MOST}
        on={() => setLimit(MOST)}
      />
      {asked && (
        <DutyDialog
          {...asked}
          reload={all.again}
          close={() => setAsked(null)}
          done={() => {
            setAsked(null);
            all.again();
          }}
        />
      )}
    </>
  );
}

function OnCall({ row }: { row: Shift }) {
  const t = useWords();
  return (
    <>
      {row.onCall && <span className="tag purple">{t('duty.oncall')}</span>} {row.telephone}
    </>
  );
}

type DialogProps = Asked & { reload: () => void; close: () => void; done: () => void };

function DutyDialog({ what, shift, reload, close, done }: DialogProps) {
  const t = useWords();
  const who = useWho();
  const own = useAnswer<{ items: MemberView[] }>(
    what === 'plan' && who.agency
      ? address('alliance', '/api/v1/members', {}, { agency: who.agency })
      : null,
  );
  const units = own.data?.items.find((each) => !each.until)?.units ?? [];
  const plan: AskField[] = [
    {
      kind: 'one',
      name: 'unit',
      label: t('duty.unit'),
      options: units.map((value) => ({ value, label: value })),
      when: () => units.length > 0,
    },
    { kind: 'text', name: 'post', label: t('duty.post'), needed: true },
    {
      kind: 'text',
      name: 'telephone',
      label: t('members.telephone'),
      note: t('members.noMobile'),
      most: 30,
    },
    { kind: 'flag', name: 'onCall', label: t('duty.onCall') },
    { kind: 'moment', name: 'beginsAt', label: t('duty.begins'), needed: true },
    { kind: 'moment', name: 'endsAt', label: t('duty.ends'), needed: true },
  ];
  const note: AskField[] = [
    { kind: 'area', name: 'note', label: t('duty.note'), needed: true },
  ];
  const noun = { begin: 'beginning', handover: 'handover', cancel: 'cancellation' } as const;
  const begins = dayjs().add(1, 'day').hour(8).minute(0).second(0).millisecond(0);
  return (
    <AskDialog
      title={shift ? `${t(`duty.${what}`)} · ${shift.post}` : t('duty.plan')}
      danger={what === 'cancel'}
      fields={what === 'plan' ? plan : what === 'handover' ? note : []}
      initial={what === 'plan' ? { beginsAt: begins, endsAt: begins.add(12, 'hour') } : {}}
      reload={reload}
      close={close}
      send={async (values) => {
        if (what === 'plan' || !shift) {
          await post(address('alliance', '/api/v1/rosters'), values);
        } else {
          const path = `/api/v1/rosters/{shift}/${noun[what]}` as const;
          await post(address('alliance', path, { shift: shift.id }), values, {
            'If-Match': `"${shift.version}"`,
          });
        }
        done();
      }}
    />
  );
}
