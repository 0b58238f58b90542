import { Button, Drawer, Form, Input, Select } from 'antd';
import { useEffect, useState, type Key } from 'react';
import { address, get, post, Refusal, type Problem } from '../api/client';
import { useDirectory } from '../api/directory';
import { has, type Role, useWho } from '../api/session';
import { useAnswer } from '../api/useAnswer';
import type { HeldBodyView, HeldView } from '@services/incident';
import { Batch, type Deal } from '../parts/Batch';
import { Pager, QueryForm, RowsOf } from '../parts/QueryTable';
import { Head, Loading, Trouble } from '../parts/states';
import { usePages } from '../parts/usePages';
import { useQuery } from '../parts/useQuery';
import { moment, useLanguage, useWords } from '../words/language';
import { Replays } from './Replays';

const SENDS: readonly Role[] = ['agency-system', 'coordinator'];
const STATES = ['HELD', 'REPLAYED', 'REGISTERED', 'EXPIRED'] as const;
const COLOURS = { HELD: 'orange', REPLAYED: 'blue', REGISTERED: 'green', EXPIRED: 'grey' };

const isWaiting = (row: HeldView) => row.status === 'HELD';

/** Records that could not be registered: why, what to do, and sending them again. */
export function Quarantine() {
  const t = useWords();
  const { language } = useLanguage();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const { open, ...asked } = query;
  const rows = usePages<HeldView>(
    address('incident', '/api/v1/quarantine', {}, { ...asked, limit: 50 }),
  );
  const who = useWho();
  const sends = has(who, SENDS);
  const [chosen, setChosen] = useState<Key[]>([]);
  useEffect(() => setChosen([]), [rows.url, rows.page]);
  const waiting = (rows.items ?? []).filter(isWaiting);
  const again: Deal<HeldView> = {
    key: 'replay',
    title: t('quarantine.replay'),
    send: ({ id }) => post(address('incident', '/api/v1/quarantine/{id}/replay', { id })),
  };
  const nameOf = (row: HeldView) => row.sourceId ?? row.id.slice(0, 8);
  const show = (id: string) => setQuery({ ...query, open: id });
  const reason = (row: HeldView) => (language === 'zh' ? row.reasonZh : row.reasonEn);
  const seen = new Map((rows.items ?? []).map((row) => [row.reason, reason(row)]));
  if (asked.reason && !seen.has(asked.reason)) seen.set(asked.reason, asked.reason);
  const reasons = [...seen].map(([value, label]) => ({ value, label }));
  const state = (row: HeldView) => (
    <span className={`tag ${COLOURS[row.status as keyof typeof COLOURS] ?? 'grey'}`}>
      {t(`held.${row.status}` as 'held.HELD')}
    </span>
  );
  return (
    <>
      <Head title={t('menu.quarantine')} term="隔离区" hint={t('quarantine.hint')} />
      <QueryForm values={asked} ask={setQuery}>
        <Form.Item name="status" label={t('incident.status')}>
          <Select
            allowClear
            options={STATES.map((value) => ({ value, label: t(`held.${value}`) }))}
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
        <Form.Item name="reason" label={t('quarantine.reason')}>
          <Select allowClear options={reasons} />
        </Form.Item>
      </QueryForm>
      <RowsOf<HeldView>
        {...rows}
        rowKey={(row) => row.id}
        above={
          sends && waiting.length > 0 && (
            <Batch<HeldView>
              open={waiting}
              chosen={chosen}
              deals={[again]}
              rowKey={(row) => row.id}
              nameOf={nameOf}
              choose={setChosen}
              changed={rows.again}
            />
          )
        }
        choice={
          sends
            ? { chosen, choose: setChosen, may: isWaiting, nameOf }
            : undefined
        }
        label={t('menu.quarantine')}
        empty={t('quarantine.none')}
        columns={[
          { title: t('quarantine.heldAt'), key: 'at', render: (_, row) => moment(row.heldAt) },
          { title: t('incident.status'), key: 'status', render: (_, row) => state(row) },
          {
            title: t('quarantine.reason'),
            key: 'reason',
            render: (_, row) => (
              <Button type="link" className="link-cell" onClick={() => show(row.id)}>
                {reason(row)}
              </Button>
            ),
          },
          {
            title: t('quarantine.event'),
            key: 'source',
            render: (_, row) => <code>{row.sourceId ?? '–'}</code>,
          },
          {
            title: t('incident.agency'),
            key: 'agency',
            render: (_, row) => directory.agency(row.agency),
          },
        ]}
        card={(row) => (
          <button className="card-link" onClick={() => show(row.id)}>
            <span className="card-top">
              <strong>{reason(row)}</strong>
              {state(row)}
            </span>
            <small>
              {moment(row.heldAt)} · {directory.agency(row.agency)}
            </small>
          </button>
        )}
      />
      <Pager
        page={rows.page}
        count={rows.items?.length ?? 0}
        next={rows.next}
        back={rows.back}
        on={rows.on}
      />
      {sends && <Replays reasons={reasons} agency={asked.agency} changed={rows.again} />}
      {open && <Held id={open} close={() => setQuery(asked)} changed={rows.again} />}
    </>
  );
}

