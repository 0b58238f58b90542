import type { Line, Sheet } from './sheet';

/** What a line of the table yields, and which column says what. */
export type Field = 'id' | 'time' | 'place' | 'caseref' | 'category' | 'subtype' | 'channel';
export type Plan = {
  type: FactType;
  columns: Partial<Record<Field, string>>;
  fixed: Partial<Record<Field, string>>;
};

export const FACTS = {
  'incident.alarm-received': { category: 'incident-category', subtype: 'incident-subtype' },
  'incident.criminal-accepted': { category: 'incident-category', subtype: 'incident-subtype' },
  'incident.admin-accepted': { category: 'incident-category', subtype: 'incident-subtype' },
  'report.dispute-reported': { category: 'dispute-category', subtype: 'scale' },
  'report.hazard-reported': { category: 'finding-type', subtype: 'severity' },
} as const;
export type FactType = keyof typeof FACTS;

/** Words by which offices head their columns. */
const HEADS: Record<Field, RegExp> = {
  id: /^(编号|流水号|序号|记录号|id|no\.?)$/i,
  time: /(时间|日期|发生|报警时|time|date)/i,
  place: /(地点|辖区|社区|小区|区域|位置|place|area)/i,
  caseref: /(警情号|接警号|案件编号|案号|case)/i,
  category: /(类别|警情类型|大类|案由|类型|category)/i,
  subtype: /(小类|细类|子类|级别|规模|subtype)/i,
  channel: /(渠道|来源|报警方式|channel)/i,
};

/** A first guess from the heads. */
export function guess(sheet: Sheet): Plan {
  const columns: Plan['columns'] = {};
  for (const [field, head] of Object.entries(HEADS) as [Field, RegExp][]) {
    const taken = Object.values(columns);
    const found = sheet.columns.find((name) => head.test(name) && !taken.includes(name));
    if (found) columns[field] = found;
  }
  return { type: 'incident.alarm-received', columns, fixed: { channel: 'CALL_110' } };
}

export type Names = {
  code: (list: string, word: string) => string | null;
  /** All places of that name; a code or a path names one. */
  places: (word: string) => readonly string[];
};
export type Made = { line: Line; event: Record<string, unknown> };
export type Rejected = { line: Line; reason: string };

export type Reason =
  | 'time'
  | 'noPlace'
  | 'place'
  | 'places'
  | 'category'
  | 'subtype'
  | 'channel'
  | 'id';

/**
 * One line as an event, or the reason why it cannot be one. A line without a number of its office
 * is known by what its table says, what it is read as, and where it stands: the same table twice
 * counts once, and next week's table of the same file name is new.
 */
export function translate(
  plan: Plan,
  sheet: Sheet,
  line: Line,
  names: Names,
  source: string,
  print: string,
): { event: Record<string, unknown> } | { reason: Reason; value: string } {
  const cell = (field: Field) => {
    const column = plan.columns[field];
    if (!column) return plan.fixed[field] ?? '';
    return (line.cells[sheet.columns.indexOf(column)] ?? '').trim();
  };
  const lists = FACTS[plan.type];
  const when = moment(cell('time'));
  if (!when) return { reason: 'time', value: cell('time') };
  const placeWord = cell('place');
  if (!placeWord) return { reason: 'noPlace', value: '' };
  const [place, second] = names.places(placeWord);
  if (!place) return { reason: 'place', value: placeWord };
  if (second) return { reason: 'places', value: placeWord };
  const category = coded(names, lists.category, cell('category'));
  if (category === null) return { reason: 'category', value: cell('category') };
  const subtype = coded(names, lists.subtype, cell('subtype'));
  if (subtype === null) return { reason: 'subtype', value: cell('subtype') };
  const channel = coded(names, 'report-channel', cell('channel'));
  if (channel === null) return { reason: 'channel', value: cell('channel') };
  const id = cell('id') || `${print}:${plan.type}:${line.number}`;
  if (id.length > 120) return { reason: 'id', value: id.slice(0, 40) };
  const caseref = cell('caseref');
  return {
    event: {
      specversion: '1.0',
      id,
      source,
      type: `qilian.${plan.type}.v1`,
      time: when.time,
      subject: place,
      ...(caseref ? { caseref } : {}),
      data: data(plan.type, category, subtype, channel, when.precision),
    },
  };
}

/** Empty stays empty; a word that is no code and no label is null. */
function coded(names: Names, list: string, word: string): string | undefined | null {
  return word ? names.code(list, word) : undefined;
}

function data(
  type: FactType,
  first?: string,
  second?: string,
  channel?: string,
  precision?: string,
) {
  const common = { timePrecision: precision };
  switch (type) {
    case 'incident.alarm-received':
      return { ...common, category: first, subtype: second, reportChannel: channel ?? 'OTHER' };
    case 'incident.criminal-accepted':
    case 'incident.admin-accepted':
      return { ...common, category: first, subtype: second };
    case 'report.dispute-reported':
      return { ...common, disputeCategory: first, scale: second ?? 'ORDINARY' };
    case 'report.hazard-reported':
      return { ...common, findingType: first, severity: second };
  }
}

type When = { time: string; precision: 'MINUTE' | 'DAY' };
const DATE = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`;
const CLOCK = String.raw`(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?[秒分]?`;
const WRITTEN = new RegExp(`^${DATE}(?:[T\\s]*${CLOCK})?$`);

/** A time as offices write it, or as a spreadsheet counts it; on the clock of the street. */
export function moment(text: string): When | null {
  const plain = text.trim();
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    const serial = Number(plain);
    const at = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
    const precise = !Number.isInteger(serial);
    const time = `${at.toISOString().slice(0, 19)}+08:00`;
    return { time, precision: precise ? 'MINUTE' : 'DAY' };
  }
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(plain) && !Number.isNaN(Date.parse(plain))) {
    return { time: plain, precision: 'MINUTE' };
  }
  const found = WRITTEN.exec(plain);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const two = (value?: string) => (value ?? '0').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  const utc = new Date(`${date}T${clock}Z`);
  if (Number.isNaN(utc.getTime()) || !utc.toISOString().startsWith(`${date}T${clock}`)) return null;
  return { time: `${date}T${clock}+08:00`, precision: hour ? 'MINUTE' : 'DAY' };
}
