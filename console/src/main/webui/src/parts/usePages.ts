import { useEffect, useState } from 'react';
import { useAnswer } from '../api/useAnswer';

type PageOf<T> = { items: T[]; next?: string };

/** Page after page by the cursor that each brings; a new question begins at the first. */
export function usePages<T>(url: string | null) {
  const [cursors, setCursors] = useState<string[]>([]);
  useEffect(() => setCursors([]), [url]);
  const cursor = cursors.at(-1);
  const joined = url && cursor ? `${url}${url.includes('?') ? '&' : '?'}` : url;
  const answer = useAnswer<PageOf<T>>(
    url && cursor ? `${joined}cursor=${encodeURIComponent(cursor)}` : url,
  );
  return {
    ...answer,
    url,
    items: answer.data?.items,
    page: cursors.length + 1,
    next: answer.data?.next,
    on: () => answer.data?.next && setCursors([...cursors, answer.data.next]),
    back: () => setCursors(cursors.slice(0, -1)),
  };
}
