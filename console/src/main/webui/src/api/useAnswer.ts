import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal, type Problem, get, onSignedIn } from './client';
import { useLanguage } from '../words/language';

export type Answer<T> = {
  data?: T;
  problem?: Problem;
  loading: boolean;
  at?: Date;
  again: () => void;
};

/** Asks an address, again when it changes or when told; null asks nothing. */
export function useAnswer<T>(url: string | null, everyMs = 0): Answer<T> {
  const [state, setState] = useState<Omit<Answer<T>, 'again'>>({ loading: url !== null });
  const [round, setRound] = useState(0);
  const { language } = useLanguage();
  const asked = useRef<string | null>(null);
  const busy = useRef(false);
  const failed = useRef(false);
  const again = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    if (url === null) {
      setState({ loading: false });
      return;
    }
    const stop = new AbortController();
    const same = asked.current === url;
    asked.current = url;
    busy.current = true;
    setState((before) => ({ ...(same ? before : {}), problem: undefined, loading: true }));
    get<T>(url, stop.signal).then(
      (data) => {
        busy.current = failed.current = false;
        setState({ data, loading: false, at: new Date() });
      },
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        busy.current = false;
        failed.current = true;
        const problem =
          failure instanceof Refusal
            ? failure.problem
            : { status: -1, title: failure instanceof Error ? failure.message : String(failure) };
        setState((before) => ({ ...before, problem, loading: false }));
      },
    );
    return () => stop.abort();
  }, [url, round, language]);

  useEffect(() => {
    if (!everyMs) return;
    const timer = setInterval(() => {
      // An answer that is still on its way is waited for: asking anew would throw it away.
      if (!document.hidden && !busy.current) again();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, again]);

  // What failed while nobody was signed in is asked once more when somebody is.
  useEffect(() => onSignedIn(() => failed.current && again()), [again]);

  return { ...state, again };
}
