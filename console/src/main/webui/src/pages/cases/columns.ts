import type { Key } from '../../words/texts';

export type ColumnKey = 'intake' | 'asking' | 'accepted' | 'session' | 'agreed' | 'ended';
export type Column = { key: ColumnKey; title: Key; phases: string[] };

/** The board's columns: phases of a case that people think of as one stage. */
export const COLUMNS: Column[] = [
  { key: 'intake', title: 'column.intake', phases: ['REGISTERED'] },
  { key: 'asking', title: 'column.asking', phases: ['SCREENED', 'CONSENT_PENDING'] },
  { key: 'accepted', title: 'column.accepted', phases: ['ACCEPTED', 'MEDIATOR_ASSIGNED'] },
  { key: 'session', title: 'column.session', phases: ['IN_SESSION', 'SUSPENDED'] },
  {
    key: 'agreed',
    title: 'column.agreed',
    phases: [
      'AGREED_WRITTEN',
      'AGREED_ORAL',
      'SETTLED_ON_SITE',
      'PERFORMING',
      'PERFORMED',
      'BREACHED',
      'FOLLOWED_UP',
    ],
  },
  {
    key: 'ended',
    title: 'column.ended',
    phases: [
      'NOT_ACCEPTED',
      'TRANSFERRED',
      'REFUSED',
      'WITHDRAWN',
      'SELF_SETTLED',
      'FAILED',
      'TERMINATED',
    ],
  },
];
const KNOWN = new Map(
  COLUMNS.flatMap((column) => column.phases.map((phase) => [phase, column.key] as const)),
);

export function columnOf(phase: string): ColumnKey | undefined {
  return KNOWN.get(phase);
}
