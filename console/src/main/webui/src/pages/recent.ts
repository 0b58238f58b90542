import { address } from '../api/client';
import { useAnswer } from '../api/useAnswer';
import type { IncidentView } from '@services/incident';

const DAY = 86_400_000;
const WEEKS = 16;

/** The weeks up to a day, from a Monday on. */
export function weeksUpTo(last: string, weeks = WEEKS): { from: string; to: string } {
  const end = Date.parse(last.slice(0, 10));
  const monday = end - ((new Date(end).getUTCDay() + 6) % 7) * DAY;
  const from = new Date(monday - (weeks - 1) * 7 * DAY).toISOString().slice(0, 10);
  return { from, to: last.slice(0, 10) };
}

/** The recent weeks that the register of a place speaks of; empty while that is asked. */
export function useRecentWeeks(place?: string): { from?: string; to?: string } {
  const url = place ? address('incident', '/api/v1/incidents', {}, { place, limit: 1 }) : null;
  const newest = useAnswer<{ items: IncidentView[] }>(url);
  // Where the register is away, up to today.
  if (!newest.data && !newest.problem) return {};
  return weeksUpTo(newest.data?.items[0]?.occurredOn ?? new Date().toISOString());
}
