import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { address, get, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { BeatView, Debt, WhyView } from '@services/incident';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { colon, comma, moment, useWords } from '../../words/language';
import { useBeats } from './crew';

const Qr = lazy(() => import('../../parts/Qr'));

type PointCode = { code: string; shownUntil: string };

/** The beats: places, points in the order of the route, why they are walked, what is owed. */
export function Beats() {
  const t = useWords();
  const who = useWho();
  const beats = useBeats();
  const plans = has(who, ['patrol-lead', 'coordinator', 'auditor']);
  const debts = useAnswer<Debt[]>(
    plans ? address('incident', '/api/v1/patrol/debts', {}, { state: 'OPEN' }) : null,
  );
  return (
    <>
      <Head title={t('menu.beats')} hint={t('beats.hint')} />
      {beats.problem && <Trouble problem={beats.problem} again={beats.again} />}
      {!beats.data && beats.loading && <Loading rows={8} />}
      {beats.data?.length === 0 && <Empty>{t('beats.none')}</Empty>}
      <div className="tiles loose beats">
        {(beats.data ?? []).map((beat) => (
          <Beat
            key={`${beat.agency}${beat.code}`}
            beat={beat}
            plans={plans}
            owed={debts.data?.filter((each) => each.beat === beat.code)}
            nameOf={beats.nameOf}
          />
        ))}
      </div>
    </>
  );
}

type Props = {
  beat: BeatView;
  plans: boolean;
  owed?: Debt[];
  nameOf: (code: string) => string;
};

function Beat({ beat, plans, owed, nameOf }: Props) {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const [asked, setAsked] = useState(false);
  const { agency, code } = beat;
  const why = useAnswer<WhyView>(
    asked
      ? address('incident', '/api/v1/patrol/beats/{code}/why', { code }, { agency })
      : null,
  );
  const points = [...new Set((owed ?? []).map((each) => pointOf(beat, each.point)))];
  const leads = has(who, ['patrol-lead']) && who.agency === beat.agency;
  return (
    <section className="card" aria-label={beat.nameZh}>
      <h2>
        <Zh>{beat.nameZh}</Zh>
      </h2>
      <p>
        {beat.places.map(directory.place).join(comma())}
        {beat.neighbours.length > 0 && (
          <small className="line">
            {t('beats.neighbours')}
            {colon()}
            {beat.neighbours.map(nameOf).join(comma())}
          </small>
        )}
      </p>
      {owed && (
        <p>
          {owed.length ? (
            <span className="tag orange">
              {t('beats.owed')}
              {colon()}
              {points.join(comma())}
            </span>
          ) : (
            <small>{t('beats.noDebt')}</small>
          )}
        </p>
      )}
      <h3>{t('beats.points', { n: beat.points.length })}</h3>
      <ol className="route">
        {beat.points.map((point) => (
          <li key={point.code}>
            <strong>
              <Zh>{point.nameZh}</Zh>
            </strong>
            <small>
              {directory.place(point.place)} · {t('beats.radius', { n: point.radius })}
            </small>
            {leads && <Shown code={point.code} name={point.nameZh} />}
          </li>
        ))}
      </ol>
      {plans && (
        <details
          className="who-is"
          onToggle={(event) => event.currentTarget.open && setAsked(true)}
        >
          <summary>{t('beats.why')}</summary>
          {why.problem && <Trouble problem={why.problem} again={why.again} />}
          {why.data?.covers.length === 0 && <p>{t('beats.noWhy')}</p>}
          <ul>
            {(why.data?.covers ?? []).map((each) => (
              <li key={each}>
                <Zh>{each}</Zh>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function pointOf(beat: BeatView, code: string): string {
  return beat.points.find((each) => each.code === code)?.nameZh ?? code;
}

/** A moment after the code has changed the service shows the next one. */
const AFTER = 500;
const RETRY = 10_000;
/** Where this clock is not the service's: not without a pause. */
const SOONEST = 15_000;

/** The signed code of a point as its display shows it: a picture that renews itself. */
function Shown({ code, name }: { code: string; name: string }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<PointCode | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const show = () => {
      const url = address('incident', '/api/v1/patrol/points/{code}/code', { code });
      get<PointCode>(url, stop.signal).then(
        (found) => {
          setRefused(null);
          setShown(found);
          const left = Date.parse(found.shownUntil) - Date.now() + AFTER;
          timer = setTimeout(show, Math.max(SOONEST, left));
        },
        (failure: unknown) => {
          if (stop.signal.aborted) return;
          // A code that has run out is not shown any longer.
          setShown(null);
          if (!(failure instanceof Refusal)) throw failure;
          setRefused(failure.problem);
          timer = setTimeout(show, RETRY);
        },
      );
    };
    show();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [open, code]);
  return (
    <span className="point-code">
      <Button
        size="small"
        aria-expanded={open}
        aria-label={`${t(open ? 'beats.codeHide' : 'beats.code')} ${name}`}
        onClick={() => {
          setShown(null);
          setRefused(null);
          setOpen(!open);
        }}
      >
        {t(open ? 'beats.codeHide' : 'beats.code')}
      </Button>
      {open && refused && <Trouble problem={refused} />}
      {open && shown && (
        <span>
          <Suspense fallback={<Loading rows={3} />}>
            <Qr text={shown.code} label={t('beats.codeOf', { name })} />
          </Suspense>
          <code>{shown.code}</code>{' '}
          <small>{t('beats.codeUntil', { at: moment(shown.shownUntil) })}</small>
        </span>
      )}
    </span>
  );
}
