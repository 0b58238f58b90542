import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { address } from '../../api/client';
import { has, useWho, type Role } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { SignalView, WarningView } from '@services/risk';
import { Loading, Trouble } from '../../parts/states';
import { moment } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { Tag } from '../cases/words';
import { WarningForm } from './WarningForm';

export const WARNS: readonly Role[] = ['coordinator', 'clerk'];
const LIMIT = 100;

/** The warnings that rest on a signal; one can be issued once the signal is confirmed. */
export function WarningsOf({ signal }: { signal: SignalView }) {
  const r = useRisk();
  const who = useWho();
  const navigate = useNavigate();
  const [writing, setWriting] = useState(false);
  const asked = { place: signal.place, type: signal.type, limit: LIMIT };
  const found = useAnswer<{ items: WarningView[] }>(
    address('risk', '/api/v1/warnings', {}, asked),
  );
  const own = (found.data?.items ?? []).filter((each) => each.signalId === signal.id);
  return (
    <section className="card" aria-labelledby="warnings">
      <h2 id="warnings">{r('warnings.of')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={2} />}
      <ul className="plain">
        {own.map((each) => (
          <li key={each.id}>
            <Link to={`/warnings/${each.id}`}>{each.headline}</Link>{' '}
            <Tag list={lists.WARNING_PHASE} code={each.phase} />
            <small className="line">{r('warnings.until', { at: moment(each.expires) })}</small>
          </li>
        ))}
      </ul>
      {found.data && !own.length && <p>{r('warnings.noneOf')}</p>}
      {signal.phase === 'CONFIRMED' && has(who, WARNS) && (
        <Button type="primary" onClick={() => setWriting(true)}>
          {r('warnings.issue')}
        </Button>
      )}
      {signal.phase === 'RAISED' && <p className="hint">{r('warnings.first')}</p>}
      {writing && (
        <WarningForm
          signal={signal}
          close={() => setWriting(false)}
          done={(id) => navigate(`/warnings/${id}`)}
        />
      )}
    </section>
  );
}
