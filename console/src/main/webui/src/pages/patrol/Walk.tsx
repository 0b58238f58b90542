import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ShiftView } from '@services/incident';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { useQuery } from '../../parts/useQuery';
import { moment, useWords } from '../../words/language';
import { Tag } from '../cases/words';
import { hoursOf } from './crew';
import { FindingForm } from './FindingForm';
import { ShiftPhase } from './parts';
import { drop, type Known } from './phone';
import { PointOf } from './PointOf';
import { Begin, End } from './StartEnd';
import { useKnown, useNames, useOnline, useQueue } from './useWalk';

const STATE: Record<string, [string, string, string]> = {
  WAITING: ['待发送', 'Waiting', 'orange'],
  SENT: ['已收到', 'Received', 'green'],
  REPEATED: ['先前已收到', 'Received before', 'green'],
  REFUSED: ['未采信', 'Refused', 'red'],
};
export type Queue = ReturnType<typeof useQueue>;
export type Names = ReturnType<typeof useNames>;

/** The page of the phone: points, findings, a queue that is sent when there is a network. */
export function Walk() {
  const t = useWords();
  const state = useKnown();
  const queue = useQueue();
  const online = useOnline();
  const here = state.known;
  return (
    <div className="walk">
      <Head title={t('menu.walk')} hint={t('walk.hint')} />
      <p className="limits">{t('walk.limits')}</p>
      <section className={online ? 'walk-state' : 'walk-state off'} aria-live="polite">
        <span className={`tag ${online ? 'green' : 'orange'}`}>
          {t(online ? 'walk.online' : 'walk.offline')}
        </span>
        <strong>
          {queue.waiting ? t('walk.waiting', { n: queue.waiting }) : t('walk.allSent')}
        </strong>
        {queue.waiting > 0 && online && (
          <Button size="small" loading={queue.busy} onClick={() => void queue.send()}>
            {t(queue.busy ? 'walk.sending' : 'walk.send')}
          </Button>
        )}
        {here && <small>{t('walk.asOf', { at: moment(here.at) })}</small>}
        {online && here && state.asked && (
          <small className="opens">{t(state.opens ? 'walk.opens' : 'walk.notKept')}</small>
        )}
      </section>
      {queue.noStore && <p role="alert">{t('walk.noStore')}</p>}
      {queue.problem && <Trouble problem={queue.problem} again={() => void queue.send()} />}
      {state.problem?.code === 'NOT_A_PATROL_MEMBER' ? (
        <Empty>{t('walk.notMember')}</Empty>
      ) : (
        state.problem && <Trouble problem={state.problem} again={state.again} />
      )}
      {!here && !state.asked && <Loading rows={6} />}
      {here && <Shifts known={here} queue={queue} />}
      <QueueOf queue={queue} />
    </div>
  );
}

