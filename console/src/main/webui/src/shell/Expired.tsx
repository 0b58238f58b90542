import { useEffect, useRef } from 'react';
import { useWords } from '../words/language';

/** The session ended: sign in beside the page, which keeps what was typed. */
export function Expired({ again }: { again: () => void }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    const told = (event: StorageEvent) => {
      if (event.key === 'qilian.signedIn') again();
    };
    const seen = () => {
      if (!document.hidden) again();
    };
    window.addEventListener('storage', told);
    window.addEventListener('focus', seen);
    return () => {
      window.removeEventListener('storage', told);
      window.removeEventListener('focus', seen);
    };
  }, [again]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="expired-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="expired-title">{t('session.expired')}</h2>
      <p>{t('session.expiredKept')}</p>
      <div className="dialog-buttons">
        <a
          className="main-button"
          href="/session/sign-in?to=%2Fsigned-in"
          target="_blank"
          rel="opener"
        >
          {t('session.signInAgain')}
        </a>
        <button className="text-button" onClick={again}>
          {t('session.goOn')}
        </button>
      </div>
    </dialog>
  );
}

/** The page in the other window: says so, and tells the first one. */
export function SignedInAgain() {
  const t = useWords();
  useEffect(() => {
    localStorage.setItem('qilian.signedIn', String(Date.now()));
    window.close();
  }, []);
  return (
    <p className="front-card" role="status">
      {t('session.backToPage')}
    </p>
  );
}
