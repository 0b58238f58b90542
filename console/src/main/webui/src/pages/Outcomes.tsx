import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { address } from '../api/client';
import { useDirectory } from '../api/directory';
import { useAnswer } from '../api/useAnswer';
import type { OutcomeView } from '@services/incident';
import { useFactName } from '../parts/Coloured';
import { Pager, QueryForm, RowsOf } from '../parts/QueryTable';
import { Head } from '../parts/states';
import { useQuery } from '../parts/useQuery';
import { moment, useWords } from '../words/language';

const LIMIT = 50;

/** What became of the matters that an agency handed in. */
export function Outcomes() {
  const t = useWords();
  const name = useFactName();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const [after, setAfter] = useState<string[]>(['0']);
  const caseref = query.caseref;
  useEffect(() => setAfter(['0']), [caseref]);
  const found = useAnswer<{ items: OutcomeView[]; next?: string }>(
    address('incident', '/api/v1/outcomes', {}, { after: after.at(-1), caseref, limit: LIMIT }),
  );
  const items = found.data?.items;
  const more = (items?.length ?? 0) === LIMIT ? found.data?.next : undefined;
  return (
    <>
      <Head title={t('menu.outcomes')} hint={t('outcomes.hint')} />
      <QueryForm values={query} ask={setQuery}>
        <Form.Item name="caseref" label={t('incident.caseref')}>
          <Input allowClear maxLength={120} />
        </Form.Item>
      </QueryForm>
      <RowsOf<OutcomeView>
        {...found}
        items={items}
        rowKey={(row) => row.id}
        label={t('menu.outcomes')}
        empty={
          <>
            <p>{t('outcomes.none')}</p>
            <p>{t('outcomes.noneHint')}</p>
          </>
        }
        columns={[
          {
            title: t('outcomes.heard'),
            key: 'received',
            render: (_, row) => moment(row.receivedAt),
          },
          { title: t('outcomes.what'), key: 'type', render: (_, row) => name(row.type) },
          {
            title: t('incident.caseref'),
            key: 'ref',
            render: (_, row) =>
              row.caseref ? (
                <Link to={`/incidents?caseref=${encodeURIComponent(row.caseref)}`}>
                  {row.caseref}
                </Link>
              ) : (
                '–'
              ),
          },
          {
            title: t('incident.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          {
            title: t('incident.agency'),
            key: 'agency',
            render: (_, row) => directory.agency(row.agency),
          },
        ]}
        card={(row) => (
          <div className="card-link">
            <strong>{name(row.type)}</strong>
            <small>
              {moment(row.receivedAt)} · {row.caseref}
            </small>
          </div>
        )}
      />
      <Pager
        page={after.length}
        count={items?.length ?? 0}
        next={more}
        back={() => setAfter(after.slice(0, -1))}
        on={() => more && setAfter([...after, more])}
      />
    </>
  );
}
