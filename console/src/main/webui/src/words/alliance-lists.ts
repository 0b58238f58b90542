import type { Word } from './mediation';

/** Code lists of tasks, members and meetings: Chinese, English, and a colour where one helps. */
export const TASK_PHASE: Record<string, Word> = {
  PROPOSED: ['待签收', 'Proposed', 'blue'],
  TIMED_OUT: ['超时未签收', 'Not answered in time', 'red'],
  DECLINED: ['已拒签', 'Declined', 'orange'],
  RETURNED: ['已退回', 'Returned', 'orange'],
  AT_DEPUTY: ['报分管领导', 'With the deputy', 'red'],
  AT_MEETING: ['报联席会议', 'Before the joint meeting', 'red'],
  ACCEPTED: ['已签收', 'Accepted', 'purple'],
  IN_PROGRESS: ['办理中', 'In progress', 'purple'],
  DONE: ['待核查', 'Done, to be verified', 'green'],
  VERIFIED: ['已核查', 'Verified', 'green'],
  CLOSED: ['已结案', 'Closed', 'grey'],
  WITHDRAWN: ['已撤回', 'Withdrawn', 'grey'],
};

export const CLOCK: Record<string, Word> = {
  ANSWER: ['签收', 'To answer'],
  PLACE: ['另行派单', 'To find another lead'],
  DEPUTY: ['分管领导指定', 'The deputy decides'],
  WORK: ['办结', 'To do it'],
  VERIFY: ['核查', 'To verify'],
  TRANSFER: ['移送', 'To hand over'],
};

export const STEP_OF_CLOCK: Record<string, Word> = {
  URGED: ['已催办', 'Urged', 'orange'],
  LAPSED: ['已超时', 'Lapsed', 'red'],
  SUPERVISED: ['已督办', 'Supervised', 'red'],
};

export const URGENCY: Record<string, Word> = {
  NORMAL: ['一般', 'Normal', 'grey'],
  URGENT: ['紧急', 'Urgent', 'red'],
};

export const SEAT: Record<string, Word> = {
  ASSIST: ['协办', 'Assists', 'blue'],
  CONSULT: ['会商', 'Is consulted', 'grey'],
  INFORM: ['知会', 'Is informed', 'grey'],
};

export const PART: Record<string, Word> = {
  LEAD: ['主办', 'Lead', 'purple'],
  ASKED: ['待签收', 'Asked to lead', 'blue'],
  TRANSFERRER: ['应移送', 'Owes the transfer', 'red'],
  ASSIST: ['协办', 'Assists', 'blue'],
  CONSULT: ['会商', 'Consulted', 'grey'],
  INFORM: ['知会', 'Informed', 'grey'],
  PROPOSER: ['派单', 'Proposed it', 'green'],
  COORDINATOR: ['统筹', 'Coordinates', 'green'],
  FORMER: ['曾参与', 'Had a part', 'grey'],
};

export const MINE: Record<string, Word> = {
  ASKED: ['待我单位签收', 'Asked of us'],
  LEAD: ['我单位主办', 'We lead'],
  PROPOSER: ['我单位派出', 'We proposed'],
  OWING: ['下一步该我单位', 'We owe the next step'],
  ANY: ['与我单位有关', 'We have a part'],
};

export const TASK_DUE: Record<string, Word> = {
  OVERDUE: ['已超时', 'Overdue'],
  SOON: ['24小时内到期', 'Due within 24 hours'],
  LATER: ['以后到期', 'Due later'],
  NONE: ['没有期限', 'Nothing due'],
};

export const GROUND: Record<string, Word> = {
  NOT_MY_DUTY: ['不属本单位职责', 'Not our duty'],
  NO_POWER: ['权限已上收', 'The power was taken back'],
  WRONG_AREA: ['不属本单位辖区', 'Not our area'],
  DUPLICATE: ['重复派单', 'The same as another task'],
  CAPACITY: ['力量不足（须负责人同意）', 'No capacity (the leader must agree)'],
};

export const DUTY_KIND: Record<string, Word> = {
  BASIC: ['基本履职', "The street's own", 'green'],
  ASSISTING: ['配合履职', 'The street assists', 'blue'],
  RECALLED: ['上级收回', 'Taken back by a higher level', 'orange'],
};

export const ALLIANCE_ROLE: Record<string, Word> = {
  LEADING_GROUP: ['领导小组成员单位', 'Leadership group', 'purple'],
  MEMBER: ['成员单位', 'Member', 'blue'],
  PARTNER: ['协作单位', 'Partner', 'grey'],
};

export const DUTY_PHASE: Record<string, Word> = {
  PLANNED: ['已排班', 'Planned', 'blue'],
  ON_DUTY: ['在岗', 'On duty', 'green'],
  HANDED_OVER: ['已交接', 'Handed over', 'grey'],
  CANCELLED: ['已取消', 'Cancelled', 'grey'],
};

export const MEETING_PHASE: Record<string, Word> = {
  CALLED: ['已召集', 'Called', 'blue'],
  HELD: ['已召开', 'Held', 'purple'],
  CLOSED: ['已形成纪要', 'Minutes stand', 'green'],
  CANCELLED: ['已取消', 'Cancelled', 'grey'],
};

export const AGENDA_KIND: Record<string, Word> = {
  RAISED: ['提请联席会议', 'Raised by the deputy', 'red'],
  REFUSED: ['拒签、退回', 'Refused or returned', 'orange'],
  OVERDUE: ['逾期', 'Overdue', 'red'],
  RECURRING: ['反复发生', 'Comes back', 'purple'],
  RESOLUTION: ['议定事项未落实', 'Resolution not carried out', 'orange'],
  OTHER: ['其他', 'Other', 'grey'],
};

