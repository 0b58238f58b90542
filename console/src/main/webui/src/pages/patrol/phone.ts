import type { Who } from '../../api/session';
import type { BeatView, CodeView, MemberView, PlaceView, ShiftView } from '@services/incident';

const NAME = 'qilian-walk';
const QUEUE = 'queue';
const SHIFTS = 'shifts';
const WHO = 'qilian.walk.who';

export type Kind = 'START' | 'CHECKIN' | 'FINDING' | 'SIGN' | 'END';
export type State = 'WAITING' | 'SENT' | 'REPEATED' | 'REFUSED';

/** Something said on the phone: kept until it was sent, under an id of the phone's own. */
export type Kept = {
  id: string;
  owner: string;
  kind: Kind;
  shift: string;
  at: string;
  /** What it was about, for whoever reads the queue. */
  about: string;
  point?: string;
  body: Record<string, unknown>;
  state: State;
  told?: string;
  law?: string;
};

/** What the page knows without a network, as it was read last. */
export type Known = {
  owner: string;
  at: string;
  self: MemberView;
  shifts: ShiftView[];
  crews: Record<string, MemberView[]>;
  beats: BeatView[];
  places: PlaceView[];
  codes: CodeView[];
};

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(QUEUE, { keyPath: 'id' });
      asked.result.createObjectStore(SHIFTS, { keyPath: 'owner' });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error ?? new Error('indexedDB'));
  });
}

async function within<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (at: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = database.transaction(store, mode);
      const asked = work(transaction.objectStore(store));
      // It is kept when the transaction is over, not when it was asked.
      transaction.oncomplete = () => done(asked.result);
      transaction.onerror = () => fail(transaction.error ?? new Error(store));
      transaction.onabort = () => fail(transaction.error ?? new Error(store));
    });
  } finally {
    database.close();
  }
}

export async function keep(item: Kept): Promise<void> {
  await within(QUEUE, 'readwrite', (at) => at.put(item));
}

export async function drop(id: string): Promise<void> {
  await within(QUEUE, 'readwrite', (at) => at.delete(id));
}

/** The queue of one person, the newest first. */
export async function queueOf(owner: string): Promise<Kept[]> {
  const all = await within<Kept[]>(QUEUE, 'readonly', (at) => at.getAll() as IDBRequest<Kept[]>);
  return all
    .filter((each) => each.owner === owner)
    .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
}

export async function learn(known: Known): Promise<void> {
  await within(SHIFTS, 'readwrite', (at) => at.put(known));
}

export async function known(owner: string): Promise<Known | undefined> {
  return within<Known | undefined>(
    SHIFTS,
    'readonly',
    (at) => at.get(owner) as IDBRequest<Known | undefined>,
  );
}

/** Whose phone it is, for the time when nobody can be asked. No right comes from it. */
export function remember(who: Who): void {
  localStorage.setItem(WHO, JSON.stringify(who));
}

export function remembered(): Who | null {
  const text = localStorage.getItem(WHO);
  return text ? (JSON.parse(text) as Who) : null;
}

export function forget(): void {
  localStorage.removeItem(WHO);
}

/** Keeps the page itself; true when it will open where there is no network. */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return false;
  await navigator.serviceWorker.register('/walk-worker.js');
  const files = performance
    .getEntriesByType('resource')
    .map((each) => new URL(each.name))
    .filter((each) => each.origin === location.origin && each.pathname.startsWith('/assets/'))
    .map((each) => each.pathname);
  const cache = await caches.open(NAME);
  await cache.addAll([...new Set(['/walk', '/favicon.svg', ...files])]);
  // Files of an earlier version are asked for no more.
  const wanted = new Set(['/walk', '/favicon.svg', ...files]);
  const linked = await (await cache.match('/walk'))?.text();
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!wanted.has(pathname) && !linked?.includes(pathname)) await cache.delete(request);
  }
  await navigator.serviceWorker.ready;
  return true;
}
