import { Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Head } from '../parts/states';
import { Zh } from '../parts/Zh';
import { useLanguage, useWords } from '../words/language';
import { glossary } from '../words/glossary';

/** The words of this system, and the article behind each where there is one. */
export function Glossary() {
  const t = useWords();
  const { language } = useLanguage();
  const [params] = useSearchParams();
  const [asked, setAsked] = useState(params.get('word') ?? '');
  const wanted = asked.trim().toLowerCase();
  const found = glossary.filter((each) =>
    Object.values(each).some((text) => text.toLowerCase().includes(wanted)),
  );
  const zh = language === 'zh';
  return (
    <>
      <Head title={t('menu.glossary')} hint={t('glossary.hint')} />
      <section className="tools" aria-label={t('query.title')}>
        <label className="wide">
          <span>{t('glossary.find')}</span>
          <Input allowClear value={asked} onChange={(event) => setAsked(event.target.value)} />
        </label>
      </section>
      <p role="status" className="hint">
        {t('pager.all', { count: found.length })}
      </p>
      {!found.length && <Empty>{t('glossary.none')}</Empty>}
      <dl className="glossary">
        {found.map((each) => (
          <div key={each.zh} className="card">
            <dt>
              {zh ? each.zh : each.en}{' '}
              <small lang={zh ? 'en' : 'zh-CN'}>{zh ? each.en : each.zh}</small>
            </dt>
            <dd>{zh ? each.meansZh : each.meansEn}</dd>
            {each.law && (
              <dd className="law">
                {t('state.legalBasis')}
                <Zh>{each.law}</Zh>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  );
}
