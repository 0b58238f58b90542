import { useState, type FormEvent, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { address, get, Refusal } from '../api/client';
import { useDirectory } from '../api/directory';
import type { EventStatusView } from '@services/incident';
import { useWords } from '../words/language';
import { wayOf } from './ways';

const NUMBER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By the number of an incident or an event straight to it; a week straight to its bulletin. */
export function Jump({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const t = useWords();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');

  const place = (name: string) =>
    directory.places.find((each) => each.nameZh === name || each.nameEn === name)?.code;

  async function go(event: FormEvent) {
    event.preventDefault();
    const asked = text.trim();
    setTold('');
    const way = wayOf(asked);
    if (way) {
      navigate(way);
    } else if (NUMBER.test(asked)) {
      const found = await whatIs(asked);
      if (found) navigate(found);
      else setTold(t('jump.nothing', { text: asked }));
    } else if (place(asked)) {
      navigate(`/places/${encodeURIComponent(place(asked) ?? '')}`);
    } else if (asked) {
      navigate(`/incidents?caseref=${encodeURIComponent(asked)}`);
    }
    if (asked) field.current?.blur();
  }

  return (
    <form className="jump" role="search" onSubmit={(event) => void go(event)}>
      <input
        ref={field}
        type="search"
        value={text}
        maxLength={120}
        aria-label={t('jump.label')}
        placeholder={t('jump.placeholder')}
        onChange={(event) => setText(event.target.value)}
      />
      <span role="status" className={told ? 'jump-told' : 'hidden'}>
        {told}
      </span>
    </form>
  );
}

async function whatIs(id: string): Promise<string | null> {
  try {
    await get(address('incident', '/api/v1/incidents/{id}', { id }));
    return `/incidents/${id}`;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
  }
  try {
    const event = await get<EventStatusView>(
      address('incident', '/api/v1/events/{eventId}', { eventId: id }),
    );
    if (event.quarantineId) return `/quarantine?open=${event.quarantineId}`;
    return event.incidentId ? `/incidents/${event.incidentId}?event=${id}` : null;
  } catch {
    return null;
  }
}
