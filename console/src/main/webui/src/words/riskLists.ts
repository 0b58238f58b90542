/** Code lists of risk: Chinese, English, and a colour where one helps. */
import type { Word } from './mediation';

export const SIGNAL_PHASE: Record<string, Word> = {
  RAISED: ['待研判', 'To be judged', 'orange'],
  CONFIRMED: ['属实', 'Confirmed', 'red'],
  EXPLAINED: ['有正常原因', 'Explained', 'blue'],
  UNFOUNDED: ['不成立', 'Unfounded', 'grey'],
  EXPIRED: ['已失效', 'Expired', 'grey'],
  PAST: ['历史补录', 'Of the past', 'grey'],
};

export const VERDICT: Record<string, Word> = {
  CONFIRMED: ['属实：确有异常，需要应对', 'Confirmed: something is wrong and needs an answer'],
  EXPLAINED: ['有正常原因：确实增多，但有无害的解释', 'Explained: more indeed, for a harmless reason'],
  UNFOUNDED: ['不成立：数据或口径所致', 'Unfounded: an artefact of the data'],
};

export const METHOD: Record<string, Word> = {
  GAMMA_POISSON: ['伽马-泊松预测', 'Gamma-Poisson prediction'],
  EARS_C1: ['EARS C1', 'EARS C1'],
  EARS_C2: ['EARS C2', 'EARS C2'],
  EARS_C3: ['EARS C3', 'EARS C3'],
  POISSON_CUSUM: ['泊松累积和', 'Poisson CUSUM'],
  KNOX: ['近重复（Knox 表）', 'Near repeats (Knox table)'],
  SPACE_TIME_PERMUTATION_SCAN: ['时空置换扫描', 'Space-time permutation scan'],
  FARRINGTON_CLASSIC: ['Farrington 法', 'Farrington'],
  FARRINGTON_FLEXIBLE: ['改进 Farrington 法（季节性）', 'Farrington flexible (seasonal)'],
  REPORTING_GAP: ['缺报', 'Silent source'],
};

/** Those that judge the weeks of a series, and that a rule can therefore use. */
export const WEEKLY = [
  'GAMMA_POISSON',
  'FARRINGTON_FLEXIBLE',
  'FARRINGTON_CLASSIC',
  'POISSON_CUSUM',
  'EARS_C1',
  'EARS_C2',
  'EARS_C3',
];

export const COUNTED: Record<string, Word> = {
  'incident.alarm-received': ['接警', 'Calls received'],
  'incident.admin-accepted': ['行政受案', 'Administrative cases accepted'],
  'incident.criminal-accepted': ['刑事受案', 'Criminal cases accepted'],
  'report.dispute-reported': ['纠纷上报', 'Disputes reported'],
  'report.hazard-reported': ['隐患上报', 'Hazards reported'],
  'report.signal-reported': ['风险线索上报', 'Risk signs reported'],
  'report.complaint-received': ['投诉举报', 'Complaints received'],
  'stats.source-silent': ['缺报', 'Silent source'],
  'risk.scan-skipped': ['扫描未能进行', 'Scan could not be run'],
};

export const STRATUM: Record<string, Word> = {
  RESIDENTS: ['居民报告', 'what residents reported'],
  PATROLS: ['巡逻、网格发现', 'what patrols and grids found'],
  CASES: ['部门受案', 'cases that agencies accepted'],
  MEMBERS: ['成员单位上报', 'what members reported'],
};

export const QUANTITY: Record<string, Word> = {
  p: ['偶然出现的概率 p', 'chance p'],
  'events this week': ['本周起数', 'events this week'],
  'events in the last weeks': ['近几周合计起数', 'events in the last weeks'],
  score: ['得分', 'score'],
  sum: ['累积和', 'cumulative sum'],
  'recurrence interval in weeks': ['重现间隔（周）', 'recurrence interval in weeks'],
  'days since it last reported': ['距上次上报的天数', 'days since it last reported'],
  'observed / expected': ['观测/预计', 'observed / expected'],
  pairs: ['对数', 'pairs'],
};

