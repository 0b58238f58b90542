import type { Path } from '@services/alliance';
import type { AskField, Option } from '../../parts/AskDialog';
import type { Say } from '../../words/language';
import type { Key } from '../../words/texts';

/** What a step's form may offer. */
export type Choices = {
  agencies: Option[];
  items: Option[];
  seats: Option[];
  grounds: Option[];
};

/** A step of a task: where it is sent, what it asks for, whether it ends something. */
export type Step = {
  path: Path;
  ends?: boolean;
  fields?: (t: Say, from: Choices) => AskField[];
};

const at = (noun: string) => `/api/v1/tasks/{task}/${noun}` as Path;
const reason = (t: Say): AskField[] => [
  { kind: 'area', name: 'reason', label: t('tfield.reason'), needed: true },
];
const to = (t: Say, { agencies }: Choices): AskField[] => [
  { kind: 'one', name: 'to', label: t('tfield.to'), options: agencies, needed: true },
];

/** Why not: what each ground needs is asked once it is chosen. */
function plea(t: Say, { grounds, items }: Choices): AskField[] {
  const cites = ['NOT_MY_DUTY', 'NO_POWER'];
  return [
    { kind: 'one', name: 'ground', label: t('tfield.ground'), options: grounds, needed: true },
    {
      kind: 'one',
      name: 'item',
      label: t('tfield.item'),
      options: items,
      when: (values) => cites.includes(String(values.ground)),
    },
    {
      kind: 'text',
      name: 'duplicateOf',
      label: t('tfield.duplicateOf'),
      needed: true,
      when: (values) => values.ground === 'DUPLICATE',
    },
    {
      kind: 'flag',
      name: 'leaderAgrees',
      label: t('tfield.leaderAgrees'),
      when: (values) => values.ground === 'CAPACITY',
    },
  ];
}

/** Every step that the interface may say is open, in the order in which people think of them. */
export const STEPS: Record<string, Step> = {
  AcceptTask: { path: at('acceptance') },
  DeclineTask: { path: at('refusal'), ends: true, fields: plea },
  BeginTask: { path: at('beginning') },
  ReportDone: {
    path: at('completion'),
    fields: (t) => [{ kind: 'area', name: 'text', label: t('tfield.result'), needed: true }],
  },
  VerifyTask: {
    path: at('verification'),
    fields: (t) => [
      { kind: 'flag', name: 'passed', label: t('tfield.passed') },
      { kind: 'area', name: 'finding', label: t('tfield.finding'), needed: true },
    ],
  },
  CloseTask: { path: at('closing') },
  AssignLead: { path: at('lead'), fields: to },
  ProposeAgain: { path: at('proposals'), fields: to },
  TransferTask: {
    path: at('transfer'),
    fields: (t, from) => [
      ...to(t, from),
      { kind: 'flag', name: 'reporterTold', label: t('tfield.reporterTold') },
    ],
  },
  UrgeTask: { path: at('urging') },
  SuperviseTask: { path: at('supervision') },
  EscalateTask: { path: at('escalation'), fields: reason },
  ExtendTask: {
    path: at('extension'),
    fields: (t) => [
      { kind: 'moment', name: 'until', label: t('tfield.until'), needed: true },
      ...reason(t),
    ],
  },
  SeatAgency: {
    path: at('seats'),
    fields: (t, { agencies, seats }) => [
      { kind: 'one', name: 'agency', label: t('tfield.agency'), options: agencies, needed: true },
      { kind: 'one', name: 'role', label: t('tfield.role'), options: seats, needed: true },
    ],
  },
  AddNote: {
    path: at('notes'),
    fields: (t) => [{ kind: 'area', name: 'text', label: t('tfield.note'), needed: true }],
  },
  LeaveSeat: { path: at('leaving'), ends: true, fields: plea },
  ReturnTask: { path: at('return'), ends: true, fields: plea },
  WithdrawTask: { path: at('withdrawal'), ends: true, fields: reason },
};

const HINTS = [
  'AcceptTask',
  'DeclineTask',
  'ReturnTask',
  'TransferTask',
  'AssignLead',
  'EscalateTask',
  'ExtendTask',
  'VerifyTask',
];

export function hintOf(command: string): Key | undefined {
  return HINTS.includes(command) ? (`thint.${command}` as Key) : undefined;
}

/** What carries the task on first, what ends it last. */
export function inOrder(moves: string[]): string[] {
  const order = Object.keys(STEPS);
  return order.filter((each) => moves.includes(each));
}

export type ColumnKey = 'asked' | 'nobody' | 'hand' | 'done' | 'verified' | 'closed';

/** The board's columns: states that people think of as one. */
export const COLUMNS: { key: ColumnKey; title: Key; phases: string[] }[] = [
  { key: 'asked', title: 'tcolumn.asked', phases: ['PROPOSED'] },
  {
    key: 'nobody',
    title: 'tcolumn.nobody',
    phases: ['TIMED_OUT', 'DECLINED', 'RETURNED', 'AT_DEPUTY', 'AT_MEETING'],
  },
  { key: 'hand', title: 'tcolumn.hand', phases: ['ACCEPTED', 'IN_PROGRESS'] },
  { key: 'done', title: 'tcolumn.done', phases: ['DONE'] },
  { key: 'verified', title: 'tcolumn.verified', phases: ['VERIFIED'] },
  { key: 'closed', title: 'tcolumn.closed', phases: ['CLOSED', 'WITHDRAWN'] },
];

export function columnOf(phase: string): ColumnKey {
  return COLUMNS.find((each) => each.phases.includes(phase))?.key ?? 'asked';
}
