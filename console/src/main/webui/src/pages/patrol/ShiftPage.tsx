import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { FindingView, MemberView, ShiftView, Shown } from '@services/incident';
import { AskDialog, type AskField } from '../../parts/AskDialog';
import { Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { moment, useWords } from '../../words/language';
import { Tag, useWord } from '../cases/words';
import { hoursOf, isShort, strengthOf, useBeats, useCrew } from './crew';
import { ATTENDANCE, FoundResult, SHIFT_EVENT, ShiftPhase, SWAP } from './parts';

type What = 'assign' | 'swap' | 'cancel';
type Crew = ReturnType<typeof useCrew>;
type Beats = ReturnType<typeof useBeats>;
type Send = (noun: string, body: unknown) => Promise<void>;

/** One shift: who walks and who came, swaps, points passed and missed, what was found. */
export function ShiftPage() {
  const { id = '' } = useParams();
  const url = address('incident', '/api/v1/patrol/shifts/{id}', { id });
  const found = useAnswer<ShiftView>(url);
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={10} />;
  return <OneShift shift={found.data} again={found.again} />;
}

function OneShift({ shift, again }: { shift: ShiftView; again: () => void }) {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const beats = useBeats();
  const crew = useCrew();
  const [asked, setAsked] = useState<What | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const leads = has(who, ['patrol-lead']) && who.agency === shift.agency;
  const mine = shift.duties.some((each) => each.member === crew.self?.id);
  const planned = shift.phase === 'PLANNED';

  const send: Send = async (noun, body) => {
    const url = `${address('incident', '/api/v1/patrol/shifts/{id}', { id: shift.id })}/${noun}`;
    await post(url, body, noun === 'swaps' ? {} : { 'If-Match': `"${shift.version}"` });
    again();
  };
  const sendNow: Send = async (noun, body) => {
    setRefused(null);
    try {
      await send(noun, body);
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  };

  return (
    <>
      <Head
        title={`${beats.nameOf(shift.beat)} ${hoursOf(shift, t('roster.nextDay'))}`}
        hint={[
          shift.begins.slice(0, 10),
          directory.label('force', shift.force),
          directory.label('shift-kind', shift.kind),
        ].join(' · ')}
      >
        <ShiftPhase phase={shift.phase} />
        {isShort(shift) && <span className="tag red">{t('roster.short')}</span>}
        {shift.loneAlarmAt && <span className="tag red">{t('roster.silent')}</span>}
        {mine && <Link to={`/walk?shift=${shift.id}`}>{t('shift.toWalk')}</Link>}
        {leads && planned && (
          <>
            <Button onClick={() => setAsked('assign')}>{t('shift.assign')}</Button>
            <Button danger onClick={() => setAsked('cancel')}>
              {t('shift.cancel')}
            </Button>
          </>
        )}
        {mine && planned && <Button onClick={() => setAsked('swap')}>{t('shift.swap')}</Button>}
      </Head>
      {refused && <Trouble problem={refused} />}
      <div className="two">
        <div>
          <Members shift={shift} crew={crew} leads={leads} send={sendNow} />
          <Points shift={shift} beats={beats} crew={crew} />
          <Found shift={shift} />
        </div>
        <div>
          <Facts shift={shift} beats={beats} />
          <History shift={shift} />
        </div>
      </div>
      {asked && (
        <ShiftDialog
          what={asked}
          shift={shift}
          self={crew.self}
          again={again}
          close={() => setAsked(null)}
          send={async (noun, body) => {
            await send(noun, body);
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

type MembersProps = { shift: ShiftView; crew: Crew; leads: boolean; send: Send };

function Members({ shift, crew, leads, send }: MembersProps) {
  const t = useWords();
  const past = !['PLANNED', 'CANCELLED', 'NOT_HELD'].includes(shift.phase);
  return (
    <section className="card" aria-labelledby="crew">
      <h2 id="crew">
        {t('shift.crew')}{' '}
        <span className="pill">
          {t('roster.people', { n: strengthOf(shift), least: shift.strength })}
        </span>
      </h2>
      <ul className="people">
        {shift.duties.map((each) => (
          <li key={each.member} className="person-line">
            <strong>{crew.nameOf(each.member)}</strong>
            {crew.byId.get(each.member)?.leads && <small>{t('shift.leads')}</small>}
            <Tag list={ATTENDANCE} code={each.attendance} />
            {leads && (
              <span className="answers">
                {past &&
                  (['PRESENT', 'ABSENT', 'EXCUSED'] as const)
                    .filter((one) => one !== each.attendance)
                    .map((attendance) => (
                      <Button
                        key={attendance}
                        size="small"
                        aria-label={`${crew.nameOf(each.member)} ${t(
                          `shift.${attendance.toLowerCase() as 'present' | 'absent' | 'excused'}`,
                        )}`}
                        onClick={() => void send('attendance', { member: each.member, attendance })}
                      >
                        {t(`shift.${attendance.toLowerCase() as 'present' | 'absent' | 'excused'}`)}
                      </Button>
                    ))}
                {shift.phase === 'PLANNED' && (
                  <Button
                    size="small"
                    aria-label={`${t('shift.release')} ${crew.nameOf(each.member)}`}
                    onClick={() => void send('release', { member: each.member })}
                  >
                    {t('shift.release')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shift.swaps.length > 0 && (
        <>
          <h3>{t('shift.swaps')}</h3>
          <ul className="people">
            {shift.swaps.map((each) => (
              <li key={each.id} className="person-line">
                <span>
                  {t('shift.swapOf', { from: crew.nameOf(each.from), to: crew.nameOf(each.to) })}
                </span>
                <Tag list={SWAP} code={each.state} />
                {leads && each.state === 'ASKED' && (
                  <span className="answers">
                    <Button
                      size="small"
                      type="primary"
                      onClick={() => void send(`swaps/${each.id}/answer`, { nod: true })}
                    >
                      {t('shift.nod')}
                    </Button>
                    <Button
                      size="small"
                      onClick={() => void send(`swaps/${each.id}/answer`, { nod: false })}
                    >
                      {t('shift.decline')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Points({ shift, beats, crew }: { shift: ShiftView; beats: Beats; crew: Crew }) {
  const t = useWords();
  const directory = useDirectory();
  const url = address('incident', '/api/v1/patrol/shifts/{id}/checkins', { id: shift.id });
  const found = useAnswer<Shown[]>(`${url}?v=${shift.version}`);
  return (
    <section className="card" aria-labelledby="points">
      <h2 id="points">{t('shift.points')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      <ol className="route">
        {shift.route.map((code) => {
          const passed = found.data?.filter((each) => each.point === code) ?? [];
          const first = passed[0];
          return (
            <li key={code}>
              <strong>
                <Zh>{beats.points.get(code)?.nameZh ?? code}</Zh>
              </strong>
              {first ? (
                <span className="tag green">{t('shift.passed')}</span>
              ) : shift.missed.includes(code) ? (
                <span className="tag red">{t('shift.missed')}</span>
              ) : (
                <span className="tag grey">{t('shift.open')}</span>
              )}
              {shift.owed?.includes(code) && (
                <span className="tag orange">{t('shift.owed')}</span>
              )}
              {first && (
                <small>
                  {moment(first.at)} · {directory.label('checkin-method', first.method)} ·{' '}
                  {crew.nameOf(first.member)} {first.reason}
                </small>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Found({ shift }: { shift: ShiftView }) {
  const t = useWords();
  const directory = useDirectory();
  const found = useAnswer<FindingView[]>(
    address('incident', '/api/v1/patrol/findings', {}, { shift: shift.id }),
  );
  return (
    <section className="card" aria-labelledby="found">
      <h2 id="found">{t('shift.findings')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {found.data?.length === 0 && <p>{t('shift.noFindings')}</p>}
      <ul className="rows">
        {(found.data ?? []).map((each) => (
          <li key={each.id}>
            <time dateTime={each.at}>{moment(each.at)}</time>
            <strong>{directory.label('patrol-finding', each.kind)}</strong>
            <span>{directory.place(each.place)}</span>
            <FoundResult result={each.result} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ shift, beats }: { shift: ShiftView; beats: Beats }) {
  const t = useWords();
  const directory = useDirectory();
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('menu.shift')}</h2>
      <dl className="facts-of">
        <dt>{t('roster.beat')}</dt>
        <dd>{beats.nameOf(shift.beat)}</dd>
        <dt>{t('shift.time')}</dt>
        <dd>
          {moment(shift.begins)} – {moment(shift.ends)}
        </dd>
        <dt>{t('shift.strength')}</dt>
        <dd>{shift.strength}</dd>
        {shift.startedAt && (
          <>
            <dt>{t('shift.started')}</dt>
            <dd>
              {moment(shift.startedAt)}{' '}
              <small>{directory.label('shift-knowledge', shift.startKnownBy)}</small>
            </dd>
          </>
        )}
        {shift.endedAt && (
          <>
            <dt>{t('shift.ended')}</dt>
            <dd>
              {moment(shift.endedAt)}{' '}
              <small>{directory.label('shift-knowledge', shift.endKnownBy)}</small>{' '}
              {t('shift.minutes', { n: shift.minutes ?? 0 })}
            </dd>
          </>
        )}
      </dl>
      <h3>{t('shift.why')}</h3>
      {!shift.why.length && <p>{t('shift.noWhy')}</p>}
      <ul>
        {shift.why.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

function History({ shift }: { shift: ShiftView }) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  if (!shift.history?.length) return null;
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('shift.history')}</h2>
      <ol className="line-of-time">
        {[...shift.history].reverse().map((each) => (
          <li key={each.version}>
            <time dateTime={each.at}>{moment(each.at)}</time>
            <strong>{word(SHIFT_EVENT, each.event)}</strong>
            {each.note && <q>{directory.label('shift-knowledge', each.note)}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}

type DialogProps = {
  what: What;
  shift: ShiftView;
  self?: MemberView;
  again: () => void;
  close: () => void;
  send: Send;
};

function ShiftDialog({ what, shift, self, again, close, send }: DialogProps) {
  const t = useWords();
  const directory = useDirectory();
  const free = useAnswer<MemberView[]>(
    what === 'cancel'
      ? null
      : address('incident', '/api/v1/patrol/shifts/{id}/substitutes', { id: shift.id }),
  );
  const members = (free.data ?? []).map((each) => ({
    value: each.id,
    label: `${each.number} ${directory.label('patrol-member-type', each.type)}`,
  }));
  const who: AskField = {
    kind: 'one',
    name: 'member',
    label: t('shift.member'),
    options: members,
    needed: true,
  };
  return (
    <AskDialog
      title={t(`shift.${what}`)}
      hint={
        what === 'cancel' ? undefined : (
          <p>
            {t('shift.assignHint')} {what === 'swap' && t('shift.swapHint')}
          </p>
        )
      }
      danger={what === 'cancel'}
      fields={
        what === 'cancel'
          ? [{ kind: 'area', name: 'reason', label: t('shift.reason'), needed: true }]
          : [who]
      }
      reload={again}
      close={close}
      send={async (values) => {
        if (what === 'assign') await send('assignment', values);
        else if (what === 'swap') await send('swaps', { from: self?.id, to: values.member });
        else await send('cancellation', values);
      }}
    />
  );
}
