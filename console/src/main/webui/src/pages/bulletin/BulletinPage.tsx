import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { address, type Problem } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { BulletinSeriesView, Figure, IssuePage } from '@services/stats';
import { useLanguage, useWords } from '../../words/language';
import { FileButton } from '../../parts/FileButton';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { FigureDrawer, type Pointed } from './FigureDrawer';
import { Paper } from './Paper';
import { Publication } from './Publication';
import { Attention } from './Attention';
import { nearWeeks, useNewestWeek } from './weeks';

/** The week's bulletin: read it, ask what is behind a figure, publish it. */
export function BulletinPage() {
  const t = useWords();
  const { language } = useLanguage();
  const [query, setQuery] = useQuery();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const all = useAnswer<BulletinSeriesView[]>(address('stats', '/api/v1/bulletins'));
  const standing = (all.data ?? []).filter((each) => each.status === 'APPROVED');
  const series = standing.find((each) => each.code === query.series) ?? standing[0];
  // A week that the address names is read although the register may be away.
  const newest = useNewestWeek(query.week ? undefined : series);
  const week = query.week ?? newest.week;
  const audience = query.audience ?? 'INWARD';
  const names = { series: series?.code ?? '', week: week ?? '' };
  const asked = { audience, asOf: query.asOf };
  const url =
    series && week
      ? address('stats', '/api/v1/bulletins/{series}/{week}', names, { ...asked, format: 'PAGE' })
      : null;
  const issue = useAnswer<IssuePage>(url);
  const weeks = useMemo(() => nearWeeks(week), [week]);
  const file = (format: string) =>
    address('stats', '/api/v1/bulletins/{series}/{week}', names, {
      ...asked,
      format,
      lang: language,
    });
  const change = (values: Record<string, unknown>) => setQuery({ ...query, ...values });
  const figures = issue.data?.issue.figures ?? [];
  const point = (id: string, reading?: string) => {
    const figure = figures.find((each: Figure) => each.id === id);
    if (figure) setPointed({ figure, reading });
  };

  if (all.problem) return <Trouble problem={all.problem} again={all.again} />;
  if (all.data && !standing.length) return <Empty>{t('bulletin.none')}</Empty>;
  return (
    <>
      <Head title={t('menu.bulletin')} term="统计截至（知悉日）" hint={t('bulletin.hint')}>
        <Button onClick={() => window.print()}>{t('bulletin.print')}</Button>
        {week && (
          <>
            <FileButton href={file('DOCX')} name={`${week}.docx`} told={setRefused}>
              Word
            </FileButton>
            <FileButton href={file('PDF')} name={`${week}.pdf`} told={setRefused}>
              PDF
            </FileButton>
          </>
        )}
      </Head>
      {refused && <Trouble problem={refused} />}
      <section className="tools" aria-label={t('bulletin.tools')}>
        {standing.length > 1 && (
          <label>
            <span>{t('bulletin.series')}</span>
            <Select
              value={series?.code}
              options={standing.map((each) => ({
                value: each.code,
                label: language === 'zh' ? each.nameZh : each.nameEn,
              }))}
              onChange={(value) => change({ series: value, week: '' })}
            />
          </label>
        )}
        <div className="week-steps">
          <Button
            disabled={!weeks.before}
            onClick={() => change({ week: weeks.before })}
            aria-label={t('bulletin.before')}
          >
            ‹
          </Button>
          <label>
            <span>{t('bulletin.week')}</span>
            <DatePicker
              picker="week"
              allowClear={false}
              value={weeks.monday ? dayjs(weeks.monday) : null}
              format={() => week ?? ''}
              onChange={(chosen) => chosen && change({ week: nearWeeks(chosen.toDate()).week })}
              aria-label={t('bulletin.week')}
            />
          </label>
          <Button
            disabled={!weeks.after}
            onClick={() => change({ week: weeks.after })}
            aria-label={t('bulletin.after')}
          >
            ›
          </Button>
        </div>
        <label>
          <span>{t('bulletin.asOf')}</span>
          <DatePicker
            value={query.asOf ? dayjs(query.asOf) : null}
            placeholder={t('bulletin.today')}
            onChange={(chosen) => change({ asOf: chosen?.format('YYYY-MM-DD') })}
            aria-label={t('bulletin.asOf')}
          />
        </label>
        <label>
          <span>{t('bulletin.audience')}</span>
          <Select
            value={audience}
            options={[
              { value: 'INWARD', label: t('bulletin.inward') },
              { value: 'OUTWARD', label: t('bulletin.outward') },
            ]}
            onChange={(value) => change({ audience: value })}
            aria-label={t('bulletin.audience')}
          />
        </label>
      </section>
      {!week && newest.problem && <Trouble problem={newest.problem} again={newest.again} />}
      {issue.problem && <Trouble problem={issue.problem} again={issue.again} />}
      {!issue.problem && !issue.data && (week || !newest.problem) && <Loading rows={14} />}
      {issue.data && (
        <div className="bulletin" aria-busy={issue.loading}>
          <Paper page={issue.data} point={point} />
          <div className="beside">
            <Attention issue={issue.data.issue} point={point} />
            {series && week && (
              <Publication key={week + audience} {...names} audience={audience} />
            )}
          </div>
        </div>
      )}
      {pointed && <FigureDrawer pointed={pointed} close={() => setPointed(null)} />}
    </>
  );
}
