import { useEffect, useState } from 'react';
import { get, onSignedIn, Refusal } from './client';
import { useLanguage } from '../words/language';

type PageOf<T> = { items: T[]; next?: string };

const MOST_PAGES = 40;
const FIRST_RETRY = 3_000;
const LAST_RETRY = 60_000;
const RENEW = 10 * 60_000;

/**
 * A whole list, page after page: asked again while it does not come, and renewed now and then, for
 * whoever leaves the page open for days. What was there stays until the new list is whole.
 */
export function useAll<T>(url: string): T[] | undefined {
  const [items, setItems] = useState<T[]>();
  const { language } = useLanguage();
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let wait = FIRST_RETRY;
    const round = () => {
      clearTimeout(timer);
      allOf<T>(url, stop.signal).then(
        (found) => {
          setItems(found);
          wait = FIRST_RETRY;
          timer = setTimeout(later, RENEW);
        },
        (failure: unknown) => {
          if (stop.signal.aborted) return;
          // Who may not read it is not asked for ever.
          if (failure instanceof Refusal && failure.status === 403) return;
          timer = setTimeout(round, wait);
          wait = Math.min(LAST_RETRY, 2 * wait);
        },
      );
    };
    const later = () => {
      if (document.hidden) timer = setTimeout(later, RENEW);
      else round();
    };
    round();
    const end = onSignedIn(round);
    return () => {
      end();
      clearTimeout(timer);
      stop.abort();
    };
  }, [url, language]);
  return items;
}

async function allOf<T>(url: string, signal: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const sign = url.includes('?') ? '&' : '?';
    const more = cursor ? `${sign}cursor=${encodeURIComponent(cursor)}` : '';
    const found: PageOf<T> = await get<PageOf<T>>(url + more, signal);
    items.push(...found.items);
    cursor = found.next;
    if (!cursor) break;
  }
  return items;
}
