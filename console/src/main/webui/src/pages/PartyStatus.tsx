import { useState, type FormEvent } from 'react';
import { get, Refusal, type Problem } from '../api/client';
import type { StatusView } from '@services/mediation';
import { bracketed, useLanguage, useWords } from '../words/language';
import { DUE_KIND, PHASE } from '../words/mediation';
import { daysUntil, dueWords } from './cases/due';

/** For the parties, without an account: how far it has come and what is next, and nothing else. */
export function PartyStatus() {
  const t = useWords();
  const { language, choose } = useLanguage();
  const zh = language === 'zh';
  const [code, setCode] = useState(
    () => new URLSearchParams(window.location.search).get('code') ?? '',
  );
  const [tail, setTail] = useState('');
  const [found, setFound] = useState<StatusView | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<{ code?: string; tail?: string }>({});
  const [busy, setBusy] = useState(false);

  async function ask(event: FormEvent) {
    event.preventDefault();
    const digits = code.normalize('NFKC').replace(/\D/g, '');
    const mistakes = {
      code: digits.length === 12 ? undefined : t('status.codeWrong'),
      tail: /^\d{4}$/.test(tail.trim()) ? undefined : t('status.tailWrong'),
    };
    setWrong(mistakes);
    setFound(null);
    setRefused(null);
    if (mistakes.code || mistakes.tail) return;
    setBusy(true);
    try {
      const asked = new URLSearchParams({ code: digits, phoneTail: tail.trim() });
      setFound(await get<StatusView>(`/public/mediation/status?${asked.toString()}`));
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  const word = (list: typeof PHASE, one?: string) => (one && list[one]?.[zh ? 0 : 1]) || one || '';
  const kind = found?.nextStep?.split(':')[0];
  return (
    <main className="front">
      <section className="front-card party" aria-labelledby="party-title">
        <img src="/favicon.svg" alt="" width="48" height="48" />
        <h1 id="party-title">{t('status.title')}</h1>
        <p>{t('status.hint')}</p>
        <form onSubmit={(event) => void ask(event)} noValidate>
          <Field
            name="code"
            label={t('status.code')}
            hint={t('status.codeHint')}
            value={code}
            set={setCode}
            wrong={wrong.code}
          />
          <Field
            name="tail"
            label={t('status.tail')}
            value={tail}
            set={setTail}
            wrong={wrong.tail}
          />
          <button className="main-button" disabled={busy}>
            {t('status.ask')}
          </button>
        </form>
        <div role="status" className="party-answer">
          {found && (
            <dl className="facts-of">
              <dt>{t('status.stage')}</dt>
              <dd>
                <strong>{word(PHASE, found.stage) || found.stageZh}</strong>
              </dd>
              <dt>{t('status.next')}</dt>
              <dd>{kind ? word(DUE_KIND, kind) : t('status.nothing')}</dd>
              {found.dueOn && (
                <>
                  <dt>{t('status.due')}</dt>
                  <dd>
                    {found.dueOn}
                    {bracketed(dueWords(t, daysUntil(found.dueOn)))}
                  </dd>
                </>
              )}
            </dl>
          )}
        </div>
        {refused && (
          <div className="trouble" role="alert">
            <strong>{refused.title}</strong>
            {refused.detail && <p>{refused.detail}</p>}
          </div>
        )}
        <p className="hint">{t('status.more')}</p>
        <button
          className="text-button"
          onClick={() => choose(zh ? 'en' : 'zh')}
          lang={zh ? 'en' : 'zh-CN'}
        >
          {zh ? 'English' : '中文'}
        </button>
        <a className="text-button" href="/">
          {t('status.back')}
        </a>
      </section>
    </main>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  set: (value: string) => void;
  wrong?: string;
};

function Field({ name, label, hint, value, set, wrong }: FieldProps) {
  return (
    <div className="party-field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        aria-invalid={Boolean(wrong)}
        aria-describedby={`${name}-said`}
        onChange={(event) => set(event.target.value)}
      />
      <small id={`${name}-said`} className={wrong ? 'bad' : undefined}>
        {wrong ?? hint}
      </small>
    </div>
  );
}
