import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { address } from './client';
import { useAnswer } from './useAnswer';
import { useLanguage } from '../words/language';
import type { AgencyView, CodeView, PlaceView } from '@services/incident';

type Named = { items: CodeView[]; next?: string };
type Directory = {
  codes: CodeView[];
  places: PlaceView[];
  agencies: AgencyView[];
  label: (list: string, code?: string | null) => string;
  place: (code?: string | null) => string;
  path: (path?: string | null) => string;
  agency: (code?: string | null) => string;
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
  ready: false,
};
const Known = createContext<Directory>(empty);

/** Names of codes, places and agencies, asked once for all pages. */
export function DirectoryOf({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const codes = useAnswer<Named>(address('incident', '/api/v1/codes', {}, { limit: 5000 }));
  const places = useAnswer<{ items: PlaceView[] }>(
    address('incident', '/api/v1/places', {}, { limit: 1000 }),
  );
  const agencies = useAnswer<{ items: AgencyView[] }>(address('incident', '/api/v1/agencies'));
  const value = useMemo<Directory>(() => {
    const zh = language === 'zh';
    const labels = new Map<string, string>();
    for (const each of codes.data?.items ?? []) {
      labels.set(`${each.list}/${each.code}`, zh ? each.labelZh : (each.labelEn ?? each.labelZh));
    }
    const names = new Map<string, string>();
    for (const each of places.data?.items ?? []) {
      names.set(each.code, zh ? each.nameZh : (each.nameEn ?? each.nameZh));
    }
    const members = new Map<string, string>();
    for (const each of agencies.data?.items ?? []) {
      members.set(each.code, zh ? each.nameZh : (each.nameEn ?? each.nameZh));
    }
    const place = (code?: string | null) => (code ? (names.get(code) ?? code) : '');
    return {
      codes: codes.data?.items ?? [],
      places: places.data?.items ?? [],
      agencies: agencies.data?.items ?? [],
      label: (list, code) => (code ? (labels.get(`${list}/${code}`) ?? code) : ''),
      place,
      path: (path) => (path ?? '').split('>').filter(Boolean).slice(-2).map(place).join(' / '),
      agency: (code) => (code ? (members.get(code) ?? code) : ''),
      ready: Boolean(codes.data && places.data && agencies.data),
    };
  }, [codes.data, places.data, agencies.data, language]);
  return <Known.Provider value={value}>{children}</Known.Provider>;
}

export function useDirectory(): Directory {
  return useContext(Known);
}
