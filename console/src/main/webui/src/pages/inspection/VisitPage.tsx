import { Link, useParams } from 'react-router';
import dayjs from 'dayjs';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { HistoryEntry, Path, VisitView } from '@services/risk';
import type { Deed, Field, Given } from '../../parts/Deed';
import { Head, Loading, Trouble } from '../../parts/states';
import { useInspection } from '../../words/inspection';
import { ACTS } from './findingDeeds';
import { HistoryLines } from './FindingPage';
import { Hinge } from './Hinge';
import { Sign, SEVERITIES, useCodes } from './lists';
import { Next } from './Next';
import { useOfficers } from './officers';
import { bracketed, comma } from '../../words/language';

const POWER = 'ADMINISTRATIVE_INSPECTION';

/** One visit: what it legally is, who goes, what was found, and what can be done. */
export function VisitPage() {
  const { id = '' } = useParams();
  const found = useAnswer<VisitView>(address('risk', '/api/v1/plans/{id}', { id }));
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={10} />;
  return <Shown visit={found.data} again={found.again} />;
}

function Shown({ visit, again }: { visit: VisitView; again: () => void }) {
  const i = useInspection();
  const directory = useDirectory();
  const deeds = useVisitDeeds(visit);
  const activity = directory.label('inspection-activity', visit.activity);
  const history = useAnswer<HistoryEntry[]>(
    `${address('risk', '/api/v1/plans/{id}/history', { id: visit.id })}?v=${visit.version}`,
  );
  return (
    <>
      <Head
        title={`${activity} · ${directory.place(visit.place)}`}
        hint={`${visit.code} · ${directory.path(visit.placePath)}`}
      >
        <Sign list="inspection-kind" code={visit.kind} />
        <Sign list="visit-phase" code={visit.phase} />
      </Head>
      <Steps visit={visit} />
      <div className="two case">
        <div>
          <section className="card" aria-labelledby="what">
            <h2 id="what">{i('visit.what')}</h2>
            <Hinge activity={visit.activity} />
            {visit.mergeable.length > 0 && (
              <p className="legal power">
                {i('visit.mergeable')}{' '}
                {visit.mergeable.map((code) => (
                  <Link key={code} to={`/visits/${code}`}>
                    {code}{' '}
                  </Link>
                ))}
              </p>
            )}
            <Facts visit={visit} />
          </section>
          <section className="card" aria-labelledby="found">
            <h2 id="found">
              {i('visits.findings')} <span className="pill">{visit.findings.length}</span>
            </h2>
            {!visit.findings.length && <p>{i('visit.noFindings')}</p>}
            <ul className="plain">
              {visit.findings.map((code) => (
                <li key={code}>
                  <Link to={`/findings/${code}`}>{code}</Link>
                </li>
              ))}
            </ul>
            {visit.phase === 'HELD' && visit.checklist && (
              <Link
                className="way-button"
                to={`/checklist?visit=${visit.code}&checklist=${visit.checklist.split('/')[0]}`}
              >
                {i('checklist.open')}
              </Link>
            )}
          </section>
          <section className="card" aria-labelledby="history">
            <h2 id="history">{i('finding.history')}</h2>
            {history.problem && <Trouble problem={history.problem} again={history.again} />}
            <HistoryLines entries={history.data ?? []} />
          </section>
        </div>
        <div>
          <Next deeds={deeds} again={again} />
        </div>
      </div>
    </>
  );
}

const PHASES = ['PLANNED', 'APPROVED', 'NOTIFIED', 'HELD', 'CLOSED'];

function Steps({ visit }: { visit: VisitView }) {
  const i = useInspection();
  const shown =
    visit.activity === POWER
      ? PHASES
      : PHASES.filter((each) => each !== 'APPROVED' && each !== 'NOTIFIED');
  const here = shown.indexOf(visit.phase);
  if (here < 0) return null;
  return (
    <ol className="progress" aria-label={i('finding.steps')}>
      {shown.map((phase, n) => (
        <li
          key={phase}
          className={n < here ? 'past' : n === here ? 'here' : 'ahead'}
          aria-current={n === here ? 'step' : undefined}
        >
          <Sign list="visit-phase" code={phase} />
        </li>
      ))}
    </ol>
  );
}

