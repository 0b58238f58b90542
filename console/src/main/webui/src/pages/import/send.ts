import { address, post, Refusal } from '../../api/client';
import type { Made, Rejected } from './plan';

type Answer = {
  accepted: number;
  rejected: number;
  indeterminate: number;
  results: { index: number; status: string; problem?: { title: string; detail?: string } }[];
};
export type Progress = {
  sent: number;
  accepted: number;
  rejected: Rejected[];
  /** Somebody stopped it: the rest was not sent. */
  stopped?: boolean;
};

const AT_ONCE = 500;
const TRIES = 5;

/**
 * Sends events in batches. What was not answered clearly is sent again under the same ids, which
 * counts once; what is refused comes back with its line.
 */
export async function send(
  events: Made[],
  told: (progress: Progress) => void,
  stop: AbortSignal,
): Promise<Progress> {
  const progress: Progress = { sent: 0, accepted: 0, rejected: [] };
  for (let at = 0; at < events.length; at += AT_ONCE) {
    let some = events.slice(at, at + AT_ONCE);
    for (let attempt = 1; some.length; attempt++) {
      if (stop.aborted) return { ...progress, stopped: true };
      const answer = await batch(some, attempt);
      if (answer) {
        progress.accepted += answer.accepted;
        const again: Made[] = [];
        for (const each of answer.results) {
          const made = some[each.index];
          if (!made || each.status === 'ACCEPTED') continue;
          const reason = each.problem?.detail ?? each.problem?.title ?? each.status;
          if (each.status === 'INDETERMINATE' && attempt < TRIES) again.push(made);
          else progress.rejected.push({ line: made.line, reason });
        }
        some = again;
      }
      if (some.length) await new Promise((done) => setTimeout(done, 1000 * attempt));
    }
    progress.sent = Math.min(events.length, at + AT_ONCE);
    told({ ...progress });
  }
  return progress;
}

/** The answer; null where the same batch should be sent again. */
async function batch(some: Made[], attempt: number): Promise<Answer | null> {
  const text = some.map((each) => JSON.stringify(each.event)).join('\n');
  const url = `${address('incident', '/api/v1/events')}?results=rejected`;
  try {
    return (await post<Answer>(url, text, { 'Content-Type': 'application/x-ndjson' })).body;
  } catch (failure) {
    const passing = failure instanceof Refusal && [0, 429, 502, 503, 504].includes(failure.status);
    if (passing && attempt < TRIES) return null;
    throw failure;
  }
}

/** A cell that no spreadsheet program takes for a formula. */
function safe(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** Rejected lines as a file: the line as it stood, its number, and why. */
export function rejectedFile(columns: string[], rejected: Rejected[], heads: string[]): string {
  const rows = [
    [...heads, ...columns],
    ...rejected.map((each) => [String(each.line.number), each.reason, ...each.line.cells]),
  ];
  return `\uFEFF${rows.map((row) => row.map(safe).join(',')).join('\r\n')}\r\n`;
}
