import { Link, useParams } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { SignalView } from '@services/risk';
import { Head, Loading, Trouble } from '../../parts/states';
import { moment } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { Tag, useWord } from '../cases/words';
import { Adding } from './Adding';
import { Silence } from './Silence';
import { windowOf } from './Signals';
import { figure, lastDay, useTypeName } from './subject';
import { VerdictCard } from './VerdictCard';
import { WarningsOf } from './WarningsOf';
import { Weeks } from './Weeks';

/** A signal that explains itself: what was seen, what was expected, and why it was not silent. */
export function SignalPage() {
  const { id = '' } = useParams();
  const found = useAnswer<SignalView>(address('risk', '/api/v1/signals/{id}', { id }));
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={12} />;
  return <Explained signal={found.data} again={found.again} />;
}

function Explained({ signal, again }: { signal: SignalView; again: () => void }) {
  const directory = useDirectory();
  const type = useTypeName();
  return (
    <>
      <Head
        title={`${type(signal.type, signal.counted)} · ${directory.place(signal.place)}`}
        hint={`${windowOf(signal)} · ${directory.path(signal.placePath)}`}
      >
        <Tag list={lists.SIGNAL_PHASE} code={signal.phase} />
      </Head>
      <div className="two case">
        <div>
          <Said signal={signal} />
          <Weeks signal={signal} />
          <Silence signal={signal} />
          <Adding signal={signal} />
        </div>
        <div>
          <VerdictCard signal={signal} again={again} />
          <WarningsOf signal={signal} />
          <Method signal={signal} />
        </div>
      </div>
    </>
  );
}

/** The finding in one sentence, and its figures. */
function Said({ signal }: { signal: SignalView }) {
  const r = useRisk();
  const word = useWord();
  const type = useTypeName();
  const directory = useDirectory();
  const gap = signal.method === 'REPORTING_GAP';
  const figures: [string, string, string?][] = [
    [r('signals.observed'), figure(signal.observed), 'main'],
    [r('signals.expected'), figure(signal.expected, 2)],
    [r('signals.limit'), figure(signal.limit)],
    signal.recurrenceWeeks != null
      ? [r('said.recurrence'), r('said.weeks', { n: figure(signal.recurrenceWeeks, 0) })]
      : [r('said.p'), figure(signal.p)],
  ];
  return (
    <section className="card" aria-labelledby="said">
      <h2 id="said">{r('said.title')}</h2>
      <p className="lead">
        {gap
          ? r('said.gap', {
              who: type(signal.type, signal.counted),
              days: figure(signal.conditions[0]?.value),
            })
          : r('said.sentence', {
              from: signal.from,
              until: lastDay(signal.until),
              place: directory.place(signal.place),
              eyes: word(lists.STRATUM, signal.stratum),
              what: type(signal.type, signal.counted),
              observed: figure(signal.observed),
              expected: figure(signal.expected, 2),
            })}
      </p>
      {!gap && (
        <div className="sums">
          {figures.map(([label, value, main]) => (
            <div key={label} className={main ? 'sum main' : 'sum'}>
              <strong>{value}</strong>
              <span>{label}</span>
            </div>
          ))}
        </div>
      )}
      {!gap && <p className="hint">{r('said.honest')}</p>}
    </section>
  );
}

function Method({ signal }: { signal: SignalView }) {
  const r = useRisk();
  const word = useWord();
  const parameters = Object.entries((signal.parameters ?? {}) as Record<string, string>);
  return (
    <section className="card" aria-labelledby="method">
      <h2 id="method">{r('method.title')}</h2>
      <dl className="facts-of">
        <dt>{r('signals.method')}</dt>
        <dd>
          {word(lists.METHOD, signal.method)}{' '}
          <small>{r('method.version', { n: signal.methodVersion })}</small>
          <small className="line">{signal.source}</small>
        </dd>
        <dt>{r('method.rule')}</dt>
        <dd>
          <Link to="/backtests">
            <code>{signal.rule}</code>
          </Link>
        </dd>
        <dt>{r('signals.counted')}</dt>
        <dd>
          {word(lists.COUNTED, signal.counted)}
          <small className="line">{word(lists.STRATUM, signal.stratum)}</small>
        </dd>
        <dt>{r('method.baseline')}</dt>
        <dd>
          {signal.baselineWeeks.length
            ? r('method.baselineWeeks', {
                n: signal.baselineWeeks.length,
                from: signal.baselineWeeks[0] ?? '',
                until: signal.baselineWeeks.at(-1) ?? '',
              })
            : '–'}
        </dd>
        <dt>{r('method.cutoff')}</dt>
        <dd>{moment(signal.dataCutoff)}</dd>
        <dt>{r('signals.raised')}</dt>
        <dd>{moment(signal.raisedAt)}</dd>
        <dt>{r('method.expires')}</dt>
        <dd>{moment(signal.expiresAt)}</dd>
      </dl>
      {parameters.length > 0 && (
        <table className="bases small">
          <caption>{r('method.parameters')}</caption>
          <tbody>
            {parameters.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  {word(lists.PARAMETER, name)} <small>{name}</small>
                </th>
                <td className="number">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
