import { address, get, post, Refusal } from '../../api/client';
import type { EventStatusView } from '@services/incident';

const TRIES = 14;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 1_500;
const ACCEPTED = { 'Content-Type': 'application/cloudevents+json' };

/** Hands an event in at the front door and says under which id it is known from then on. */
export async function handIn(event: Record<string, unknown>): Promise<string> {
  const url = address('incident', '/api/v1/events');
  const sent = await post<{ eventId: string }>(url, JSON.stringify(event), ACCEPTED);
  return sent.body.eventId;
}

export type Wait = (millis: number) => Promise<void>;
const byTheClock: Wait = (millis) => new Promise((done) => setTimeout(done, millis));

/**
 * What became of an event that was taken: it is registered a moment later. Null where it is still
 * on its way after the longest that somebody waits before a form.
 */
export async function becameOf(
  eventId: string,
  wait: Wait = byTheClock,
): Promise<EventStatusView | null> {
  let pause = FIRST_WAIT;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await wait(pause);
    pause = Math.min(LONGEST_WAIT, 2 * pause);
    try {
      return await get<EventStatusView>(
        address('incident', '/api/v1/events/{eventId}', { eventId }),
      );
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      // Not there yet, or whoever would know is away for a moment: the event itself is safe.
      if (![404, 0, 429, 502, 503, 504].includes(failure.status)) throw failure;
    }
  }
  return null;
}
