import { address } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { IncidentView } from '@services/incident';
import type { BulletinSeriesView } from '@services/stats';

const DAY = 86_400_000;

function monday(day: Date): Date {
  const plain = new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
  return new Date(plain.getTime() - ((plain.getUTCDay() + 6) % 7) * DAY);
}

/** The ISO week of a Monday, as 2025-W45. */
function name(start: Date): string {
  const thursday = new Date(start.getTime() + 3 * DAY);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / (7 * DAY)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

function start(week: string): Date | null {
  const found = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!found) return null;
  const fourth = new Date(Date.UTC(Number(found[1]), 0, 4));
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
  return new Date(first + (Number(found[2]) - 1) * 7 * DAY);
}

type Weeks = { week?: string; monday?: string; before?: string; after?: string };

/** A week with its neighbours; the current one has nothing after it. */
export function nearWeeks(week?: string | Date): Weeks {
  const begin = typeof week === 'string' ? start(week) : week ? monday(week) : null;
  if (!begin) return {};
  const after = new Date(begin.getTime() + 7 * DAY);
  return {
    week: name(begin),
    monday: begin.toISOString().slice(0, 10),
    before: name(new Date(begin.getTime() - 7 * DAY)),
    after: after <= monday(new Date()) ? name(after) : undefined,
  };
}

/** The newest whole week that the register speaks of; before it has any, the week just over. */
export function useNewestWeek(series?: BulletinSeriesView) {
  const url = series
    ? address('incident', '/api/v1/incidents', {}, { place: series.place, limit: 1 })
    : null;
  const answer = useAnswer<{ items: IncidentView[] }>(url);
  const last = answer.data?.items[0]?.occurredOn;
  const end = last ? new Date(Date.parse(last) + DAY) : new Date();
  const begin = new Date(monday(end).getTime() - 7 * DAY);
  return { ...answer, week: answer.data ? name(begin) : undefined };
}
