import { Link } from 'react-router';
import { address } from '../../api/client';
import { has, useWho, type Role } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { ShiftView } from '@services/incident';
import { Loading, Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';
import type { Notices } from '../risk/Waiting';
import { hoursOf, isHeld, isShort, useBeats } from './crew';
import { ShiftPhase } from './parts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const EVERY = 60_000;
const LEADS: readonly Role[] = ['patrol-lead', 'coordinator'];
const PATROLS: readonly Role[] = [...LEADS, 'patroller'];

/** Shifts of these days: of the reader where it walks itself, else of its agency or place. */
function useNear(roles: readonly Role[]) {
  const who = useWho();
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  const at = (plus: number) => new Date(hour + plus).toISOString();
  const url = has(who, roles)
    ? address(
        'incident',
        '/api/v1/patrol/shifts',
        {},
        { from: at(-DAY / 2), until: at(7 * DAY), limit: 500 },
      )
    : null;
  return useAnswer<{ items: ShiftView[] }>(url, EVERY);
}

const asks = (shift: ShiftView) => shift.swaps.some((each) => each.state === 'ASKED');

/** What a lead has to answer, for the bell: swaps, shifts with too few, silent walkers. */
export function usePatrolNotices(): Notices {
  const t = useWords();
  const found = useNear(['patrol-lead']);
  const items = (found.data?.items ?? [])
    .filter((each) => asks(each) || Boolean(each.loneAlarmAt) || isShort(each))
    .map((each) => ({
      key: each.id,
      to: `/patrol/shifts/${each.id}`,
      text: t(each.loneAlarmAt ? 'roster.silent' : asks(each) ? 'roster.swaps' : 'roster.short'),
      small: `${each.begins.slice(5, 10)} ${hoursOf(each, t('roster.nextDay'))}`,
    }));
  return { items, problem: found.problem };
}

/** The tile of Today: a patroller's next shifts, a lead's night. */
export function PatrolsOfToday() {
  const t = useWords();
  const who = useWho();
  const found = useNear(PATROLS);
  const beats = useBeats();
  if (!has(who, PATROLS)) return null;
  const leads = has(who, LEADS);
  const all = (found.data?.items ?? []).filter(isHeld);
  const now = Date.now();
  const tonight = all.filter((each) => Date.parse(each.begins) < now + DAY);
  const shown = (leads ? tonight : all)
    .filter((each) => Date.parse(each.ends) > now)
    .slice(0, 4);
  const counts = [
    [all.filter(isShort).length, 'today.short'],
    [all.filter(asks).length, 'today.swaps'],
    [all.filter((each) => each.loneAlarmAt).length, 'today.silent'],
  ] as const;
  return (
    <section className="card" aria-labelledby="patrols">
      <h2 id="patrols">{t(leads ? 'today.patrols' : 'today.walk')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      {leads && (
        <p>
          {counts
            .filter(([n]) => n > 0)
            .map(([n, key]) => (
              <span key={key}>
                <span className="tag orange">{t(key, { n })}</span>{' '}
              </span>
            ))}
        </p>
      )}
      {found.data && !shown.length && <p>{t('today.noShift')}</p>}
      <ul className="plain">
        {shown.map((each) => (
          <li key={each.id}>
            <Link to={leads ? `/patrol/shifts/${each.id}` : `/walk?shift=${each.id}`}>
              {moment(each.begins).slice(5, 10)} {hoursOf(each, t('roster.nextDay'))}
            </Link>{' '}
            {beats.nameOf(each.beat)} <ShiftPhase phase={each.phase} />
          </li>
        ))}
      </ul>
      <Link to={leads ? '/patrol' : '/walk'}>{t(leads ? 'today.all' : 'menu.walk')}</Link>
    </section>
  );
}
