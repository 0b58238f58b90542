import { useDirectory } from '../../api/directory';

/** The colours of phases and grades; the words are the directory's. */
const COLOURS: Record<string, string> = {
  REPORTED: 'orange',
  NOT_FOUND: 'grey',
  FOUND: 'red',
  ISSUED: 'blue',
  OVERDUE: 'red',
  CLAIMED_DONE: 'purple',
  FAILED: 'red',
  TRANSFERRED: 'purple',
  CLEARED: 'green',
  REOPENED: 'red',
  CLOSED: 'grey',
  PLANNED: 'blue',
  APPROVED: 'blue',
  NOTIFIED: 'purple',
  HELD: 'orange',
  MERGED: 'grey',
  CANCELLED: 'grey',
  IMMEDIATE: 'red',
  TIME_LIMITED: 'orange',
  MAJOR: 'red',
  ADMINISTRATIVE_INSPECTION: 'orange',
  PATROL_WALK: 'blue',
};

type ListName =
  | 'rectification-phase'
  | 'visit-phase'
  | 'severity'
  | 'inspection-activity'
  | 'inspection-kind'
  | 'finding-type'
  | 'rectification-deadline'
  | 'rectification-form';

/** A code of inspection: its word always, its colour beside. */
export function Sign({ list, code }: { list: ListName; code?: string | null }) {
  const { label } = useDirectory();
  if (!code) return <span>–</span>;
  return <span className={`tag ${COLOURS[code] ?? 'grey'}`}>{label(list, code)}</span>;
}

/** The codes of a list as a form offers them. */
export function useCodes(list: ListName, only?: string[]): { value: string; label: string }[] {
  const directory = useDirectory();
  return directory.codes
    .filter((each) => each.list === list && (!only || only.includes(each.code)))
    .map((each) => ({ value: each.code, label: directory.label(list, each.code) }));
}

export const SEVERITIES = ['IMMEDIATE', 'TIME_LIMITED', 'MAJOR'];
