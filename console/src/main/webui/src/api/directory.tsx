import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { address } from './client';
import { useAll } from './useAll';
import { useLanguage } from '../words/language';
import type { AgencyView, CodeView, PlaceView } from '@services/incident';

type Directory = {
  codes: CodeView[];
  places: PlaceView[];
  agencies: AgencyView[];
  label: (list: string, code?: string | null) => string;
  place: (code?: string | null) => string;
  path: (path?: string | null) => string;
  agency: (code?: string | null) => string;
  /** The smallest place that everything lies in; empty until it is known. */
  root: string;
  ready: boolean;
};

const empty: Directory = {
  codes: [],
  places: [],
  agencies: [],
  label: (_, code) => code ?? '',
  place: (code) => code ?? '',
  path: (path) => path ?? '',
  agency: (code) => code ?? '',
  root: '',
  ready: false,
};
const Known = createContext<Directory>(empty);

/** Names of codes, places and agencies for all pages. */
export function DirectoryOf({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const codes = useAll<CodeView>(address('incident', '/api/v1/codes', {}, { limit: 1000 }));
  const places = useAll<PlaceView>(address('incident', '/api/v1/places', {}, { limit: 1000 }));
  const agencies = useAll<AgencyView>(address('incident', '/api/v1/agencies'));
  const value = useMemo<Directory>(() => {
    const zh = language === 'zh';
    const labels = new Map<string, string>();
    for (const each of codes ?? []) {
      labels.set(`${each.list}/${each.code}`, zh ? each.labelZh : (each.labelEn ?? each.labelZh));
    }
    const names = new Map<string, string>();
    for (const each of places ?? []) {
      names.set(each.code, zh ? each.nameZh : (each.nameEn ?? each.nameZh));
    }
    const members = new Map<string, string>();
    for (const each of agencies ?? []) {
      members.set(each.code, zh ? each.nameZh : (each.nameEn ?? each.nameZh));
    }
    const place = (code?: string | null) => (code ? (names.get(code) ?? code) : '');
    return {
      codes: codes ?? [],
      places: places ?? [],
      agencies: agencies ?? [],
      label: (list, code) => (code ? (labels.get(`${list}/${code}`) ?? code) : ''),
      place,
      path: (path) => (path ?? '').split('>').filter(Boolean).slice(-2).map(place).join(' / '),
      agency: (code) => (code ? (members.get(code) ?? code) : ''),
      root: rootOf(places ?? []),
      ready: Boolean(codes && places && agencies),
    };
  }, [codes, places, agencies, language]);
  return <Known.Provider value={value}>{children}</Known.Provider>;
}

/** The top, and down from it as long as there is only one way. */
export function rootOf(places: readonly { code: string; parent?: string }[]): string {
  let root = places.find((each) => !each.parent)?.code ?? '';
  for (;;) {
    const [below, other] = places.filter((each) => each.parent === root);
    if (!below || other) return root;
    root = below.code;
  }
}

export function useDirectory(): Directory {
  return useContext(Known);
}
