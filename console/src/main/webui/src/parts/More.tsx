import { Button } from 'antd';
import { useWords } from '../words/language';

type Props = {
  /** How many rows stand there. */
  shown: number;
  /** How many were asked for. */
  limit: number;
  /** How many can be asked for at most. */
  most: number;
  on: () => void;
};

/** Below a list that is asked by length: how many there are, and how to see the rest. */
export function More({ shown, limit, most, on }: Props) {
  const t = useWords();
  if (!shown) return null;
  const cut = shown >= limit;
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span role="status">
        {t(!cut ? 'pager.all' : limit < most ? 'pager.first' : 'pager.cut', { count: shown })}
      </span>
      {cut && limit < most && <Button onClick={on}>{t('pager.more')}</Button>}
    </nav>
  );
}
