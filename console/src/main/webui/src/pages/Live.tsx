import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDirectory } from '../api/directory';
import { type Told, useFeed } from '../api/feed';
import { useFactName } from '../parts/Coloured';
import { FactCode, useCodeWord } from '../parts/FactCode';
import { Empty, Head } from '../parts/states';
import { moment, useWords } from '../words/language';

/** What is registered in my scope as it happens; stands still while somebody reads. */
export function Live() {
  const t = useWords();
  const name = useFactName();
  const word = useCodeWord();
  const directory = useDirectory();
  const [kinds, setKinds] = useState<string[]>([]);
  const feed = useFeed();
  const shown = feed.shown.filter((each) => !kinds.length || kinds.includes(each.type));
  const types = [...new Set(feed.shown.map((each) => each.type))].sort();
  return (
    <>
      <Head title={t('menu.live')} hint={t('live.hint')}>
        <Button onClick={feed.paused ? feed.resume : feed.pause} aria-pressed={feed.paused}>
          {feed.paused ? t('live.resume') : t('live.pause')}
        </Button>
      </Head>
      <section className="tools" aria-label={t('query.title')}>
        <label>
          <span>{t('facts.fact')}</span>
          <Select
            mode="multiple"
            allowClear
            className="wide"
            value={kinds}
            placeholder={t('live.all')}
            options={types.map((value) => ({ value, label: name(value) }))}
            onChange={setKinds}
            aria-label={t('facts.fact')}
          />
        </label>
        <span className={`tag ${feed.state === 'open' ? 'green' : 'orange'}`}>
          {t(`live.${feed.state}`)}
        </span>
      </section>
      <div role="status" className="waiting-bar">
        {feed.waiting > 0 && (
          <Button type="primary" shape="round" onClick={feed.take}>
            {t('live.waiting', { count: feed.waiting })}
          </Button>
        )}
      </div>
      {!shown.length && <Empty>{t('live.none')}</Empty>}
      <ol className="feed" hidden={!shown.length}>
        {shown.map((each: Told) => (
          <li key={each.eventId}>
            <time dateTime={each.registeredAt}>{moment(each.registeredAt)}</time>
            <strong>{name(each.type)}</strong>
            <FactCode fact={each.type} code={each.category} />
            <span>{word(each.type, 'subtype', each.subtype)}</span>
            <span className="grow">{directory.path(each.placePath)}</span>
            <small>{directory.agency(each.agency)}</small>
            {each.incidentId && (
              <Link to={`/incidents/${each.incidentId}?event=${each.eventId}`}>
                {each.caseref ?? t('facts.open')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
