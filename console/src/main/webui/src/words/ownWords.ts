import { useLanguage } from './language';

type Texts = Record<string, readonly [zh: string, en: string]>;
export type Values = Record<string, string | number>;

/** Words that come with their pages instead of with the shell; {name} is filled in. */
export function wordsOf<T extends Texts>(texts: T) {
  return function useOwnWords(): (key: keyof T, values?: Values) => string {
    const { language } = useLanguage();
    return (key, values = {}) =>
      (texts[key]?.[language === 'zh' ? 0 : 1] ?? String(key)).replace(
        /\{(\w+)\}/g,
        (_, name: string) => String(values[name] ?? ''),
      );
  };
}
