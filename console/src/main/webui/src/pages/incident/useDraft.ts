import dayjs, { isDayjs } from 'dayjs';
import { useMemo, useRef } from 'react';
import { useWho } from '../../api/session';

/** What was typed and not sent, for this person in this window; a reload does not lose it. */
export function useDraft<T extends object>(name: string, moments: (keyof T)[]) {
  const who = useWho();
  const key = `qilian.draft.${name}.${who.subject}`;
  const kept = useMemo(() => read<T>(key, moments), [key]);
  const last = useRef('');
  return {
    kept,
    keep: (values: T) => {
      const text = JSON.stringify(values, (_, value: unknown) =>
        isDayjs(value) ? value.toISOString() : value,
      );
      if (text === last.current) return;
      last.current = text;
      sessionStorage.setItem(key, text);
    },
    forget: () => {
      last.current = '';
      sessionStorage.removeItem(key);
    },
  };
}

function read<T extends object>(key: string, moments: (keyof T)[]): Partial<T> | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Record<string, unknown>;
    if (!found) return null;
    for (const each of moments) {
      const name = String(each);
      if (typeof found[name] === 'string') found[name] = dayjs(found[name]);
    }
    return found as Partial<T>;
  } catch {
    // Nothing that this page wrote: begin anew.
    return null;
  }
}
