import { useCallback, useMemo } from 'react';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { BeatView, MemberView, ShiftView } from '@services/incident';
import { useWords } from '../../words/language';

const GONE = ['ABSENT', 'EXCUSED'];
const HELD_NO_MORE = ['CANCELLED', 'NOT_HELD'];

/** Who walks in a shift, or is to. */
export function strengthOf(shift: ShiftView): number {
  return shift.duties.filter((each) => !GONE.includes(each.attendance)).length;
}

export function isShort(shift: ShiftView): boolean {
  return shift.phase === 'PLANNED' && strengthOf(shift) < shift.strength;
}

export function isHeld(shift: ShiftView): boolean {
  return !HELD_NO_MORE.includes(shift.phase);
}

/** Hours of a shift on the street's clock; an end past midnight is said to be of the next day. */
export function hoursOf(shift: { begins: string; ends: string }, nextDay: string): string {
  const [from, until] = [shift.begins.slice(11, 16), shift.ends.slice(11, 16)];
  const crosses = shift.begins.slice(0, 10) !== shift.ends.slice(0, 10);
  return `${from}–${crosses ? nextDay : ''}${until}`;
}

/** The beats by their codes. */
export function useBeats() {
  const answer = useAnswer<BeatView[]>(address('incident', '/api/v1/patrol/beats'));
  const nameOf = useCallback(
    (code: string) => answer.data?.find((each) => each.code === code)?.nameZh ?? code,
    [answer.data],
  );
  const points = useMemo(
    () => new Map((answer.data ?? []).flatMap((beat) => beat.points.map((p) => [p.code, p]))),
    [answer.data],
  );
  return { ...answer, nameOf, points };
}

/** The members by their ids; a patroller knows only which one it is itself. */
export function useCrew() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const plans = has(who, ['patrol-lead', 'coordinator', 'auditor']);
  const all = useAnswer<MemberView[]>(
    plans ? address('incident', '/api/v1/patrol/members') : null,
  );
  const walks = has(who, ['patrol-lead', 'patroller']);
  const self = useAnswer<MemberView>(
    walks ? address('incident', '/api/v1/patrol/members/self') : null,
  );
  const byId = useMemo(() => new Map((all.data ?? []).map((each) => [each.id, each])), [all.data]);
  const nameOf = (id: string) => {
    const member = byId.get(id) ?? (self.data?.id === id ? self.data : undefined);
    const me = self.data?.id === id ? `（${t('shift.me')}）` : '';
    return member
      ? `${member.number} ${directory.label('patrol-member-type', member.type)}${me}`
      : id.slice(0, 8);
  };
  return { all, byId, self: self.data, nameOf };
}
