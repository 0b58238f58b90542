/** Code lists of mediation: Chinese, English, and a colour where one helps. */
export type Word = [zh: string, en: string, colour?: string];

export const PHASE: Record<string, Word> = {
  UNREGISTERED: ['未登记', 'Not registered', 'grey'],
  REGISTERED: ['登记', 'Registered', 'blue'],
  SCREENED: ['审查', 'Screened', 'blue'],
  CONSENT_PENDING: ['征询意愿', 'Consent asked', 'blue'],
  ACCEPTED: ['受理', 'Accepted', 'purple'],
  MEDIATOR_ASSIGNED: ['已确定调解员', 'Mediator assigned', 'purple'],
  IN_SESSION: ['调解中', 'In session', 'purple'],
  SUSPENDED: ['中止', 'Suspended', 'orange'],
  AGREED_WRITTEN: ['达成书面协议', 'Agreed in writing', 'green'],
  AGREED_ORAL: ['达成口头协议', 'Agreed orally', 'green'],
  SETTLED_ON_SITE: ['即时履行', 'Settled on site', 'green'],
  PERFORMING: ['履行中', 'Performing', 'green'],
  PERFORMED: ['履行完毕', 'Performed', 'green'],
  BREACHED: ['未履行', 'Breached', 'red'],
  FOLLOWED_UP: ['已回访', 'Followed up', 'green'],
  NOT_ACCEPTED: ['不予受理', 'Not accepted', 'grey'],
  TRANSFERRED: ['移送', 'Handed over', 'grey'],
  REFUSED: ['一方拒绝', 'Refused by a party', 'red'],
  WITHDRAWN: ['撤回', 'Withdrawn', 'grey'],
  SELF_SETTLED: ['自行和解', 'Settled by themselves', 'green'],
  FAILED: ['调解不成', 'Failed', 'red'],
  TERMINATED: ['终止', 'Terminated', 'red'],
  MERGED: ['并案', 'Merged', 'grey'],
  CLOSED: ['已告知途径并结案', 'Closed, routes told', 'grey'],
  ARCHIVED: ['归档', 'Archived', 'grey'],
};

export const TRACK: Record<string, Word> = {
  PEOPLES: ['人民调解', "People's mediation"],
  ADMINISTRATIVE: ['行政调解', 'Administrative mediation'],
  PUBLIC_SECURITY: ['治安调解', 'Public-security mediation'],
  COURT_ANNEXED: ['委派调解', 'Delegated by the court before filing'],
  COURT_ENTRUSTED: ['委托调解', 'Entrusted by the court after filing'],
  JUDICIAL: ['司法调解', 'Mediation by the court'],
  INDUSTRY: ['行业专业调解', 'Trade or professional mediation'],
  LABOUR: ['劳动争议调解', 'Labour dispute mediation'],
  MEDICAL: ['医疗纠纷调解', 'Medical dispute mediation'],
  TRAFFIC: ['道路交通事故损害赔偿调解', 'Traffic damages'],
  MARKET: ['市场监管投诉调解', 'Complaint to market regulation'],
  CONSUMER: ['消费者投诉处理', "Consumer's complaint"],
  PETITION: ['信访事项办理', 'Petition'],
};

export const PARTICIPATION: Record<string, Word> = {
  APPLICANT: ['申请人', 'Applicant'],
  RESPONDENT: ['被申请人', 'Respondent'],
  THIRD_PARTY: ['第三人', 'Third party'],
  GUARDIAN: ['监护人', 'Guardian'],
  REPRESENTATIVE: ['代理人', 'Representative'],
  INVITED_KIN: ['邀请的亲属', 'Invited relative'],
  INVITED_NEIGHBOUR: ['邀请的邻里', 'Invited neighbour'],
  INVITED_EXPERT: ['邀请的专业人员', 'Invited expert'],
  INVITED_ORG: ['邀请的组织', 'Invited organisation'],
};
export const OWN_DISPUTE = ['APPLICANT', 'RESPONDENT', 'THIRD_PARTY'];

export const ANSWER: Record<string, Word> = {
  CONSENTED: ['同意', 'Consents', 'green'],
  REFUSED: ['不同意', 'Refuses', 'red'],
  WITHDRAWN: ['撤回同意', 'Withdrew consent', 'red'],
};

export const OUTCOME: Record<string, Word> = {
  AGREED_WRITTEN: ['达成书面协议', 'Agreed in writing'],
  AGREED_ORAL: ['口头协议', 'Oral agreement'],
  SETTLED_ON_SITE: ['即时履行', 'Settled on site'],
  FAILED: ['调解不成', 'Failed'],
  WITHDRAWN: ['撤回', 'Withdrawn'],
  SELF_SETTLED: ['自行和解', 'Settled by themselves'],
  REFUSED: ['一方拒绝', 'Refused by a party'],
  NOT_ACCEPTED: ['不予受理', 'Not accepted'],
  TRANSFERRED: ['移送', 'Handed over'],
  TERMINATED_TIMEOUT: ['期满未达成', 'Time ran out'],
  TERMINATED_ESCALATED: ['转治安或刑事', 'Became a police matter'],
  TERMINATED_SHAM: ['涉嫌虚假调解', 'Suspected sham'],
};
export const AGREEMENT_FORMS = ['AGREED_WRITTEN', 'AGREED_ORAL', 'SETTLED_ON_SITE'];
export const ENDS = [
  'FAILED',
  'WITHDRAWN',
  'SELF_SETTLED',
  'TERMINATED_TIMEOUT',
  'TERMINATED_ESCALATED',
  'TERMINATED_SHAM',
];

