import { Button, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { address, type Problem } from '../api/client';
import { useDirectory } from '../api/directory';
import { useWho } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { MeasureView, SeriesRow, SeriesView } from '@services/stats';
import { Days } from '../parts/Days';
import { FileButton } from '../parts/FileButton';
import { QueryForm, RowsOf } from '../parts/QueryTable';
import { Empty, Head, Loading, Trouble } from '../parts/states';
import { useQuery } from '../parts/useQuery';
import { useLanguage, useWords } from '../words/language';
import { factsOf } from './bulletin/FigureDrawer';
import { useRecentWeeks } from './recent';
import { SavedViews } from './SavedViews';

const Chart = lazy(() => import('../parts/Chart'));
const BUCKETS = ['DAY', 'WEEK', 'MONTH', 'HOUR_OF_DAY'] as const;
const GROUPS = ['NONE', 'PLACE', 'CATEGORY', 'SUBTYPE', 'AGENCY', 'CHANNEL'] as const;
const READINGS = ['PREVIOUS', 'CALENDAR', 'ISO_WEEK', 'ALIGNED'] as const;
const MOST_LINES = 7;
/** Said in the address where somebody wants no comparison, which the first question has. */
const NOTHING = 'NONE';

/** Any measure by any dimension, held against any reading; the question stands in the address. */
export function Explore() {
  const t = useWords();
  const { language } = useLanguage();
  const zh = language === 'zh';
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const measures = useAnswer<MeasureView[]>(address('stats', '/api/v1/measures'));
  const who = useWho();
  const [refused, setRefused] = useState<Problem | null>(null);
  const place = query.place ?? who.place ?? directory.root;
  const recent = useRecentWeeks(query.from && query.to ? undefined : place);
  const asked = {
    measure: 'ALARMS_EFFECTIVE',
    bucket: 'WEEK',
    compare: 'PREVIOUS',
    groupBy: 'NONE',
    ...query,
    place,
    from: query.from ?? recent.from,
    to: query.to ?? recent.to,
  };
  const parameters = {
    ...asked,
    from: label(asked.from, asked.bucket),
    to: label(asked.to, asked.bucket),
    compare: asked.compare === NOTHING ? '' : asked.compare,
    groupBy: asked.groupBy === 'NONE' ? '' : asked.groupBy,
    top: asked.groupBy === 'NONE' ? '' : MOST_LINES,
  };
  const csv = { ...parameters, format: 'CSV', lang: language };
  const ready = asked.place && asked.from && asked.to;
  const found = useAnswer<SeriesView>(
    ready ? address('stats', '/api/v1/series', {}, parameters) : null,
  );
  const values = {
    ...asked,
    compare: asked.compare === NOTHING ? [] : asked.compare.split(','),
    days: ready ? [dayjs(asked.from), dayjs(asked.to)] : undefined,
  };
  const formValues = useMemo(() => values, [JSON.stringify(asked)]);
  const view = found.data;
  const name = view ? (zh ? view.nameZh : view.nameEn) : '';

  function ask(form: Record<string, unknown>) {
    const days = form.days as [Dayjs, Dayjs] | undefined;
    const { days: _, compare, ...rest } = form;
    const readings = compare as string[] | undefined;
    setQuery({
      ...rest,
      compare: readings && !readings.length ? NOTHING : readings,
      from: days?.[0]?.format('YYYY-MM-DD'),
      to: days?.[1]?.format('YYYY-MM-DD'),
    });
  }

  return (
    <>
      <Head title={t('menu.explore')} term="同比" hint={t('explore.hint')}>
        <SavedViews />
        <FileButton
          href={address('stats', '/api/v1/series', {}, csv)}
          name={`${asked.measure} ${asked.from} ${asked.to}.csv`}
          told={setRefused}
        >
          CSV
        </FileButton>
      </Head>
      {refused && <Trouble problem={refused} />}
      <QueryForm values={formValues} ask={ask}>
        <Form.Item name="measure" label={t('explore.measure')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(measures.data ?? []).map((each) => ({
              value: each.code,
              label: zh ? each.nameZh : each.nameEn,
            }))}
          />
        </Form.Item>
        <Form.Item name="place" label={t('incident.place')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
          />
        </Form.Item>
        <Form.Item name="bucket" label={t('explore.bucket')}>
          <Select
            options={BUCKETS.map((value) => ({ value, label: t(`bucket.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="days" label={t('explore.days')}>
          <Days allowClear={false} aria-label={t('explore.days')} />
        </Form.Item>
        <Form.Item name="groupBy" label={t('explore.groupBy')}>
          <Select options={GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))} />
        </Form.Item>
        <Form.Item name="compare" label={t('explore.compare')}>
          <Select
            mode="multiple"
            options={READINGS.map((value) => ({ value, label: t(`reading.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t('incident.category')}>
          <Select
            allowClear
            options={directory.codes
              .filter((each) => each.list === 'incident-category')
              .map((each) => ({
                value: each.code,
                label: directory.label('incident-category', each.code),
              }))}
          />
        </Form.Item>
        <Form.Item name="asOf" label={t('bulletin.asOf')}>
          <Input type="date" />
        </Form.Item>
      </QueryForm>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.problem && !view && <Loading rows={10} />}
      {view && !view.rows.length && <Empty>{t('explore.none')}</Empty>}
      {view && view.rows.length > 0 && (
        <Shown view={view} name={name} place={directory.place(view.place)} />
      )}
    </>
  );
}

function Shown({ view, name, place }: { view: SeriesView; name: string; place: string }) {
  const t = useWords();
  const [table, setTable] = useState(true);
  const { labels, lines } = useMemo(() => picture(view, name), [view, name]);
  const readings = [...new Set(view.rows.flatMap((row) => Object.keys(row.comparisons ?? {})))];
  const title = `${name} · ${place}`;
  return (
    <>
      <section className="card" aria-label={title}>
        <h2>{title}</h2>
        <Suspense fallback={<Loading rows={6} />}>
          <Chart
            labels={labels}
            lines={lines}
            kind={view.bucket === 'HOUR_OF_DAY' ? 'bar' : 'line'}
            label={t('explore.picture', { what: title })}
          />
        </Suspense>
        <Button type="text" aria-expanded={table} onClick={() => setTable(!table)}>
          {table ? t('explore.hideTable') : t('explore.showTable')}
        </Button>
      </section>
      {table && (
        <RowsOf<SeriesRow>
          items={view.rows}
          loading={false}
          again={() => undefined}
          size="small"
          rowKey={(row) => `${row.label}${row.key ?? ''}`}
          label={title}
          empty={t('explore.none')}
          columns={[
            { title: t('figure.window'), dataIndex: 'label' },
            ...(view.groupBy === 'NONE'
              ? []
              : [
                  {
                    title: t(`group.${view.groupBy}` as 'group.PLACE'),
                    key: 'key',
                    render: (_: unknown, row: SeriesRow) => row.name ?? row.key ?? '–',
                  },
                ]),
            {
              title: name,
              key: 'value',
              align: 'right' as const,
              render: (_: unknown, row: SeriesRow) => <Value row={row} />,
            },
            ...readings.map((reading) => ({
              title: t(`reading.${reading}` as 'reading.PREVIOUS'),
              key: reading,
              render: (_: unknown, row: SeriesRow) => {
                const base = row.comparisons[reading];
                return base ? `${base.text} (${base.base ?? '–'})` : '–';
              },
            })),
          ]}
          card={(row) => (
            <div className="card-link">
              <span className="card-top">
                <strong>
                  {row.label} {row.name ?? ''}
                </strong>
                <Value row={row} />
              </span>
              {readings.map((reading) => (
                <small key={reading}>
                  {t(`reading.${reading}` as 'reading.PREVIOUS')}{' '}
                  {row.comparisons[reading]?.text ?? '–'}
                </small>
              ))}
            </div>
          )}
        />
      )}
    </>
  );
}

function Value({ row }: { row: SeriesRow }) {
  return row.drillDown ? <Link to={factsOf(row.drillDown)}>{row.value}</Link> : <>{row.value}</>;
}

function picture(view: SeriesView, name: string) {
  const labels = [...new Set(view.rows.map((row) => row.label))];
  const keys = [...new Set(view.rows.map((row) => row.key ?? ''))].slice(0, MOST_LINES);
  const lines = keys.map((key) => {
    const rows = new Map(
      view.rows.filter((row) => (row.key ?? '') === key).map((row) => [row.label, row]),
    );
    const first = [...rows.values()][0];
    return {
      name: first?.name ?? first?.key ?? name,
      values: labels.map((each) => rows.get(each)?.value ?? null),
    };
  });
  return { labels, lines };
}

/** A day as the name of its bucket: the services take days for all of them. */
function label(dayText: string | undefined, bucket: string): string | undefined {
  return bucket === 'MONTH' ? dayText?.slice(0, 7) : dayText;
}