export const RESOLUTION_PHASE: Record<string, Word> = {
  OPEN: ['落实中', 'Being carried out', 'blue'],
  OVERDUE: ['逾期未落实', 'Overdue', 'red'],
  DONE: ['已落实', 'Carried out', 'green'],
  REVOKED: ['已撤销', 'Revoked', 'grey'],
};

/** What happened to a task, by the name of the event. */
export const TASK_EVENT: Record<string, Word> = {
  TaskProposed: ['派单', 'Proposed'],
  TaskProposedAgain: ['另行派单', 'Proposed to another'],
  TaskTransferred: ['移送', 'Handed over'],
  TaskAccepted: ['签收', 'Accepted'],
  TaskDeclined: ['拒签', 'Declined'],
  TaskTimedOut: ['超时未签收', 'Not answered in time'],
  TaskEscalated: ['上报', 'Taken one level up'],
  LeadAssigned: ['指定主办', 'Lead assigned'],
  TaskBegun: ['开始办理', 'Begun'],
  TaskReturned: ['退回', 'Returned'],
  AgencySeated: ['加入', 'Agency seated'],
  SeatLeft: ['退出', 'Seat left'],
  NoteAdded: ['记录', 'Note'],
  TaskExtended: ['延期', 'Extended'],
  TaskUrged: ['催办', 'Urged'],
  TaskSupervised: ['督办', 'Supervised'],
  TaskDone: ['报办结', 'Said to be done'],
  TaskVerified: ['核查通过', 'Found done'],
  TaskReopened: ['核查未通过，继续办理', 'Not done: goes on'],
  TaskClosed: ['结案', 'Closed'],
  TaskWithdrawn: ['撤回', 'Withdrawn'],
  ClockMoved: ['期限提醒', 'Clock'],
};

/** Kinds of agencies. */
export const AGENCY_KIND: Record<string, Word> = {
  STREET_OFFICE: ['街道办事处', 'Street office'],
  STREET_DEPARTMENT: ['街直部门', 'Street department'],
  POLICE_STATION: ['派出所', 'Police station'],
  JUDICIAL_OFFICE: ['司法所', 'Judicial office'],
  MARKET_REGULATION: ['市场监督管理所', 'Market regulation'],
  TAXATION: ['税务', 'Taxation'],
  CULTURE: ['文化', 'Culture'],
  FIRE_RESCUE: ['消防救援', 'Fire and rescue'],
  EMERGENCY_MANAGEMENT: ['应急管理', 'Emergency management'],
  URBAN_MANAGEMENT: ['城市管理综合执法', 'Urban management'],
  HOUSING_CONSTRUCTION: ['住建', 'Housing'],
  HUMAN_RESOURCES: ['人社', 'Labour'],
  PETITION_OFFICE: ['信访', 'Petition office'],
  HEALTH: ['卫生健康', 'Health'],
  PEOPLES_COURT: ['人民法院', "People's court"],
  PROCURATORATE: ['人民检察院', 'Procuratorate'],
  GOVERNANCE_CENTRE: ['综治中心', 'Governance centre'],
  HOTLINE_12345: ['12345政务服务便民热线', '12345 hotline'],
  RESIDENTS_COMMITTEE: ['社区居民委员会', "Residents' committee"],
  GRID: ['网格', 'Grid'],
  MEDIATION_COMMITTEE: ['人民调解委员会', 'Mediation committee'],
  PROPERTY_MANAGEMENT: ['物业服务企业', 'Property manager'],
  OWNERS_COMMITTEE: ['业主委员会', "Owners' committee"],
  RESIDENT_UNIT: ['驻街单位', 'Resident unit'],
  SCHOOL: ['学校', 'School'],
  ENTERPRISE: ['企事业单位', 'Enterprise'],
  BANK: ['金融机构', 'Bank'],
  TELECOM: ['通信运营商', 'Telecom'],
  CHAMBER: ['商会', 'Chamber of commerce'],
  ASSOCIATION: ['协会', 'Association'],
  MEDIA: ['新闻媒体', 'Media'],
  LAW_FIRM: ['律师事务所', 'Law firm'],
};

/** Kinds of places to which an item of a duty list may be confined. */
export const PLACE_KIND: Record<string, Word> = {
  DISTRICT: ['区', 'District'],
  STREET: ['街道', 'Street'],
  COMMUNITY: ['社区', 'Community'],
  GRID: ['网格', 'Grid'],
  COMPLEX: ['小区', 'Complex'],
  BUILDING: ['楼栋', 'Building'],
  OFFICE_BUILDING: ['商务楼宇', 'Office building'],
  BUSINESS_STREET: ['商业街区', 'Business street'],
  FINANCIAL_DISTRICT: ['金融商务区', 'Financial district'],
  SCHOOL: ['学校', 'School'],
  HOSPITAL: ['医院', 'Hospital'],
  MARKET: ['市场', 'Market'],
  ENTERTAINMENT: ['娱乐场所', 'Entertainment'],
  HOTEL: ['旅馆', 'Hotel'],
  SMALL_PREMISES: ['九小场所', 'Small premises'],
  CONSTRUCTION_SITE: ['工地', 'Construction site'],
  PARK: ['公园', 'Park'],
  STATION: ['车站', 'Station'],
  BANK_BRANCH: ['银行网点', 'Bank branch'],
  PUBLIC_ROAD: ['道路', 'Public road'],
};
