import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { address, ask, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { MemberView } from '@services/alliance';
import { AskDialog, type AskField, type Told } from '../../parts/AskDialog';
import { RowsOf } from '../../parts/QueryTable';
import { Head } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { comma, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { Tag, useWord } from '../cases/words';

type Asked = { what: 'join' | 'change' | 'leave'; member?: MemberView };

/** Who belongs to the alliance, since when, in which role and for which places. */
export function Members() {
  const t = useWords();
  const who = useWho();
  const word = useWord();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const all = useAnswer<{ items: MemberView[] }>(
    address('alliance', '/api/v1/members', {}, { on: query.on }),
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const coordinates = has(who, ['coordinator']);
  const may = (row: MemberView) =>
    coordinates || (has(who, ['clerk', 'agency-system']) && row.agency === who.agency);
  const period = (row: MemberView) => `${row.from} – ${row.until ?? t('members.open')}`;
  const contacts = (row: MemberView) =>
    row.contacts
      .map((each) => [each.function, each.where, each.telephone].filter(Boolean).join(' '))
      .join('；');
  const buttons = (row: MemberView) =>
    may(row) && (
      <span className="row tight">
        <Button size="small" onClick={() => setAsked({ what: 'change', member: row })}>
          {t('members.change')}
        </Button>
        {coordinates && !row.until && (
          <Button
            size="small"
            type="text"
            onClick={() => setAsked({ what: 'leave', member: row })}
          >
            {t('members.leave')}
          </Button>
        )}
      </span>
    );
  return (
    <>
      <Head title={t('menu.members')} hint={t('members.hint')}>
        {coordinates && (
          <Button type="primary" onClick={() => setAsked({ what: 'join' })}>
            {t('members.join')}
          </Button>
        )}
      </Head>
      <div className="tools">
        <label>
          <span>{t('members.onDay')}</span>
          <DatePicker
            value={query.on ? dayjs(query.on) : null}
            onChange={(day) => setQuery({ ...query, on: day?.format('YYYY-MM-DD') })}
            aria-label={t('members.onDay')}
          />
        </label>
      </div>
      <RowsOf<MemberView>
        {...all}
        items={all.data?.items}
        rowKey={(row) => `${row.agency}${row.from}`}
        label={t('menu.members')}
        whole
        empty={t('members.none')}
        size="small"
        columns={[
          {
            title: t('members.agency'),
            key: 'agency',
            render: (_, row) => <strong>{directory.agency(row.agency)}</strong>,
          },
          {
            title: t('members.kind'),
            key: 'kind',
            render: (_, row) => word(lists.AGENCY_KIND, row.kind),
          },
          {
            title: t('members.role'),
            key: 'role',
            render: (_, row) => <Tag list={lists.ALLIANCE_ROLE} code={row.role} />,
          },
          { title: t('members.period'), key: 'period', render: (_, row) => period(row) },
          {
            title: t('members.places'),
            key: 'places',
            render: (_, row) => row.places.map(directory.place).join(comma()),
          },
          { title: t('members.contacts'), key: 'contacts', render: (_, row) => contacts(row) },
          { title: '', key: 'do', render: (_, row) => buttons(row) },
        ]}
        card={(row) => (
          <div className="card-link">
            <span className="card-top">
              <strong>{directory.agency(row.agency)}</strong>
              <Tag list={lists.ALLIANCE_ROLE} code={row.role} />
            </span>
            <small>
              {period(row)} · {row.places.map(directory.place).join(comma())}
            </small>
            <small>{contacts(row)}</small>
            {buttons(row)}
          </div>
        )}
      />
      {asked && (
        <MemberDialog
          {...asked}
          all={coordinates}
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

type DialogProps = Asked & {
  all: boolean;
  reload: () => void;
  close: () => void;
  done: () => void;
};

function MemberDialog({ what, member, all, reload, close, done }: DialogProps) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const contact = member?.contacts[0];
  const fields: AskField[] = [
    {
      kind: 'one',
      name: 'agency',
      label: t('members.agency'),
      needed: true,
      options: directory.agencies.map((each) => ({
        value: each.code,
        label: directory.agency(each.code),
      })),
      when: () => what === 'join',
    },
    { kind: 'date', name: 'from', label: t('members.from'), when: () => what === 'join' },
    {
      kind: 'one',
      name: 'role',
      label: t('members.role'),
      options: Object.keys(lists.ALLIANCE_ROLE).map((value) => ({
        value,
        label: word(lists.ALLIANCE_ROLE, value),
      })),
      when: () => all,
    },
    {
      kind: 'many',
      name: 'places',
      label: t('members.places'),
      options: directory.places.map((each) => ({
        value: each.code,
        label: directory.path(each.path),
      })),
      when: () => all,
    },
    { kind: 'lines', name: 'units', label: t('members.units') },
    { kind: 'text', name: 'function', label: t('members.function') },
    { kind: 'text', name: 'where', label: t('members.where') },
    {
      kind: 'text',
      name: 'telephone',
      label: t('members.telephone'),
      note: t('members.noMobile'),
      most: 30,
    },
  ];
  const leaves: AskField[] = [{ kind: 'date', name: 'until', label: t('members.until') }];
  const title = t(`members.${what}`);
  return (
    <AskDialog
      title={member ? `${title} · ${directory.agency(member.agency)}` : title}
      danger={what === 'leave'}
      fields={what === 'leave' ? leaves : fields}
      initial={
        what === 'change' && member
          ? {
              role: member.role,
              places: member.places,
              units: member.units.join('\n'),
              function: contact?.function,
              where: contact?.where,
              telephone: contact?.telephone,
            }
          : what === 'join'
            ? { from: dayjs() }
            : {}
      }
      reload={reload}
      close={close}
      send={async (values) => {
        if (what === 'leave' && member) {
          const url = address('alliance', '/api/v1/members/{agency}/leaving', {
            agency: member.agency,
          });
          await post(url, values, { 'If-Match': `"${member.version}"` });
        } else if (what === 'change' && member) {
          await put(member, terms(values, member));
        } else {
          await post(address('alliance', '/api/v1/members'), terms(values));
        }
        done();
      }}
    />
  );
}

/** The first contact point is edited here; the others stay as they are. */
function terms(values: Told, member?: MemberView): Told {
  const { function: post, where, telephone, ...rest } = values;
  const others = member?.contacts.slice(1) ?? [];
  const contacts = post ? [{ function: post, where, telephone }, ...others] : others;
  return { ...rest, contacts };
}

async function put(member: MemberView, body: Told): Promise<void> {
  await ask(address('alliance', '/api/v1/members/{agency}', { agency: member.agency }), {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${member.version}"` },
  });
}
