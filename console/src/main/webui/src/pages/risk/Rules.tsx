import { Button } from 'antd';
import { useState } from 'react';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { MethodView, Rule } from '@services/risk';
import { DeedDialog, type Deed } from '../../parts/Deed';
import { Loading, Trouble } from '../../parts/states';
import * as lists from '../../words/riskLists';
import { useAssess } from '../../words/assess';
import { useWord } from '../cases/words';
import { parametersOf } from './Backtest';
import { Proposals } from './Proposals';
import { useTypeName, useTypes } from './subject';

/** Which method looks at what, how the signals of each were judged, and what is proposed. */
export function Rules() {
  const a = useAssess();
  const who = useWho();
  const word = useWord();
  const type = useTypeName();
  const types = useTypes();
  const directory = useDirectory();
  const [asking, setAsking] = useState<Rule | 'new' | null>(null);
  const [round, setRound] = useState(0);
  const rules = useAnswer<Rule[]>(address('risk', '/api/v1/rules'));
  const methods = useAnswer<MethodView[]>(address('risk', '/api/v1/methods'));
  const mayKeep = has(who, ['analyst']);
  const problem = rules.problem ?? methods.problem;
  const old = asking !== 'new' && asking ? asking : null;
  const deed: Deed = {
    key: old?.code ?? 'new',
    title: a('rules.keep'),
    law: a('rules.first'),
    initial: old
      ? {
          ...old,
          parameters: Object.entries((old.parameters ?? {}) as Record<string, string>)
            .map(([name, value]) => `${name} = ${value}`)
            .join('\n'),
        }
      : { method: 'GAMMA_POISSON', active: true },
    fields: [
      { kind: 'text', name: 'code', label: a('rules.code'), needed: true, longest: 40 },
      {
        kind: 'one',
        name: 'method',
        label: a('backtest.method'),
        needed: true,
        options: [...lists.WEEKLY, 'SPACE_TIME_PERMUTATION_SCAN'].map((value) => ({
          value,
          label: word(lists.METHOD, value),
        })),
      },
      { kind: 'area', name: 'parameters', label: a('backtest.parameters') },
      {
        kind: 'one',
        name: 'counted',
        label: a('backtest.counted'),
        options: Object.keys(lists.COUNTED).map((value) => ({
          value,
          label: word(lists.COUNTED, value),
        })),
      },
      { kind: 'one', name: 'type', label: a('patterns.type'), options: types },
      { kind: 'place', name: 'place', label: a('patterns.place') },
      { kind: 'flag', name: 'active', label: a('rules.active') },
    ],
    send: (values) =>
      post(address('risk', '/api/v1/rules'), {
        ...values,
        parameters: parametersOf(values.parameters as string | undefined),
      }),
  };
  return (
    <section className="card" aria-labelledby="rules">
      <h2 id="rules">{a('rules.title')}</h2>
      {problem && <Trouble problem={problem} again={rules.again} />}
      {!rules.data && rules.loading && <Loading rows={4} />}
      {rules.data && (
        <div className="scroll">
          <table className="bases">
            <caption>{a('rules.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{a('rules.code')}</th>
                <th scope="col">{a('backtest.method')}</th>
                <th scope="col">{a('rules.looksAt')}</th>
                <th scope="col">{a('rules.state')}</th>
                <th scope="col" className="number">
                  {a('rules.raised')}
                </th>
                <th scope="col" className="number">
                  {a('backtest.share')}
                </th>
                {mayKeep && <th scope="col">{a('rules.change')}</th>}
              </tr>
            </thead>
            <tbody>
              {rules.data.map((rule) => {
                const score = (methods.data ?? [])
                  .find((each) => each.method === rule.method)
                  ?.scores.find((each) => each.rule === rule.code);
                return (
                  <tr key={rule.code}>
                    <th scope="row">
                      <code>{rule.code}</code>
                    </th>
                    <td>{word(lists.METHOD, rule.method)}</td>
                    <td>
                      {[
                        word(lists.COUNTED, rule.counted),
                        type(rule.type, rule.counted),
                        directory.place(rule.place),
                      ]
                        .filter(Boolean)
                        .join(' · ') || a('rules.everything')}
                    </td>
                    <td>
                      <span className={`tag ${rule.active ? 'green' : 'grey'}`}>
                        {a(rule.active ? 'rules.on' : 'rules.off')}
                      </span>
                    </td>
                    <td className="number">{score?.raised ?? 0}</td>
                    <td className="number">
                      {score?.shareConfirmed == null
                        ? '–'
                        : `${(100 * score.shareConfirmed).toFixed(0)} %`}
                      {score && (
                        <small className="line">
                          {a('rules.judged', {
                            confirmed: score.confirmed,
                            explained: score.explained,
                            unfounded: score.unfounded,
                          })}
                        </small>
                      )}
                    </td>
                    {mayKeep && (
                      <td>
                        <Button size="small" onClick={() => setAsking(rule)}>
                          {a('rules.edit', { code: rule.code })}
                        </Button>
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {mayKeep && <Button onClick={() => setAsking('new')}>{a('rules.new')}</Button>}
      <Proposals key={round} inForce={rules.again} />
      {asking && (
        <DeedDialog
          key={deed.key}
          deed={deed}
          close={() => setAsking(null)}
          done={() => {
            setAsking(null);
            setRound((before) => before + 1);
          }}
        />
      )}
    </section>
  );
}
