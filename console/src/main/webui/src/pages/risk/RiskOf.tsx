import { Link } from 'react-router';
import { address } from '../../api/client';
import { has, READERS, SEES_RECORDS, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { LevelView, SignalView } from '@services/risk';
import { useWords } from '../../words/language';
import * as lists from '../../words/riskLists';
import { Tag } from '../cases/words';

const MOST = 100;

/** Beside a place's line of time: its level, and the ways to its signals, findings and ledger. */
export function RiskOf({ place }: { place: string }) {
  const t = useWords();
  const who = useWho();
  const reads = has(who, READERS);
  const level = useAnswer<LevelView>(
    reads ? address('risk', '/api/v1/places/{code}/level', { code: place }) : null,
  );
  const signals = useAnswer<{ items: SignalView[]; next?: string }>(
    reads
      ? address('risk', '/api/v1/signals', {}, { place, phase: 'RAISED', limit: MOST })
      : null,
  );
  if (!has(who, SEES_RECORDS)) return null;
  const asked = `?place=${encodeURIComponent(place)}`;
  const waiting = signals.data?.items.length ?? 0;
  return (
    <p className="around">
      {level.data && (
        <span>
          {t('place.level')}{' '}
          {level.data.level ? (
            <Tag list={lists.LEVEL} code={level.data.level} />
          ) : (
            t('place.noLevel')
          )}
        </span>
      )}
      {reads && <Link to={`/levels${asked}`}>{t('menu.levels')}</Link>}
      {reads && (
        <Link to={`/signals${asked}`}>
          {t('place.signals', { n: signals.data?.next ? `${MOST}+` : waiting })}
        </Link>
      )}
      <Link to={`/findings${asked}`}>{t('menu.findings')}</Link>
      {!has(who, ['analyst']) && <Link to={`/ledger${asked}`}>{t('menu.ledger')}</Link>}
    </p>
  );
}
