import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import type { Baseline, Figure } from '@services/stats';
import { useLanguage, useWords } from '../../words/language';
import { Term } from '../../parts/Term';

export type Pointed = { figure: Figure; reading?: string };

/** What a figure is held against, and the way to its records. */
export function FigureDrawer({ pointed, close }: { pointed: Pointed; close: () => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const zh = language === 'zh';
  const { figure } = pointed;
  const bases: Baseline[] = [figure.previous, figure.lastYear];
  const behind = (from: string, until: string) =>
    figure.drillDown.map((link) => factsOf(link, from, until));
  return (
    <Drawer
      open
      onClose={close}
      size={420}
      title={zh ? figure.labelZh : figure.labelEn}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      <p className="big-figure">
        {figure.shown} <small>{zh ? figure.unitZh : figure.unitEn}</small>
      </p>
      <p>
        {figure.from} – {lastDay(figure.until)} · {t('figure.version', { n: figure.version })}
      </p>
      <Behind links={behind(figure.from, figure.until)} main />
      <table className="bases">
        <caption>{t('figure.against')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figure.window')}</th>
            <th scope="col">{t('figure.base')}</th>
            <th scope="col">{t('figure.change')}</th>
          </tr>
        </thead>
        <tbody>
          {bases.map((base) => (
            <tr key={base.reading} className={pointed.reading === base.reading ? 'chosen' : ''}>
              <th scope="row">
                <Term of={base.reading === 'PREVIOUS' ? '环比' : '同比'}>
                  {t(`reading.${base.reading}` as 'reading.PREVIOUS')}
                </Term>
                {base.from && (
                  <small>
                    {base.from} – {lastDay(base.until)}
                  </small>
                )}
              </th>
              <td>
                {base.base ?? '–'}
                {base.from && base.base !== null && (
                  <Behind links={behind(base.from, base.until)} />
                )}
              </td>
              <td>
                {zh ? base.textZh : base.textEn}
                {base.smallBase && (
                  <span className="tag orange">
                    <Term of="小基数">{t('figure.small')}</Term>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {figure.p !== null && figure.p !== undefined && (
        <p className="hint">
          {t('figure.chance', { p: figure.p.toFixed(3), q: figure.q?.toFixed(3) ?? '–' })}
        </p>
      )}
    </Drawer>
  );
}

function Behind({ links, main }: { links: string[]; main?: boolean }) {
  const t = useWords();
  return (
    <>
      {links.map((link, i) => (
        <Link key={link} to={link}>
          {main ? (
            <Button type="primary" tabIndex={-1}>
              {t('figure.records')}
              {links.length > 1 ? ` (${i + 1}/${links.length})` : ''}
            </Button>
          ) : (
            <small className="records">{t('figure.records')}</small>
          )}
        </Link>
      ))}
    </>
  );
}

function lastDay(until: string): string {
  return new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
}

/** The page of facts that a drill-down link stands for, moved to another window. */
export function factsOf(link: string, from?: string, until?: string): string {
  const asked = new URL(link, window.location.origin).searchParams;
  const values: Record<string, string[]> = {};
  for (const name of asked.keys()) values[name] = asked.getAll(name);
  const plain = new URLSearchParams();
  for (const [name, all] of Object.entries(values)) all.forEach((each) => plain.append(name, each));
  if (from) plain.set('from', from);
  if (until) plain.set('until', until);
  return `/facts?${plain.toString()}`;
}
