import dayjs, { type Dayjs } from 'dayjs';
import type { CaseView, Path } from '@services/mediation';
import type { Key } from '../../words/texts';
import * as lists from '../../words/mediation';

type Listed = { words: Record<string, lists.Word>; only?: string[] };
type Kind =
  | 'text'
  | 'area'
  | 'lines'
  | 'date'
  | 'moment'
  | 'flag'
  | 'money'
  | 'count'
  | 'party'
  | 'parties'
  | 'everybody'
  | 'invited'
  | 'agency'
  | 'mediator'
  | 'sitting'
  | 'session'
  | 'clauses'
  | 'instalments'
  | 'clauseNumbers'
  | 'instalment'
  | 'category'
  | 'scale'
  | 'place';

/** One thing that a form asks for. */
export type Field = { name: string; label: Key; needed?: boolean } & (
  | { kind: Kind }
  | ({ kind: 'one' | 'many' } & Listed)
);
export type Values = Record<string, unknown>;

/** A step as its form asks for it and its request says it. */
export type Step = {
  path: Path;
  fields: Field[];
  law?: Key;
  initial?: (subject: CaseView) => Values;
  body?: (values: Values) => Values;
  /** Ends something: asked for apart from what carries on. */
  ends?: boolean;
};

const need = true;
const one = (
  name: string,
  label: Key,
  words: Record<string, lists.Word>,
  only?: string[],
): Field => ({ kind: 'one', name, label, words, only, needed: need });
const today = () => ({ on: dayjs(), heldOn: dayjs(), effectiveOn: dayjs() });
const parties = (subject: CaseView) =>
  subject.parties
    .filter((each) => lists.OWN_DISPUTE.includes(each.participation))
    .map((each) => each.ref);

