import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { address } from '../api/client';
import { useDirectory } from '../api/directory';
import { useAnswer } from '../api/useAnswer';
import type { ContributionView, FactsView } from '@services/incident';
import { useFactName } from '../parts/Coloured';
import { FactCode, useCodeWord } from '../parts/FactCode';
import { Pager, RowsOf } from '../parts/QueryTable';
import { Head } from '../parts/states';
import { usePages } from '../parts/usePages';
import { comma, useWords } from '../words/language';

/** What a figure is made of: every record that adds one or takes one away. */
export function Facts() {
  const t = useWords();
  const name = useFactName();
  const word = useCodeWord();
  const directory = useDirectory();
  const [params] = useSearchParams();
  const asked = params.toString();
  const url = useMemo(() => {
    const plain = new URLSearchParams(asked);
    plain.set('limit', '50');
    return `${address('incident', '/api/v1/facts')}?${plain.toString()}`;
  }, [asked]);
  const rows = usePages<ContributionView>(url);
  const sums = useAnswer<FactsView>(url);
  const day = (text: string | null) => text ?? '–';
  const last = params.get('until');
  return (
    <>
      <Head
        title={t('menu.facts')}
        hint={t('facts.hint', {
          what: params.getAll('fact').map(name).join(comma()),
          place: directory.place(params.get('place')),
          from: day(params.get('from')),
          until: last ? new Date(Date.parse(last) - 86_400_000).toISOString().slice(0, 10) : '–',
        })}
      />
      {sums.data && (
        <section className="sums" aria-label={t('facts.sums')}>
          <Sum label={t('facts.figure')} value={sums.data.figure} main />
          <Sum label={t('facts.seen')} value={sums.data.sum} />
          <Sum label={t('facts.withheld')} value={sums.data.withheld} />
        </section>
      )}
      <RowsOf<ContributionView>
        {...rows}
        rowKey={(row) => `${row.eventId}${row.sign}${row.targetId}${row.recordedOn}`}
        label={t('menu.facts')}
        empty={t('facts.none')}
        columns={[
          { title: '±', key: 'sign', render: (_, row) => (row.sign > 0 ? '+1' : '−1') },
          { title: t('incident.occurred'), dataIndex: 'occurredOn' },
          { title: t('facts.fact'), key: 'fact', render: (_, row) => name(row.fact) },
          {
            title: t('facts.matter'),
            key: 'matter',
            render: (_, row) =>
              row.incidentId ? (
                <Link to={`/incidents/${row.incidentId}?event=${row.eventId}`}>
                  {t('facts.open')} {row.incidentId.slice(0, 8)}
                </Link>
              ) : (
                row.eventId.slice(0, 8)
              ),
          },
          {
            title: t('incident.category'),
            key: 'category',
            render: (_, row) => <FactCode fact={row.fact} code={row.category} />,
          },
          {
            title: t('incident.subtype'),
            key: 'subtype',
            render: (_, row) => word(row.fact, 'subtype', row.subtype) || '–',
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
          { title: t('incident.recorded'), dataIndex: 'recordedOn' },
        ]}
        card={(row) => (
          <Link
            className="card-link"
            to={row.incidentId ? `/incidents/${row.incidentId}?event=${row.eventId}` : '/facts'}
          >
            <span className="card-top">
              <strong>
                {row.sign > 0 ? '+1' : '−1'} {name(row.fact)}
              </strong>
              <FactCode fact={row.fact} code={row.category} />
            </span>
            <small>
              {row.occurredOn} · {directory.path(row.placePath)}
            </small>
          </Link>
        )}
      />
      <Pager
        page={rows.page}
        count={rows.items?.length ?? 0}
        next={rows.next}
        back={rows.back}
        on={rows.on}
      />
    </>
  );
}

function Sum({ label, value, main }: { label: string; value: number; main?: boolean }) {
  return (
    <div className={main ? 'sum main' : 'sum'}>
      <strong>{value}</strong>
      <span>{label}</span>
    </div>
  );
}
