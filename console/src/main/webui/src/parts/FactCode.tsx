import { useDirectory } from '../api/directory';
import { BESIDE, listsOf, plainFact } from '../words/details';
import { useLanguage } from '../words/language';
import type { Word } from '../words/mediation';
import { LEVEL, METHOD, SEVERITY } from '../words/riskLists';
import { Code } from './Coloured';

const OWN: Record<string, Word> = { ...METHOD, ...LEVEL, ...SEVERITY, ...BESIDE };

/** The word of a code that stands in a field of a fact: each fact has lists of its own. */
export function useCodeWord(): (fact: string, field: string, code?: string | null) => string {
  const directory = useDirectory();
  const { language } = useLanguage();
  return (fact, field, code) => {
    if (!code) return '';
    const lists = listsOf(fact, field);
    const list = lists.find((each) => directory.label(each, code) !== code);
    if (list) return directory.label(list, code);
    return OWN[code]?.[language === 'zh' ? 0 : 1] ?? code;
  };
}

type Props = { fact: string; field?: string; code?: string | null };

/** What a fact is about: coloured where it is a call, a plain tag where it is anything else. */
export function FactCode({ fact, field = 'category', code }: Props) {
  const word = useCodeWord();
  if (!code) return null;
  const [list] = listsOf(fact, field);
  if (list === 'incident-category' && plainFact(fact).startsWith('incident.')) {
    return <Code list={list} code={code} />;
  }
  return <span className="tag grey">{word(fact, field, code)}</span>;
}
