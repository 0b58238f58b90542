import { useEffect, useReducer, useRef } from 'react';
import { ask, Refusal } from './client';
import type { FeedView } from '@services/incident';

export type Told = FeedView;
type State = 'open' | 'broken';
type Heard =
  | { kind: 'fact'; fact: Told }
  | { kind: 'state'; state: State }
  | { kind: 'hello' };

const URL_OF_FEED = '/api/incident/feed';
const MOST = 300;
const FIRST = 40;
const LEASE = 'qilian-feed';

/**
 * One stream for all tabs of this browser: the tab that holds the lock listens and tells the
 * others; when it closes, the next one takes over where it stopped.
 */
function listen(hear: (heard: Heard) => void): () => void {
  const channel = new BroadcastChannel('qilian-feed');
  const stop = new AbortController();
  let source: EventSource | null = null;
  const recent: Told[] = [];
  channel.onmessage = (event: MessageEvent<Heard>) => {
    if (event.data.kind !== 'hello') hear(event.data);
    // A tab that has just been opened is told by the one that listens what was said before.
    else recent.forEach((fact) => channel.postMessage({ kind: 'fact', fact }));
  };
  channel.postMessage({ kind: 'hello' });
  const tell = (heard: Heard) => {
    hear(heard);
    channel.postMessage(heard);
  };

  const lead = (last: string) =>
    new Promise<void>((done) => {
      stop.signal.addEventListener('abort', () => {
        source?.close();
        done();
      });
      open(last);
    });

  function open(last: string) {
    if (stop.signal.aborted) return;
    source = new EventSource(`${URL_OF_FEED}${last ? `?after=${encodeURIComponent(last)}` : ''}`);
    let at = last;
    source.addEventListener('fact', (event: MessageEvent<string>) => {
      at = event.lastEventId;
      const fact = JSON.parse(event.data) as Told;
      recent.push(fact);
      if (recent.length > MOST) recent.shift();
      tell({ kind: 'fact', fact });
    });
    source.addEventListener('beat', (event: MessageEvent<string>) => {
      at = event.lastEventId || at;
      tell({ kind: 'state', state: 'open' });
    });
    source.onopen = () => tell({ kind: 'state', state: 'open' });
    source.onerror = () => {
      tell({ kind: 'state', state: 'broken' });
      if (source?.readyState !== EventSource.CLOSED) return;
      // It does not come back by itself: find out why with a request that can carry our header.
      setTimeout(() => {
        ask('/session/who').then(
          () => open(at),
          (failure: unknown) => {
            const ended = failure instanceof Refusal && failure.status === 401;
            setTimeout(() => open(at), ended ? 15_000 : 5_000);
          },
        );
      }, 2_000);
    };
  }

  if ('locks' in navigator) {
    void navigator.locks
      .request(LEASE, { signal: stop.signal }, () => lead(''))
      .catch(() => undefined);
  } else {
    void lead('');
  }
  return () => {
    stop.abort();
    channel.close();
  };
}

type Feed = { shown: Told[]; held: Told[]; paused: boolean; state: State; settled: boolean };
type Change =
  | { do: 'hear'; heard: Heard }
  | { do: 'pause' }
  | { do: 'resume' }
  | { do: 'take' }
  | { do: 'settle' };

function byTime(all: Told[]): Told[] {
  const seen = new Map(all.map((each) => [each.eventId, each]));
  return [...seen.values()]
    .sort((a, b) => b.registeredAt.localeCompare(a.registeredAt))
    .slice(0, MOST);
}

function change(feed: Feed, what: Change): Feed {
  switch (what.do) {
    case 'hear':
      if (what.heard.kind === 'hello') return feed;
      if (what.heard.kind === 'state') return { ...feed, state: what.heard.state };
      // The first ones are what was there before; later ones wait until they are asked for.
      return feed.settled || feed.paused
        ? { ...feed, held: byTime([what.heard.fact, ...feed.held]) }
        : { ...feed, shown: byTime([what.heard.fact, ...feed.shown]).slice(0, FIRST) };
    case 'pause':
      return { ...feed, paused: true };
    case 'resume':
      return { ...feed, paused: false, shown: byTime([...feed.held, ...feed.shown]), held: [] };
    case 'take':
      return { ...feed, shown: byTime([...feed.held, ...feed.shown]), held: [] };
    case 'settle':
      return { ...feed, settled: true };
  }
}

/** The feed of this page: what is shown, and how many wait to be shown. */
export function useFeed() {
  const [feed, tell] = useReducer(change, {
    shown: [],
    held: [],
    paused: false,
    state: 'broken',
    settled: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const end = listen((heard) => tell({ do: 'hear', heard }));
    timer.current = setTimeout(() => tell({ do: 'settle' }), 4_000);
    return () => {
      clearTimeout(timer.current);
      end();
    };
  }, []);
  return {
    shown: feed.shown,
    waiting: feed.held.length,
    paused: feed.paused,
    state: feed.state,
    pause: () => tell({ do: 'pause' }),
    resume: () => tell({ do: 'resume' }),
    take: () => tell({ do: 'take' }),
  };
}
