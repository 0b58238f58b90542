import type { Bulletin, Figure } from '@services/stats';
import { useLanguage, useWords } from '../../words/language';

/** What stands out, and who fell silent. */
export function Attention(props: { issue: Bulletin; point: (id: string) => void }) {
  const t = useWords();
  const { language } = useLanguage();
  const zh = language === 'zh';
  const { issue } = props;
  const listed = issue.figures.filter((each: Figure) => each.attention);
  return (
    <>
      <section className="card" aria-labelledby="attention">
        <h2 id="attention">{t('attention.title')}</h2>
        {!listed.length && <p>{t('attention.none')}</p>}
        <ul className="plain">
          {listed.map((each: Figure) => (
            <li key={each.id}>
              <button className="text-button" onClick={() => props.point(each.id)}>
                {zh ? each.labelZh : each.labelEn} {each.shown}
              </button>{' '}
              {t('attention.after', { base: each.previous.base })}
              <small> q = {each.q?.toFixed(3)}</small>
            </li>
          ))}
        </ul>
        <p className="hint">{t('attention.how', { q: issue.q })}</p>
      </section>
      <section className="card" aria-labelledby="silent">
        <h2 id="silent">{t('silent.title', { count: issue.silent.length })}</h2>
        {!issue.silent.length && <p>{t('silent.none')}</p>}
        {issue.silent.length > 0 && (
          <details>
            <summary>{t('silent.show')}</summary>
            <ul className="plain">
              {issue.silent.map((each) => (
                <li key={each.agency}>
                  {zh ? each.nameZh : each.nameEn}
                  <small>
                    {' '}
                    {t('silent.last')} {each.last}
                  </small>
                </li>
              ))}
            </ul>
          </details>
        )}
        <p className="hint">{t('silent.hint')}</p>
      </section>
    </>
  );
}
