import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { texts, type Key } from './texts';

export type Language = 'zh' | 'en';
const KEPT = 'qilian.language';
let now: Language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';

/** The language of requests made outside a page. */
export function current(): Language {
  return now;
}

type Choice = { language: Language; choose: (language: Language) => void };
const Chosen = createContext<Choice>({ language: now, choose: () => undefined });

export function LanguageOf({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(now);
  const choose = (next: Language) => {
    now = next;
    localStorage.setItem(KEPT, next);
    setLanguage(next);
  };
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return <Chosen.Provider value={{ language, choose }}>{children}</Chosen.Provider>;
}

export function useLanguage(): Choice {
  return useContext(Chosen);
}

export type Say = (key: Key, values?: Record<string, string | number>) => string;

/** The words of the pages in the language chosen; {name} is filled in. */
export function useWords(): Say {
  const { language } = useLanguage();
  return (key, values = {}) =>
    (language === 'zh' ? texts[key][0] : texts[key][1]).replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
}

/** Between the members of a list, in the language of the page. */
export function comma(): string {
  return now === 'zh' ? '、' : ', ';
}

/** Between a name and what it is. */
export function colon(): string {
  return now === 'zh' ? '：' : ': ';
}

/** What is said beside, in the brackets of the language. */
export function bracketed(text: string): string {
  return now === 'zh' ? `（${text}）` : ` (${text})`;
}

const ZONE = 'Asia/Shanghai';

export function day(text?: string | null): string {
  return text ? text.slice(0, 10) : '';
}

/** A moment on the clock of the street, not of whoever reads. */
export function moment(text?: string | null): string {
  if (!text) return '';
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(text));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
