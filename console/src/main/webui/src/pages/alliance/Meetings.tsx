import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { MeetingView, ResolutionView } from '@services/alliance';
import { AskDialog } from '../../parts/AskDialog';
import { More } from '../../parts/More';
import { RowsOf } from '../../parts/QueryTable';
import { Head, Loading, Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { Tag } from '../cases/words';
import { Resolutions } from './Resolutions';

const FIRST = 50;
const MOST = 500;

/** Joint meetings, the newest first, and what of their resolutions is not carried out. */
export function Meetings() {
  const t = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [limit, setLimit] = useState(FIRST);
  const [resolved, setResolved] = useState(FIRST);
  const all = useAnswer<{ items: MeetingView[] }>(
    address('alliance', '/api/v1/meetings', {}, { limit }),
  );
  const open = useAnswer<{ items: ResolutionView[] }>(
    address('alliance', '/api/v1/resolutions', {}, { limit: resolved }),
  );
  const [calling, setCalling] = useState(false);
  return (
    <>
      <Head title={t('menu.meetings')} hint={t('meetings.hint')}>
        {has(who, ['coordinator']) && (
          <Button type="primary" onClick={() => setCalling(true)}>
            {t('meetings.call')}
          </Button>
        )}
      </Head>
      <RowsOf<MeetingView>
        {...all}
        items={all.data?.items}
        rowKey={(row) => row.code}
        label={t('menu.meetings')}
        empty={t('meetings.none')}
        columns={[
          {
            title: t('meetings.code'),
            key: 'code',
            render: (_, row) => <Link to={`/meetings/${row.code}`}>{row.code}</Link>,
          },
          { title: t('meetings.name'), dataIndex: 'title' },
          {
            title: t('meetings.startsAt'),
            key: 'at',
            render: (_, row) => moment(row.startsAt),
          },
          { title: t('meetings.venue'), dataIndex: 'venue' },
          {
            title: t('tasks.phase'),
            key: 'phase',
            render: (_, row) => <Tag list={lists.MEETING_PHASE} code={row.phase} />,
          },
          {
            title: t('meetings.agenda'),
            key: 'agenda',
            align: 'right',
            render: (_, row) => row.agenda.length,
          },
        ]}
        card={(row) => (
          <Link to={`/meetings/${row.code}`} className="card-link">
            <span className="card-top">
              <strong>{row.title}</strong>
              <Tag list={lists.MEETING_PHASE} code={row.phase} />
            </span>
            <small>
              {row.code} · {moment(row.startsAt)} · {row.venue}
            </small>
          </Link>
        )}
      />
      <More
        shown={all.data?.items.length ?? 0}
        limit={limit}
        most={MOST}
        on={() => setLimit(MOST)}
      />
      <section className="card below" aria-labelledby="resolutions">
        <h2 id="resolutions">{t('meetings.resolutions')}</h2>
        {open.problem && <Trouble problem={open.problem} again={open.again} />}
        {!open.data && open.loading && <Loading rows={3} />}
        {open.data && <Resolutions items={open.data.items} again={open.again} />}
        <More
          shown={open.data?.items.length ?? 0}
          limit={resolved}
          most={MOST}
          on={() => setResolved(MOST)}
        />
      </section>
      {calling && (
        <AskDialog
          title={t('meetings.call')}
          initial={{
            place: who.place,
            startsAt: dayjs().add(1, 'day').hour(9).minute(0).second(0).millisecond(0),
          }}
          fields={[
            { kind: 'text', name: 'title', label: t('meetings.name'), needed: true },
            { kind: 'moment', name: 'startsAt', label: t('meetings.startsAt'), needed: true },
            { kind: 'text', name: 'venue', label: t('meetings.venue'), needed: true },
            {
              kind: 'one',
              name: 'place',
              label: t('meetings.place'),
              needed: true,
              options: directory.places.map((each) => ({
                value: each.code,
                label: directory.path(each.path),
              })),
            },
            {
              kind: 'many',
              name: 'invited',
              label: t('meetings.invited'),
              note: t('meetings.invitedUsual'),
              options: directory.agencies.map((each) => ({
                value: each.code,
                label: directory.agency(each.code),
              })),
            },
          ]}
          close={() => setCalling(false)}
          send={async ({ invited, ...values }) => {
            const some = (invited as string[] | undefined)?.length ? invited : undefined;
            const sent = await post<{ code: string }>(address('alliance', '/api/v1/meetings'), {
              ...values,
              invited: some,
            });
            navigate(`/meetings/${sent.body.code}`);
          }}
        />
      )}
    </>
  );
}
