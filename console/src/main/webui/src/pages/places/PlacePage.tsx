import { Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { TimelineView } from '@services/stats';
import { Days } from '../../parts/Days';
import { geometryOf } from '../../parts/ground';
import type { Drawn } from '../../parts/PinMap';
import { Head, Loading } from '../../parts/states';
import { useDrawnPlaces } from '../../parts/useDrawnPlaces';
import { useQuery } from '../../parts/useQuery';
import { colon, useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import { usePinWords } from '../../words/pin';
import { RiskOf } from '../risk/RiskOf';
import { familyOf, Story } from './Story';
import { useLastMonths } from './useLastDay';

const PinMap = lazy(() => import('../../parts/PinMap'));
const FAMILIES = [
  'incident',
  'report',
  'mediation',
  'patrol',
  'risk',
  'inspection',
  'alliance',
] as const;

const WIDE = ['DISTRICT', 'STREET', 'COMMUNITY', 'GRID'];
const FEW = 3;
const MANY = 24;

/** Everything that happened at one place, of whatever service, on one line of time. */
export function PlacePage() {
  const t = useWords();
  const { code = '' } = useParams();
  const who = useWho();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  // A complex has one story, told over years; a whole street has too much for one line.
  const place = directory.places.find((each) => each.code === code);
  const wide = !place || WIDE.includes(place.kind);
  const usual = useLastMonths(query.from || !directory.ready ? undefined : code, wide ? FEW : MANY);
  const from = query.from ?? usual.from;
  const to = query.to;
  const shown = query.kinds ? query.kinds.split(',') : undefined;
  const [view, setView] = useState<TimelineView>();
  const counts = new Map<string, number>();
  view?.entries.forEach((each) =>
    counts.set(familyOf(each), (counts.get(familyOf(each)) ?? 0) + 1),
  );
  const until = to && dayjs(to).add(1, 'day').format('YYYY-MM-DD');
  return (
    <>
      <Head title={directory.place(code)} hint={t('place.hint')}>
        {has(who, ['agency-system']) && (
          <Link className="way-button" to={`/incidents/new?place=${encodeURIComponent(code)}`}>
            {t('menu.register')}
          </Link>
        )}
        <Link className="way-button" to={`/map?place=${place?.parent ?? code}`}>
          {t('menu.map')}
        </Link>
      </Head>
      <div className="tools">
        <label>
          <span>{t('place.choose')}</span>
          <Select
            className="wide"
            value={code}
            aria-label={t('place.choose')}
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
            onChange={(next: string) => navigate(`/places/${encodeURIComponent(next)}`)}
          />
        </label>
        <label>
          <span>{t('place.period')}</span>
          <Days
            allowClear={false}
            allowEmpty={[true, true]}
            value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
            onChange={(days) =>
              setQuery({
                ...query,
                from: days?.[0]?.format('YYYY-MM-DD') ?? '1970-01-01',
                to: days?.[1]?.format('YYYY-MM-DD'),
              })
            }
          />
        </label>
      </div>
      <Around code={code} />
      <RiskOf place={code} />
      <div className="stages" role="group" aria-label={t('place.kinds')}>
        {FAMILIES.filter((each) => counts.has(each)).map((each) => (
          <button
            key={each}
            aria-pressed={!shown || shown.includes(each)}
            onClick={() => setQuery({ ...query, kinds: toggled(each, shown, counts) })}
          >
            {t(`family.${each}` as Key)} <span className="pill">{counts.get(each)}</span>
          </button>
        ))}
      </div>
      <div className="two case">
        <div>
          <section className="card" aria-label={t('menu.place')}>
            {from ? (
              <Story question={{ place: code, from, until }} families={shown} told={setView} />
            ) : (
              <Loading rows={8} />
            )}
          </section>
        </div>
        <div>
          <Here code={code} />
        </div>
      </div>
    </>
  );
}

function toggled(one: string, shown: string[] | undefined, counts: Map<string, number>): string {
  const all = [...counts.keys()];
  const before = shown ?? all;
  const after = before.includes(one) ? before.filter((each) => each !== one) : [...before, one];
  return after.length && after.length < all.length ? after.join(',') : '';
}

/** Where it lies, with its pin, among what lies around it. */
function Here({ code }: { code: string }) {
  const p = usePinWords();
  const directory = useDirectory();
  const all = useDrawnPlaces();
  const place = directory.places.find((each) => each.code === code);
  const parent = directory.places.find((each) => each.code === place?.parent);
  const around = parent?.parent ?? place?.parent ?? code;
  const shown = useMemo(() => all.filter((each) => within(each, around)), [all, around]);
  if (!place) return null;
  return (
    <section className="card" aria-labelledby="here">
      <h2 id="here">{p('onMap')}</h2>
      {geometryOf(place) ? (
        <Suspense fallback={<Loading rows={6} />}>
          <PinMap
            small
            places={shown}
            label={p('here', { place: directory.place(code) })}
            chosen={code}
            around={around}
          />
        </Suspense>
      ) : (
        <p>{p('noShape')}</p>
      )}
    </section>
  );
}

function within(place: Drawn, around: string): boolean {
  return place.path.split('>').includes(around);
}

/** What it lies in, and what lies in it. */
function Around({ code }: { code: string }) {
  const t = useWords();
  const directory = useDirectory();
  const place = directory.places.find((each) => each.code === code);
  const above = (place?.path ?? '').split('>').filter((each) => each && each !== code);
  const below = directory.places.filter((each) => each.parent === code);
  const way = (each: string) => `/places/${encodeURIComponent(each)}`;
  return (
    <div className="around">
      {above.length > 0 && <span>{t('place.inside')}{colon()}</span>}
      {above.map((each) => (
        <Link key={each} to={way(each)}>
          {directory.place(each)}
        </Link>
      ))}
      {below.length > 0 && (
        <details>
          <summary>
            {t('place.within')} <span className="pill">{below.length}</span>
          </summary>
          {below.map((each) => (
            <Link key={each.code} to={way(each.code)}>
              {directory.place(each.code)}
            </Link>
          ))}
        </details>
      )}
    </div>
  );
}
