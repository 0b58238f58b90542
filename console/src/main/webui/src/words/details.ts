import type { Word } from './mediation';

/** The lists of the directory whose codes a fact carries, by its field; the likeliest first. */
const OF_FACT: Record<string, Record<string, string[]>> = {
  'report.dispute-reported': { category: ['dispute-category'], subtype: ['scale'] },
  'report.hazard-reported': { category: ['finding-type'], subtype: ['severity'] },
  'report.signal-reported': { category: ['risk-type'], subtype: ['practice'] },
  'report.complaint-received': { category: ['complaint-category'], subtype: ['practice'] },
  'report.business-status-changed': {
    category: ['business-status'],
    subtype: ['business-status'],
    status: ['business-status'],
  },
  'report.premises-licence-changed': {
    category: ['licence'],
    subtype: ['licence-status'],
    status: ['licence-status'],
  },
  'report.self-check-reported': { category: ['checklist'], subtype: ['checklist'] },
  'mediation.confirmation-decided': { disposition: ['confirmation-status'] },
};
const OF_FAMILY: Record<string, Record<string, string[]>> = {
  mediation: {
    category: ['dispute-category'],
    subtype: ['dispute-source', 'escalation-kind', 'prevention-kind', 'mediation-deadline'],
    disposition: ['mediation-outcome', 'confirmation-status'],
    outcome: ['mediation-outcome'],
    phase: ['mediation-phase'],
    role: ['task-role'],
    answer: ['task-answer', 'referral-answer'],
    reason: ['decline-reason', 'referral-reason'],
    ground: ['pause-ground'],
    status: ['confirmation-status'],
    routes: ['route'],
    kind: ['mediation-deadline'],
    reportChannel: ['dispute-source'],
  },
  inspection: {
    category: ['finding-type', 'inspection-activity'],
    subtype: ['severity', 'inspection-kind'],
    disposition: ['rectification-deadline', 'rectification-form', 'rectification-phase'],
    phase: ['rectification-phase', 'visit-phase'],
    reportChannel: ['inspection-activity'],
  },
  patrol: {
    category: ['force'],
    subtype: ['shift-kind', 'checkin-method', 'patrol-finding'],
    disposition: ['patrol-result'],
  },
  risk: { category: ['risk-type'], subtype: ['channel-kind'] },
  stats: { category: ['risk-type'] },
};
const OF_ANY: Record<string, string[]> = {
  category: ['incident-category'],
  confirmedCategory: ['incident-category'],
  subtype: ['incident-subtype'],
  confirmedSubtype: ['incident-subtype'],
  disposition: ['disposition'],
  reportChannel: ['report-channel'],
  validity: ['validity'],
  force: ['force'],
  disputeCategory: ['dispute-category'],
  scale: ['scale'],
  findingType: ['finding-type'],
  severity: ['severity'],
  riskType: ['risk-type'],
  practice: ['practice'],
  practices: ['practice'],
  complaintCategory: ['complaint-category'],
  licence: ['licence'],
  checklist: ['checklist'],
  referredFrom: ['referral'],
  channel: ['channel-kind'],
};

/** The plain name of a fact, without the envelope's prefix and version. */
export function plainFact(fact: string): string {
  return fact.replace(/^qilian\./, '').replace(/\.v\d+$/, '');
}

/** Whose codes stand in a field of a fact. */
export function listsOf(fact: string, field: string): string[] {
  const name = plainFact(fact);
  const family = name.split('.')[0] ?? '';
  return OF_FACT[name]?.[field] ?? OF_FAMILY[family]?.[field] ?? OF_ANY[field] ?? [];
}

/** What the services say beside the directory's lists. */
export const BESIDE: Record<string, Word> = {
  AGREED_PARTIAL: ['部分达成协议', 'Agreed in part'],
  SELF_SETTLED_AFTER_SESSION: ['调解后自行和解', 'Settled by themselves after a session'],
  TERMINATED_TIMEOUT: ['期满未达成', 'Time ran out'],
  TERMINATED_ESCALATED: ['转治安或刑事', 'Became a police matter'],
  TERMINATED_SHAM: ['涉嫌虚假调解', 'Suspected sham'],
  OPEN: ['待答复', 'Awaited'],
  SILENT: ['逾期未答复', 'Silent'],
  ON_TIME: ['按期', 'In time'],
  LATE: ['逾期', 'Late'],
  HOLDS: ['未反弹', 'It holds'],
  RECURRED: ['反弹', 'It came back'],
  HANDED_OVER: ['移送', 'Handed over'],
  REFERRED: ['移送处罚', 'Referred for a penalty'],
  VISITED: ['到点', 'Visited'],
  REPEAT: ['再次到点', 'Visited again'],
  MISSED: ['漏点', 'Missed'],
  CONFIRMED: ['属实', 'Confirmed'],
  EXPLAINED: ['有正常原因', 'Explained'],
  UNFOUNDED: ['不成立', 'Unfounded'],
};

/** Oddities of an event that was registered all the same. */
export const ODDITY: Record<string, Word> = {
  CONFLICTING_CONTENT: [
    '同一编号又报来不同内容，以先报的为准',
    'The same id came again with other content; the first stands',
  ],
  UNKNOWN_CODE: ['代码不在代码表中', 'A code that its list does not have'],
  INCOHERENT_STEP: ['与已登记的经过不衔接', 'A step that does not follow from the ones before'],
  PLACE_ASSUMED: ['没有写明地点，按报送单位所在地计', "No place was named: the agency's own was taken"],
  RECORDED_BEFORE_IT_OCCURRED: ['记录时间早于发生时间', 'Recorded before it occurred'],
};
