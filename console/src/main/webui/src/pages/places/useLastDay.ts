import { address } from '../../api/client';
import { has, SEES_RECORDS, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { IncidentView } from '@services/incident';

/** The last months that the register of a place speaks of; empty while that is asked. */
export function useLastMonths(
  place: string | undefined,
  months: number,
): { from?: string; to?: string } {
  const who = useWho();
  const url =
    place && has(who, SEES_RECORDS)
      ? address('incident', '/api/v1/incidents', {}, { place, limit: 1 })
      : null;
  const found = useAnswer<{ items: IncidentView[] }>(url);
  if (!found.data && !found.problem) return {};
  const last = found.data?.items[0]?.occurredAt ?? new Date().toISOString();
  const from = new Date(last);
  from.setUTCMonth(from.getUTCMonth() - months);
  return { from: from.toISOString().slice(0, 10), to: last.slice(0, 10) };
}