/** Every step that a page can ask a case for, by the name of its command. */
export const STEPS: Record<string, Step> = {
  ScreenDispute: {
    path: '/api/v1/cases/{case}/screening',
    law: 'law.ScreenDispute',
    initial: () => ({ track: 'PEOPLES' }),
    fields: [
      one('track', 'ask.track', lists.TRACK),
      { kind: 'flag', name: 'summary', label: 'ask.summary' },
      { kind: 'flag', name: 'complex', label: 'ask.complex' },
      { kind: 'many', name: 'exclusions', label: 'ask.exclusions', words: lists.EXCLUSION },
    ],
  },
  DeclineDispute: {
    path: '/api/v1/cases/{case}/screening',
    ends: true,
    fields: [{ kind: 'agency', name: 'handedTo', label: 'ask.handedTo' }],
    body: (values) => ({ ...values, accepted: false }),
  },
  AddParty: {
    path: '/api/v1/cases/{case}/parties',
    law: 'law.AddParty',
    initial: (subject) => ({ participation: parties(subject).length ? 'RESPONDENT' : 'APPLICANT' }),
    fields: [
      one('participation', 'ask.participation', lists.PARTICIPATION),
      { kind: 'text', name: 'name', label: 'ask.name', needed: need },
      { kind: 'text', name: 'phone', label: 'ask.phone' },
      { kind: 'text', name: 'idNumber', label: 'ask.idNumber' },
      { kind: 'text', name: 'address', label: 'ask.address' },
      { kind: 'flag', name: 'minor', label: 'ask.minor' },
    ],
  },
  RecordConsent: {
    path: '/api/v1/cases/{case}/consents',
    law: 'law.RecordConsent',
    initial: () => ({ answer: 'CONSENTED' }),
    fields: [
      { kind: 'party', name: 'party', label: 'ask.party', needed: need },
      one('answer', 'ask.answer', lists.ANSWER),
      { kind: 'invited', name: 'invited', label: 'ask.invited' },
    ],
  },
  TellGuardian: {
    path: '/api/v1/cases/{case}/guardians',
    law: 'law.TellGuardian',
    fields: [{ kind: 'everybody', name: 'party', label: 'ask.party', needed: need }],
    body: (values) => ({ party: ([] as unknown[]).concat(values.party)[0] }),
  },
  AcceptDispute: {
    path: '/api/v1/cases/{case}/acceptance',
    law: 'law.AcceptDispute',
    fields: [],
  },
  AssignMediator: {
    path: '/api/v1/cases/{case}/mediators',
    law: 'law.AssignMediator',
    fields: [
      { kind: 'mediator', name: 'mediator', label: 'ask.mediator', needed: need },
      { kind: 'flag', name: 'chosen', label: 'ask.chosen' },
      { kind: 'parties', name: 'acceptedBy', label: 'ask.acceptedBy' },
    ],
  },
  CallSession: {
    path: '/api/v1/cases/{case}/sessions',
    law: 'law.CallSession',
    initial: () => ({ begins: dayjs().add(1, 'day').hour(9).minute(0).second(0) }),
    fields: [
      { kind: 'moment', name: 'begins', label: 'ask.begins', needed: need },
      { kind: 'text', name: 'venue', label: 'ask.venue', needed: need },
      { kind: 'flag', name: 'open', label: 'ask.open' },
      { kind: 'parties', name: 'openWishedBy', label: 'ask.openWishedBy' },
    ],
  },
  HoldSession: {
    path: '/api/v1/cases/{case}/sessions/{number}/attendance',
    law: 'law.HoldSession',
    initial: (subject) => ({
      ...today(),
      number: subject.sessions.filter((each) => !each.heldOn).at(-1)?.number,
      present: parties(subject),
    }),
    fields: [
      { kind: 'session', name: 'number', label: 'ask.session', needed: need },
      { kind: 'date', name: 'heldOn', label: 'ask.heldOn', needed: need },
      { kind: 'everybody', name: 'present', label: 'ask.present', needed: need },
      { kind: 'lines', name: 'evidence', label: 'ask.evidence' },
    ],
  },
  ReachAgreement: {
    path: '/api/v1/cases/{case}/agreement',
    law: 'law.ReachAgreement',
    initial: () => ({
      ...today(),
      form: 'AGREED_WRITTEN',
      clauses: [{ kind: 'PAYMENT', text: '' }],
      instalments: [{ dueOn: dayjs().add(30, 'day'), duty: '' }],
    }),
    fields: [
      one('form', 'ask.form', lists.OUTCOME, lists.AGREEMENT_FORMS),
      { kind: 'area', name: 'facts', label: 'ask.facts' },
      { kind: 'clauses', name: 'clauses', label: 'ask.clauses' },
      { kind: 'area', name: 'performance', label: 'ask.performance' },
      { kind: 'money', name: 'amount', label: 'ask.amount' },
      { kind: 'instalments', name: 'instalments', label: 'ask.instalments' },
      { kind: 'date', name: 'effectiveOn', label: 'ask.effectiveOn', needed: need },
      { kind: 'parties', name: 'signedBy', label: 'ask.signedBy' },
      { kind: 'flag', name: 'mediatorSigned', label: 'ask.mediatorSigned' },
      { kind: 'flag', name: 'sealed', label: 'ask.sealed' },
      { kind: 'parties', name: 'writingWishedBy', label: 'ask.writingWishedBy' },
      { kind: 'flag', name: 'performedAtOnce', label: 'ask.performedAtOnce' },
      { kind: 'flag', name: 'partial', label: 'ask.partial' },
    ],
  },
  RecordPerformance: {
    path: '/api/v1/cases/{case}/performance',
    initial: (subject) => ({
      ...today(),
      instalment: subject.agreement?.instalments.find(
        (each) => !subject.performed[String(each.number)],
      )?.number,
    }),
    fields: [
      { kind: 'instalment', name: 'instalment', label: 'ask.instalment', needed: need },
      { kind: 'date', name: 'on', label: 'ask.on', needed: need },
      { kind: 'money', name: 'paid', label: 'ask.paid' },
    ],
  },
  RecordFollowUp: {
    path: '/api/v1/cases/{case}/follow-ups',
    law: 'law.RecordFollowUp',
    initial: (subject) => ({
      kind: subject.followUps.find((each) => each.holds == null)?.kind,
      holds: true,
    }),
    fields: [
      one('kind', 'ask.kind', lists.VISIT),
      { kind: 'flag', name: 'holds', label: 'ask.holds' },
    ],
  },
  ApplyForConfirmation: {
    path: '/api/v1/cases/{case}/confirmation',
    law: 'law.ApplyForConfirmation',
    initial: (subject) => ({ appliedBy: parties(subject) }),
    fields: [
      { kind: 'agency', name: 'court', label: 'ask.court', needed: need },
      { kind: 'clauseNumbers', name: 'clauses', label: 'ask.clauseNumbers', needed: need },
      { kind: 'parties', name: 'appliedBy', label: 'ask.appliedBy' },
    ],
  },
  DecideConfirmation: {
    path: '/api/v1/cases/{case}/confirmation/decision',
    fields: [
      one('status', 'ask.status', lists.CONFIRMATION, [
        'ACCEPTED',
        'NOT_ACCEPTED',
        'CONFIRMED',
        'REJECTED',
        'WITHDRAWN',
      ]),
    ],
  },
  AskAgency: {
    path: '/api/v1/cases/{case}/assists',
    law: 'law.AskAgency',
    fields: [
      { kind: 'agency', name: 'agency', label: 'ask.agency', needed: need },
      { kind: 'flag', name: 'asLead', label: 'ask.asLead' },
    ],
    body: ({ agency, asLead }) => (asLead ? { agency, ask: true } : { agency }),
  },
  ChangeLead: {
    path: '/api/v1/cases/{case}/lead',
    fields: [{ kind: 'agency', name: 'agency', label: 'ask.agency', needed: need }],
  },
  AnswerAsk: {
    path: '/api/v1/cases/{case}/assists',
    law: 'law.AskAgency',
    initial: () => ({ accepts: true }),
    fields: [
      { kind: 'flag', name: 'accepts', label: 'ask.accepts' },
      { kind: 'one', name: 'reason', label: 'ask.reason', words: lists.ASK_REASON },
    ],
    body: (values) => ({ ...values, reason: values.accepts ? undefined : values.reason }),
  },
  RecuseMediator: {
    path: '/api/v1/cases/{case}/recusals',
    law: 'law.RecuseMediator',
    fields: [
      { kind: 'sitting', name: 'mediator', label: 'ask.mediator', needed: need },
      one('ground', 'ask.ground', lists.RECUSAL),
    ],
  },
  PauseMediation: {
    path: '/api/v1/cases/{case}/pauses',
    initial: () => ({ ground: 'APPRAISAL' }),
    fields: [one('ground', 'ask.ground', lists.PAUSE)],
  },
  ResumeMediation: {
    path: '/api/v1/cases/{case}/pauses',
    fields: [],
    body: () => ({ ends: true }),
  },
  ExtendClock: {
    path: '/api/v1/cases/{case}/extensions',
    initial: (subject) => ({ count: 10, unit: 'CALENDAR_DAYS', agreedBy: parties(subject) }),
    fields: [
      { kind: 'count', name: 'count', label: 'ask.count', needed: need },
      one('unit', 'ask.unit', lists.UNIT),
      { kind: 'parties', name: 'agreedBy', label: 'ask.agreedBy' },
      { kind: 'flag', name: 'approved', label: 'ask.approved' },
    ],
    body: ({ count, unit, ...rest }) => ({ by: { count, unit }, ...rest }),
  },
  TellDay: {
    path: '/api/v1/cases/{case}/days',
    initial: () => ({ day: dayjs() }),
    fields: [
      one('trigger', 'ask.trigger', lists.TOLD_DAY),
      { kind: 'date', name: 'day', label: 'ask.on', needed: need },
    ],
  },
  RecordPrevention: {
    path: '/api/v1/cases/{case}/prevention',
    initial: () => ({ cases: 1, persons: 1 }),
    fields: [
      one('kind', 'ask.kind', lists.PREVENTED),
      { kind: 'count', name: 'cases', label: 'ask.cases', needed: need },
      { kind: 'count', name: 'persons', label: 'ask.persons', needed: need },
      { kind: 'area', name: 'ground', label: 'ask.why', needed: need },
    ],
  },
  ReportEscalation: {
    path: '/api/v1/cases/{case}/escalation',
    law: 'law.ReportEscalation',
    ends: true,
    fields: [
      one('kind', 'ask.kind', lists.ESCALATION),
      { kind: 'agency', name: 'toldTo', label: 'ask.toldTo', needed: need },
      { kind: 'flag', name: 'ends', label: 'ask.ends' },
    ],
  },
  RecordBreach: {
    path: '/api/v1/cases/{case}/breach',
    law: 'law.RecordBreach',
    ends: true,
    initial: () => ({ routes: ['LITIGATION'] }),
    fields: [
      { kind: 'instalment', name: 'instalment', label: 'ask.instalment' },
      { kind: 'many', name: 'routes', label: 'ask.routes', words: lists.ROUTE },
    ],
  },
  EndMediation: {
    path: '/api/v1/cases/{case}/termination',
    law: 'law.EndMediation',
    ends: true,
    fields: [
      one('outcome', 'ask.outcome', lists.OUTCOME, lists.ENDS),
      { kind: 'party', name: 'byParty', label: 'ask.byParty' },
    ],
  },
  TellRoutes: {
    path: '/api/v1/cases/{case}/termination',
    law: 'law.TellRoutes',
    fields: [{ kind: 'many', name: 'routes', label: 'ask.routes', words: lists.ROUTE }],
  },
  ArchiveCase: {
    path: '/api/v1/cases/{case}/archive',
    law: 'law.ArchiveCase',
    fields: [{ kind: 'many', name: 'documents', label: 'ask.documents', words: lists.PAPER }],
  },
  MergeInto: {
    path: '/api/v1/cases/{case}/merge',
    ends: true,
    fields: [{ kind: 'text', name: 'into', label: 'ask.into', needed: need }],
  },
};

