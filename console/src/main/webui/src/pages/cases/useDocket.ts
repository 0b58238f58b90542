import { useCallback, useEffect, useState } from 'react';
import { address, get, Refusal, type Problem, type Query } from '../../api/client';
import type { DocketEntry } from '@services/mediation';

const PAGE = 500;
const MOST = 5_000;

type Docket = {
  items?: DocketEntry[];
  problem?: Problem;
  loading: boolean;
  /** Whether there are more than are shown. */
  more: boolean;
};
type Page = { items: DocketEntry[]; next?: string };

/** All cases of a question, page after page, shown as they come. */
export function useDocket(question: Query): Docket & { again: () => void } {
  const [state, setState] = useState<Docket>({ loading: true, more: false });
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(question);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, loading: true, problem: undefined }));
    void all(JSON.parse(asked) as Query, stop.signal, (items, more, ready) =>
      setState((before) =>
        // What was there stays until the new answer is whole.
        ready || !before.items ? { items, more, loading: !ready } : before,
      ),
    ).catch((failure: unknown) => {
      if (stop.signal.aborted) return;
      const problem =
        failure instanceof Refusal ? failure.problem : { status: -1, title: String(failure) };
      setState((before) => ({ ...before, problem, loading: false }));
    });
    return () => stop.abort();
  }, [asked, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { ...state, again };
}

async function all(
  question: Query,
  signal: AbortSignal,
  tell: (items: DocketEntry[], more: boolean, ready: boolean) => void,
): Promise<void> {
  let items: DocketEntry[] = [];
  let cursor: string | undefined;
  do {
    const page: Page = await get<Page>(
      address('mediation', '/api/v1/docket', {}, { ...question, cursor, limit: PAGE }),
      signal,
    );
    items = [...items, ...page.items];
    cursor = page.next;
    tell(items, Boolean(cursor), !cursor || items.length >= MOST);
  } while (cursor && items.length < MOST);
}
