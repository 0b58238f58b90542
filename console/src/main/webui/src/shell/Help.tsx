import { useEffect, useRef } from 'react';
import { useWords } from '../words/language';
import type { Key } from '../words/texts';

const KEYS: [string, Key][] = [
  ['?', 'help.help'],
  ['/', 'help.search'],
  ['h', 'help.home'],
  ['Esc', 'help.close'],
  ['Tab', 'help.tab'],
];

/** The keys that work everywhere. */
export function Help({ close }: { close: () => void }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">{t('help.title')}</h2>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('help.jump')}</p>
      <div className="dialog-buttons">
        <button className="main-button" onClick={() => dialog.current?.close()}>
          {t('state.close')}
        </button>
      </div>
    </dialog>
  );
}
