import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { MemberView, ShiftView } from '@services/incident';
import { useWords } from '../../words/language';
import type { Names, Queue } from './Walk';

type BeginProps = {
  shift: ShiftView;
  crew: MemberView[];
  queue: Queue;
  names: Names;
  kept: (what: string) => void;
};

/** The patrol sets out: who came, at the time of the phone. */
export function Begin({ shift, crew, queue, names, kept }: BeginProps) {
  const t = useWords();
  const [present, setPresent] = useState(shift.duties.map((each) => String(each.member)));
  const about = t('walk.begin');
  const send = async () => {
    const at = new Date().toISOString();
    await queue.say({
      id: crypto.randomUUID(),
      kind: 'START',
      shift: shift.id,
      at,
      about: `${t('walk.present')} ${present.length}`,
      body: { at, present },
    });
    kept(about);
  };
  return (
    <fieldset className="several">
      <legend>{t('walk.present')}</legend>
      <Checkbox.Group
        className="column"
        value={present}
        onChange={(some) => setPresent(some.map(String))}
        options={crew.map((each) => ({
          value: String(each.id),
          label: `${each.number} ${names.label('patrol-member-type', each.type)}`,
        }))}
      />
      <div className="row">
        <Button type="primary" size="large" onClick={() => void send()}>
          {about}
        </Button>
      </div>
    </fieldset>
  );
}

type EndProps = { shift: ShiftView; queue: Queue; kept: (what: string) => void };

/** The patrol comes back: what the next one should know. */
export function End({ shift, queue, kept }: EndProps) {
  const t = useWords();
  const [note, setNote] = useState('');
  const send = async () => {
    const at = new Date().toISOString();
    const handover = note.trim() || undefined;
    await queue.say({
      id: crypto.randomUUID(),
      kind: 'END',
      shift: shift.id,
      at,
      about: handover ?? '',
      body: { at, handover },
    });
    kept(t('walk.end'));
  };
  return (
    <div className="several">
      <label className="stacked">
        <span>{t('walk.handover')}</span>
        <Input.TextArea
          value={note}
          maxLength={200}
          rows={2}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <small>{t('ask.noPerson')}</small>
      <div className="row">
        <Button type="primary" size="large" onClick={() => void send()}>
          {t('walk.end')}
        </Button>
      </div>
    </div>
  );
}
