import { Button } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { ProposalView } from '@services/risk';
import { Loading, Trouble } from '../../parts/states';
import { moment } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useAssess } from '../../words/assess';
import { useWord } from '../cases/words';
import { lastWeekEnd, useTypeName } from './subject';

const WEEKS = 52;

/** What is proposed: replayed on the last year, then put in force by somebody else. */
export function Proposals({ inForce }: { inForce: () => void }) {
  const a = useAssess();
  const who = useWho();
  const found = useAnswer<ProposalView[]>(address('risk', '/api/v1/rules/proposals'));
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const open = (found.data ?? []).filter((each) => !each.approved);

  async function send(key: string, url: string, body?: unknown) {
    setBusy(key);
    setRefused(null);
    try {
      await post(url, body);
      found.again();
      inForce();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(null);
    }
  }

  const replay = ({ id }: ProposalView) =>
    send(`replay${id}`, address('risk', '/api/v1/rules/proposals/{id}/backtest', { id }), {
      from: lastWeekEnd().subtract(WEEKS, 'week').add(1, 'day').format('YYYY-MM-DD'),
      until: lastWeekEnd().add(1, 'day').format('YYYY-MM-DD'),
    });
  const approve = ({ id }: ProposalView) =>
    send(`approve${id}`, address('risk', '/api/v1/rules/proposals/{id}/approval', { id }));

  return (
    <div>
      <h3>{a('proposals.title')}</h3>
      <p className="hint">{a('proposals.hint')}</p>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {refused && <Trouble problem={refused} />}
      {!found.data && found.loading && <Loading rows={2} />}
      {found.data && !open.length && <p>{a('proposals.none')}</p>}
      <ul className="plain">
        {open.map((each) => (
          <li key={each.id}>
            <What proposal={each} />
            {has(who, ['coordinator', 'analyst']) && (
              <span>
                <Button
                  size="small"
                  loading={busy === `replay${each.id}`}
                  onClick={() => void replay(each)}
                >
                  {a('proposals.replay', { code: each.rule.code })}
                </Button>{' '}
                <Button
                  size="small"
                  disabled={each.rule.active && !each.tested}
                  loading={busy === `approve${each.id}`}
                  onClick={() => void approve(each)}
                >
                  {a('proposals.approve', { code: each.rule.code })}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What somebody proposes, and what its last replay showed. */
function What({ proposal }: { proposal: ProposalView }) {
  const a = useAssess();
  const word = useWord();
  const type = useTypeName();
  const directory = useDirectory();
  const { rule, tested } = proposal;
  const about = [
    word(lists.METHOD, rule.method),
    ...Object.entries((rule.parameters ?? {}) as Record<string, string>).map(
      ([name, value]) => `${name} = ${value}`,
    ),
    word(lists.COUNTED, rule.counted),
    type(rule.type, rule.counted),
    directory.place(rule.place),
    rule.active ? '' : a('rules.off'),
  ];
  return (
    <p>
      <code>{rule.code}</code> · {about.filter(Boolean).join(' · ')}
      <small className="line">
        {moment(proposal.proposedAt)} ·{' '}
        {tested
          ? a('proposals.tested', {
              from: tested.from,
              until: tested.until,
              alarms: tested.alarms,
              current: tested.currentAlarms,
              confirmed: tested.confirmed,
            })
          : a('proposals.untested')}
      </small>
    </p>
  );
}
