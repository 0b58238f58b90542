import { useEffect, useState } from 'react';
import type { Say } from '../words/language';

const MINUTE = 60_000;

/** The time, told again every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** So many minutes in words. */
export function spanOf(t: Say, minutes: number): string {
  const m = Math.max(0, Math.round(minutes));
  if (m < 60) return t('time.minutes', { m });
  if (m < 24 * 60) return t('time.hours', { h: Math.floor(m / 60), m: m % 60 });
  return t('time.days', { d: Math.floor(m / 1440), h: Math.floor((m % 1440) / 60) });
}

/** What is left until a moment, or how late it is. */
export function countdown(t: Say, at: string, now: number): string {
  const minutes = (Date.parse(at) - now) / MINUTE;
  return t(minutes > 0 ? 'time.left' : 'time.over', { time: spanOf(t, Math.abs(minutes)) });
}

export function urgencyOf(at: string, now: number): string {
  const minutes = (Date.parse(at) - now) / MINUTE;
  return minutes <= 0 ? 'red' : minutes <= 24 * 60 ? 'orange' : 'blue';
}