export const CLAUSE: Record<string, Word> = {
  PAYMENT: ['支付', 'Payment'],
  REPAIR: ['修复', 'Repair'],
  MANAGEMENT: ['管理', 'Management'],
  MOVING_OUT: ['腾退', 'Moving out'],
  ACT: ['作为或者不作为', 'Doing or not doing'],
  APOLOGY: ['赔礼道歉', 'Apology'],
  OWNERSHIP: ['物权确权', 'Ownership'],
  STATUS: ['身份关系', 'Personal status'],
  INTELLECTUAL_PROPERTY: ['知识产权确权', 'Intellectual property'],
};

export const ROUTE: Record<string, Word> = {
  ARBITRATION: ['仲裁', 'Arbitration'],
  LABOUR_ARBITRATION: ['劳动仲裁', 'Labour arbitration'],
  ADMINISTRATIVE: ['行政途径', 'Administrative way'],
  LITIGATION: ['诉讼', 'Court'],
  PETITION: ['信访', 'Petition'],
  NOTARY: ['公证', 'Notary'],
};

export const CONFIRMATION: Record<string, Word> = {
  NOT_APPLIED: ['未申请', 'Not applied for', 'grey'],
  APPLIED: ['已申请', 'Applied for', 'blue'],
  ACCEPTED: ['法院已受理', 'Accepted by the court', 'blue'],
  NOT_ACCEPTED: ['法院不予受理', 'Not accepted by the court', 'red'],
  CONFIRMED: ['裁定有效', 'Confirmed', 'green'],
  REJECTED: ['裁定驳回', 'Rejected', 'red'],
  WITHDRAWN: ['撤回申请', 'Withdrawn', 'grey'],
  EXPIRED: ['逾期', 'Expired', 'red'],
};

export const RECUSAL: Record<string, Word> = {
  RELATIVE: ['是当事人的近亲属', 'Near relative of a party'],
  INTEREST: ['与纠纷有利害关系', 'Has an interest in the dispute'],
  OTHER_RELATION: ['与当事人有其他关系，可能影响公正', 'Related in another way'],
  PARTY_OBJECTION: ['当事人不接受', 'Not accepted by a party'],
};

export const ASK_ANSWER: Record<string, Word> = {
  OPEN: ['待答复', 'Awaited', 'orange'],
  ACCEPTED: ['已接受', 'Accepted', 'green'],
  DECLINED: ['已婉拒', 'Declined', 'grey'],
  SILENT: ['逾期未答复', 'Silent', 'red'],
};
export const ASK_REASON: Record<string, Word> = {
  NOT_MY_DUTY: ['不属于本单位职责', 'Not our duty'],
  NO_POWER: ['没有相应职权', 'No power'],
  WRONG_AREA: ['不在本辖区', 'Not our area'],
  DUPLICATE: ['与其他案件重复', 'Duplicate'],
  CAPACITY: ['目前无力承办', 'No capacity'],
};
export const ASK_ROLE: Record<string, Word> = {
  LEAD: ['主办', 'Lead'],
  ASSIST: ['协办', 'Assist'],
};

export const VISIT: Record<string, Word> = {
  FIRST_INSTALMENT: ['首期履行回访', 'Visit after the first instalment'],
  PERFORMED: ['履行后回访', 'Visit after performance'],
  BREACH: ['未履行回访', 'Visit after a breach'],
};

export const EXCLUSION: Record<string, Word> = {
  HIRED_INJURY: ['雇凶伤害他人', 'Hired injury'],
  GANG_FIGHT: ['结伙斗殴或者其他寻衅滋事', 'Gang fight'],
  REPEATED_VIOLATION: ['多次实施违反治安管理行为', 'Repeated violation'],
  UNWILLING: ['当事人明确表示不愿意调解处理', 'A party is unwilling'],
  NEW_VIOLATION: ['调解过程中又针对对方实施违法行为', 'New violation while mediating'],
  SUSPECT_FLED: ['调解过程中违法嫌疑人逃跑', 'The suspect fled'],
  OTHER: ['其他不宜调解处理', 'Another ground'],
};