export const PARAMETER: Record<string, Word> = {
  alpha: ['显著性水平', 'significance'],
  weeks: ['基线周数', 'baseline weeks'],
  fewest: ['最少基线周数', 'fewest baseline weeks'],
  reach: ['回看上限（周）', 'reach back in weeks'],
  smallest: ['最小起数', 'smallest count'],
  recentWeeks: ['近期周数', 'recent weeks'],
  recentEvents: ['近期最少起数', 'events in recent weeks'],
  training: ['训练周数', 'training weeks'],
  run: ['误报间隔（周）', 'weeks between false alarms'],
  shift: ['要发现的上升幅度', 'shift to be found'],
  tolerance: ['容差', 'tolerance'],
  gap: ['间隔周数', 'gap in weeks'],
  alarmAbove: ['报警界限', 'alarm above'],
  sumAlarmAbove: ['合计报警界限', 'alarm above (sum)'],
  smallestDeviation: ['最小标准差', 'smallest deviation'],
  mostYears: ['最多年数', 'most years'],
  fewestYears: ['最少年数', 'fewest years'],
  halfWindow: ['半窗（周）', 'half window in weeks'],
  periods: ['季节分级', 'season levels'],
  downWeightAbove: ['降权界限', 'down-weight above'],
  leftOut: ['不计入的最近周数', 'newest weeks left out'],
  trendBelow: ['趋势显著性', 'trend significance'],
  limit: ['界限算法', 'how the limit is set'],
  errorOfFit: ['拟合误差', 'error of the fit'],
  radius: ['半径（米）', 'radius in metres'],
  longest: ['最长周数', 'longest in weeks'],
  permutations: ['置换次数', 'permutations'],
  recurrence: ['重现间隔（周）', 'recurrence in weeks'],
  lookEvery: ['查看间隔（天）', 'looked at every (days)'],
  lastHeardOn: ['最后上报日', 'last heard on'],
};

export const WARNING_PHASE: Record<string, Word> = {
  IN_FORCE: ['生效中', 'In force', 'red'],
  CANCELLED: ['已解除', 'Taken back', 'grey'],
  EXPIRED: ['已到期', 'Ended', 'grey'],
};

export const SEVERITY: Record<string, Word> = {
  EXTREME: ['红色（特别严重）', 'Red (extreme)', 'red'],
  SEVERE: ['橙色（严重）', 'Orange (severe)', 'orange'],
  MODERATE: ['黄色（较重）', 'Yellow (moderate)', 'yellow'],
  MINOR: ['蓝色（一般）', 'Blue (minor)', 'blue'],
};

export const URGENCY: Record<string, Word> = {
  IMMEDIATE: ['立即行动', 'Immediate'],
  EXPECTED: ['近期行动', 'Expected'],
  FUTURE: ['未来留意', 'Future'],
};

export const CERTAINTY: Record<string, Word> = {
  OBSERVED: ['已发生', 'Observed'],
  LIKELY: ['很可能', 'Likely'],
  POSSIBLE: ['可能', 'Possible'],
};

export const STATUS: Record<string, Word> = {
  ACTUAL: ['实际', 'Actual'],
  EXERCISE: ['演练', 'Exercise'],
  TEST: ['测试', 'Test'],
};

export const REACH: Record<string, Word> = {
  PUBLIC: ['公开', 'Public'],
  RESTRICTED: ['仅限成员', 'Restricted'],
};

export const CHANNEL: Record<string, Word> = {
  SMS: ['短信', 'Text message'],
  POSTER: ['海报', 'Poster'],
  SCREEN: ['电子屏', 'Screen'],
  BROADCAST: ['广播', 'Broadcast'],
  COUNTER: ['柜面提醒', 'At the counter'],
  ONLINE: ['网络平台', 'Online'],
  PRESS: ['新闻媒体', 'Press'],
};

export const AGENCY_KIND: Record<string, Word> = {
  BANK: ['金融机构', 'Banks'],
  TELECOM: ['通信运营商', 'Telecoms'],
  PROPERTY_MANAGEMENT: ['物业服务企业', 'Property managers'],
  OWNERS_COMMITTEE: ['业主委员会', "Owners' committees"],
  RESIDENTS_COMMITTEE: ['社区居委会', "Residents' committees"],
  GRID: ['网格', 'Grids'],
  SCHOOL: ['学校', 'Schools'],
  ENTERPRISE: ['企事业单位', 'Enterprises'],
  RESIDENT_UNIT: ['驻街单位', 'Resident units'],
  CHAMBER: ['商会', 'Chambers'],
  ASSOCIATION: ['协会', 'Associations'],
  MEDIA: ['新闻媒体', 'Media'],
  POLICE_STATION: ['派出所', 'Police station'],
  STREET_OFFICE: ['街道办事处', 'Street office'],
};

export const LEVEL: Record<string, Word> = {
  RED: ['红（高）', 'Red (high)', 'red'],
  ORANGE: ['橙（高）', 'Orange (high)', 'orange'],
  YELLOW: ['黄（中）', 'Yellow (medium)', 'yellow'],
  BLUE: ['蓝（低）', 'Blue (low)', 'blue'],
};

export const SOURCE: Record<string, Word> = {
  SIGNAL_CONFIRMED: ['属实的信号', 'Confirmed signals'],
  SIGNAL_WAITING: ['待研判的信号', 'Signals to be judged'],
  HAZARD: ['隐患上报', 'Hazards reported'],
  MEMBER_REPORT: ['成员单位线索', 'Signs reported by members'],
  COMPLAINT: ['投诉举报', 'Complaints'],
  SELF_CHECK_FINDING: ['自查发现的问题', 'Found by self-checks'],
};

export const PATTERN_KIND: Record<string, Word> = {
  CHANNEL: ['同一渠道', 'Same channel', 'purple'],
  PRACTICE: ['同一场所的经营行为', 'Practices at the same premises', 'orange'],
};
