import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../api/client';
import { useDirectory } from '../api/directory';
import { useWho } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { BulkReplay } from '@services/incident';
import { DeedDialog, type Deed, type Option } from '../parts/Deed';
import { Loading, Trouble } from '../parts/states';
import { moment, useWords } from '../words/language';
import { useReplayWords } from '../words/replays';

type Props = {
  /** Why records are held, as far as the page knows it. */
  reasons: Option[];
  agency?: string;
  changed: () => void;
};

/** Batches of held records: one person chooses, another lets them go. */
export function Replays({ reasons, agency, changed }: Props) {
  const w = useReplayWords();
  const who = useWho();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const all = useAnswer<BulkReplay[]>(address('incident', '/api/v1/quarantine/replays'));
  const deed: Deed = {
    key: 'replays',
    title: w('propose'),
    law: w('hint'),
    fields: [
      { kind: 'agency', name: 'agency', label: w('agency'), needed: true },
      { kind: 'one', name: 'reason', label: w('reason'), options: reasons },
    ],
    initial: { agency: agency ?? who.agency },
    send: (values) => post(address('incident', '/api/v1/quarantine/replays'), values),
  };

  async function approve(id: string) {
    setRefused(null);
    try {
      const path = '/api/v1/quarantine/replays/{id}/approval';
      const sent = await post<BulkReplay>(address('incident', path, { id }));
      setTold(w('sent', { sent: sent.body.replayed ?? 0, refused: sent.body.refused ?? 0 }));
      all.again();
      changed();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
    }
  }

  return (
    <section className="card below" aria-labelledby="replays">
      <div className="card-top">
        <h2 id="replays">{w('title')}</h2>
        <Button onClick={() => setAsking(true)}>{w('propose')}</Button>
      </div>
      <p className="hint">{w('hint')}</p>
      {all.problem && <Trouble problem={all.problem} again={all.again} />}
      {!all.data && all.loading && <Loading rows={2} />}
      {all.data && !all.data.length && <p>{w('none')}</p>}
      <p role="status" className="done">
        {told}
      </p>
      {refused && <Trouble problem={refused} />}
      <Batches all={all.data ?? []} reasons={reasons} approve={(id) => void approve(id)} />
      {asking && (
        <DeedDialog
          deed={deed}
          close={() => setAsking(false)}
          done={() => {
            setAsking(false);
            setTold(w('done', { what: w('propose') }));
            all.again();
          }}
        />
      )}
    </section>
  );
}

type BatchesProps = { all: BulkReplay[]; reasons: Option[]; approve: (id: string) => void };

function Batches({ all, reasons, approve }: BatchesProps) {
  const w = useReplayWords();
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const why = (code?: string) =>
    code ? (reasons.find((each) => each.value === code)?.label ?? code) : w('anyReason');
  return (
    <ul className="plain">
      {all.map((each) => (
        <li key={each.id} className="batch-line">
          <div>
            <strong>{directory.agency(each.agency)}</strong> · {why(each.reason)} ·{' '}
            {t('pager.all', { count: each.held.length })}
            <small className="line">
              {w('by')} {each.proposedBy} {moment(each.proposedAt)}
            </small>
          </div>
          {each.approvedAt ? (
            <span className="tag green">
              {w('sent', { sent: each.replayed ?? 0, refused: each.refused ?? 0 })}
            </span>
          ) : each.proposedBy === who.subject ? (
            <span className="tag orange">{w('another')}</span>
          ) : (
            <Popconfirm
              title={w('approveAsk', { count: each.held.length })}
              okText={w('approve')}
              cancelText={t('state.cancel')}
              onConfirm={() => approve(each.id)}
            >
              <Button type="primary">{w('approve')}</Button>
            </Popconfirm>
          )}
        </li>
      ))}
    </ul>
  );
}
