import dayjs, { type Dayjs } from 'dayjs';

/** The Monday of a week. */
export function mondayOf(day: Dayjs): Dayjs {
  return day.subtract((day.day() + 6) % 7, 'day').startOf('day');
}

export function mondayNamed(text?: string): Dayjs {
  const named = text ? dayjs(text) : dayjs();
  return mondayOf(named.isValid() ? named : dayjs());
}
