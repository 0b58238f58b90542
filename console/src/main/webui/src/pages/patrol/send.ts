import { address, post, Refusal, type Problem } from '../../api/client';
import type { CheckinResultsView } from '@services/incident';
import { keep, type Kept, type Kind, queueOf } from './phone';

/** What is sent together in one request. */
const PORTION = 200;
const ORDER: Kind[] = ['START', 'CHECKIN', 'FINDING', 'SIGN', 'END'];
const SAID_BEFORE = ['ALREADY_SAID'];
type Verdict = { status: string; repeated?: boolean | null; problem?: Problem | null };

/**
 * Sends what waits. Everything has an id of the phone's own, so that sending it twice changes
 * nothing. What was not answered stays and is sent again; the problem says why it stopped.
 */
export async function sendAll(owner: string): Promise<Problem | null> {
  if (!('locks' in navigator)) return sendNow(owner);
  // One tab at a time: another one that sends as well would only repeat it.
  return navigator.locks.request('qilian-walk-send', () => sendNow(owner));
}

async function sendNow(owner: string): Promise<Problem | null> {
  const waiting = (await queueOf(owner)).filter((each) => each.state === 'WAITING');
  try {
    for (const kind of ORDER) {
      const some = waiting.filter((each) => each.kind === kind).reverse();
      if (kind === 'CHECKIN') await inPortions(some, checkins);
      else if (kind === 'FINDING') await inPortions(some, findings);
      else for (const each of some) await alone(each);
    }
    return null;
  } catch (failure) {
    if (failure instanceof Refusal) return failure.problem;
    throw failure;
  }
}

async function inPortions(all: Kept[], send: (some: Kept[]) => Promise<Verdict[]>): Promise<void> {
  for (let i = 0; i < all.length; i += PORTION) {
    const some = all.slice(i, i + PORTION);
    const verdicts = await send(some);
    for (const [n, each] of some.entries()) {
      const verdict = verdicts[n];
      if (verdict) await settle(each, verdict);
    }
  }
}

async function checkins(some: Kept[]): Promise<Verdict[]> {
  const url = address('incident', '/api/v1/patrol/checkins');
  const { body } = await post<CheckinResultsView>(url, {
    phoneNow: new Date().toISOString(),
    checkins: some.map((each) => each.body),
  });
  return body.results as Verdict[];
}

async function findings(some: Kept[]): Promise<Verdict[]> {
  const url = address('incident', '/api/v1/patrol/findings');
  return (await post<Verdict[]>(url, some.map((each) => each.body))).body;
}

/** What is said of the shift itself: a refusal of ours is final, anything else is tried again. */
async function alone(item: Kept): Promise<void> {
  const noun = { START: 'start', END: 'end', SIGN: 'signs' }[item.kind as 'START'];
  const shift = address('incident', '/api/v1/patrol/shifts/{id}', { id: item.shift });
  try {
    const clock = item.kind === 'SIGN' ? {} : { phoneNow: new Date().toISOString() };
    await post(`${shift}/${noun}`, { ...item.body, ...clock });
    await settle(item, { status: 'ACCEPTED' });
  } catch (failure) {
    if (!(failure instanceof Refusal) || !isFinal(failure.problem)) throw failure;
    const before = SAID_BEFORE.includes(failure.problem.code ?? '');
    await settle(
      item,
      before
        ? { status: 'ACCEPTED', repeated: true }
        : { status: 'REJECTED', problem: failure.problem },
    );
  }
}

function isFinal(problem: Problem): boolean {
  const later = [401, 408, 425, 429];
  return (
    problem.status >= 400 &&
    problem.status < 500 &&
    !later.includes(problem.status) &&
    problem.code !== 'CLOCK_IS_OFF'
  );
}

/** Where the phone was is not kept here once it has been told. */
async function settle(item: Kept, verdict: Verdict): Promise<void> {
  const { position: _position, ...body } = item.body;
  const accepted = verdict.status === 'ACCEPTED';
  await keep({
    ...item,
    body,
    state: accepted ? (verdict.repeated ? 'REPEATED' : 'SENT') : 'REFUSED',
    told: verdict.problem?.detail ?? verdict.problem?.title,
    law: verdict.problem?.legalBasis,
  });
}
