import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { address, ask, download, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { MeetingView, Path } from '@services/alliance';
import { AskDialog, type AskField, type Told } from '../../parts/AskDialog';
import { Head, Loading, Trouble } from '../../parts/states';
import { comma, moment, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { Tag, useWord } from '../cases/words';
import { Resolutions } from './Resolutions';

type What = 'renew' | 'attend' | 'resolve' | 'close' | 'cancel';
const NOUN: Record<What, string> = {
  renew: 'agenda',
  attend: 'attendance',
  resolve: 'resolutions',
  close: 'closing',
  cancel: 'cancellation',
};
const OPEN: Record<string, What[]> = {
  CALLED: ['attend', 'renew', 'cancel'],
  HELD: ['resolve', 'close'],
};

/** One joint meeting: its agenda, who came, what was resolved, the minutes. */
export function MeetingPage() {
  const { code = '' } = useParams();
  const found = useAnswer<MeetingView>(
    address('alliance', '/api/v1/meetings/{meeting}', { meeting: code }),
  );
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={10} />;
  return (
    <>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      <Meeting meeting={found.data} again={found.again} />
    </>
  );
}

function Meeting({ meeting, again }: { meeting: MeetingView; again: () => void }) {
  const t = useWords();
  const who = useWho();
  const word = useWord();
  const directory = useDirectory();
  const [asked, setAsked] = useState<What | null>(null);
  const names = (codes: string[]) => codes.map(directory.agency).join(comma()) || '–';
  const open = has(who, ['coordinator']) ? (OPEN[meeting.phase] ?? []) : [];
  return (
    <>
      <Head
        title={meeting.title}
        hint={`${meeting.code} · ${moment(meeting.startsAt)} · ${meeting.venue}`}
      >
        <Tag list={lists.MEETING_PHASE} code={meeting.phase} />
        {open.map((what, i) => (
          <Button
            key={what}
            type={i === 0 ? 'primary' : 'default'}
            danger={what === 'cancel'}
            onClick={() => setAsked(what)}
          >
            {t(`meetings.${what}`)}
          </Button>
        ))}
        <Minutes meeting={meeting} />
      </Head>
      <div className="two">
        <div>
          <section className="card" aria-labelledby="agenda">
            <h2 id="agenda">
              {t('meetings.agenda')} <span className="pill">{meeting.agenda.length}</span>
            </h2>
            {!meeting.agenda.length && <p>{t('meetings.noAgenda')}</p>}
            <ol className="rows numbered">
              {meeting.agenda.map((each) => (
                <li key={`${each.kind}${each.reference}`}>
                  <Tag list={lists.AGENDA_KIND} code={each.kind} />
                  <Link to={wayOf(each.reference)}>{each.reference}</Link>
                  <strong>{each.title}</strong>
                  <small>{each.agencies.split(/[,、 ]+/).map(directory.agency).join(comma())}</small>
                </li>
              ))}
            </ol>
          </section>
          <section className="card" aria-labelledby="resolved">
            <h2 id="resolved">{t('meetings.resolutions')}</h2>
            <Resolutions items={meeting.resolutions ?? []} again={again} />
          </section>
        </div>
        <section className="card" aria-labelledby="who">
          <h2 id="who">{t('meetings.invited')}</h2>
          <dl className="facts-of">
            <dt>{t('meetings.convener')}</dt>
            <dd>{directory.agency(meeting.convener)}</dd>
            <dt>{t('meetings.place')}</dt>
            <dd>{directory.place(meeting.place)}</dd>
            <dt>{t('meetings.invited')}</dt>
            <dd>{names(meeting.invited)}</dd>
            {meeting.heldAt && (
              <>
                <dt>{t('meetings.present', { n: meeting.present.length })}</dt>
                <dd>{names(meeting.present)}</dd>
                <dt>{t('meetings.absent')}</dt>
                <dd>{names(meeting.absent)}</dd>
              </>
            )}
            {meeting.conclusion && (
              <>
                <dt>{t('meetings.conclusion')}</dt>
                <dd>{meeting.conclusion}</dd>
              </>
            )}
          </dl>
        </section>
      </div>
      {asked && (
        <AskDialog
          title={t(`meetings.${asked}`)}
          danger={asked === 'cancel'}
          fields={fieldsOf(asked)}
          initial={asked === 'attend' ? { present: meeting.invited } : initialOf(asked)}
          reload={again}
          close={() => setAsked(null)}
          send={async (values) => {
            const path = `/api/v1/meetings/{meeting}/${NOUN[asked]}` as Path;
            const body = asked === 'attend' ? { present: values.present ?? [] } : values;
            await post(address('alliance', path, { meeting: meeting.code }), body, {
              'If-Match': `"${meeting.version}"`,
            });
            setAsked(null);
            again();
          }}
        />
      )}
    </>
  );

  function fieldsOf(what: What): AskField[] {
    const invited = meeting.invited.map((value) => ({ value, label: directory.agency(value) }));
    switch (what) {
      case 'renew':
        return [];
      case 'attend':
        return [{ kind: 'many', name: 'present', label: t('meetings.attend'), options: invited }];
      case 'resolve':
        return [
          { kind: 'area', name: 'text', label: t('meetings.text'), needed: true },
          {
            kind: 'one',
            name: 'owner',
            label: t('meetings.owner'),
            needed: true,
            options: invited,
          },
          { kind: 'date', name: 'dueOn', label: t('meetings.dueOn'), needed: true },
          {
            kind: 'one',
            name: 'decides',
            label: t('meetings.decides'),
            options: meeting.agenda
              .filter((each) => each.kind !== 'RESOLUTION' && each.reference.startsWith('RW'))
              .map((each) => ({
                value: each.reference,
                label: `${each.reference} ${each.title} · ${word(lists.AGENDA_KIND, each.kind)}`,
              })),
          },
        ];
      case 'close':
        return [
          { kind: 'area', name: 'conclusion', label: t('meetings.conclusion'), needed: true },
        ];
      case 'cancel':
        return [{ kind: 'area', name: 'reason', label: t('tfield.reason'), needed: true }];
    }
  }
}

function initialOf(what: What): Told {
  return what === 'resolve' ? { dueOn: dayjs().add(14, 'day') } : {};
}

function wayOf(reference: string): string {
  if (reference.startsWith('RW')) return `/tasks/${reference}`;
  return /^\d/.test(reference) ? `/cases/${reference}` : '/meetings';
}

function Minutes({ meeting }: { meeting: MeetingView }) {
  const t = useWords();
  const [refused, setRefused] = useState<Problem | null>(null);
  if (!meeting.heldAt) return null;
  async function fetchThem() {
    setRefused(null);
    try {
      const url = address('alliance', '/api/v1/meetings/{meeting}/minutes.docx', {
        meeting: meeting.code,
      });
      const answer = await ask(url, { headers: { Accept: '*/*' } });
      const type = answer.headers.get('Content-Type') ?? '';
      download(`${meeting.code}.docx`, type, await answer.blob());
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  }
  return (
    <>
      <Button onClick={() => void fetchThem()}>{t('meetings.minutes')}</Button>
      {refused && <Trouble problem={refused} />}
    </>
  );
}
