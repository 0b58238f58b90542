import { Button } from 'antd';
import { useState } from 'react';
import { address, post } from '../../api/client';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { DutyList } from '@services/alliance';
import { AskDialog } from '../../parts/AskDialog';
import { useWords } from '../../words/language';

/** Versions that were entered and wait for a second person; nothing where none does. */
export function DutyDrafts({ changed, published }: { changed: number; published: () => void }) {
  const t = useWords();
  const who = useWho();
  const sees = has(who, ['coordinator', 'administrator', 'auditor']);
  const drafts = useAnswer<{ items: DutyList[] }>(
    sees ? address('alliance', '/api/v1/duty-lists/drafts', {}, { v: changed }) : null,
  );
  const [asked, setAsked] = useState<DutyList>();
  const nameOf = (list: DutyList) =>
    `${list.titleZh} · ${t('dutyLists.version', { n: list.version })}`;
  if (!drafts.data?.items.length) return null;
  return (
    <section className="card" aria-labelledby="drafts">
      <h2 id="drafts">{t('dutyLists.drafts')}</h2>
      <ul>
        {drafts.data.items.map((list) => (
          <li key={`${list.code}/${list.version}`}>
            {nameOf(list)} · {t('dutyLists.from', { day: list.validFrom })} ·{' '}
            {t('dutyLists.count', { n: list.items.length })}{' '}
            {has(who, ['coordinator', 'administrator']) && (
              <Button size="small" onClick={() => setAsked(list)}>
                {t('dutyLists.publish')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <AskDialog
          title={t('dutyLists.publish')}
          hint={`${nameOf(asked)}。${t('dutyLists.second')}`}
          fields={[]}
          close={() => setAsked(undefined)}
          send={async () => {
            const names = { code: asked.code, version: String(asked.version) };
            const at = '/api/v1/duty-lists/{code}/versions/{version}/publication';
            await post(address('alliance', at, names), {});
            setAsked(undefined);
            drafts.again();
            published();
          }}
        />
      )}
    </section>
  );
}
