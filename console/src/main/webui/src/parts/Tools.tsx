import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { usePhone } from './usePhone';

type Props = {
  /** How many of the filters are set. */
  used: number;
  children: ReactNode;
};

/** The filters above a board: in a row on a desk, folded on a phone, which has no room for them. */
export function Tools({ used, children }: Props) {
  const t = useWords();
  const phone = usePhone();
  if (!phone) return <div className="tools board-tools">{children}</div>;
  return (
    <details className="tools-fold">
      <summary>
        {t('query.filters')} {used > 0 && <span className="pill">{used}</span>}
      </summary>
      <div className="tools board-tools">{children}</div>
    </details>
  );
}
