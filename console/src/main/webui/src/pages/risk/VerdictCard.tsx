import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho, type Role } from '../../api/session';
import type { SignalView } from '@services/risk';
import { Trouble } from '../../parts/states';
import { comma, moment, useWords } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { Tag, useWord } from '../cases/words';

export const JUDGES: readonly Role[] = ['coordinator', 'clerk', 'analyst'];
const LONGEST = 2000;

/** A person judges, once, with the reason; nothing is dispatched by itself. */
export function VerdictCard({ signal, again }: { signal: SignalView; again: () => void }) {
  const r = useRisk();
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const { verdict } = signal;
  return (
    <section className="card" aria-labelledby="verdict">
      <h2 id="verdict">{r('verdict.title')}</h2>
      {verdict && (
        <>
          <p className="verdict">
            <Tag list={lists.SIGNAL_PHASE} code={verdict.outcome} />
          </p>
          <p className="said">{verdict.reason}</p>
          <small>
            {directory.agency(verdict.agency)} ·{' '}
            {verdict.role
              .split(',')
              .map((role) => t(`role.${role.trim()}` as 'role.analyst'))
              .join(comma())}{' '}
            · {moment(verdict.judgedAt)}
          </small>
          <p className="hint">{r('verdict.stands')}</p>
        </>
      )}
      {!verdict && signal.phase === 'EXPIRED' && (
        <p>{r(signal.expiredFor === 'DATA_CORRECTED' ? 'verdict.corrected' : 'verdict.lapsed')}</p>
      )}
      {!verdict &&
        (signal.phase === 'RAISED' || signal.phase === 'PAST') &&
        (has(who, JUDGES) ? (
          <Judging signal={signal} again={again} />
        ) : (
          <p>
            {t('state.whoMay', {
              roles: JUDGES.map((role) => t(`role.${role}`)).join(comma()),
            })}
          </p>
        ))}
    </section>
  );
}

function Judging({ signal, again }: { signal: SignalView; again: () => void }) {
  const r = useRisk();
  const t = useWords();
  const word = useWord();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function send(values: Record<string, unknown>) {
    setBusy(true);
    setRefused(null);
    try {
      await post(address('risk', '/api/v1/signals/{id}/verdict', { id: signal.id }), values);
      again();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form layout="vertical" onFinish={(values) => void send(values as Record<string, unknown>)}>
      <p className="hint">{r('verdict.hint', { at: moment(signal.expiresAt) })}</p>
      <Form.Item
        name="outcome"
        label={r('verdict.outcome')}
        rules={[{ required: true, message: t('ask.needed') }]}
      >
        <Radio.Group
          className="column"
          options={Object.keys(lists.VERDICT).map((value) => ({
            value,
            label: word(lists.VERDICT, value),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={r('verdict.reason')}
        extra={r('noPerson')}
        rules={[{ required: true, whitespace: true, message: t('ask.needed') }]}
      >
        <Input.TextArea maxLength={LONGEST} rows={3} />
      </Form.Item>
      {refused && <Trouble problem={refused} />}
      <Button type="primary" htmlType="submit" loading={busy}>
        {r('verdict.send')}
      </Button>
    </Form>
  );
}
