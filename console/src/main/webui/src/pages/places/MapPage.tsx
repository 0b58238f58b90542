import { Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { MeasureView, SeriesView } from '@services/stats';
import { Days } from '../../parts/Days';
import type { Shape } from '../../parts/PlaceMap';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { useLanguage, useWords } from '../../words/language';
import { useLastMonths } from './useLastDay';

const PlaceMap = lazy(() => import('../../parts/PlaceMap'));
const MONTHS = 3;
/** What is known of the place itself, and of nothing below it. */
const HERE = '__here__';
const DRAWN = ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'];

/** A measure by place, drawn from our own shapes, with the same figures as a table beside it. */
export function MapPage() {
  const t = useWords();
  const who = useWho();
  const { language } = useLanguage();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const place = query.place ?? who.place ?? directory.root;
  const measure = query.measure ?? 'ALARMS_EFFECTIVE';
  const usual = useLastMonths(query.from || !place ? undefined : place, MONTHS);
  const from = query.from ?? usual.from;
  const to = query.to ?? usual.to ?? query.from;
  const measures = useAnswer<MeasureView[]>(address('stats', '/api/v1/measures'));
  const found = useAnswer<SeriesView>(
    place && from && to
      ? address(
          'stats',
          '/api/v1/series',
          {},
          {
            measure,
            place,
            bucket: 'MONTH',
            from: from.slice(0, 7),
            to: to.slice(0, 7),
            groupBy: 'PLACE',
          },
        )
      : null,
  );
  const zh = language === 'zh';
  const rows = useMemo(() => sums(found.data), [found.data]);
  const shapes = useMemo<Shape[]>(
    () =>
      rows.flatMap(({ code, value }) => {
        const geometry = directory.places.find((each) => each.code === code)?.geometry as
          | { type: string }
          | undefined;
        return geometry && DRAWN.includes(geometry.type)
          ? [{ code, value, geometry, name: directory.place(code) }]
          : [];
      }),
    [rows, directory],
  );
  const name = found.data ? (zh ? found.data.nameZh : found.data.nameEn) : '';
  const parent = directory.places.find((each) => each.code === place)?.parent;
  const into = (code: string) => setQuery({ ...query, place: code });
  const hasBelow = (code: string) => directory.places.some((each) => each.parent === code);
  return (
    <>
      <Head title={t('menu.map')} hint={t('map.hint')} />
      <div className="tools">
        <label>
          <span>{t('map.measure')}</span>
          <Select
            className="wide"
            aria-label={t('map.measure')}
            value={measure}
            showSearch={{ optionFilterProp: 'label' }}
            options={named(measures.data ?? [], zh)}
            onChange={(next: string) => setQuery({ ...query, measure: next })}
          />
        </label>
        <label>
          <span>{t('map.place')}</span>
          <Select
            className="wide"
            aria-label={t('map.place')}
            value={place}
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places
              .filter((each) => hasBelow(each.code))
              .map((each) => ({ value: each.code, label: directory.path(each.path) }))}
            onChange={into}
          />
        </label>
        <label>
          <span>{t('place.period')}</span>
          <Days
            picker="month"
            allowClear={false}
            value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
            onChange={(days) =>
              setQuery({
                ...query,
                from: days?.[0]?.format('YYYY-MM-DD'),
                to: days?.[1]?.format('YYYY-MM-DD'),
              })
            }
          />
        </label>
        {parent && directory.places.some((each) => each.code === parent) && (
          <button className="text-button" onClick={() => into(parent)}>
            ↑ {directory.place(parent)}
          </button>
        )}
      </div>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && !found.problem && <Loading rows={8} />}
      {found.data && !rows.length && <Empty>{t('map.noShapes')}</Empty>}
      {found.data && rows.length > 0 && (
        <div className="two map">
          <section className="card" aria-label={t('menu.map')}>
            <Suspense fallback={<Loading rows={8} />}>
              <PlaceMap
                shapes={shapes}
                label={t('map.label', { measure: name, level: directory.place(place) })}
                choose={(code) => hasBelow(code) && into(code)}
              />
            </Suspense>
          </section>
          <section className="card" aria-labelledby="figures">
            <h2 id="figures">
              {name}{' '}
              <small>
                {from?.slice(0, 7)} – {to?.slice(0, 7)}
              </small>
            </h2>
            <table className="bases">
              <thead>
                <tr>
                  <th scope="col">{t('map.place')}</th>
                  <th scope="col" className="number">
                    {t('map.count')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((each) => (
                  <tr key={each.code}>
                    <th scope="row">
                      {each.code === HERE ? (
                        t('map.here')
                      ) : (
                        <Link to={`/places/${encodeURIComponent(each.code)}?from=${from}&to=${to}`}>
                          {directory.place(each.code)}
                        </Link>
                      )}
                    </th>
                    <td className="number">{each.value.toLocaleString()}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </>
  );
}

function named(measures: MeasureView[], zh: boolean): { value: string; label: string }[] {
  const names = new Map(measures.map((each) => [each.code, zh ? each.nameZh : each.nameEn]));
  return [...names].map(([value, label]) => ({ value, label }));
}

/** The months of a place together, the largest first. */
function sums(view?: SeriesView): { code: string; value: number }[] {
  const all = new Map<string, number>();
  for (const row of view?.rows ?? []) {
    if (row.key) all.set(row.key, (all.get(row.key) ?? 0) + Number(row.value ?? 0));
  }
  return [...all]
    .map(([code, value]) => ({ code, value }))
    .sort((a, b) => b.value - a.value || a.code.localeCompare(b.code));
}
