import { Button, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import { bothDays, Days } from '../../parts/Days';
import { Loading, Trouble } from '../../parts/states';
import { useWords } from '../../words/language';
import { useAssess } from '../../words/assess';
import { figure, lastWeekEnd, useTypes } from './subject';

type Band = {
  space: string;
  days: string;
  observed: number;
  expected: number;
  ratio?: number | null;
  p?: number | null;
  pOfSeparatePairs: number;
  marked: boolean;
};

type Table = {
  events: number;
  withoutPlace: number;
  pairs: number;
  permutations: number;
  seed: number;
  bands: Band[];
};

type Cluster = {
  centre: string;
  radius: number;
  days: number;
  observed: number;
  expected: number;
  ratio: number;
  p?: number | null;
  recurrenceWeeks?: number | null;
  signal: boolean;
};

type Look = {
  events: number;
  places: number;
  permutations: number;
  seed: number;
  clusters: Cluster[];
};

type Asked = { place: string; type: string; from: string; until: string };

/** Whether things happen again nearby and soon, and where they gather: asked, never told. */
export function NearRepeats() {
  const a = useAssess();
  const t = useWords();
  const types = useTypes('incident.alarm-received');
  const directory = useDirectory();
  const [asked, setAsked] = useState<Asked | null>(null);

  function ask(form: Record<string, unknown>) {
    const days = form.days as [Dayjs, Dayjs];
    setAsked({
      place: form.place as string,
      type: form.type as string,
      from: days[0].format('YYYY-MM-DD'),
      until: days[1].add(1, 'day').format('YYYY-MM-DD'),
    });
  }

  return (
    <section className="card" aria-labelledby="near">
      <h2 id="near">{a('near.title')}</h2>
      <p className="hint">{a('near.hint')}</p>
      <Form
        name="near"
        layout="vertical"
        className="query-form"
        initialValues={{
          place: directory.root,
          days: [lastWeekEnd().subtract(52, 'week').add(1, 'day'), lastWeekEnd()],
        }}
        onFinish={(form) => ask(form as Record<string, unknown>)}
      >
        <Form.Item
          name="type"
          label={a('patterns.type')}
          rules={[{ required: true, message: t('ask.needed') }]}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={types} />
        </Form.Item>
        <Form.Item
          name="place"
          label={a('patterns.place')}
          rules={[{ required: true, message: t('ask.needed') }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
          />
        </Form.Item>
        <Form.Item name="days" label={a('near.days')} rules={[bothDays(t('ask.needed'))]}>
          <Days aria-label={a('near.days')} />
        </Form.Item>
        <div className="query-buttons">
          <Button htmlType="submit">{a('near.ask')}</Button>
        </div>
      </Form>
      {asked && <Repeats asked={asked} />}
      {asked && <Gathered asked={asked} />}
    </section>
  );
}

/** The Knox table, band by band, with both of its p's by name. */
function Repeats({ asked }: { asked: Asked }) {
  const a = useAssess();
  const found = useAnswer<Table>(address('risk', '/api/v1/near-repeats', {}, asked));
  const table = found.data;
  if (found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!table) return <Loading rows={4} />;
  return (
    <div role="status">
      <h3>{a('near.table')}</h3>
      {table.withoutPlace > 0 && <p>{a('near.apart', { n: table.withoutPlace })}</p>}
      {!table.bands.length && <p>{a('near.few')}</p>}
      {table.bands.length > 0 && (
        <>
          <div className="scroll">
            <table className="bases">
              <caption>
                {a('near.caption', {
                  events: table.events,
                  pairs: table.pairs,
                  n: table.permutations,
                  seed: table.seed,
                })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{a('near.space')}</th>
                  <th scope="col">{a('near.time')}</th>
                  {(
                    [
                      'near.observed',
                      'near.expected',
                      'near.ratio',
                      'near.p',
                      'near.pPairs',
                    ] as const
                  ).map((key) => (
                    <th scope="col" className="number" key={key}>
                      {a(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.bands.map((band) => (
                  <tr
                    key={band.space + band.days}
                    className={band.marked ? 'chosen' : undefined}
                  >
                    <th scope="row">
                      {band.space}
                      {band.marked && <small>{a('near.marked')}</small>}
                    </th>
                    <td>{band.days}</td>
                    <td className="number">{band.observed}</td>
                    <td className="number">{figure(band.expected, 2)}</td>
                    <td className="number">{figure(band.ratio, 2)}</td>
                    <td className="number">{figure(band.p, 3)}</td>
                    <td className="number">{figure(band.pOfSeparatePairs, 3)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <small>{a('near.rule')}</small>
        </>
      )}
    </div>
  );
}

/** What the scan sees up to the last day. */
function Gathered({ asked }: { asked: Asked }) {
  const a = useAssess();
  const directory = useDirectory();
  const { place, type, until } = asked;
  const found = useAnswer<Look>(
    address('risk', '/api/v1/clusters' as never, {}, { place, type, until }),
  );
  const look = found.data;
  if (found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!look) return <Loading rows={3} />;
  return (
    <div role="status">
      <h3>{a('near.clusters')}</h3>
      {!look.clusters.length && <p>{a('near.noCluster')}</p>}
      {look.clusters.length > 0 && (
        <div className="scroll">
          <table className="bases">
            <caption>
              {a('near.clustersCaption', {
                until,
                events: look.events,
                places: look.places,
                n: look.permutations,
                seed: look.seed,
              })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{a('near.centre')}</th>
                {(
                  [
                    'near.radius',
                    'near.lasted',
                    'near.count',
                    'near.expected',
                    'near.ratio',
                    'near.p',
                    'near.recurrence',
                  ] as const
                ).map((key) => (
                  <th scope="col" className="number" key={key}>
                    {a(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {look.clusters.map((each) => (
                <tr key={each.centre} className={each.signal ? 'chosen' : undefined}>
                  <th scope="row">
                    {directory.path(each.centre)}
                    {each.signal && <small>{a('near.signal')}</small>}
                  </th>
                  <td className="number">{figure(each.radius, 0)}</td>
                  <td className="number">{each.days}</td>
                  <td className="number">{each.observed}</td>
                  <td className="number">{figure(each.expected, 2)}</td>
                  <td className="number">{figure(each.ratio, 2)}</td>
                  <td className="number">{figure(each.p, 3)}</td>
                  <td className="number">{figure(each.recurrenceWeeks, 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
