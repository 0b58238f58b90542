import { address, post } from '../../api/client';
import type { Checklist, FindingView, VisitView } from '@services/risk';
import type { Looked } from './Item';
import { sendPhoto } from './photo';

/** How far a round has been sent: what is there already is not sent again. */
export type Sent = {
  visit: string;
  findings: Record<number, { id: string; code: string; photo: boolean }>;
  finished?: boolean;
};

type Round = {
  list: Checklist;
  place?: string;
  /** Code of a visit that is under way; without one a walk-round is recorded. */
  visit?: string;
  looked: Record<number, Looked>;
  before: Sent | null;
  told: (sent: Sent) => void;
};

/** The visit, what was not so, its pictures, and the end of the visit; goes on where it stopped. */
export async function sendRound(round: Round): Promise<Sent> {
  const { list, looked, told } = round;
  let sent: Sent = round.before ?? { visit: round.visit ?? (await begin(round)), findings: {} };
  told(sent);
  for (const item of list.items) {
    const seen = looked[item.number];
    if (seen?.answer !== 'no') continue;
    if (!sent.findings[item.number]) {
      const found = await post<FindingView>(
        address('risk', '/api/v1/inspections/{id}/findings', { id: sent.visit }),
        { item: item.number, severity: seen.severity ?? 'TIME_LIMITED', spot: seen.spot },
      );
      const made = { id: found.body.id, code: found.body.code, photo: false };
      sent = { ...sent, findings: { ...sent.findings, [item.number]: made } };
      told(sent);
    }
    const made = sent.findings[item.number];
    if (made && seen.photo && !made.photo) {
      await sendPhoto(made.id, 'BEFORE', seen.photo);
      sent = { ...sent, findings: { ...sent.findings, [item.number]: { ...made, photo: true } } };
      told(sent);
    }
  }
  // An inspection ends with the number of its minutes, on the page of the visit.
  if (!round.visit) {
    await post(address('risk', '/api/v1/inspections/{id}/minutes', { id: sent.visit }), {});
  }
  return sent;
}

async function begin({ list, place }: Round): Promise<string> {
  const walk = await post<VisitView>(address('risk', '/api/v1/inspections'), {
    activity: 'PATROL_WALK',
    place,
    checklist: `${list.code}/${list.version}`,
  });
  return walk.body.code;
}
