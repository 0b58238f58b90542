import { Button, Input } from 'antd';
import { useState } from 'react';
import { address, get, Refusal, type Problem } from '../../api/client';
import type { CaseView, Party } from '@services/mediation';
import { Trouble } from '../../parts/states';
import { Term } from '../../parts/Term';
import { colon, moment, useWords } from '../../words/language';
import * as lists from '../../words/mediation';
import type { PartProps } from './CasePage';
import { Tag, usePartyName, useWord } from './words';

/** Who takes part under which reference, and what each has answered. */
export function Parties({ subject, begin, may }: PartProps) {
  const t = useWords();
  return (
    <section className="card" aria-labelledby="parties">
      <h2 id="parties">
        <Term of="个人信息">{t('case.parties')}</Term>
      </h2>
      {!subject.parties.length && <p>{t('case.noParties')}</p>}
      <ul className="people">
        {subject.parties.map((each) => (
          <One key={each.ref} party={each} subject={subject} begin={begin} may={may} />
        ))}
      </ul>
      {may('AddParty') && (
        <Button onClick={() => begin('AddParty')}>{t('step.AddParty')}</Button>
      )}
    </section>
  );
}

function One({ party, subject, begin, may }: PartProps & { party: Party }) {
  const t = useWords();
  const word = useWord();
  const name = usePartyName();
  const own = lists.OWN_DISPUTE.includes(party.participation);
  const last = party.consents.filter((each) => !each.invitedRef).at(-1);
  const others = party.consents.filter((each) => each.invitedRef);
  const answers =
    last?.answer === 'CONSENTED' ? (['WITHDRAWN'] as const) : (['CONSENTED', 'REFUSED'] as const);
  return (
    <li>
      <div className="person-line">
        <strong>{word(lists.PARTICIPATION, party.participation)}</strong>
        <code>{party.ref}</code>
        {party.minor && <span className="tag orange">{t('case.minor')}</span>}
        {party.guardianTold && <span className="tag green">{t('case.guardianTold')}</span>}
        {own &&
          (last ? (
            <>
              <Tag list={lists.ANSWER} code={last.answer} />
              <time dateTime={last.at}>{moment(last.at)}</time>
            </>
          ) : (
            <span className="tag grey">{t('case.notAsked')}</span>
          ))}
        {own && may('RecordConsent') && (
          <span className="answers">
            {answers.map((answer) => (
              <Button
                key={answer}
                size="small"
                danger={answer !== 'CONSENTED'}
                aria-label={`${name(party)}${colon()}${word(lists.ANSWER, answer)}`}
                onClick={() => begin('RecordConsent', { party: party.ref, answer })}
              >
                {word(lists.ANSWER, answer)}
              </Button>
            ))}
          </span>
        )}
      </div>
      {others.map((each, i) => (
        <small key={i} className="line">
          {t('case.onInvited', { who: String(each.invitedRef) })} {word(lists.ANSWER, each.answer)}
        </small>
      ))}
      <WhoIsIt subject={subject} party={party} />
    </li>
  );
}

type Detail = { name: string; phone?: string; idNumber?: string; address?: string };

/** The personal detail, only for a purpose that is written down. */
function WhoIsIt({ subject, party }: { subject: CaseView; party: Party }) {
  const t = useWords();
  const [purpose, setPurpose] = useState('');
  const [found, setFound] = useState<Detail | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function read() {
    setRefused(null);
    try {
      setFound(
        await get<Detail>(
          address(
            'mediation',
            '/api/v1/cases/{case}/parties/{party}',
            { case: subject.code, party: party.ref },
            { purpose },
          ),
        ),
      );
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  }

  if (found) {
    return (
      <p className="seen" role="status">
        {[found.name, found.phone, found.idNumber, found.address].filter(Boolean).join(' · ')}
      </p>
    );
  }
  return (
    <details className="who-is">
      <summary>{t('case.whoIs')}</summary>
      <div className="row">
        <Input
          aria-label={t('case.purpose')}
          placeholder={t('case.purpose')}
          value={purpose}
          maxLength={200}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <Button disabled={!purpose.trim()} onClick={() => void read()}>
          {t('case.read')}
        </Button>
      </div>
      {refused && <Trouble problem={refused} />}
    </details>
  );
}
