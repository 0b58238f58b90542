import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import type { GlossaryWord } from '../words/glossary';
import { useLanguage, useWords } from '../words/language';
import { Zh } from './Zh';

type Props = {
  /** The Chinese head of the entry in the glossary. */
  of: string;
  /** The word as it stands on the page; a question mark where it is not there already. */
  children?: ReactNode;
};

/** A word that opens what it means and the article behind it, without leaving the page. */
export function Term({ of, children }: Props) {
  const t = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={children ? 'term' : 'term sign-of'}
        aria-expanded={open}
        aria-label={children ? undefined : t('term.open', { word: of })}
        onClick={() => setOpen(!open)}
      >
        {children ?? '?'}
      </button>
      {open &&
        createPortal(<Meaning of={of} at={button.current} close={close} />, document.body)}
    </>
  );
}

const WIDTH = 320;
const EDGE = 8;

function Meaning(props: { of: string; at: HTMLElement | null; close: () => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const zh = language === 'zh';
  const [word, setWord] = useState<GlossaryWord>();
  const card = useRef<HTMLDivElement>(null);
  const { of, at, close } = props;
  // The words are many and seldom asked for: they come when somebody asks.
  useEffect(() => {
    void import('../words/glossary').then((found) =>
      setWord(found.glossary.find((each) => each.zh === of)),
    );
  }, [of]);
  useLayoutEffect(() => {
    const place = at?.getBoundingClientRect();
    const self = card.current;
    if (!place || !self) return;
    const width = Math.min(WIDTH, window.innerWidth - 2 * EDGE);
    const below = place.bottom + EDGE + self.offsetHeight < window.innerHeight;
    self.style.width = `${width}px`;
    const right = window.innerWidth - width - EDGE;
    self.style.left = `${Math.max(EDGE, Math.min(place.left, right))}px`;
    const above = Math.max(EDGE, place.top - self.offsetHeight - EDGE);
    self.style.top = `${below ? place.bottom + EDGE : above}px`;
  }, [at, word]);
  useEffect(() => {
    card.current?.focus();
    const away = (event: Event) => {
      const on = event.target as Node;
      if (!card.current?.contains(on) && !at?.contains(on)) close();
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('mousedown', away);
    document.addEventListener('keydown', key);
    window.addEventListener('scroll', close, { passive: true });
    return () => {
      document.removeEventListener('mousedown', away);
      document.removeEventListener('keydown', key);
      window.removeEventListener('scroll', close);
    };
  });
  const name = zh ? of : (word?.en ?? of);
  return (
    <div ref={card} className="term-card" role="dialog" aria-label={name} tabIndex={-1}>
      <strong>{name}</strong>
      {word && (
        <>
          <p>{zh ? word.meansZh : word.meansEn}</p>
          {word.law && (
            <p className="law">
              {t('state.legalBasis')}
              <Zh>{word.law}</Zh>
            </p>
          )}
        </>
      )}
      <Link to={`/glossary?word=${encodeURIComponent(of)}`} onClick={close}>
        {t('menu.glossary')}
      </Link>
    </div>
  );
}
