import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import type { PreviewView, SignalView, WarningView } from '@services/risk';
import { DeedDialog, type Deed, type Field, type Given } from '../../parts/Deed';
import { Trouble } from '../../parts/states';
import type { Word } from '../../words/mediation';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { useWord } from '../cases/words';
import { useTypes } from './subject';
import { comma } from '../../words/language';

const DAYS = 14;
const USUAL = ['BANK', 'TELECOM', 'PROPERTY_MANAGEMENT', 'MEDIA'];

type Props = { signal?: SignalView; close: () => void; done: (id: string) => void };

/** A warning: prefilled from its signal, read as text message and poster before it goes out. */
export function WarningForm({ signal, close, done }: Props) {
  const r = useRisk();
  const fields = useFields(signal);
  const deed: Deed = {
    key: 'issue',
    title: r('warn.title'),
    law: r('warn.law'),
    wide: true,
    fields,
    initial: {
      severity: 'MODERATE',
      urgency: 'EXPECTED',
      certainty: signal ? 'OBSERVED' : 'LIKELY',
      status: 'ACTUAL',
      scope: 'PUBLIC',
      place: signal?.place,
      type: signal?.type,
      kinds: USUAL,
      expires: dayjs().add(DAYS, 'day').hour(18).minute(0).second(0).millisecond(0),
    },
    send: async (values) => {
      const sent = await post<WarningView>(
        address('risk', '/api/v1/warnings'),
        bodyOf(values, signal),
      );
      done(sent.body.id);
    },
  };
  return (
    <DeedDialog deed={deed} close={close} done={() => undefined}>
      {(values) => <Preview values={values} signal={signal} />}
    </DeedDialog>
  );
}

function bodyOf(values: Given, signal?: SignalView): Given {
  const { kinds, audiencePlace, ...rest } = values;
  return { ...rest, signalId: signal?.id, audience: { kinds, place: audiencePlace } };
}

function useFields(signal?: SignalView): Field[] {
  const r = useRisk();
  const word = useWord();
  const types = useTypes();
  const options = (list: Record<string, Word>) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const subject: Field[] = signal
    ? []
    : [
        { kind: 'place', name: 'place', label: r('signals.place'), needed: true },
        { kind: 'one', name: 'type', label: r('signals.type'), options: types, needed: true },
        { kind: 'area', name: 'ground', label: r('warn.ground'), needed: true, longest: 2000 },
      ];
  return [
    ...subject,
    {
      kind: 'moment',
      name: 'expires',
      label: r('warn.expires'),
      note: r('warn.expiresNote'),
      needed: true,
    },
    {
      kind: 'radio',
      name: 'severity',
      label: r('warn.severity'),
      options: options(lists.SEVERITY),
    },
    {
      kind: 'many',
      name: 'kinds',
      label: r('warn.kinds'),
      options: options(lists.AGENCY_KIND),
    },
    {
      kind: 'place',
      name: 'audiencePlace',
      label: r('warn.audiencePlace'),
      note: r('warn.audienceNote'),
    },
    {
      kind: 'text',
      name: 'headline',
      label: r('warn.headline'),
      note: r('warn.usual'),
      longest: 160,
    },
    {
      kind: 'area',
      name: 'description',
      label: r('warn.description'),
      note: r('noPerson'),
      longest: 2000,
    },
    { kind: 'area', name: 'instruction', label: r('warn.instruction'), longest: 2000 },
    { kind: 'one', name: 'urgency', label: r('warn.urgency'), options: options(lists.URGENCY) },
    {
      kind: 'one',
      name: 'certainty',
      label: r('warn.certainty'),
      options: options(lists.CERTAINTY),
    },
    { kind: 'one', name: 'status', label: r('warn.status'), options: options(lists.STATUS) },
    { kind: 'one', name: 'scope', label: r('warn.scope'), options: options(lists.REACH) },
  ];
}

/** How it will read, and whom it will reach, by the same guards as the real one. */
function Preview({ values, signal }: { values: Given; signal?: SignalView }) {
  const r = useRisk();
  const directory = useDirectory();
  const [shown, setShown] = useState<PreviewView | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function look() {
    setRefused(null);
    try {
      const sent = await post<PreviewView>(
        address('risk', '/api/v1/warnings/preview'),
        bodyOf(values, signal),
      );
      setShown(sent.body);
    } catch (failure) {
      setShown(null);
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  }

  return (
    <section className="preview-box" aria-label={r('warn.preview')}>
      <Button onClick={() => void look()}>{r('warn.preview')}</Button>
      {refused && <Trouble problem={refused} />}
      {shown && (
        <div role="status">
          <p>
            {shown.addressees.length
              ? r('warn.reaches', {
                  n: shown.addressees.length,
                  who: shown.addressees.map(directory.agency).join(comma()),
                })
              : r('warn.reachesNobody')}
          </p>
          <Texts sms={shown.sms} poster={shown.poster} />
        </div>
      )}
    </section>
  );
}

/** A warning as people will read it. */
export function Texts({ sms, poster }: { sms: string; poster: string }) {
  const r = useRisk();
  return (
    <div className="texts">
      <div>
        <h3>
          {r('warn.sms')} <small>{r('warn.characters', { n: [...sms].length })}</small>
        </h3>
        <p className="sms" lang="zh-CN">
          {sms}
        </p>
      </div>
      <div>
        <h3>{r('warn.poster')}</h3>
        <pre className="poster" lang="zh-CN">
          {poster}
        </pre>
      </div>
    </div>
  );
}
