/** A case's one code, however it is typed: three, two, six digits and one to check. */
const CASE = /^(?:QL|七联)?[\s-]*\d{3}[\s-]*\d{2}[\s-]*\d{6}[\s-]*\d$/i;
const WEEK = /^\d{4}-W\d{2}$/i;
const NUMBERED = /^(RW|LX|JC|XC|WT)\s*-?\s*(\d{4})\s*-\s*(\d{1,6})$/i;
const PAGES: Record<string, string> = {
  RW: '/tasks/',
  LX: '/meetings/',
  JC: '/visits/',
  XC: '/visits/',
  WT: '/findings/',
};

/** The page of what was typed, where its form alone says what it is; null where one has to ask. */
export function wayOf(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  if (WEEK.test(text)) return `/bulletin?week=${text.toUpperCase()}`;
  if (CASE.test(text)) return `/cases/${text.replace(/\D/g, '')}`;
  const [, kind = '', year = '', number = ''] = NUMBERED.exec(text) ?? [];
  const page = PAGES[kind.toUpperCase()];
  return page ? `${page}${kind.toUpperCase()}${year}-${number.padStart(6, '0')}` : null;
}
