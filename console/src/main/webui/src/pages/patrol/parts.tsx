import { useDirectory } from '../../api/directory';
import type { Word } from '../../words/mediation';
import { Tag } from '../cases/words';

export const SHIFT_PHASE: Record<string, Word> = {
  PLANNED: ['已排班', 'Planned', 'blue'],
  RUNNING: ['巡逻中', 'Out', 'purple'],
  ENDED: ['已下岗', 'Back', 'green'],
  SETTLED: ['已结算', 'Settled', 'green'],
  NOT_HELD: ['未上岗', 'Not held', 'red'],
  CANCELLED: ['已取消', 'Cancelled', 'grey'],
};

export const ATTENDANCE: Record<string, Word> = {
  EXPECTED: ['待到岗', 'Expected', 'blue'],
  PRESENT: ['到岗', 'Came', 'green'],
  ABSENT: ['未到', 'Did not come', 'red'],
  EXCUSED: ['请假', 'Excused', 'grey'],
};

export const SWAP: Record<string, Word> = {
  ASKED: ['待批', 'Waits', 'orange'],
  NODDED: ['已同意', 'Nodded', 'green'],
  DECLINED: ['未同意', 'Declined', 'grey'],
};

export const PROPOSAL: Record<string, Word> = {
  PROPOSED: ['待队长决定', 'Waits for the lead', 'orange'],
  TAKEN_UP: ['已采用', 'Taken up', 'green'],
  TURNED_DOWN: ['未采用', 'Turned down', 'grey'],
};

/** What happened to a shift. */
export const SHIFT_EVENT: Record<string, Word> = {
  ShiftPlanned: ['排班', 'Planned'],
  MemberAssigned: ['加人', 'Assigned'],
  MemberReleased: ['撤下', 'Released'],
  SwapAsked: ['申请换班', 'Swap asked'],
  SwapAnswered: ['答复换班', 'Swap answered'],
  ShiftStarted: ['上岗', 'Set out'],
  ShiftEnded: ['下岗', 'Came back'],
  RuleBroken: ['补报：违反规则', 'Told late: a rule was broken'],
  AttendanceRecorded: ['登记到岗', 'Attendance'],
  SignGiven: ['报平安', 'Sign of life'],
  LoneAlarmRaised: ['失联预警', 'Lone walker silent'],
  ShiftCancelled: ['取消', 'Cancelled'],
  ShiftSettled: ['结算', 'Settled'],
  ShiftNotHeld: ['未上岗', 'Not held'],
  PointMissed: ['漏巡', 'Point missed'],
  MissRetracted: ['撤回漏巡', 'Miss taken back'],
};

const RESULT_COLOUR: Record<string, string> = {
  ON_SITE: 'green',
  REPORTED_POLICE: 'blue',
  REPORTED_GRID: 'blue',
  CREATED_INCIDENT: 'orange',
  CREATED_DISPUTE: 'purple',
  CREATED_HAZARD: 'orange',
};

export function ShiftPhase({ phase }: { phase: string }) {
  return <Tag list={SHIFT_PHASE} code={phase} />;
}

export function FoundResult({ result }: { result: string }) {
  const { label } = useDirectory();
  const colour = RESULT_COLOUR[result] ?? 'grey';
  return <span className={`tag ${colour}`}>{label('patrol-result', result)}</span>;
}
