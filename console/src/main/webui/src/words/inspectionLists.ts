import type { Language } from './language';
import type { Word } from './mediation';

/** What happened to a visit or a finding. */
export const EVENT: Record<string, Word> = {
  ReportTakenUp: ['受理上报', 'Report taken up'],
  ReportCorrected: ['上报更正', 'Report corrected'],
  FindingMade: ['现场发现', 'Found on the spot'],
  ReportConfirmed: ['核查属实', 'Found to be there'],
  ReportDismissed: ['核查不属实', 'Found not to be there'],
  EvidenceAdded: ['补充照片', 'Picture added'],
  RectificationIssued: ['下达整改', 'Told to put it right'],
  DeadlineExtended: ['延期', 'Extended'],
  DoneClaimed: ['申请复查', 'Said to be done'],
  RectificationCleared: ['销号', 'Cleared'],
  ReinspectionFailed: ['复查不合格', 'Re-inspection failed'],
  HandedOver: ['移送', 'Handed over'],
  HandoverReceived: ['接收移送', 'Taken over'],
  LookedBack: ['回头看', 'Looked back'],
  DeadlineLapsed: ['期限已过', 'A day has passed'],
  VisitPlanned: ['列入计划', 'Planned'],
  VisitApproved: ['审批', 'Approved'],
  VisitMerged: ['并入另一次检查', 'Merged into another'],
  VisitAbsorbed: ['并入其他检查', 'Took another in'],
  PremisesNotified: ['通知场所', 'Premises told'],
  VisitHeld: ['到场', 'Took place'],
  FindingNoted: ['记录问题', 'Finding noted'],
  VisitClosed: ['结束', 'Finished'],
  VisitCancelled: ['取消', 'Given up'],
};

/** What may be said of incidents after a finding was cleared. */
export const EFFECT: Record<string, Word> = {
  BASE_UNKNOWN: ['前期数据不全，不能比较', 'The days before are not in the data'],
  TOO_FEW: ['基数过小，无法判断', 'Too few before to show a fall'],
  FELL: ['下降，超出偶然波动，且多于对照地段', 'It fell beyond chance, and more than elsewhere'],
  FELL_AS_ELSEWHERE: ['下降，但不能排除对照地段同样下降', 'It fell, perhaps as it did elsewhere'],
  ROSE: ['上升，超出偶然波动', 'It rose beyond chance'],
  NO_CHANGE_SHOWN: ['未显示变化', 'No change is shown'],
};

export function wordOf(list: Record<string, Word>, code: string, language: Language): string {
  return list[code]?.[language === 'zh' ? 0 : 1] ?? code;
}
