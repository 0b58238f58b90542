import type { Word } from './mediation';
import { wordsOf } from './ownWords';

/** The words of the operation log of a matter. */
export const useLogWords = wordsOf({
  title: ['操作日志', 'Operation log'],
  none: ['还没有操作记录。', 'Nothing has been done yet.'],
  noLog: ['操作日志只对承办单位和审计员开放。', 'Only the agencies in charge and auditors see it.'],
  at: ['时间', 'When'],
  what: ['操作', 'What'],
  by: ['操作人', 'By'],
  for: ['单位', 'For'],
  machine: ['系统', 'the system'],
});

/** What happened to a mediated case. */
export const CASE_EVENT: Record<string, Word> = {
  DisputeRegistered: ['登记纠纷', 'Dispute registered'],
  ReferralJoined: ['并入来件', 'Referral joined'],
  WordAnswered: ['答复后续来文', 'Later word answered'],
  DisputeScreened: ['审核', 'Screened'],
  DayTold: ['告知期日', 'Day told'],
  DisputeDeclined: ['不予受理', 'Declined'],
  PartyAdded: ['增加当事人', 'Party added'],
  GuardianTold: ['通知监护人', 'Guardian told'],
  ConsentRecorded: ['记录意愿', 'Consent recorded'],
  DisputeAccepted: ['受理', 'Accepted'],
  AgencyAsked: ['商请单位', 'Agency asked'],
  AgencyAnswered: ['单位答复', 'Agency answered'],
  LeadChanged: ['变更主办', 'Lead changed'],
  MediatorAssigned: ['确定调解员', 'Mediator assigned'],
  MediatorRecused: ['调解员回避', 'Mediator recused'],
  SessionCalled: ['通知调解会', 'Session called'],
  SessionHeld: ['召开调解会', 'Session held'],
  MediationPaused: ['中止', 'Paused'],
  MediationResumed: ['恢复', 'Resumed'],
  ClockExtended: ['延长期限', 'Clock extended'],
  AgreementReached: ['达成协议', 'Agreement reached'],
  PerformanceRecorded: ['记录履行', 'Performance recorded'],
  AgreementBreached: ['未履行协议', 'Agreement breached'],
  ConfirmationApplied: ['申请司法确认', 'Confirmation applied for'],
  ConfirmationDecided: ['法院决定', 'Court decided'],
  ConfirmationExpired: ['司法确认逾期', 'Confirmation expired'],
  MediationEnded: ['调解终结', 'Mediation ended'],
  RoutesTold: ['告知救济途径', 'Routes told'],
  EscalationReported: ['报告公安机关', 'Reported to the police'],
  EscalationPrevented: ['防止激化', 'Escalation prevented'],
  FollowedUp: ['回访', 'Followed up'],
  CaseArchived: ['归档', 'Archived'],
  CaseMerged: ['并入他案', 'Merged into another'],
  CaseAbsorbed: ['并入一案', 'Took another in'],
  DeadlineMoved: ['期限提醒', 'Deadline'],
};
