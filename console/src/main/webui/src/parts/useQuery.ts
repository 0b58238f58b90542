import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What is asked stands in the address, so that it can be kept and sent to somebody. */
export function useQuery(): [Record<string, string>, (values: Record<string, unknown>) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const values = useMemo(() => Object.fromEntries(new URLSearchParams(text)), [text]);
  const set = (asked: Record<string, unknown>) => {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries(asked)) {
      const plain = Array.isArray(value) ? value.join(',') : value;
      if (plain !== undefined && plain !== null && plain !== '') next.set(name, String(plain));
    }
    setParams(next);
  };
  return [values, set];
}
