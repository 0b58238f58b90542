import { useLanguage } from '../../words/language';
import type { Word } from '../../words/mediation';
import { PARTICIPATION, PHASE } from '../../words/mediation';
import type { Party } from '@services/mediation';

/** A word of a list of mediation in the reader's language; the code where nobody knows it. */
export function useWord(): (list: Record<string, Word>, code?: string | null) => string {
  const { language } = useLanguage();
  return (list, code) => (code ? (list[code]?.[language === 'zh' ? 0 : 1] ?? code) : '');
}

export function Tag({ list, code }: { list: Record<string, Word>; code?: string | null }) {
  const word = useWord();
  if (!code) return <span>–</span>;
  return <span className={`tag ${list[code]?.[2] ?? 'grey'}`}>{word(list, code)}</span>;
}

export function CasePhase({ phase }: { phase: string }) {
  return <Tag list={PHASE} code={phase} />;
}

/** A participant as the case knows it: a role and a reference, never a name. */
export function usePartyName(): (party?: Party) => string {
  const word = useWord();
  return (party) => (party ? `${word(PARTICIPATION, party.participation)} ${party.ref}` : '');
}
