import { Button } from 'antd';
import type { Agreement, CaseView } from '@services/mediation';
import { colon, useWords } from '../../words/language';
import * as lists from '../../words/mediation';
import type { PartProps } from './CasePage';
import { daysUntil } from './due';
import { Tag, useWord } from './words';
import { Zh } from '../../parts/Zh';
import { Term } from '../../parts/Term';

/** What was agreed, what of it a court may confirm, and how it is performed. */
export function File({ subject, begin, may }: PartProps) {
  const t = useWords();
  const agreement = subject.agreement;
  return (
    <section className="card" aria-labelledby="agreement">
      <h2 id="agreement">
        <Term of="人民调解协议">{t('case.agreement')}</Term>
      </h2>
      {!agreement && <p>{t('case.noAgreement')}</p>}
      {agreement && <Agreed agreement={agreement} subject={subject} />}
      <div className="row">
        {may('ReachAgreement') && (
          <Button onClick={() => begin('ReachAgreement')}>{t('step.ReachAgreement')}</Button>
        )}
        {may('RecordPerformance') && (
          <Button onClick={() => begin('RecordPerformance')}>{t('step.RecordPerformance')}</Button>
        )}
        {may('ApplyForConfirmation') && subject.confirmation === 'NOT_APPLIED' && (
          <Button onClick={() => begin('ApplyForConfirmation')}>
            {t('step.ApplyForConfirmation')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Agreed({ agreement, subject }: { agreement: Agreement; subject: CaseView }) {
  const t = useWords();
  const word = useWord();
  return (
    <>
      <dl className="facts-of">
        <dt>{t('case.form')}</dt>
        <dd>{word(lists.OUTCOME, agreement.form)}</dd>
        {agreement.amount != null && (
          <>
            <dt>{t('case.amount')}</dt>
            <dd>{t('case.yuan', { amount: agreement.amount.toLocaleString() })}</dd>
          </>
        )}
        <dt>{t('case.mainFacts')}</dt>
        <dd>{agreement.facts || '–'}</dd>
        <dt>{t('case.performance')}</dt>
        <dd>{agreement.performance || '–'}</dd>
        <dt>{t('case.effectiveOn')}</dt>
        <dd>{agreement.effectiveOn}</dd>
        <dt>{t('case.confirmation')}</dt>
        <dd>
          <Tag list={lists.CONFIRMATION} code={subject.confirmation} />
        </dd>
      </dl>
      <h3>{t('case.clauses')}</h3>
      <ul className="plain clauses">
        {(subject.clauses ?? []).map((each) => (
          <li key={each.number}>
            <strong>{t('case.clause', { n: each.number })}</strong>{' '}
            {word(lists.CLAUSE, each.kind)}
            {colon()}
            {agreement.clauses.find((clause) => clause.number === each.number)?.text}{' '}
            <span className={`tag ${each.confirmable ? 'green' : 'orange'}`}>
              {each.confirmable ? t('case.confirmable') : t('case.notConfirmable')}
            </span>
            {each.legalBasis && (
              <small className="line">
                {t('state.legalBasis')}
                <Zh>{each.legalBasis}</Zh>
              </small>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('case.plan')}</h3>
      {!agreement.instalments.length && <p>{t('case.noPlan')}</p>}
      {agreement.instalments.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('case.plan')}>
          <table className="bases">
            <thead>
              <tr>
                <th scope="col">{t('case.plan')}</th>
                <th scope="col">{t('case.dueOn')}</th>
                <th scope="col">{t('case.amount')}</th>
                <th scope="col">{t('case.duty')}</th>
                <th scope="col">{t('case.state')}</th>
              </tr>
            </thead>
            <tbody>
              {agreement.instalments.map((each) => (
                <tr key={each.number}>
                  <th scope="row">{t('case.instalment', { n: each.number })}</th>
                  <td>{each.dueOn}</td>
                  <td>{each.amount?.toLocaleString() ?? '–'}</td>
                  <td>{each.duty || '–'}</td>
                  <td>
                    <Performed on={subject.performed[String(each.number)]} due={each.dueOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {subject.followUps.length > 0 && <h3>{t('case.visits')}</h3>}
      <ul className="plain">
        {subject.followUps.map((each, i) => (
          <li key={i}>
            {word(lists.VISIT, each.kind)} {t('due.until', { on: each.dueOn })}{' '}
            {each.holds == null ? (
              <span className="tag orange">{t('case.waits')}</span>
            ) : (
              <span className={`tag ${each.holds ? 'green' : 'red'}`}>
                {each.holds ? t('case.holds') : t('case.fails')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Performed({ on, due }: { on?: string; due: string }) {
  const t = useWords();
  if (on) return <span className="tag green">{t('case.doneOn', { on })}</span>;
  return daysUntil(due) < 0 ? (
    <span className="tag red">{t('case.late')}</span>
  ) : (
    <span className="tag grey">{t('case.waits')}</span>
  );
}
