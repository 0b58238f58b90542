import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { onExpired, Refusal, signedInAgain } from '../api/client';
import { Signed, type Who, signIn, whoIsIt } from '../api/session';
import { useLanguage, useWords } from '../words/language';
import { DirectoryOf } from '../api/directory';
import { Frame } from './Frame';
import { Expired } from './Expired';
import { forget, remembered } from '../pages/patrol/phone';

/** Lets in who is signed in; the page stays as it is when a session ends in the middle of it. */
export function Entrance() {
  const [who, setWho] = useState<Who | null>(null);
  const [state, setState] = useState<'asking' | 'nobody' | 'away' | 'in'>('asking');
  const [ended, setEnded] = useState(false);

  const ask = useCallback(() => {
    whoIsIt().then(
      (found) => {
        setWho(found);
        setState('in');
        setEnded((before) => {
          if (before) signedInAgain();
          return false;
        });
      },
      (failure: unknown) => {
        const nobody = failure instanceof Refusal && failure.status === 401;
        const kept = failure instanceof Refusal && failure.status === 0 ? remembered() : null;
        if (nobody) forget();
        if (kept && window.location.pathname === '/walk') {
          // Off-line, a patrol goes on with its own page; whoever sends later must be signed in.
          setWho((before) => before ?? kept);
          setState('in');
          return;
        }
        setState((before) => (before === 'in' ? 'in' : nobody ? 'nobody' : 'away'));
      },
    );
  }, []);
  useEffect(ask, [ask]);
  useEffect(() => onExpired(() => setEnded(true)), []);

  if (state !== 'in' || !who) return <Front state={state} again={ask} />;
  return (
    <Signed.Provider value={who}>
      <DirectoryOf key={who.subject}>
        <Frame />
      </DirectoryOf>
      {ended && <Expired again={ask} />}
    </Signed.Provider>
  );
}

function Front({ state, again }: { state: string; again: () => void }) {
  const t = useWords();
  const { language, choose } = useLanguage();
  const location = useLocation();
  return (
    <main className="front">
      <section className="front-card" aria-labelledby="front-title">
        <img src="/favicon.svg" alt="" width="56" height="56" />
        <h1 id="front-title">{t('app.name')}</h1>
        <p>{t('app.motto')}</p>
        {state === 'asking' && <p role="status">{t('state.loading')}</p>}
        {state === 'nobody' && (
          <button
            className="main-button"
            onClick={() => signIn(location.pathname + location.search)}
          >
            {t('session.signIn')}
          </button>
        )}
        {state === 'away' && (
          <>
            <p role="alert">{t('state.away')}</p>
            <button className="main-button" onClick={again}>
              {t('state.again')}
            </button>
          </>
        )}
        <a className="text-button" href="/status">
          {t('status.way')}
        </a>
        <button
          className="text-button"
          onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </section>
    </main>
  );
}
