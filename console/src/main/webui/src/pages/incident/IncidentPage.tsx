import { useParams, useSearchParams } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { HistoryView, IncidentView } from '@services/incident';
import { Code, Phase, useFactName } from '../../parts/Coloured';
import { useCodeWord } from '../../parts/FactCode';
import { Head, Loading, Trouble } from '../../parts/states';
import { ODDITY, plainFact } from '../../words/details';
import { colon, comma, moment, useLanguage, useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import { Commands } from './Commands';
import { Elsewhere } from './Elsewhere';
import { Linked } from './Linked';

/** One incident: what it was reported as and what it was, what happened, what can be done. */
export function IncidentPage() {
  const t = useWords();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const directory = useDirectory();
  const found = useAnswer<IncidentView>(address('incident', '/api/v1/incidents/{id}', { id }));
  if (found.problem && !found.data) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={10} />;
  const incident = found.data;
  return (
    <>
      <Head
        title={incident.caseref ?? incident.id.slice(0, 8)}
        hint={`${directory.agency(incident.agency)} · ${directory.path(incident.placePath)}`}
      >
        <Phase phase={incident.status} />
      </Head>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      <Stages incident={incident} />
      <div className="two">
        <section className="card" aria-labelledby="what">
          <h2 id="what">{t('incident.what')}</h2>
          <dl className="facts-of">
            <dt>{t('incident.occurred')}</dt>
            <dd>{moment(incident.occurredAt)}</dd>
            <dt>{t('incident.registered')}</dt>
            <dd>{moment(incident.registeredAt)}</dd>
            <dt>{t('incident.channel')}</dt>
            <dd>{directory.label('report-channel', incident.reportChannel) || '–'}</dd>
            <dt>{t('incident.reportedAs')}</dt>
            <dd>
              <Code list="incident-category" code={incident.initialCategory} />{' '}
              {directory.label('incident-subtype', incident.initialSubtype)}
            </dd>
            <dt>{t('incident.confirmedAs')}</dt>
            <dd>
              <Code list="incident-category" code={incident.category} />{' '}
              {directory.label('incident-subtype', incident.subtype)}
            </dd>
            <dt>{t('incident.feedback')}</dt>
            <dd>
              {directory.label('disposition', incident.disposition) || t('incident.noFeedback')}
            </dd>
            <dt>{t('incident.validity')}</dt>
            <dd>{directory.label('validity', incident.validity) || '–'}</dd>
            <dt>{t('incident.number')}</dt>
            <dd>
              <code>{incident.id}</code>
            </dd>
          </dl>
          <Linked incident={incident} />
        </section>
        <div>
          <Commands incident={incident} again={found.again} />
          <Elsewhere agency={incident.agency} caseref={incident.caseref} />
        </div>
      </div>
      <section className="card" aria-labelledby="history">
        <h2 id="history">
          {t('incident.history')} <small>{t('incident.count', { count: incident.facts })}</small>
        </h2>
        <ol className="line-of-time">
          {(incident.history ?? []).map((each) => (
            <Fact key={each.eventId} fact={each} pointed={params.get('event') === each.eventId} />
          ))}
        </ol>
      </section>
    </>
  );
}

const STAGES: { title: Key; phases: string[]; fact: string }[] = [
  { title: 'stage.received', phases: ['UNREPORTED', 'RECEIVED'], fact: 'alarm-received' },
  { title: 'stage.assigned', phases: ['ASSIGNED'], fact: 'dispatch-assigned' },
  { title: 'stage.onScene', phases: ['ON_SCENE'], fact: 'dispatch-arrived' },
  { title: 'stage.feedback', phases: ['FEEDBACK'], fact: 'feedback-given' },
];

/** How far the incident has come; a step that nobody has told of is not ticked off. */
function Stages({ incident }: { incident: IncidentView }) {
  const t = useWords();
  const phase = String(incident.status);
  const told = (incident.history ?? []).map((each) => plainFact(each.fact));
  const came = STAGES.map((each) => told.includes(`incident.${each.fact}`));
  const found = STAGES.findIndex((each) => each.phases.includes(phase));
  const here = found < 0 ? STAGES.length : found;
  const titles = [...STAGES.map((each) => each.title), 'stage.end' as const];
  return (
    <ol className="progress" aria-label={t('stage.label')}>
      {titles.map((title, i) => (
        <li
          key={title}
          className={i === here ? 'here' : came[i] ? 'past' : 'ahead'}
          aria-current={i === here ? 'step' : undefined}
        >
          <span>{t(title)}</span>
          {i === here && i === STAGES.length && <Phase phase={phase} />}
        </li>
      ))}
    </ol>
  );
}

const QUIET = new Set(['place', 'timePrecision', 'duplicateOf']);

function Fact({ fact, pointed }: { fact: HistoryView; pointed: boolean }) {
  const t = useWords();
  const name = useFactName();
  const directory = useDirectory();
  const word = useCodeWord();
  const { language } = useLanguage();
  const data = Object.entries((fact.data ?? {}) as Record<string, unknown>).filter(
    ([key, value]) => !QUIET.has(key) && value !== null && value !== '',
  );
  const said = (key: string, value: unknown) =>
    [value].flat().map((one) => word(fact.fact, key, plain(one))).join(comma());
  return (
    <li className={pointed ? 'pointed' : undefined}>
      <time dateTime={fact.occurredAt}>{moment(fact.occurredAt)}</time>
      <strong>{name(fact.fact)}</strong>
      {data.map(([key, value]) => (
        <span key={key} className="datum">
          {said(key, value)}
        </span>
      ))}
      <small>
        {directory.agency(fact.agency)} · {t('incident.recorded')} {moment(fact.recordedAt)}
        {fact.changes.length > 0 && <> · {t('incident.changes', { n: fact.changes.length })}</>}
      </small>
      {fact.findings.map((each, i) => (
        <small key={i} className="tag orange">
          {ODDITY[each.kind]?.[language === 'zh' ? 0 : 1] ?? each.kind}
          {each.detail && `${colon()}${each.detail}`}
        </small>
      ))}
    </li>
  );
}

/** A value as text; a channel is told by what it is, never by its number. */
function plain(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  return String((value as { kind?: string } | null)?.kind ?? '');
}
