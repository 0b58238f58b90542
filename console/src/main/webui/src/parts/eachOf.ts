import { Refusal, type Problem } from '../api/client';

/** What came of one row: done, or refused and why. */
export type Outcome<T> = { row: T; problem?: Problem };

/** Somebody who is no longer signed in is not asked again for each row. */
const ENDS = [401];

/**
 * Does the same with row after row, each as if it were asked for alone: what one is refused does
 * not hold up the next. When nobody is signed in any more, the rest is left undone and said to be.
 */
export async function eachOf<T>(
  rows: readonly T[],
  send: (row: T) => Promise<unknown>,
  told: (done: number) => void = () => undefined,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  let ended: Problem | undefined;
  for (const row of rows) {
    if (ended) {
      outcomes.push({ row, problem: ended });
      continue;
    }
    try {
      await send(row);
      outcomes.push({ row });
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      outcomes.push({ row, problem: failure.problem });
      if (ENDS.includes(failure.status)) ended = failure.problem;
    }
    told(outcomes.length);
  }
  return outcomes;
}
