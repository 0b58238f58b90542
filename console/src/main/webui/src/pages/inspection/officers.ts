import { address } from '../../api/client';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { Officer, PublishedItem } from '@services/risk';
import type { Field, Option } from '../../parts/Deed';

/** The field that asks who went: chosen from the agency's officers where they may be read. */
export function useOfficers(label: string, note: string): Field {
  const who = useWho();
  const may = has(who, ['inspector', 'clerk']);
  const found = useAnswer<Officer[]>(may ? address('risk', '/api/v1/officers') : null);
  const options = found.data?.map((each) => ({
    value: each.ref,
    label: `${each.ref} · ${each.certifiedUntil}`,
  }));
  return options?.length
    ? { kind: 'agencies', name: 'officers', label, note, options }
    : { kind: 'tags', name: 'officers', label, note };
}

/** The items that the reader's own agency has published. */
export function useItems(): Option[] {
  const who = useWho();
  const found = useAnswer<PublishedItem[]>(address('risk', '/api/v1/inspection-items'));
  return (found.data ?? [])
    .filter((each) => each.agency === who.agency)
    .map((each) => ({ value: each.code, label: `${each.code} ${each.titleZh} · ${each.basis}` }));
}
