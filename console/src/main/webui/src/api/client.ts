import { current } from '../words/language';
import type { Path as AlliancePath } from '@services/alliance';
import type { Path as IncidentPath } from '@services/incident';
import type { Path as MediationPath } from '@services/mediation';
import type { Path as RiskPath } from '@services/risk';
import type { Path as StatsPath } from '@services/stats';

/** The addresses of each service, as its own document lists them. */
type Paths = {
  alliance: AlliancePath;
  incident: IncidentPath;
  mediation: MediationPath;
  risk: RiskPath;
  stats: StatsPath;
};
export type ServiceName = keyof Paths;
type Plain = string | number | boolean | undefined | null;
export type Query = Record<string, Plain | string[]>;

/** What a service refuses, in the reader's language. */
export type Problem = {
  type?: string;
  title: string;
  detail?: string;
  status: number;
  code?: string;
  pointer?: string;
  legalBasis?: string;
  /** Of a service that is away: since when it has not answered. */
  since?: string;
};

/** A request that was not answered as hoped. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  get status(): number {
    return this.problem.status;
  }
}

type Listener = () => void;
const expired = new Set<Listener>();

/** Tells who wants to know that nobody is signed in any more. */
export function onExpired(listener: Listener): () => void {
  expired.add(listener);
  return () => expired.delete(listener);
}

const back = new Set<Listener>();

/** Tells who asked in vain that somebody is signed in again. */
export function onSignedIn(listener: Listener): () => void {
  back.add(listener);
  return () => back.delete(listener);
}

export function signedInAgain(): void {
  back.forEach((listener) => listener());
}

/** The address of a service's interface behind the console. */
export function address<S extends ServiceName>(
  service: S,
  path: Paths[S],
  names: Record<string, string> = {},
  query: Query = {},
): string {
  const filled = String(path)
    .replace(/^\/api\/v1/, '')
    .replace(/\{(\w+)(?::[^}]*)?\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));
  return `/api/${service}${filled}${queryText(query)}`;
}

export function queryText(query: Query): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') text.append(name, String(each));
    }
  }
  const all = text.toString();
  return all ? `?${all}` : '';
}

/** Statuses that say: nobody is signed in. 499 comes instead of a redirect. */
const NOBODY = [401, 499];

/** A little longer than the server itself waits for a service: its own words are better. */
const PATIENCE = 55_000;

export async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  const stop = new AbortController();
  let late = false;
  const giveUp = () => stop.abort();
  if (init.signal?.aborted) giveUp();
  init.signal?.addEventListener('abort', giveUp);
  const timer = setTimeout(() => {
    late = true;
    giveUp();
  }, PATIENCE);
  try {
    answer = await fetch(url, {
      ...init,
      signal: stop.signal,
      credentials: 'same-origin',
      headers: {
        'X-Requested-With': 'JavaScript',
        'Accept-Language': current() === 'zh' ? 'zh-CN' : 'en',
        Accept: 'application/json',
        ...init.headers,
      },
    });
  } catch (failure) {
    if (init.signal?.aborted) throw failure;
    if (late) throw new Refusal(slow(init.method));
    throw new Refusal({
      status: 0,
      code: 'OFFLINE',
      title: current() === 'zh' ? '连不上服务器，请检查网络' : 'The server cannot be reached',
    });
  } finally {
    clearTimeout(timer);
  }
  if (answer.ok) return answer;
  if (NOBODY.includes(answer.status)) expired.forEach((listener) => listener());
  throw new Refusal(await problemOf(answer));
}

/** Nothing came back in time; whoever asked for something to be done must look first. */
function slow(method = 'GET'): Problem {
  const zh = current() === 'zh';
  const reads = zh ? '服务长时间没有应答，请稍后重试' : 'No answer came in time; try again later';
  const acts = zh
    ? '服务长时间没有应答，可能已经办理：请先刷新查看，再决定是否重新提交'
    : 'No answer came in time, and it may have been done: look again before you repeat it';
  return { status: 504, code: 'SERVICE_SLOW', title: method === 'GET' ? reads : acts };
}

async function problemOf(answer: Response): Promise<Problem> {
  const zh = current() === 'zh';
  if (NOBODY.includes(answer.status)) {
    const title = zh ? '登录已过期，请重新登录' : 'Your session has ended; sign in again';
    return { status: 401, code: 'NOT_SIGNED_IN', title };
  }
  try {
    const body = (await answer.json()) as Problem;
    if (body.title) return { ...body, status: answer.status };
  } catch {
    // told below
  }
  const titles: Record<number, [string, string]> = {
    403: ['您的角色无权查看或办理', 'Your role may not see or do this'],
    404: ['没有找到，或不在您的权限范围内', 'Not found, or not within your scope'],
    502: ['服务暂时不可用', 'The service is away'],
    503: ['服务暂时不可用', 'The service is away'],
    504: ['服务长时间没有应答，请稍后重试', 'No answer came in time; try again later'],
  };
  const known = titles[answer.status] ?? ['请求没有成功', 'The request failed'];
  return { status: answer.status, title: zh ? known[0] : known[1] };
}

export async function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  return (await ask(url, { signal })).json() as Promise<T>;
}

export type Sent<T> = { body: T; status: number };

export async function post<T>(
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Sent<T>> {
  const plain = typeof body === 'string' || body === undefined;
  const answer = await ask(url, {
    method: 'POST',
    body: plain ? (body as string | undefined) : JSON.stringify(body),
    headers: { ...(plain ? {} : { 'Content-Type': 'application/json' }), ...headers },
  });
  const text = await answer.text();
  return { body: (text ? JSON.parse(text) : undefined) as T, status: answer.status };
}

/** Hands a text to the browser as a file. */
export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
