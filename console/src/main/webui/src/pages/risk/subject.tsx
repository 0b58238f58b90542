import dayjs, { type Dayjs } from 'dayjs';
import { useDirectory } from '../../api/directory';
import { useWords } from '../../words/language';

/** Where the types of a counted fact have their labels. */
export const LISTS_OF: Record<string, string[]> = {
  'incident.alarm-received': ['incident-subtype', 'incident-category'],
  'incident.admin-accepted': ['incident-subtype', 'incident-category'],
  'incident.criminal-accepted': ['incident-subtype', 'incident-category'],
  'report.dispute-reported': ['dispute-category'],
  'report.hazard-reported': ['finding-type'],
  'report.signal-reported': ['risk-type'],
  'report.complaint-received': ['complaint-category'],
};
const ALL = [...new Set(Object.values(LISTS_OF).flat())];
const SILENT = 'SOURCE_SILENT/';

/** What a signal, a warning or a rule is about, in words. */
export function useTypeName(): (type?: string | null, counted?: string | null) => string {
  const t = useWords();
  const directory = useDirectory();
  return (type, counted) => {
    if (!type) return '';
    if (type.startsWith(SILENT)) {
      return t('risk.silent', { who: directory.agency(type.slice(SILENT.length)) });
    }
    for (const list of LISTS_OF[counted ?? ''] ?? ALL) {
      const label = directory.label(list, type);
      if (label !== type) return label;
    }
    return type;
  };
}

/** The types that can be asked for, those of one counted fact or of all. */
export function useTypes(counted?: string): { value: string; label: string }[] {
  const directory = useDirectory();
  const seen = new Map<string, string>();
  for (const list of LISTS_OF[counted ?? ''] ?? ALL) {
    for (const each of directory.codes.filter((code) => code.list === list)) {
      if (!seen.has(each.code)) seen.set(each.code, directory.label(list, each.code));
    }
  }
  return [...seen].map(([value, label]) => ({ value, label }));
}

const DAY = 86_400_000;

/** The last day of a window whose end is the day after. */
export function lastDay(until: string): string {
  return new Date(Date.parse(until) - DAY).toISOString().slice(0, 10);
}

/** The last day of the newest week that is over; weeks end with Sunday. */
export function lastWeekEnd(now: Dayjs = dayjs()): Dayjs {
  return now.subtract(now.day() || 7, 'day').startOf('day');
}

/** A figure as people write it: few digits, never a long tail. */
export function figure(value?: number | null, digits = 1): string {
  if (value === undefined || value === null) return '–';
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  if (value !== 0 && Math.abs(value) < 0.1) return value.toFixed(3);
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
}
