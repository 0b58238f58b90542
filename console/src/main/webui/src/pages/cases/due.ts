import type { Say } from '../../words/language';

const DAY = 86_400_000;
const ZONE = 'Asia/Shanghai';
const soon = 3;

/** Days until a day, on the street's calendar; negative once it has passed. */
export function daysUntil(on: string, now = new Date()): number {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
  return Math.round((Date.parse(on) - Date.parse(today)) / DAY);
}

export function dueColour(days: number): string {
  if (days < 0) return 'red';
  return days <= soon ? 'orange' : 'blue';
}

export function dueWords(t: Say, days: number): string {
  if (days === 0) return t('due.today');
  return days < 0 ? t('due.over', { days: -days }) : t('due.left', { days });
}
