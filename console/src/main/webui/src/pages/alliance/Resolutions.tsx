import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { ResolutionView } from '@services/alliance';
import { AskDialog } from '../../parts/AskDialog';
import { useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { daysUntil, dueColour, dueWords } from '../cases/due';
import { Tag } from '../cases/words';

type Asked = { what: 'done' | 'revoke'; one: ResolutionView };

/** What was resolved: whose it is, by when, and that it is carried out. */
export function Resolutions({ items, again }: { items: ResolutionView[]; again: () => void }) {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!items.length) return <p>{t('meetings.noResolutions')}</p>;
  return (
    <>
      <ul className="rows">
        {items.map((each) => {
          const open = each.phase === 'OPEN' || each.phase === 'OVERDUE';
          const days = daysUntil(each.dueOn);
          return (
            <li key={each.code}>
              <Link to={`/meetings/${each.meeting}`}>{each.code}</Link>
              <strong>{each.text}</strong>
              <span>{directory.agency(each.owner)}</span>
              {open ? (
                <span className={`tag ${dueColour(days)}`}>{dueWords(t, days)}</span>
              ) : (
                <Tag list={lists.RESOLUTION_PHASE} code={each.phase} />
              )}
              <small>{each.dueOn}</small>
              {each.task && <Link to={`/tasks/${each.task}`}>{each.task}</Link>}
              {each.result && <small>{each.result}</small>}
              <span className="answers">
                {open && each.owner === who.agency && (
                  <Button size="small" onClick={() => setAsked({ what: 'done', one: each })}>
                    {t('meetings.done')}
                  </Button>
                )}
                {open && has(who, ['coordinator']) && (
                  <Button
                    size="small"
                    danger
                    onClick={() => setAsked({ what: 'revoke', one: each })}
                  >
                    {t('meetings.revoke')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {asked && (
        <AskDialog
          title={`${t(`meetings.${asked.what}`)} · ${asked.one.code}`}
          danger={asked.what === 'revoke'}
          fields={[
            {
              kind: 'area',
              name: asked.what === 'done' ? 'text' : 'reason',
              label: t(asked.what === 'done' ? 'meetings.result' : 'tfield.reason'),
              needed: true,
            },
          ]}
          reload={again}
          close={() => setAsked(null)}
          send={async (values) => {
            const noun = asked.what === 'done' ? 'completion' : 'revocation';
            const path = `/api/v1/resolutions/{resolution}/${noun}` as const;
            await post(address('alliance', path, { resolution: asked.one.code }), values, {
              'If-Match': `"${asked.one.version}"`,
            });
            setAsked(null);
            again();
          }}
        />
      )}
    </>
  );
}
