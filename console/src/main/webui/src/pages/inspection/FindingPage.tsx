import { Link, useParams } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { FindingView, HistoryEntry } from '@services/risk';
import { useAccount } from '../../parts/OperationLog';
import { Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { comma, moment, useLanguage, useWords } from '../../words/language';
import { useInspection } from '../../words/inspection';
import { EVENT, wordOf } from '../../words/inspectionLists';
import { daysUntil, dueColour, dueWords } from '../cases/due';
import { Cleared } from './Cleared';
import { Next } from './Next';
import { Photos } from './Photos';
import { Sign } from './lists';
import { useFindingDeeds } from './findingDeeds';

/** One finding: how far it is, what is owed by which rule, its pictures, and what can be done. */
export function FindingPage() {
  const { id = '' } = useParams();
  const found = useAnswer<FindingView>(address('risk', '/api/v1/findings/{id}', { id }));
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={12} />;
  return (
    <>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      <Shown finding={found.data} again={found.again} />
    </>
  );
}

type Props = { finding: FindingView; again: () => void };

function Shown({ finding, again }: Props) {
  const directory = useDirectory();
  const deeds = useFindingDeeds(finding);
  const type = directory.label('finding-type', finding.findingType);
  const where = [finding.code, directory.path(finding.placePath), finding.spot];
  return (
    <>
      <Head
        title={`${type} · ${directory.place(finding.place)}`}
        hint={where.filter(Boolean).join(' · ')}
      >
        <Sign list="severity" code={finding.severity} />
        <Sign list="rectification-phase" code={finding.phase} />
      </Head>
      <Progress finding={finding} />
      <div className="two case">
        <div>
          <Due finding={finding} />
          <Photos finding={finding} again={again} />
          {finding.clearedOn && <Cleared finding={finding} />}
          <History finding={finding} />
        </div>
        <div>
          <Next deeds={deeds} again={again} />
          <Facts finding={finding} />
        </div>
      </div>
    </>
  );
}

const STEPS = [
  ['found', ['REPORTED', 'NOT_FOUND', 'FOUND', 'REOPENED', 'TRANSFERRED']],
  ['ordered', ['ISSUED', 'OVERDUE', 'FAILED']],
  ['again', ['CLAIMED_DONE']],
  ['cleared', ['CLEARED']],
  ['lookedBack', ['CLOSED']],
] as const;

function Progress({ finding }: { finding: FindingView }) {
  const i = useInspection();
  const here = STEPS.findIndex(([, phases]) =>
    (phases as readonly string[]).includes(finding.phase),
  );
  return (
    <ol className="progress" aria-label={i('finding.steps')}>
      {STEPS.map(([key], n) => (
        <li
          key={key}
          className={n < here ? 'past' : n === here ? 'here' : 'ahead'}
          aria-current={n === here ? 'step' : undefined}
        >
          <span>{i(`step.${key}`)}</span>
          {n === here && <Sign list="rectification-phase" code={finding.phase} />}
        </li>
      ))}
    </ol>
  );
}

/** What is owed, with what is left and the rule behind it. */
function Due({ finding }: { finding: FindingView }) {
  const t = useWords();
  const i = useInspection();
  const directory = useDirectory();
  return (
    <section className="card" aria-labelledby="due">
      <h2 id="due">{i('finding.due')}</h2>
      {!finding.due.length && <p>{i('finding.nothingDue')}</p>}
      <ul className="due-list">
        {finding.due.map((each) => {
          const days = daysUntil(each.on);
          const back = each.kind.startsWith('LOOK_BACK');
          return (
            <li key={each.kind}>
              <strong className={`countdown tag ${back && days > 0 ? 'blue' : dueColour(days)}`}>
                {dueWords(t, days)}
              </strong>
              <div>
                <strong>{directory.label('rectification-deadline', each.kind)}</strong>{' '}
                <span>{i(back ? 'finding.from' : 'finding.until', { on: each.on })}</span>
                <small className="line">
                  {each.legalBasis ? (
                    <Zh around={(law) => t('due.law', { law })}>{each.legalBasis}</Zh>
                  ) : (
                    i('finding.ownRule')
                  )}
                </small>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Facts({ finding }: { finding: FindingView }) {
  const i = useInspection();
  const directory = useDirectory();
  const order = finding.order;
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{i('finding.facts')}</h2>
      <dl className="facts-of">
        <dt>{i('findings.place')}</dt>
        <dd>
          <Link to={`/places/${encodeURIComponent(finding.place)}`}>
            {directory.path(finding.placePath)}
          </Link>{' '}
          <Link className="touch" to={`/ledger?place=${encodeURIComponent(finding.place)}`}>
            {i('finding.ledger')}
          </Link>
        </dd>
        <dt>{i('findings.foundOn')}</dt>
        <dd>{finding.foundOn}</dd>
        <dt>{i('finding.how')}</dt>
        <dd>
          <Sign list="inspection-activity" code={finding.activity} />{' '}
          {finding.visit && <Link to={`/visits/${finding.visit}`}>{finding.visit}</Link>}
        </dd>
        {finding.checklistItem && (
          <>
            <dt>{i('finding.item')}</dt>
            <dd>
              <code>{finding.checklistItem}</code>
            </dd>
          </>
        )}
        <dt>{i('findings.handler')}</dt>
        <dd>{directory.agency(finding.handler) || i('finding.noHandler')}</dd>
        {finding.goesTo && (
          <>
            <dt>{i('finding.goesTo')}</dt>
            <dd>
              {directory.agency(finding.goesTo)}{' '}
              <span className="tag orange">{i('finding.noReceipt')}</span>
            </dd>
          </>
        )}
        {order && (
          <>
            <dt>{i('finding.order')}</dt>
            <dd>
              {directory.label('rectification-form', order.form)} {order.number}
              <small className="line">
                {directory.agency(order.agency)} · {order.on} ·{' '}
                {i('finding.dueOn', { on: order.dueOn })}
                {order.extended && ` · ${i('finding.extended')}`}
                {order.item && ` · ${i('finding.power', { item: order.item })}`}
              </small>
            </dd>
          </>
        )}
        {finding.recurrences > 0 && (
          <>
            <dt>{i('finding.recurrences')}</dt>
            <dd className="bad">{i('finding.times', { n: finding.recurrences })}</dd>
          </>
        )}
        {finding.reportedBy.length > 0 && (
          <>
            <dt>{i('finding.reportedBy')}</dt>
            <dd>{finding.reportedBy.map((each) => directory.agency(each.agency)).join(comma())}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function History({ finding }: { finding: FindingView }) {
  const i = useInspection();
  const found = useAnswer<HistoryEntry[]>(
    `${address('risk', '/api/v1/findings/{id}/history', { id: finding.id })}?v=${finding.version}`,
  );
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{i('finding.history')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      <HistoryLines entries={found.data ?? []} />
    </section>
  );
}

/** The events of a matter, the oldest first. */
export function HistoryLines({ entries }: { entries: HistoryEntry[] }) {
  const account = useAccount();
  const { language } = useLanguage();
  const directory = useDirectory();
  return (
    <ol className="line-of-time">
      {entries.map((each) => (
        <li key={each.version}>
          <time dateTime={each.at}>{moment(each.at)}</time>
          <strong>{wordOf(EVENT, each.event, language)}</strong>
          <small>
            {directory.agency(each.doneFor)} · {account(each.doneBy)}
          </small>
        </li>
      ))}
    </ol>
  );
}
