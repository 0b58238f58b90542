import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useWho } from '../api/session';
import { useWords } from '../words/language';

type Saved = { name: string; search: string };

/** Questions kept by name in this browser; the address itself can be sent to anybody. */
export function SavedViews() {
  const t = useWords();
  const who = useWho();
  const location = useLocation();
  const place = `qilian.views.${who.subject}`;
  const [saved, setSaved] = useState<Saved[]>(() => read(place));
  const [name, setName] = useState('');
  const [told, setTold] = useState('');

  function keep(next: Saved[]) {
    localStorage.setItem(place, JSON.stringify(next));
    setSaved(next);
  }

  const content = (
    <div className="saved">
      {!saved.length && <p>{t('views.none')}</p>}
      <ul className="plain">
        {saved.map((each) => (
          <li key={each.name}>
            <Link to={`/explore${each.search}`}>{each.name}</Link>
            <Button
              type="text"
              size="small"
              aria-label={t('views.remove', { name: each.name })}
              onClick={() => keep(saved.filter((other) => other.name !== each.name))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          const plain = name.trim();
          if (!plain) return;
          const others = saved.filter((each) => each.name !== plain);
          keep([...others, { name: plain, search: location.search }]);
          setName('');
        }}
      >
        <Input
          value={name}
          maxLength={40}
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Button htmlType="submit">{t('views.save')}</Button>
      </form>
      <Button
        type="link"
        onClick={() => {
          void copied(window.location.href).then((done) =>
            setTold(done ? t('views.copied') : t('views.copyYourself', { at: location.search })),
          );
        }}
      >
        {t('views.copy')}
      </Button>
      <span role="status">{told}</span>
    </div>
  );
  return (
    <Popover trigger="click" content={content} placement="bottomRight">
      <Button>{t('views.title')}</Button>
    </Popover>
  );
}

/** Whether the text is on the clipboard: on plain http a browser has none for scripts. */
async function copied(text: string): Promise<boolean> {
  try {
    await (navigator.clipboard as Clipboard | undefined)?.writeText(text);
    if (navigator.clipboard) return true;
  } catch {
    // The older way, below.
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

function read(place: string): Saved[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as Saved[];
  } catch {
    return [];
  }
}
