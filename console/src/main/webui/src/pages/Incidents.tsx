import { Button, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { address } from '../api/client';
import { useDirectory } from '../api/directory';
import { has, useWho } from '../api/session';
import type { IncidentView } from '@services/incident';
import { Days } from '../parts/Days';
import { Code, Phase, PHASE_NAMES } from '../parts/Coloured';
import { Pager, QueryForm, RowsOf } from '../parts/QueryTable';
import { Head } from '../parts/states';
import { usePages } from '../parts/usePages';
import { useQuery } from '../parts/useQuery';
import { moment, useLanguage, useWords } from '../words/language';

const LIMIT = 50;

/** The register: asked by time, place, kind, agency and phase, the newest first. */
export function Incidents() {
  const t = useWords();
  const who = useWho();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const values = useMemo(
    () => ({
      ...query,
      days:
        query.from || query.until
          ? [
              query.from ? dayjs(query.from) : null,
              query.until ? dayjs(query.until).subtract(1, 'day') : null,
            ]
          : undefined,
    }),
    [query],
  );
  const { caseref, ...asked } = query;
  const rows = usePages<IncidentView>(
    address('incident', '/api/v1/incidents', {}, { ...asked, limit: LIMIT, caseref }),
  );
  const entries = (list: string) =>
    directory.codes
      .filter((each) => each.list === list)
      .map((each) => ({ value: each.code, label: directory.label(list, each.code) }));

  function ask(form: Record<string, unknown>) {
    const days = form.days as [Dayjs, Dayjs] | undefined;
    setQuery({
      from: days?.[0]?.format('YYYY-MM-DD'),
      until: days?.[1]?.add(1, 'day').format('YYYY-MM-DD'),
      place: form.place,
      category: form.category,
      subtype: form.subtype,
      agency: form.agency,
      status: form.status,
      caseref: (form.caseref as string | undefined)?.trim(),
    });
  }

  return (
    <>
      <Head title={t('menu.incidents')} hint={t('incidents.hint')}>
        {has(who, ['agency-system']) && (
          <Button type="primary" onClick={() => navigate(registering(query.place))}>
            {t('menu.register')}
          </Button>
        )}
      </Head>
      <QueryForm values={values} ask={ask}>
        <Form.Item name="days" label={t('incident.occurred')}>
          <Days aria-label={t('incident.occurred')} />
        </Form.Item>
        <Form.Item name="place" label={t('incident.place')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t('incident.category')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={entries('incident-category')}
          />
        </Form.Item>
        <Form.Item name="subtype" label={t('incident.subtype')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={entries('incident-subtype')}
          />
        </Form.Item>
        <Form.Item name="agency" label={t('incident.agency')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.agencies.map((each) => ({
              value: each.code,
              label: directory.agency(each.code),
            }))}
          />
        </Form.Item>
        <Form.Item name="status" label={t('incident.status')}>
          <Select
            allowClear
            options={Object.entries(PHASE_NAMES).map(([value, names]) => ({
              value,
              label: language === 'zh' ? names[0] : names[1],
            }))}
          />
        </Form.Item>
        <Form.Item name="caseref" label={t('incident.caseref')}>
          <Input allowClear maxLength={120} />
        </Form.Item>
      </QueryForm>
      <RowsOf<IncidentView>
        {...rows}
        rowKey={(row) => row.id}
        label={t('menu.incidents')}
        empty={t('incidents.none')}
        columns={[
          {
            title: t('incident.occurred'),
            key: 'at',
            render: (_, row) => moment(row.occurredAt) || '–',
          },
          {
            title: t('incident.caseref'),
            key: 'ref',
            render: (_, row) => (
              <Link to={`/incidents/${row.id}`}>{row.caseref ?? row.id.slice(0, 8)}</Link>
            ),
          },
          {
            title: t('incident.category'),
            key: 'category',
            render: (_, row) => <Code list="incident-category" code={row.category} />,
          },
          {
            title: t('incident.subtype'),
            key: 'subtype',
            render: (_, row) => directory.label('incident-subtype', row.subtype) || '–',
          },
          {
            title: t('incident.place'),
            key: 'place',
            render: (_, row) => directory.path(row.placePath),
          },
          {
            title: t('incident.status'),
            key: 'status',
            render: (_, row) => <Phase phase={row.status} />,
          },
          {
            title: t('incident.agency'),
            key: 'agency',
            render: (_, row) => directory.agency(row.agency),
          },
          { title: t('incident.facts'), dataIndex: 'facts', align: 'right' },
        ]}
        card={(row) => (
          <Link to={`/incidents/${row.id}`} className="card-link">
            <span className="card-top">
              <strong>{row.caseref ?? row.id.slice(0, 8)}</strong>
              <Phase phase={row.status} />
            </span>
            <span>
              <Code list="incident-category" code={row.category} />{' '}
              {directory.label('incident-subtype', row.subtype)}
            </span>
            <small>
              {moment(row.occurredAt)} · {directory.path(row.placePath)}
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

/** Whoever looks at a place registers there. */
function registering(place?: string): string {
  return place ? `/incidents/new?place=${encodeURIComponent(place)}` : '/incidents/new';
}
