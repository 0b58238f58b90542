import { Button, Input } from 'antd';
import { useState } from 'react';
import { address, get, post, Refusal, type Problem } from '../../api/client';
import { has, useWho } from '../../api/session';
import type { CaseView, Session } from '@services/mediation';
import { Trouble } from '../../parts/states';
import { colon, comma, moment, useWords } from '../../words/language';
import type { PartProps } from './CasePage';
import { usePartyName } from './words';

/** The meetings: called, held, who came, what was put forward, and the sealed minutes. */
export function Sessions({ subject, begin, may, again }: PartProps & { again: () => void }) {
  const t = useWords();
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t('case.sessions')}</h2>
      {!subject.sessions.length && <p>{t('case.noSessions')}</p>}
      <ul className="people">
        {subject.sessions.map((each) => (
          <One key={each.number} session={each} subject={subject} again={again} />
        ))}
      </ul>
      <div className="row">
        {may('CallSession') && (
          <Button onClick={() => begin('CallSession')}>{t('step.CallSession')}</Button>
        )}
        {may('HoldSession') && subject.sessions.some((each) => !each.heldOn) && (
          <Button onClick={() => begin('HoldSession')}>{t('step.HoldSession')}</Button>
        )}
      </div>
    </section>
  );
}

type OneProps = { session: Session; subject: CaseView; again: () => void };

function One({ session, subject, again }: OneProps) {
  const t = useWords();
  const who = useWho();
  const name = usePartyName();
  const people = session.present.map((ref) =>
    name(subject.parties.find((each) => each.ref === ref)),
  );
  return (
    <li>
      <div className="person-line">
        <strong>{t('case.sessionNo', { n: session.number })}</strong>
        <time dateTime={session.begins}>{moment(session.begins)}</time>
        <span>{session.venue}</span>
        <span className={`tag ${session.heldOn ? 'green' : 'blue'}`}>
          {session.heldOn ? `${t('case.held')} ${session.heldOn}` : t('case.called')}
        </span>
        {session.open && <span className="tag orange">{t('case.openly')}</span>}
      </div>
      {people.length > 0 && (
        <small className="line">
          {t('case.present')}
          {colon()}
          {people.join(comma())}
        </small>
      )}
      {session.evidence.length > 0 && (
        <small className="line">
          {t('case.evidence')}
          {colon()}
          {session.evidence.join(comma())}
        </small>
      )}
      {session.heldOn && has(who, ['mediator']) && (
        <Minutes session={session} subject={subject} again={again} />
      )}
    </li>
  );
}

/** Written once and sealed; read with a purpose and a receipt. */
function Minutes({ session, subject, again }: OneProps) {
  const t = useWords();
  const [text, setText] = useState('');
  const [purpose, setPurpose] = useState('');
  const [read, setRead] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const names = { case: subject.code, number: String(session.number) };
  const path = '/api/v1/cases/{case}/sessions/{number}/minutes';

  async function trying(work: () => Promise<void>) {
    setRefused(null);
    try {
      await work();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  }
  const write = () =>
    trying(async () => {
      await post(address('mediation', path, names), { text });
      setText('');
      setTold(t('command.done', { what: t('case.writeMinutes') }));
      again();
    });
  const open = () =>
    trying(async () => {
      const found = await get<{ text: string }>(address('mediation', path, names, { purpose }));
      setRead(found.text);
    });

  return (
    <details className="who-is">
      <summary>{t('case.minutes')}</summary>
      {read !== null ? (
        <p className="seen quoted">{read}</p>
      ) : (
        <div className="row">
          <Input
            aria-label={t('case.purpose')}
            placeholder={t('case.purpose')}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
          <Button disabled={!purpose.trim()} onClick={() => void open()}>
            {t('case.readMinutes')}
          </Button>
        </div>
      )}
      <div className="row">
        <Input.TextArea
          aria-label={t('case.writeMinutes')}
          placeholder={t('case.writeMinutes')}
          value={text}
          rows={2}
          maxLength={50_000}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={!text.trim()} onClick={() => void write()}>
          {t('case.writeMinutes')}
        </Button>
      </div>
      <p role="status">{told}</p>
      {refused && <Trouble problem={refused} />}
    </details>
  );
}
