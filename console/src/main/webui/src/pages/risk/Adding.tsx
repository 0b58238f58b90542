import { Link } from 'react-router';
import { useDirectory } from '../../api/directory';
import type { SignalView } from '@services/risk';
import { useRisk } from '../../words/risk';

type Part = { key: string; count: number };

/** What was observed, from three sides; each side adds up to the same figure. */
export function Adding({ signal }: { signal: SignalView }) {
  const r = useRisk();
  const directory = useDirectory();
  const { byPlace, byDay, byAgency } = signal.contributions;
  if (!byPlace.length && !byDay.length && !byAgency.length) return null;
  const days = [...byDay].sort((a, b) => a.key.localeCompare(b.key));
  return (
    <section className="card" aria-labelledby="adding">
      <h2 id="adding">{r('adding.title')}</h2>
      <p className="hint">{r('adding.hint', { n: signal.observed })}</p>
      <div className="three">
        <Side title={r('adding.place')} parts={byPlace} observed={signal.observed}>
          {(key) => <Link to={`/places/${encodeURIComponent(key)}`}>{directory.place(key)}</Link>}
        </Side>
        <Side title={r('adding.day')} parts={days} observed={signal.observed}>
          {(key) => key}
        </Side>
        <Side title={r('adding.agency')} parts={byAgency} observed={signal.observed}>
          {(key) => directory.agency(key)}
        </Side>
      </div>
    </section>
  );
}

function Side(props: {
  title: string;
  parts: Part[];
  observed: number;
  children: (key: string) => React.ReactNode;
}) {
  const r = useRisk();
  const sum = props.parts.reduce((all, each) => all + each.count, 0);
  const most = Math.max(1, ...props.parts.map((each) => each.count));
  if (!props.parts.length) return null;
  return (
    <div>
      <h3>{props.title}</h3>
      <ul className="shares">
        {props.parts.map((each) => (
          <li key={each.key}>
            <span>{props.children(each.key)}</span>
            <span className="share-bar" aria-hidden="true">
              <span style={{ width: `${(100 * each.count) / most}%` }} />
            </span>
            <strong>{each.count}</strong>
          </li>
        ))}
        <li className="share-sum">
          <span>{r('adding.sum')}</span>
          <strong>{sum}</strong>
        </li>
      </ul>
      {sum !== props.observed && <p className="bad">{r('adding.differs')}</p>}
    </div>
  );
}