/** What carries a case on first, what ends it last. */
export function inOrder(commands: string[]): string[] {
  const order = Object.keys(STEPS);
  const rank = (command: string) =>
    order.indexOf(command) + (STEPS[command]?.ends ? order.length : 0);
  return [...commands].sort((a, b) => rank(a) - rank(b));
}

/** A dispute at the counter: the only step without a case. */
export const REGISTER: Step = {
  path: '/api/v1/cases',
  initial: () => ({ source: 'APPLIED', scale: 'INDIVIDUAL' }),
  fields: [
    { kind: 'category', name: 'category', label: 'ask.category', needed: need },
    { kind: 'place', name: 'place', label: 'ask.place', needed: need },
    one('source', 'ask.source', lists.SOURCE),
    { kind: 'scale', name: 'scale', label: 'ask.scale', needed: need },
    { kind: 'money', name: 'amount', label: 'ask.amount' },
  ],
};

/** The request's body: days as days, moments as moments, nothing that was left out. */
export function bodyOf(step: Step, values: Values): Values {
  const told: Values = {};
  for (const field of step.fields) {
    const value = plain(field.kind, values[field.name]);
    if (value !== undefined && value !== null && value !== '') told[field.name] = value;
  }
  return step.body ? step.body(told) : told;
}

function plain(kind: Field['kind'], value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (kind) {
    case 'date':
      return (value as Dayjs).format('YYYY-MM-DD');
    case 'moment':
      return (value as Dayjs).toISOString();
    case 'lines':
      return String(value)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    case 'instalments':
      return (value as { dueOn?: Dayjs }[]).map((each) => ({
        ...each,
        dueOn: each.dueOn?.format('YYYY-MM-DD'),
      }));
    case 'text':
      return String(value).trim();
    default:
      return value;
  }
}