function Shifts({ known, queue }: { known: Known; queue: Queue }) {
  const t = useWords();
  const names = useNames(known);
  const [query, setQuery] = useQuery();
  const all = [...known.shifts].sort((a, b) => a.begins.localeCompare(b.begins));
  const read = all.find((each) => each.id === query.shift) ?? nearest(all);
  const shift = read && asSaid(read, queue);
  if (!shift) return <Empty>{t('walk.noShifts')}</Empty>;
  const beat = known.beats.find((each) => each.code === shift.beat);
  const nameOf = (one: ShiftView) =>
    `${one.begins.slice(5, 10)} ${hoursOf(one, t('roster.nextDay'))} ${
      known.beats.find((each) => each.code === one.beat)?.nameZh ?? one.beat
    }`;
  return (
    <>
      <label className="stacked">
        <span>{t('walk.shift')}</span>
        <Select
          size="large"
          value={shift.id}
          options={all.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onChange={(id) => setQuery({ ...query, shift: id })}
          aria-label={t('walk.shift')}
        />
      </label>
      <section className="card" aria-labelledby="the-shift">
        <h2 id="the-shift">
          {beat?.nameZh ?? shift.beat} <ShiftPhase phase={shift.phase} />
        </h2>
        <Actions shift={shift} known={known} queue={queue} names={names} />
      </section>
      <section className="card" aria-labelledby="points">
        <h2 id="points">{t('walk.points')}</h2>
        <ol className="route big">
          {shift.route.map((code) => (
            <PointOf
              key={code}
              code={code}
              point={beat?.points.find((each) => each.code === code)}
              shift={shift}
              queue={queue}
              names={names}
            />
          ))}
        </ol>
      </section>
    </>
  );
}

/** A shift as this phone has said that it stands, sent or not. */
function asSaid(shift: ShiftView, queue: Queue): ShiftView {
  const said = (kind: string) =>
    queue.items.some(
      (each) => each.kind === kind && each.shift === shift.id && each.state !== 'REFUSED',
    );
  const open = shift.phase === 'PLANNED' || shift.phase === 'RUNNING';
  if (open && said('END')) return { ...shift, phase: 'ENDED' };
  return open && said('START') ? { ...shift, phase: 'RUNNING' } : shift;
}

/** The shift that runs, or the next one, or the last one. */
function nearest(all: ShiftView[]): ShiftView | undefined {
  const now = Date.now();
  return all.find((each) => Date.parse(each.ends) > now - 1_800_000) ?? all.at(-1);
}

type ActionsProps = { shift: ShiftView; known: Known; queue: Queue; names: Names };

function Actions({ shift, known, queue, names }: ActionsProps) {
  const t = useWords();
  const [open, setOpen] = useState<'start' | 'end' | 'finding' | null>(null);
  const [told, setTold] = useState('');
  const close = () => setOpen(null);
  const kept = (what: string) => {
    setTold(t('walk.kept', { what }));
    close();
  };
  const toggle = (what: 'start' | 'end' | 'finding') => setOpen(open === what ? null : what);
  return (
    <>
      <div className="walk-actions">
        <Button
          size="large"
          aria-expanded={open === 'start'}
          type={shift.phase === 'PLANNED' ? 'primary' : 'default'}
          onClick={() => toggle('start')}
        >
          {t('walk.begin')}
        </Button>
        <Button
          size="large"
          aria-expanded={open === 'finding'}
          type={shift.phase === 'RUNNING' ? 'primary' : 'default'}
          onClick={() => toggle('finding')}
        >
          {t('walk.finding')}
        </Button>
        <Button
          size="large"
          onClick={() => {
            const at = new Date().toISOString();
            const id = crypto.randomUUID();
            const about = t('walk.sign');
            void queue.say({ id, kind: 'SIGN', shift: shift.id, at, about, body: { at } });
            kept(about);
          }}
        >
          {t('walk.sign')}
        </Button>
        <Button size="large" aria-expanded={open === 'end'} onClick={() => toggle('end')}>
          {t('walk.end')}
        </Button>
      </div>
      <p role="status" className="done">
        {told}
      </p>
      {open === 'start' && (
        <Begin
          shift={shift}
          crew={known.crews[shift.id] ?? []}
          queue={queue}
          names={names}
          kept={kept}
        />
      )}
      {open === 'end' && <End shift={shift} queue={queue} kept={kept} />}
      {open === 'finding' && (
        <FindingForm shift={shift} known={known} queue={queue} names={names} kept={kept} />
      )}
    </>
  );
}

/** What was said on this phone: what waits, what was received, what was refused and why. */
function QueueOf({ queue }: { queue: Queue }) {
  const t = useWords();
  const settled = queue.items.filter((each) => each.state === 'SENT' || each.state === 'REPEATED');
  return (
    <section className="card" aria-labelledby="queue">
      <h2 id="queue">
        {t('walk.queue')} <span className="pill">{queue.items.length}</span>
      </h2>
      {!queue.items.length && <p>{t('walk.empty')}</p>}
      <ul className="rows queue">
        {queue.items.map((each) => (
          <li key={each.id}>
            <time dateTime={each.at}>{moment(each.at).slice(5)}</time>
            <strong>{t(`walk.${each.kind}`)}</strong>
            <span>{each.about}</span>
            <Tag list={STATE} code={each.state} />
            {each.told && (
              <span className="bad">
                {each.told} <Zh>{each.law}</Zh>
              </span>
            )}
            {each.state === 'REFUSED' && (
              <Button
                size="small"
                aria-label={`${t('walk.drop')} ${each.about}`}
                onClick={() => void drop(each.id).then(queue.look)}
              >
                {t('walk.drop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <Button
          onClick={() =>
            void Promise.all(settled.map((each) => drop(each.id))).then(queue.look)
          }
        >
          {t('walk.clear')}
        </Button>
      )}
    </section>
  );
}
