import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { address, get, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useWho } from '../../api/session';
import { useLanguage } from '../../words/language';
import type { BeatView, MemberView, ShiftView } from '@services/incident';
import { keep, keepPage, type Kept, known, type Known, learn, queueOf, remember } from './phone';
import { sendAll } from './send';

const DAY = 86_400_000;
const AGAIN = 60_000;
const LISTS = [
  'force',
  'shift-kind',
  'patrol-member-type',
  'patrol-finding',
  'patrol-result',
  'checkin-method',
  'finding-type',
  'severity',
  'dispute-category',
  'scale',
  'incident-category',
  'incident-subtype',
];

export function useOnline(): boolean {
  return useSyncExternalStore(
    (told) => {
      window.addEventListener('online', told);
      window.addEventListener('offline', told);
      return () => {
        window.removeEventListener('online', told);
        window.removeEventListener('offline', told);
      };
    },
    () => navigator.onLine,
  );
}

/** The shifts of these days with their points: asked where there is a network, else as known. */
export function useKnown() {
  const who = useWho();
  const online = useOnline();
  const directory = useDirectory();
  const [state, setState] = useState<{ known?: Known; problem?: Problem; asked: boolean }>({
    asked: false,
  });
  const [round, setRound] = useState(0);
  const [opens, setOpens] = useState(false);
  useEffect(() => {
    let left = false;
    const tell = (found?: Known, problem?: Problem) => {
      if (!left) setState({ known: found, problem, asked: true });
    };
    const before = known(who.subject).catch(() => undefined);
    if (!online) {
      void before.then((found) => tell(found));
      return;
    }
    const asked = before.then(async (old) => {
      if (!left && old) setState((now) => ({ ...now, known: now.known ?? old }));
      // Opened off-line, the directory is not there: the names known before serve as well.
      const names = directory.ready
        ? {
            places: directory.places,
            codes: directory.codes.filter((each) => LISTS.includes(each.list)),
          }
        : old && { places: old.places, codes: old.codes };
      const fresh = await read();
      return names && { ...fresh, ...names };
    });
    asked.then(
      async (fresh) => {
        if (!fresh || left) return;
        const all: Known = {
          ...fresh,
          owner: who.subject,
          at: new Date().toISOString(),
        };
        await learn(all).catch(() => undefined);
        remember(who);
        void keepPage().then(setOpens, () => setOpens(false));
        tell(all);
      },
      async (failure: unknown) => {
        const problem = failure instanceof Refusal ? failure.problem : undefined;
        tell(await before, problem);
      },
    );
    return () => {
      left = true;
    };
  }, [who, online, directory.ready, directory.places, directory.codes, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { ...state, opens, again };
}

async function read() {
  const day = (plus: number) => new Date(Date.now() + plus * DAY).toISOString();
  const self = await get<MemberView>(address('incident', '/api/v1/patrol/members/self'));
  const [page, beats] = await Promise.all([
    get<{ items: ShiftView[] }>(
      address(
        'incident',
        '/api/v1/patrol/shifts',
        {},
        { from: day(-1.5), until: day(2), limit: 500 },
      ),
    ),
    get<BeatView[]>(address('incident', '/api/v1/patrol/beats')),
  ]);
  const own = page.items.filter(
    (each) =>
      each.phase !== 'CANCELLED' && each.duties.some((duty) => duty.member === self.id),
  );
  const shifts = await Promise.all(
    own.map((each) =>
      get<ShiftView>(address('incident', '/api/v1/patrol/shifts/{id}', { id: each.id })),
    ),
  );
  const crews = Object.fromEntries(
    await Promise.all(
      own.map(async (each) => [
        each.id,
        await get<MemberView[]>(
          address('incident', '/api/v1/patrol/shifts/{id}/crew', { id: each.id }),
        ),
      ]),
    ),
  ) as Record<string, MemberView[]>;
  return { self, shifts, crews, beats };
}

/** The queue of this phone: kept first, sent as soon as somebody answers. */
export function useQueue() {
  const who = useWho();
  const online = useOnline();
  const [items, setItems] = useState<Kept[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [noStore, setNoStore] = useState(false);
  const sending = useRef(false);
  const look = useCallback(
    () =>
      queueOf(who.subject).then(setItems, () => {
        setNoStore(true);
      }),
    [who.subject],
  );
  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    try {
      setProblem(await sendAll(who.subject));
    } finally {
      sending.current = false;
      setBusy(false);
      await look();
    }
  }, [look, who.subject]);
  const say = useCallback(
    async (item: Omit<Kept, 'owner' | 'state'>) => {
      await keep({ ...item, owner: who.subject, state: 'WAITING' });
      await look();
      if (navigator.onLine) void send();
    },
    [look, send, who.subject],
  );
  useEffect(() => {
    void look().then(() => (online ? send() : undefined));
  }, [look, send, online]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (navigator.onLine) void send();
    }, AGAIN);
    return () => clearInterval(timer);
  }, [send]);
  const waiting = items.filter((each) => each.state === 'WAITING').length;
  return { items, waiting, problem, busy, noStore, send, say, look };
}

/** Names of codes and places, also where the directory cannot be asked. */
export function useNames(at?: Known) {
  const { language } = useLanguage();
  const zh = language === 'zh';
  const label = (list: string, code?: string | null) => {
    const found = at?.codes.find((each) => each.list === list && each.code === code);
    return found ? (zh ? found.labelZh : (found.labelEn ?? found.labelZh)) : (code ?? '');
  };
  const place = (code?: string | null) => {
    const found = at?.places.find((each) => each.code === code);
    return found ? (zh ? found.nameZh : (found.nameEn ?? found.nameZh)) : (code ?? '');
  };
  const options = (list: string) =>
    (at?.codes ?? [])
      .filter((each) => each.list === list)
      .map((each) => ({ value: each.code, label: label(list, each.code) }));
  return { label, place, options };
}
