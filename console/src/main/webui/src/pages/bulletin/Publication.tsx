import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { Publication as Frozen, Restatements } from '@services/stats';
import { moment, useLanguage, useWords } from '../../words/language';
import { Loading, Trouble } from '../../parts/states';

type Asked = { series: string; week: string; audience: string };

/** Proposed by one person, published by another; what changed since, acknowledged by name. */
export function Publication(asked: Asked) {
  const t = useWords();
  const who = useWho();
  const names = { series: asked.series, week: asked.week };
  const query = { audience: asked.audience };
  const at = '/api/v1/bulletins/{series}/{week}/publications';
  const frozen = useAnswer<Frozen>(address('stats', at, names, { ...query, format: 'record' }));
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const none = frozen.problem?.status === 404;

  async function send(url: string) {
    setBusy(true);
    setRefused(null);
    try {
      await post(url);
      frozen.again();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="card" aria-labelledby="publication">
      <h2 id="publication">{t('publication.title')}</h2>
      {frozen.loading && !frozen.data && <Loading rows={2} />}
      {frozen.problem && !none && <Trouble problem={frozen.problem} again={frozen.again} />}
      {none && (
        <>
          <p>{t('publication.none')}</p>
          {has(who, ['analyst']) ? (
            <Button
              loading={busy}
              onClick={() => void send(address('stats', at, names, query))}
            >
              {t('publication.propose')}
            </Button>
          ) : (
            <p className="hint">{t('publication.whoProposes')}</p>
          )}
        </>
      )}
      {frozen.data && !none && (
        <>
          <dl className="facts-of">
            <dt>{t('publication.state')}</dt>
            <dd>
              {frozen.data.publishedAt ? (
                <span className="tag green">{t('publication.published')}</span>
              ) : (
                <span className="tag orange">{t('publication.proposed')}</span>
              )}
            </dd>
            <dt>{t('publication.knownOn')}</dt>
            <dd>{frozen.data.knownOn}</dd>
            <dt>{t('publication.by')}</dt>
            <dd>
              {frozen.data.proposedBy} · {moment(frozen.data.proposedAt)}
            </dd>
            {frozen.data.approvedBy && (
              <>
                <dt>{t('publication.second')}</dt>
                <dd>
                  {frozen.data.approvedBy} · {moment(frozen.data.publishedAt)}
                </dd>
              </>
            )}
          </dl>
          {!frozen.data.publishedAt && has(who, ['coordinator', 'analyst']) && (
            <Popconfirm
              title={t('publication.sure')}
              onConfirm={() =>
                void send(
                  address(
                    'stats',
                    '/api/v1/bulletins/{series}/{week}/publications/approval',
                    names,
                    query,
                  ),
                )
              }
            >
              <Button type="primary" loading={busy} disabled={own(frozen.data, who.subject)}>
                {t('publication.publish')}
              </Button>
            </Popconfirm>
          )}
          {!frozen.data.publishedAt && own(frozen.data, who.subject) && (
            <p className="hint">{t('publication.other')}</p>
          )}
          {frozen.data.publishedAt && <Changed {...asked} send={send} busy={busy} />}
        </>
      )}
      {refused && <Trouble problem={refused} />}
    </section>
  );
}

function own(frozen: Frozen, subject: string): boolean {
  return frozen.proposedBy === subject;
}

function Changed(props: Asked & { send: (url: string) => Promise<void>; busy: boolean }) {
  const t = useWords();
  const who = useWho();
  const { language } = useLanguage();
  const url = address(
    'stats',
    '/api/v1/bulletins/{series}/{week}/restatements',
    { series: props.series, week: props.week },
    { audience: props.audience },
  );
  const found = useAnswer<Restatements>(url);
  if (found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={2} />;
  const rows = [...found.data.open, ...found.data.restated];
  return (
    <>
      <h3>{t('restated.title')}</h3>
      {!rows.length && <p>{t('restated.none')}</p>}
      <ul className="plain">
        {rows.map((each, i) => (
          <li key={`${each.figure}${i}`}>
            {language === 'zh' ? each.labelZh : each.labelEn}: {each.oldValue} →{' '}
            {each.newValue}{' '}
            <span className="tag grey">{t(`cause.${each.cause}` as 'cause.LATE')}</span>
            <small> {each.approvedBy ?? t('restated.open')}</small>
          </li>
        ))}
      </ul>
      {found.data.open.length > 0 && has(who, ['coordinator', 'analyst']) && (
        <Button
          loading={props.busy}
          onClick={() => void props.send(url).then(found.again)}
        >
          {t('restated.acknowledge')}
        </Button>
      )}
    </>
  );
}
