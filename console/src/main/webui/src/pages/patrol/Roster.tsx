import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { Planned, ShiftView } from '@services/incident';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { usePhone } from '../../parts/usePhone';
import { useQuery } from '../../parts/useQuery';
import { moment, useLanguage, useWords } from '../../words/language';
import { hoursOf, isHeld, isShort, strengthOf, useBeats } from './crew';
import { ShiftPhase } from './parts';
import { mondayNamed } from './week';

const MOST = 500;
const FORCES = ['STREET_FULLTIME', 'COMMUNITY_VOLUNTEER', 'RESIDENT_UNIT', 'MOBILE'];

/** A week's shifts, a beat a row: how many walk, how many must, what has to be answered. */
export function Roster() {
  const t = useWords();
  const who = useWho();
  const phone = usePhone();
  const { language } = useLanguage();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const beats = useBeats();
  const monday = mondayNamed(query.week);
  const days = Array.from({ length: 7 }, (_, i) => monday.add(i, 'day'));
  const weekOf = (plus: number) => monday.add(plus, 'day').format('YYYY-MM-DD');
  const span = { from: weekOf(0), until: weekOf(7) };
  const go = (week?: string) => setQuery({ ...query, week });
  const found = useAnswer<{ items: ShiftView[]; next?: string }>(
    address(
      'incident',
      '/api/v1/patrol/shifts',
      {},
      { ...span, beat: query.beat, force: query.force, limit: MOST },
    ),
  );
  const rest = useAnswer<{ items: ShiftView[]; next?: string }>(
    found.data?.next
      ? address(
          'incident',
          '/api/v1/patrol/shifts',
          {},
          {
            ...span,
            beat: query.beat,
            force: query.force,
            limit: MOST,
            cursor: found.data.next,
          },
        )
      : null,
  );
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const confined = !has(who, ['patrol-lead', 'coordinator', 'auditor']);
  const all = [...(found.data?.items ?? []), ...(rest.data?.items ?? [])];
  const shifts = all.filter((each) => isHeld(each) || !phone);
  const rows = [...new Set(shifts.map((each) => each.beat))].sort();
  const nameOfDay = (day: (typeof days)[number]) =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
      weekday: 'short',
      month: 'numeric',
      day: 'numeric',
    }).format(day.toDate());
  const on = (day: (typeof days)[number], beat?: string) =>
    shifts.filter(
      (each) =>
        each.begins.slice(0, 10) === day.format('YYYY-MM-DD') && (!beat || each.beat === beat),
    );

  async function plan() {
    setBusy(true);
    setRefused(null);
    try {
      setPlanned(
        (await post<Planned>(address('incident', '/api/v1/patrol/plans'), span)).body,
      );
      found.again();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Head title={t('menu.roster')} hint={t('roster.hint')}>
        {has(who, ['patrol-lead']) && (
          <Button type="primary" loading={busy} onClick={() => void plan()}>
            {t('roster.plan')}
          </Button>
        )}
      </Head>
      <div className="tools">
        <div className="row week-row">
          <Button onClick={() => go(weekOf(-7))}>{t('roster.before')}</Button>
          <Button onClick={() => go()}>{t('roster.this')}</Button>
          <Button onClick={() => go(weekOf(7))}>{t('roster.after')}</Button>
          <strong>{t('roster.week', { from: span.from, until: weekOf(6) })}</strong>
        </div>
        <label>
          <span>{t('roster.beat')}</span>
          <Select
            allowClear
            value={query.beat}
            placeholder={t('roster.any')}
            options={(beats.data ?? []).map((each) => ({ value: each.code, label: each.nameZh }))}
            onChange={(beat) => setQuery({ ...query, beat })}
            aria-label={t('roster.beat')}
          />
        </label>
        <label>
          <span>{t('roster.force')}</span>
          <Select
            allowClear
            value={query.force}
            placeholder={t('roster.any')}
            options={FORCES.map((value) => ({ value, label: directory.label('force', value) }))}
            onChange={(force) => setQuery({ ...query, force })}
            aria-label={t('roster.force')}
          />
        </label>
      </div>
      {refused && <Trouble problem={refused} />}
      {planned && <PlannedNote planned={planned} nameOf={beats.nameOf} />}
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {rest.problem && <Trouble problem={rest.problem} again={rest.again} />}
      {!found.data && found.loading && <Loading rows={8} />}
      {found.data && !shifts.length && (
        <Empty>{t(confined ? 'roster.noneOwn' : 'roster.none')}</Empty>
      )}
      {shifts.length > 0 && (
        <p role="status" className="hint">
          {t('roster.count', { shifts: shifts.length, short: shifts.filter(isShort).length })}{' '}
          {rest.data?.next && t('pager.cut', { count: all.length })}
        </p>
      )}
      {shifts.length > 0 && !phone && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('roster.table')}>
          <table className="roster">
            <caption className="hidden">{t('roster.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('roster.beat')}</th>
                {days.map((day) => (
                  <th key={day.valueOf()} scope="col">
                    {nameOfDay(day)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((beat) => (
                <tr key={beat}>
                  <th scope="row">{beats.nameOf(beat)}</th>
                  {days.map((day) => (
                    <td key={day.valueOf()}>
                      {on(day, beat).map((each) => (
                        <Chip key={each.id} shift={each} />
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {phone &&
        days
          .filter((day) => on(day).length > 0)
          .map((day) => (
            <section key={day.valueOf()} className="card" aria-label={nameOfDay(day)}>
              <h2>{nameOfDay(day)}</h2>
              {on(day).map((each) => (
                <Chip key={each.id} shift={each} beat={beats.nameOf(each.beat)} />
              ))}
            </section>
          ))}
    </>
  );
}

/** One shift of the roster: hours, strength against what it needs, what waits. */
function Chip({ shift, beat }: { shift: ShiftView; beat?: string }) {
  const t = useWords();
  const directory = useDirectory();
  const short = isShort(shift);
  const asked = shift.swaps.some((each) => each.state === 'ASKED');
  const over = isHeld(shift) ? '' : ' over';
  return (
    <Link
      className={`card-link shift-chip ${short ? 'short' : ''}${over}`}
      to={`/patrol/shifts/${shift.id}`}
    >
      {beat && <strong>{beat}</strong>}
      <strong>{hoursOf(shift, t('roster.nextDay'))}</strong>
      <span>{directory.label('force', shift.force)}</span>
      <span>
        {t('roster.people', { n: strengthOf(shift), least: shift.strength })}{' '}
        {short && <span className="tag red">{t('roster.short')}</span>}
      </span>
      {shift.phase !== 'PLANNED' && <ShiftPhase phase={shift.phase} />}
      {asked && <span className="tag orange">{t('roster.swaps')}</span>}
      {shift.loneAlarmAt && <span className="tag red">{t('roster.silent')}</span>}
    </Link>
  );
}

type NoteProps = { planned: Planned; nameOf: (code: string) => string };

function PlannedNote({ planned, nameOf }: NoteProps) {
  const t = useWords();
  return (
    <section className="card" role="status">
      <p className="done">
        {t('roster.planned', {
          planned: planned.planned,
          duties: planned.duties,
          standing: planned.standing,
        })}
      </p>
      {planned.unfilled.length > 0 && (
        <>
          <h2>{t('roster.unfilled')}</h2>
          <ul className="plain">
            {planned.unfilled.map((each) => (
              <li key={`${each.template}${each.begins}`}>
                {nameOf(each.beat)} · {moment(each.begins)} ·{' '}
                <span className="bad">{t('roster.missing', { n: each.missing })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