function Facts({ visit }: { visit: VisitView }) {
  const i = useInspection();
  const directory = useDirectory();
  const lines: [string, React.ReactNode][] = [
    [
      i('findings.place'),
      <>
        <Link to={`/places/${encodeURIComponent(visit.place)}`}>
          {directory.path(visit.placePath)}
        </Link>{' '}
        <Link className="touch" to={`/ledger?place=${encodeURIComponent(visit.place)}`}>
          {i('finding.ledger')}
        </Link>
      </>,
    ],
    [i('visits.plannedOn'), visit.plannedOn],
    [
      i('visits.agencies'),
      visit.agencies
        .map((each) => `${directory.agency(each.agency)}${each.item ? bracketed(each.item) : ''}`)
        .join(comma()),
    ],
    [i('visits.checklist'), visit.checklist],
    [i('visits.ground'), visit.ground],
    [i('visit.approval'), visit.approval],
    [i('visit.told'), visit.told.map(directory.agency).join(comma())],
    [i('visit.notice'), visit.notice],
    [i('visit.heldOn'), visit.heldOn],
    [i('ask.officers'), visit.officers.join(comma())],
    [
      i('visit.goesOnIn'),
      visit.goesOnIn && <Link to={`/visits/${visit.goesOnIn}`}>{visit.goesOnIn}</Link>,
    ],
  ];
  return (
    <dl className="facts-of">
      {lines
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

type Step = Omit<Deed, 'key' | 'title' | 'law' | 'send'> & {
  path: Path;
  body?: (values: Given) => Given;
  /** Findings are added to a visit whatever else changed. */
  free?: boolean;
};

/** What can be asked of a visit in its phase. */
function useVisitDeeds(visit: VisitView): Deed[] {
  const i = useInspection();
  const who = useWho();
  const officers = useOfficers(i('ask.officers'), i('ask.officersNote'));
  const severities = useCodes('severity', SEVERITIES);
  const types = useCodes('finding-type');
  const number = (label: string): Field => ({ kind: 'text', name: 'number', label });
  const power = visit.activity === POWER;
  const steps: Record<string, Step> = {
    ApproveVisit: {
      path: '/api/v1/plans/{id}/approval',
      fields: [
        { ...number(i('visit.approval')), needed: true },
        ...(visit.mergeable.length
          ? ([
              { kind: 'area', name: 'separateBecause', label: i('visit.separate') },
              { kind: 'agencies', name: 'told', label: i('visit.told') },
            ] satisfies Field[])
          : []),
      ],
    },
    MergeInto: {
      path: '/api/v1/plans/{id}/merge',
      fields: [
        {
          kind: 'one',
          name: 'into',
          label: i('visit.into'),
          needed: true,
          options: visit.mergeable.map((value) => ({ value, label: value })),
        },
      ],
    },
    NotifyPremises: {
      path: '/api/v1/plans/{id}/notice',
      fields: [{ ...number(i('visit.notice')), needed: true }],
    },
    HoldVisit: {
      path: '/api/v1/inspections/{id}/attendance',
      fields: [
        { kind: 'date', name: 'on', label: i('ask.on'), needed: true },
        officers,
        { kind: 'flag', name: 'certificatesShown', label: i('visit.shown') },
      ],
      initial: { on: dayjs() },
    },
    NoteFinding: {
      path: '/api/v1/inspections/{id}/findings',
      free: true,
      fields: [
        {
          kind: 'one',
          name: 'findingType',
          label: i('findings.type'),
          options: types,
          needed: true,
        },
        { kind: 'radio', name: 'severity', label: i('findings.severity'), options: severities },
        { kind: 'text', name: 'spot', label: i('checklist.spot') },
      ],
      initial: { severity: 'TIME_LIMITED' },
    },
    CloseVisit: {
      path: '/api/v1/inspections/{id}/minutes',
      fields: [{ ...number(i('visit.minutes')), needed: power }],
    },
    CancelVisit: {
      path: '/api/v1/plans/{id}/cancellation',
      ends: true,
      fields: [{ kind: 'area', name: 'reason', label: i('ask.reason'), needed: true }],
    },
  };
  if (!has(who, ACTS)) return [];
  return Object.entries(steps)
    .filter(([command]) => visit.open.includes(command) && fits(command, visit))
    .map(([command, { path, body, free, ...step }]) => ({
      ...step,
      key: command,
      title: i(`do.${command}` as 'do.ClaimDone'),
      law: i(`law.${command}` as 'law.ClaimDone'),
      send: (values) =>
        post(
          address('risk', path, { id: visit.id }),
          body ? body(values) : values,
          free ? {} : { 'If-Match': `"${visit.version}"` },
        ),
    }));
}

/** Only inspections are approved; only what there is to merge with is merged. */
function fits(command: string, visit: VisitView): boolean {
  if (command === 'MergeInto') return visit.mergeable.length > 0;
  const power = visit.activity === POWER;
  if (command === 'HoldVisit') return !power || visit.phase === 'NOTIFIED';
  return command !== 'ApproveVisit' || power;
}
