import type { SignalView } from '@services/risk';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { useWord } from '../cases/words';
import { figure } from './subject';

const SIGN: Record<string, string> = { BELOW: '<', ABOVE: '>', AT_LEAST: '≥' };
const OPPOSITE: Record<string, string> = { BELOW: '≥', ABOVE: '≤', AT_LEAST: '<' };

/** What had to hold for the alarm; the failure of any one line would have kept it silent. */
export function Silence({ signal }: { signal: SignalView }) {
  const r = useRisk();
  const word = useWord();
  return (
    <section className="card" aria-labelledby="silence">
      <h2 id="silence">{r('silence.title')}</h2>
      {signal.highestSilentCount != null && (
        <p>
          {signal.highestSilentCount > 0
            ? r('silence.count', { n: signal.highestSilentCount })
            : r('silence.any')}
        </p>
      )}
      <div className="scroll">
        <table className="bases">
          <caption>{r('silence.conditions')}</caption>
          <thead>
            <tr>
              <th scope="col">{r('silence.quantity')}</th>
              <th scope="col" className="number">
                {r('silence.was')}
              </th>
              <th scope="col" className="number">
                {r('silence.needed')}
              </th>
              <th scope="col" className="number">
                {r('silence.silentIf')}
              </th>
            </tr>
          </thead>
          <tbody>
            {signal.conditions.map((each) => (
              <tr key={each.quantity}>
                <th scope="row">{word(lists.QUANTITY, each.quantity)}</th>
                <td className="number">{figure(each.value, 2)}</td>
                <td className="number">
                  {SIGN[each.relation]} {figure(each.bound, 2)}
                </td>
                <td className="number">
                  {OPPOSITE[each.relation]} {figure(each.bound, 2)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
