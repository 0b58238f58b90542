import { Button } from 'antd';
import { useDirectory } from '../../api/directory';
import { useWho } from '../../api/session';
import { comma, moment, useWords } from '../../words/language';
import * as lists from '../../words/mediation';
import type { PartProps } from './CasePage';
import { Tag, useWord } from './words';

/** Which agencies handle the case: lead, assists, who was asked, who mediates. */
export function Handling({ subject, begin, may }: PartProps) {
  const t = useWords();
  const word = useWord();
  const who = useWho();
  const { agency } = useDirectory();
  const answered = (accepts: boolean) => begin('AnswerAsk', { agency: who.agency, accepts });
  return (
    <section className="card" aria-labelledby="panel">
      <h2 id="panel">{t('case.panel')}</h2>
      <dl className="facts-of">
        <dt>{t('case.lead')}</dt>
        <dd>{agency(subject.lead)}</dd>
        <dt>{t('case.assists')}</dt>
        <dd>{subject.assists.map(agency).join(comma()) || t('case.none')}</dd>
        {subject.referredBy.length > 0 && (
          <>
            <dt>{t('case.referredBy')}</dt>
            <dd>
              {subject.referredBy
                .map((each) => [agency(each.agency), each.caseref].filter(Boolean).join(' '))
                .join(comma())}
            </dd>
          </>
        )}
      </dl>
      <ul className="plain">
        {subject.asks.map((each, i) => (
          <li key={i}>
            {agency(each.agency)} · {word(lists.ASK_ROLE, each.role)}{' '}
            <Tag list={lists.ASK_ANSWER} code={each.answer} />{' '}
            {each.answer === 'OPEN' && (
              <small>{t('case.answerBy', { at: moment(each.answerBy) })}</small>
            )}
            {each.reason && <small>{word(lists.ASK_REASON, each.reason)}</small>}
            {each.agency === who.agency && may('AnswerAsk') && isOpen(each.answer) && (
              <span className="answers">
                <Button size="small" type="primary" onClick={() => answered(true)}>
                  {t('case.yes')}
                </Button>
                <Button size="small" onClick={() => answered(false)}>
                  {t('case.no')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        {may('AskAgency') && (
          <Button onClick={() => begin('AskAgency')}>{t('step.AskAgency')}</Button>
        )}
        {may('ChangeLead') && (
          <Button onClick={() => begin('ChangeLead')}>{t('step.ChangeLead')}</Button>
        )}
      </div>
      <h3>{t('case.mediators')}</h3>
      {!subject.mediators.length && <p>{t('case.none')}</p>}
      <ul className="plain">
        {subject.mediators.map((each) => (
          <li key={each.ref}>
            <code>{each.ref}</code>{' '}
            {each.recused ? (
              <span className="tag red">
                {t('case.recused', { why: word(lists.RECUSAL, each.recused) })}
              </span>
            ) : (
              <small>{each.chosen ? t('case.chosen') : t('case.assigned')}</small>
            )}
          </li>
        ))}
      </ul>
      {may('AssignMediator') && (
        <Button onClick={() => begin('AssignMediator')}>{t('step.AssignMediator')}</Button>
      )}
    </section>
  );
}

function isOpen(answer: string): boolean {
  return answer === 'OPEN' || answer === 'SILENT';
}
