import type { AgencyView } from '@services/incident';

/** What an agency may say of a matter by hand. */
export type HandFact =
  | 'alarm-received'
  | 'dispatch-assigned'
  | 'dispatch-arrived'
  | 'feedback-given'
  | 'reclassified'
  | 'admin-accepted'
  | 'criminal-accepted';
export type Kind = Pick<AgencyView, 'kind' | 'standing'>;

const RESPONDERS = ['POLICE_STATION', 'STREET_OFFICE'];
const FIRST_HAND = [
  ...RESPONDERS,
  'STREET_DEPARTMENT',
  'GRID',
  'RESIDENTS_COMMITTEE',
  'HOTLINE_12345',
];

/** Whether agencies of this kind may send a fact: as the catalogue of events has it. */
export function maySend(fact: HandFact, agency?: Kind): boolean {
  if (!agency) return false;
  const kind = String(agency.kind);
  switch (fact) {
    case 'alarm-received':
    case 'reclassified':
      return FIRST_HAND.includes(kind) || (agency.standing === 'PARTNER' && kind !== 'MEDIA');
    case 'dispatch-assigned':
    case 'dispatch-arrived':
    case 'feedback-given':
      return RESPONDERS.includes(kind);
    case 'admin-accepted':
    case 'criminal-accepted':
      return kind === 'POLICE_STATION';
  }
}

/** The phases of an incident in which a fact is its next step, as its lifecycle has them. */
export const STEPS: Record<Exclude<HandFact, 'alarm-received'>, readonly string[]> = {
  'dispatch-assigned': ['RECEIVED'],
  'dispatch-arrived': ['ASSIGNED'],
  'feedback-given': ['RECEIVED', 'ASSIGNED', 'ON_SCENE', 'FEEDBACK', 'REFERRED_MEDIATION'],
  reclassified: [
    'FEEDBACK',
    'CLOSED_ON_SITE',
    'REFERRED_MEDIATION',
    'DIVERTED',
    'TRANSFERRED',
    'ADMIN_ACCEPTED',
    'CRIMINAL_ACCEPTED',
    'FILED',
    'NOT_FILED',
    'SOLVED',
    'WITHDRAWN',
  ],
  'admin-accepted': ['FEEDBACK', 'REFERRED_MEDIATION'],
  'criminal-accepted': ['FEEDBACK', 'ADMIN_ACCEPTED'],
};
export type Step = keyof typeof STEPS;

/**
 * Where a feedback leads. Referring, diverting and linking have guards of the law: they are asked
 * of the incident itself and are never told as a plain feedback.
 */
export const LEADS: Record<string, string> = {
  RESOLVED_ON_SITE: 'CLOSED_ON_SITE',
  NOT_HANDLED: 'CLOSED_ON_SITE',
  UNFOUNDED: 'CLOSED_ON_SITE',
  TRANSFERRED_POLICE_UNIT: 'TRANSFERRED',
  ADMIN_ACCEPTED: 'FEEDBACK',
  CRIMINAL_ACCEPTED: 'FEEDBACK',
  OTHER: 'FEEDBACK',
};

/** What may be said was done, of a matter in this phase. */
export function dispositions(phase: string): string[] {
  const all = Object.keys(LEADS);
  return phase === 'REFERRED_MEDIATION'
    ? all.filter((each) => LEADS[each] === 'CLOSED_ON_SITE')
    : all;
}

/** The steps that the agency of an incident may tell of it now. */
export function stepsOf(phase: string, agency?: Kind): Step[] {
  const all = Object.keys(STEPS) as Step[];
  return all.filter((each) => STEPS[each].includes(phase) && maySend(each, agency));
}

export type Told = Record<string, string | undefined>;
export type Envelope = {
  id: string;
  agency: string;
  fact: HandFact;
  time: string;
  place: string;
  caseref: string;
};

/** An event as the front door takes it; what was left empty is left out. */
export function eventOf(envelope: Envelope, told: Told): Record<string, unknown> {
  const { id, agency, fact, time, place, caseref } = envelope;
  const said = Object.entries(told)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  return {
    specversion: '1.0',
    id,
    source: `/agencies/${agency}/console`,
    type: `qilian.incident.${fact}.v1`,
    time,
    subject: place,
    caseref: caseref.trim(),
    data: Object.fromEntries(said),
  };
}

/** What a refusal of an event points at, as the forms call it. */
export function nameOf(pointer?: string): string {
  const last = pointer?.split('/').at(-1) ?? '';
  return last === 'subject' ? 'place' : last;
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A number for a matter that no other system has numbered; nobody else gets the same. */
export function freshNumber(day: string, random = randomBytes(6)): string {
  const tail = [...random].map((each) => SIGNS[each % SIGNS.length]).join('');
  return `DJ-${day.replaceAll('-', '')}-${tail}`;
}

/** An id of our own; crypto.randomUUID is not there on plain http. */
export function freshId(): string {
  return [...randomBytes(16)].map((each) => each.toString(16).padStart(2, '0')).join('');
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
