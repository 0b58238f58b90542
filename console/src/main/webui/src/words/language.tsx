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

/** How words are put together in the language of the page. */
export function useMarks() {
  const zh = useLanguage().language === 'zh';
  return {
    /** One after the other. */
    and: (words: readonly string[]) => words.join(zh ? '、' : ', '),
    /** A name, and what it is. */
    of: (name: string, what?: string | null) =>
      what ? `${name}${zh ? '：' : ': '}${what}` : name,
    /** What stands beside a word. */
    beside: (word: string, note?: string | null) =>
      note ? (zh ? `${word}（${note}）` : `${word} (${note})`) : word,
  };
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
