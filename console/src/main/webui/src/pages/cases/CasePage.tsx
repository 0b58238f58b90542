import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { CaseView } from '@services/mediation';
import { OperationLog } from '../../parts/OperationLog';
import { Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { comma, moment, useLanguage, useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import { CASE_EVENT } from '../../words/log';
import * as lists from '../../words/mediation';
import { File } from './File';
import { Handling } from './Handling';
import { Parties } from './Parties';
import { Papers } from './Papers';
import { Progress } from './Progress';
import { Sessions } from './Sessions';
import { StepDialog } from './StepDialog';
import { inOrder, STEPS, type Values } from './steps';
import { daysUntil, dueColour, dueWords } from './due';
import { CasePhase, useWord } from './words';
import { Story } from '../places/Story';

/** Asks for a step of the case, with what a button has filled in already. */
export type Begin = (command: string, given?: Values) => void;
export type PartProps = { subject: CaseView; begin: Begin; may: (command: string) => boolean };

/** One mediated dispute: how far it has come, what is due by which article, what can be done. */
export function CasePage() {
  const { code = '' } = useParams();
  const found = useAnswer<CaseView>(address('mediation', '/api/v1/cases/{case}', { case: code }));
  if (!found.data && found.problem) {
    return (
      <>
        <Head title={code} />
        <Trouble problem={found.problem} again={found.again} />
      </>
    );
  }
  if (!found.data) return <Loading rows={12} />;
  return (
    <>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      <Case subject={found.data} again={found.again} />
    </>
  );
}

function Case({ subject, again }: { subject: CaseView; again: () => void }) {
  const t = useWords();
  const directory = useDirectory();
  const [asked, setAsked] = useState<{ command: string; given?: Values } | null>(null);
  const [done, setDone] = useState('');
  // A form begins with what the case says after the last step, not before it.
  const [left, setLeft] = useState(0);
  const open = subject.open.map((each) => each.command).filter((each) => STEPS[each]);
  const part: PartProps = {
    subject,
    begin: (command, given) => setAsked({ command, given }),
    may: (command) => open.includes(command),
  };
  return (
    <>
      <Head
        title={subject.code}
        hint={`${directory.label('dispute-category', subject.category)} · ${directory.path(
          subject.placePath,
        )} · ${t('case.spoken', { spoken: subject.spoken })}`}
      >
        <CasePhase phase={subject.phase} />
        {subject.escalated && <span className="tag red">{t('case.escalated')}</span>}
      </Head>
      <Progress subject={subject} />
      <div className="two case">
        <div>
          <Due subject={subject} />
          <Parties {...part} />
          <Sessions {...part} again={again} />
          <File {...part} />
          <Papers subject={subject} />
        </div>
        <div>
          <Next {...part} open={open} done={done} />
          <Facts subject={subject} />
          <Handling {...part} />
        </div>
      </div>
      <section className="card" aria-labelledby="story">
        <h2 id="story">{t('case.story')}</h2>
        <Story question={{ case: subject.code }} version={subject.version} />
      </section>
      <Log subject={subject} />
      {asked && STEPS[asked.command] && subject.version !== left && (
        <StepDialog
          key={asked.command}
          command={asked.command}
          step={STEPS[asked.command]!}
          given={asked.given}
          subject={subject}
          reload={again}
          close={() => setAsked(null)}
          done={() => {
            setDone(t('command.done', { what: t(`step.${asked.command}` as Key) }));
            setAsked(null);
            setLeft(subject.version);
            again();
          }}
        />
      )}
    </>
  );
}

function Log({ subject }: { subject: CaseView }) {
  const word = useWord();
  const url = address('mediation', '/api/v1/cases/{case}/history', { case: subject.code });
  return (
    <OperationLog
      url={`${url}?v=${subject.version}`}
      name={(type) => word(CASE_EVENT, type)}
    />
  );
}

function Next({ subject, begin, open, done }: PartProps & { open: string[]; done: string }) {
  const t = useWords();
  const sorted = inOrder(open);
  const moves = (command: string) =>
    !subject.open.find((each) => each.command === command)?.leadsTo.includes(subject.phase);
  const usual = sorted.filter((each) => !STEPS[each]?.ends);
  const first = usual.find(moves) ?? usual[0];
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">{t('case.next')}</h2>
      {!sorted.length && <p>{t('command.none')}</p>}
      <div className="row next-steps">
        {sorted.map((command) => (
          <Button
            key={command}
            type={command === first ? 'primary' : 'default'}
            danger={STEPS[command]?.ends}
            onClick={() => begin(command)}
          >
            {t(`step.${command}` as Key)}
          </Button>
        ))}
      </div>
      {sorted.length > 0 && <p className="hint">{t('case.guarded')}</p>}
      <p role="status" className="done">
        {done}
      </p>
    </section>
  );
}

/** Everything owed, with what is left and the article behind it. */
function Due({ subject }: { subject: CaseView }) {
  const t = useWords();
  const word = useWord();
  const { language } = useLanguage();
  const directory = useDirectory();
  const owing = (code: string) =>
    code === 'parties' ? t('due.parties') : directory.agency(code);
  return (
    <section className="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('case.deadlines')}</h2>
      {!subject.deadlines.length && <p>{t('case.noDeadlines')}</p>}
      <ul className="due-list">
        {subject.deadlines.map((each) => {
          const [kind = '', which = ''] = each.key.split(':');
          const days = each.on ? daysUntil(each.on) : null;
          const subjectOf = (one: string) =>
            kind === 'INSTALMENT'
              ? t('case.instalment', { n: one })
              : kind === 'AGENCY_ANSWER'
                ? directory.agency(one)
                : word(lists.VISIT, one);
          const words = language === 'zh' ? each.explanationZh : each.explanationEn;
          return (
            <li key={each.key}>
              <strong className={`countdown tag ${days === null ? 'grey' : dueColour(days)}`}>
                {days === null ? t('due.stands') : dueWords(t, days)}
              </strong>
              <div>
                <strong>
                  {word(lists.DUE_KIND, kind)} {subjectOf(which)}
                </strong>{' '}
                {each.on && <span>{t('due.until', { on: each.on })}</span>}
                <small className="line">
                  {words ?? <Zh around={(law) => t('due.law', { law })}>{each.legalBasis}</Zh>}
                  {each.owedBy && ` · ${t('due.by', { who: owing(each.owedBy) })}`}
                </small>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Facts({ subject }: { subject: CaseView }) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">
        {t('case.facts')} <small>{t('case.version', { version: subject.version })}</small>
      </h2>
      <dl className="facts-of">
        <dt>{t('case.category')}</dt>
        <dd>{directory.label('dispute-category', subject.category)}</dd>
        <dt>{t('case.track')}</dt>
        <dd>{word(lists.TRACK, subject.track) || t('case.trackNone')}</dd>
        <dt>{t('case.place')}</dt>
        <dd>
          <Link to={`/places/${encodeURIComponent(subject.place)}`}>
            {directory.path(subject.placePath)}
          </Link>
        </dd>
        <dt>{t('case.source')}</dt>
        <dd>{word(lists.SOURCE, subject.source)}</dd>
        <dt>{t('case.scale')}</dt>
        <dd>{directory.label('scale', subject.scale)}</dd>
        {subject.amount != null && (
          <>
            <dt>{t('case.amount')}</dt>
            <dd>{t('case.yuan', { amount: subject.amount.toLocaleString() })}</dd>
          </>
        )}
        <dt>{t('case.registeredAt')}</dt>
        <dd>{moment(subject.registeredAt)}</dd>
        {subject.outcome && (
          <>
            <dt>{t('case.outcome')}</dt>
            <dd>{word(lists.OUTCOME, subject.outcome)}</dd>
          </>
        )}
        {subject.routes.length > 0 && (
          <>
            <dt>{t('case.routes')}</dt>
            <dd>{subject.routes.map((each) => word(lists.ROUTE, each)).join(comma())}</dd>
          </>
        )}
        {subject.goesOnIn && (
          <>
            <dt>{t('case.goesOn')}</dt>
            <dd>
              <Link to={`/cases/${subject.goesOnIn}`}>{subject.goesOnIn}</Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