function Held(props: { id: string; close: () => void; changed: () => void }) {
  const t = useWords();
  const who = useWho();
  const { language } = useLanguage();
  const names = { id: props.id };
  const held = useAnswer<HeldView>(address('incident', '/api/v1/quarantine/{id}', names));
  const [body, setBody] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const row = held.data;

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setRefused(null);
    try {
      await work();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  const replay = () =>
    attempt(async () => {
      const headers: Record<string, string> =
        body === null ? {} : { 'Content-Type': 'application/cloudevents+json' };
      const to = address('incident', '/api/v1/quarantine/{id}/replay', names);
      await post(to, body ?? undefined, headers);
      setTold(t('quarantine.sent'));
      held.again();
      props.changed();
    });
  const read = () =>
    attempt(async () => {
      const found = await get<HeldBodyView>(
        address('incident', '/api/v1/quarantine/{id}/body', names, { purpose: 'correction' }),
      );
      setBody((found as { text?: string }).text ?? t('quarantine.noText'));
    });

  return (
    <Drawer
      open
      size={520}
      onClose={props.close}
      title={t('quarantine.one')}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      {held.problem && <Trouble problem={held.problem} again={held.again} />}
      {!row && held.loading && <Loading />}
      {row && (
        <>
          <h2>{language === 'zh' ? row.reasonZh : row.reasonEn}</h2>
          <p>{language === 'zh' ? row.hintZh : row.hintEn}</p>
          <dl className="facts-of">
            <dt>{t('incident.status')}</dt>
            <dd>{t(`held.${row.status}` as 'held.HELD')}</dd>
            <dt>{t('quarantine.event')}</dt>
            <dd>
              <code>{row.sourceId ?? '–'}</code>
            </dd>
            <dt>{t('quarantine.where')}</dt>
            <dd>
              <code>{row.pointer ?? '–'}</code>
            </dd>
            <dt>{t('quarantine.from')}</dt>
            <dd>
              {row.topic} / {row.partition} / {row.offset}
            </dd>
            <dt>{t('quarantine.until')}</dt>
            <dd>{moment(row.expiresAt)}</dd>
          </dl>
          {row.status === 'HELD' && row.readable && has(who, ['agency-system']) && (
            <>
              {body === null ? (
                <Button loading={busy} onClick={() => void read()}>
                  {t('quarantine.correct')}
                </Button>
              ) : (
                <label className="column">
                  {t('quarantine.body')}
                  <Input.TextArea
                    rows={12}
                    value={body}
                    onChange={(event) => setBody(event.target.value)}
                  />
                </label>
              )}
            </>
          )}
          {row.status === 'HELD' && has(who, SENDS) && (
            <Button type="primary" loading={busy} onClick={() => void replay()}>
              {body === null ? t('quarantine.replay') : t('quarantine.replayCorrected')}
            </Button>
          )}
          <p role="status">{told}</p>
          {refused && <Trouble problem={refused} />}
        </>
      )}
    </Drawer>
  );
}
