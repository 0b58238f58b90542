import { createContext, useContext } from 'react';
import { ask } from './client';

export type Role =
  | 'agency-system'
  | 'mediator'
  | 'patrol-lead'
  | 'patroller'
  | 'inspector'
  | 'clerk'
  | 'coordinator'
  | 'analyst'
  | 'auditor'
  | 'administrator';

/** Who is signed in. */
export type Who = {
  subject: string;
  name: string;
  agency?: string;
  place?: string;
  roles: Role[];
  until: number;
};

export async function whoIsIt(): Promise<Who> {
  return (await ask('/session/who')).json() as Promise<Who>;
}

export const Signed = createContext<Who | null>(null);

export function useWho(): Who {
  const who = useContext(Signed);
  if (!who) throw new Error('nobody is signed in');
  return who;
}

export function has(who: Who, roles: readonly Role[]): boolean {
  return who.roles.some((role) => roles.includes(role));
}

export function signIn(to: string): void {
  window.location.assign(`/session/sign-in?to=${encodeURIComponent(to)}`);
}

export const AGENCY_ROLES: readonly Role[] = [
  'agency-system',
  'mediator',
  'patrol-lead',
  'patroller',
  'inspector',
  'clerk',
];
export const READERS: readonly Role[] = ['coordinator', 'analyst', 'auditor'];
export const SEES_RECORDS: readonly Role[] = [...AGENCY_ROLES, ...READERS];
