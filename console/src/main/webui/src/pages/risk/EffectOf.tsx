import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, READERS, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { BeforeAfter, Effect, WarningView } from '@services/risk';
import { Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { useRisk } from '../../words/risk';
import { figure } from './subject';

const NOT_YET = 409;

/** Whether it became rarer: here beside elsewhere, with the interval, and what it cannot show. */
export function EffectOf({ warning }: { warning: WarningView }) {
  const r = useRisk();
  const who = useWho();
  const directory = useDirectory();
  const may = has(who, READERS);
  const found = useAnswer<Effect>(
    may ? address('risk', '/api/v1/warnings/{id}/effect', { id: warning.id }) : null,
  );
  if (!may) return null;
  const effect = found.data;
  return (
    <section className="card" aria-labelledby="effect">
      <h2 id="effect">{r('effect.title')}</h2>
      {found.problem &&
        (found.problem.status === NOT_YET ? (
          <p>{r('effect.notYet')}</p>
        ) : (
          <Trouble problem={found.problem} again={found.again} />
        ))}
      {found.loading && !effect && <Loading rows={3} />}
      {effect && (
        <>
          <div className="scroll">
            <table className="bases">
              <caption>{r('effect.caption', { from: effect.from })}</caption>
              <thead>
                <tr>
                  <th scope="col">{r('effect.where')}</th>
                  <th scope="col" className="number">
                    {r('effect.before')}
                  </th>
                  <th scope="col" className="number">
                    {r('effect.after')}
                  </th>
                  <th scope="col" className="number">
                    {r('effect.ratio')}
                  </th>
                  <th scope="col" className="number">
                    {r('effect.interval')}
                  </th>
                </tr>
              </thead>
              <tbody>
                <Line name={directory.path(warning.placePath)} of={effect.here} />
                {effect.elsewhere && (
                  <Line
                    name={r('effect.elsewhere', { place: directory.path(effect.within) })}
                    of={effect.elsewhere}
                  />
                )}
              </tbody>
            </table>
          </div>
          <p>
            <Zh>{effect.verdictZh}</Zh>
          </p>
          <p className="hint">{r('effect.honest')}</p>
        </>
      )}
    </section>
  );
}

function Line({ name, of }: { name: string; of: BeforeAfter }) {
  const r = useRisk();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{r('effect.count', { n: of.before, days: of.daysBefore })}</td>
      <td className="number">{r('effect.count', { n: of.after, days: of.daysAfter })}</td>
      <td className="number">{figure(of.ratio, 2)}</td>
      <td className="number">
        {figure(of.low, 2)} – {of.high == null ? '∞' : figure(of.high, 2)}
      </td>
    </tr>
  );
}