export const PAPER: Record<string, Word> = {
  APPLICATION: ['申请书', 'Application'],
  ACCEPTANCE: ['受理登记表', 'Record of acceptance'],
  RIGHTS_NOTICE: ['权利义务告知书', 'Notice of rights'],
  IDENTITY_PROOF: ['身份证明', 'Proof of identity'],
  AUTHORISATION: ['委托书', 'Authorisation'],
  INVESTIGATION_RECORD: ['调查记录', 'Investigation record'],
  EVIDENCE: ['证据', 'Evidence'],
  MINUTES: ['调解记录', 'Minutes'],
  AGREEMENT: ['调解协议书', 'Agreement'],
  PERFORMANCE_PROOF: ['履行凭证', 'Proof of performance'],
  FOLLOW_UP_RECORD: ['回访记录', 'Follow-up record'],
  CONFIRMATION_PAPERS: ['司法确认材料', 'Confirmation papers'],
  TERMINATION_NOTICE: ['终止调解通知书', 'Notice of termination'],
};

export const SOURCE: Record<string, Word> = {
  SELF_INITIATED: ['主动调解', "On the committee's initiative"],
  APPLIED: ['申请调解', 'Applied for'],
  ENTRUSTED: ['接受委托移送', 'Entrusted or referred'],
};
export const PAUSE: Record<string, Word> = {
  APPRAISAL: ['鉴定', 'Appraisal'],
  TESTING: ['检测、检验、检疫、鉴定', 'Testing or inspection'],
};
export const UNIT: Record<string, Word> = {
  CALENDAR_DAYS: ['日', 'days'],
  WORKING_DAYS: ['个工作日', 'working days'],
  MONTHS: ['个月', 'months'],
};
/** Days that only the papers tell, and from which a clock runs. */
export const TOLD_DAY: Record<string, Word> = {
  APPLIED: ['收到调解申请', 'Application received'],
  PAPERS_SIGNED: ['签字接收法院移交材料', 'Papers of the court signed for'],
  DETERMINATION_RECEIVED: ['收到事故认定书', 'Accident determination received'],
  COMPLAINT_RECEIVED: ['收到投诉', 'Complaint received'],
  CASE_ACCEPTED_BY_POLICE: ['公安机关受理案件', 'Case accepted by the police'],
  PETITION_RECEIVED: ['收到信访事项', 'Petition received'],
  PETITION_ACCEPTED: ['受理信访事项', 'Petition accepted'],
  OPINION_RECEIVED: ['收到处理意见', 'Written opinion received'],
  REVIEW_REQUESTED: ['收到复查请求', 'Request for review received'],
  REVIEW_RECEIVED: ['收到复查意见', 'Review opinion received'],
  RECHECK_REQUESTED: ['收到复核请求', 'Request for re-examination received'],
  RIGHT_KNOWN: ['知道或者应当知道权利被侵害', 'Infringement known'],
};
export const ESCALATION: Record<string, Word> = {
  PUBLIC_SECURITY: ['涉嫌治安案件', 'Public-security matter'],
  CRIMINAL: ['涉嫌刑事案件', 'Criminal matter'],
};
export const PREVENTED: Record<string, Word> = {
  SUICIDE: ['防止自杀', 'Suicide'],
  TURN_CRIMINAL: ['防止民转刑', 'Turning criminal'],
  GROUP_FIGHT: ['防止群体性械斗', 'Group fight'],
};
export const PART: Record<string, Word> = {
  LEAD: ['主办', 'Lead'],
  ASSIST: ['协办', 'Assists'],
  ASKED: ['待我答复', 'Asked'],
  COURT: ['法院', 'Court'],
  REFERRER: ['移送单位', 'Referrer'],
  INFORMED: ['知悉', 'Informed'],
};
export const DUE: Record<string, Word> = {
  OVERDUE: ['已逾期', 'Overdue', 'red'],
  SOON: ['三日内到期', 'Within three days', 'orange'],
  LATER: ['三日后到期', 'Later', 'grey'],
  NONE: ['无期限', 'Nothing due', 'grey'],
};
export const DUE_KIND: Record<string, Word> = {
  PEOPLES_MEDIATION: ['调解期限', 'To conclude'],
  INDUSTRY_MEDIATION: ['调解期限', 'To conclude'],
  PUBLIC_SECURITY_SECOND_SESSION: ['第二次调解', 'Second session'],
  POLICE_CASE: ['办结治安案件', 'Police case'],
  LABOUR_MEDIATION: ['调解期限', 'To conclude'],
  LABOUR_ARBITRATION: ['申请劳动仲裁', 'Labour arbitration'],
  MEDICAL_MEDIATION: ['调解期限', 'To conclude'],
  TRAFFIC_APPLICATION: ['申请调解', 'To apply'],
  TRAFFIC_MEDIATION: ['调解期限', 'To conclude'],
  MARKET_MEDIATION: ['调解期限', 'To conclude'],
  CONFIRMATION_APPLICATION: ['申请司法确认', 'To apply to court'],
  AGENCY_ANSWER: ['单位答复', 'Answer of an agency'],
  INSTALMENT: ['履行协议', 'Performance'],
  FOLLOW_UP: ['回访', 'Follow-up'],
};
