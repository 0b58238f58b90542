import { useCallback, useEffect, useState } from 'react';
import { address, get, Refusal, type Problem, type Query } from '../../api/client';
import type { FindingView } from '@services/risk';

/** Columns of the board, in the order in which a finding goes through them. */
export const COLUMNS = [
  { key: 'check', phases: ['REPORTED'] },
  { key: 'order', phases: ['FOUND', 'FAILED', 'REOPENED'] },
  { key: 'rectify', phases: ['OVERDUE', 'ISSUED'] },
  { key: 'again', phases: ['CLAIMED_DONE'] },
  { key: 'handed', phases: ['TRANSFERRED'] },
  { key: 'cleared', phases: ['CLEARED'] },
] as const;
export type ColumnKey = (typeof COLUMNS)[number]['key'];
const PHASES = COLUMNS.flatMap((each) => each.phases);
export const EACH = 100;

export type ByPhase = Record<string, FindingView[]>;
type State = { all?: ByPhase; problem?: Problem; loading: boolean };

/** Unfinished findings by phase; a flood of reports hides none of the others. */
export function useFindings(question: Query | null): State & { again: () => void } {
  const [state, setState] = useState<State>({ loading: true });
  const [round, setRound] = useState(0);
  const asked = question && JSON.stringify(question);
  useEffect(() => {
    if (!asked) return;
    const stop = new AbortController();
    setState((before) => ({ ...before, loading: true, problem: undefined }));
    const one = async (phase: string) => {
      const url = address(
        'risk',
        '/api/v1/findings',
        {},
        { ...(JSON.parse(asked) as Query), phase, limit: EACH },
      );
      return [phase, (await get<{ items: FindingView[] }>(url, stop.signal)).items] as const;
    };
    Promise.all(PHASES.map(one)).then(
      (found) => setState({ all: Object.fromEntries(found), loading: false }),
      (failure: unknown) => {
        if (stop.signal.aborted) return;
        const problem =
          failure instanceof Refusal ? failure.problem : { status: -1, title: String(failure) };
        setState((before) => ({ ...before, problem, loading: false }));
      },
    );
    return () => stop.abort();
  }, [asked, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { ...state, again };
}
