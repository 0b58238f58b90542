import { useDirectory } from '../api/directory';
import { useLanguage } from '../words/language';
import { factNames } from '../words/facts';

const CATEGORIES: Record<string, string> = {
  CRIMINAL: 'red',
  PUBLIC_ORDER: 'orange',
  TRAFFIC: 'blue',
  DISPUTE: 'purple',
  EMERGENCY_HELP: 'green',
  FIRE_DISASTER: 'red',
};

/** A code of a list: its word always, its colour beside. */
export function Code({ list, code }: { list: string; code?: string | null }) {
  const { label } = useDirectory();
  if (!code) return <span>–</span>;
  const colour = list === 'incident-category' ? (CATEGORIES[code] ?? 'grey') : 'grey';
  return <span className={`tag ${colour}`}>{label(list, code)}</span>;
}

/** The phases of an incident: Chinese, English, colour. */
export const PHASE_NAMES: Record<string, [string, string, string]> = {
  UNREPORTED: ['未接报', 'Not reported', 'grey'],
  RECEIVED: ['接报', 'Received', 'blue'],
  ASSIGNED: ['派警', 'Assigned', 'blue'],
  ON_SCENE: ['到场', 'On scene', 'blue'],
  FEEDBACK: ['反馈', 'Feedback', 'orange'],
  CLOSED_ON_SITE: ['当场办结', 'Closed on site', 'green'],
  REFERRED_MEDIATION: ['移交调解', 'Referred to mediation', 'purple'],
  DIVERTED: ['非警务分流', 'Diverted', 'purple'],
  TRANSFERRED: ['移送', 'Transferred', 'purple'],
  LINKED: ['关联', 'Linked', 'grey'],
  VOIDED: ['无效', 'Void', 'grey'],
  ADMIN_ACCEPTED: ['行政受案', 'Administrative case', 'orange'],
  CRIMINAL_ACCEPTED: ['刑事受案', 'Criminal case', 'red'],
  FILED: ['立案', 'Filed', 'red'],
  NOT_FILED: ['不予立案', 'Not filed', 'grey'],
  SOLVED: ['破案', 'Solved', 'green'],
  WITHDRAWN: ['撤案', 'Withdrawn', 'grey'],
};

export function Phase({ phase }: { phase: string }) {
  const { language } = useLanguage();
  const names = PHASE_NAMES[phase] ?? [phase, phase, 'grey'];
  return <span className={`tag ${names[2]}`}>{language === 'zh' ? names[0] : names[1]}</span>;
}

/** A kind of fact in words. */
export function useFactName(): (type: string) => string {
  const { language } = useLanguage();
  return (type) => {
    const name = type.replace(/^qilian\./, '').replace(/\.v\d+$/, '');
    const known = factNames[name];
    return known ? known[language === 'zh' ? 0 : 1] : name;
  };
}
