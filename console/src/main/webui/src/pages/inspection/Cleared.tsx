import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { EffectView, FindingView } from '@services/risk';
import { Loading, Trouble } from '../../parts/states';
import { comma, useLanguage } from '../../words/language';
import { useInspection } from '../../words/inspection';
import { EFFECT, wordOf } from '../../words/inspectionLists';
import { ACTS } from './findingDeeds';

const NOT_YET = 409;

/** Whether incidents fell after it was cleared: here, around it, and further off. */
export function Cleared({ finding }: { finding: FindingView }) {
  const i = useInspection();
  const { language } = useLanguage();
  const directory = useDirectory();
  const may = has(useWho(), [...ACTS, 'auditor']);
  const found = useAnswer<EffectView>(
    may ? address('risk', '/api/v1/findings/{id}/effect', { id: finding.id }) : null,
  );
  const view = found.data;
  const counted = view?.effect.subtypes ?? [];
  if (!may) return null;
  return (
    <section className="card" aria-labelledby="cleared">
      <h2 id="cleared">{i('effect.title')}</h2>
      {found.problem &&
        (found.problem.status === NOT_YET ? (
          <p>{i('effect.notYet')}</p>
        ) : (
          <Trouble problem={found.problem} again={found.again} />
        ))}
      {found.loading && !view && <Loading rows={3} />}
      {view && (
        <>
          <p>
            <strong>{wordOf(EFFECT, view.effect.verdict, language)}</strong>
          </p>
          <div className="scroll">
            <table className="bases">
              <caption>
                {counted.length
                  ? i('effect.counted', {
                      what: counted
                        .map((each) => directory.label('incident-subtype', each))
                        .join(comma()),
                    })
                  : i('effect.all')}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{i('effect.where')}</th>
                  <th scope="col" className="number">
                    {i('effect.before', { days: view.daysBefore })}
                  </th>
                  <th scope="col" className="number">
                    {i('effect.after', { days: view.daysAfter })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {(['here', 'around', 'further'] as const).map((where) => {
                  const counts = view.effect[where];
                  return (
                    counts && (
                      <tr key={where}>
                        <th scope="row">{i(`effect.${where}`)}</th>
                        <td className="number">{counts.before}</td>
                        <td className="number">{counts.after}</td>
                      </tr>
                    )
                  );
                })}
              </tbody>
            </table>
          </div>
          <p className="hint">{i('effect.honest')}</p>
        </>
      )}
    </section>
  );
}
