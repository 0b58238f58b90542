import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { address, ask, download, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho, type Role } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { Receipt, WarningView } from '@services/risk';
import { DeedDialog, type Deed } from '../../parts/Deed';
import { Head, Loading, Trouble } from '../../parts/states';
import { moment } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useRisk } from '../../words/risk';
import { Tag, useWord } from '../cases/words';
import { EffectOf } from './EffectOf';
import { useTypeName } from './subject';
import { Texts } from './WarningForm';
import { WARNS } from './WarningsOf';

const PASSES: readonly Role[] = [
  'agency-system',
  'clerk',
  'coordinator',
  'patrol-lead',
  'inspector',
  'mediator',
];

/** One warning: what it says, to whom, who passed it on, and whether it helped. */
export function WarningPage() {
  const { id = '' } = useParams();
  const found = useAnswer<WarningView>(address('risk', '/api/v1/warnings/{id}', { id }));
  if (!found.data && found.problem) return <Trouble problem={found.problem} again={found.again} />;
  if (!found.data) return <Loading rows={10} />;
  return <Shown warning={found.data} again={found.again} />;
}

type Props = { warning: WarningView; again: () => void };

function Shown({ warning, again }: Props) {
  const r = useRisk();
  const word = useWord();
  const type = useTypeName();
  const directory = useDirectory();
  return (
    <>
      <Head
        title={warning.headline}
        hint={`${type(warning.type)} · ${directory.path(warning.placePath)}`}
      >
        {warning.status !== 'ACTUAL' && (
          <span className="tag purple">{word(lists.STATUS, warning.status)}</span>
        )}
        <Tag list={lists.SEVERITY} code={warning.severity} />
        <Tag list={lists.WARNING_PHASE} code={warning.phase} />
      </Head>
      <div className="two case">
        <div>
          <section className="card" aria-labelledby="texts">
            <h2 id="texts">{r('warning.texts')}</h2>
            <Texts sms={warning.sms} poster={warning.poster} />
          </section>
          <Receipts warning={warning} />
          <EffectOf warning={warning} />
        </div>
        <div>
          <Doing warning={warning} again={again} />
          <Facts warning={warning} />
        </div>
      </div>
    </>
  );
}

/** What can be done with it now. */
function Doing({ warning, again }: Props) {
  const r = useRisk();
  const who = useWho();
  const [open, setOpen] = useState<Deed | null>(null);
  const [told, setTold] = useState('');
  const names = { id: warning.id };
  const standing = warning.phase === 'IN_FORCE';
  const update: Deed = {
    key: 'update',
    title: r('warning.update'),
    law: r('warning.updateHint'),
    initial: {
      expires: dayjs(warning.expires),
      headline: warning.headline,
      description: warning.description,
      instruction: warning.instruction,
      severity: warning.severity,
    },
    fields: [
      { kind: 'moment', name: 'expires', label: r('warn.expires'), needed: true },
      { kind: 'text', name: 'headline', label: r('warn.headline'), longest: 160 },
      { kind: 'area', name: 'description', label: r('warn.description'), longest: 2000 },
      { kind: 'area', name: 'instruction', label: r('warn.instruction'), longest: 2000 },
    ],
    send: (values) => post(address('risk', '/api/v1/warnings/{id}/update', names), values),
  };
  const cancel: Deed = {
    key: 'cancel',
    title: r('warning.cancel'),
    law: r('warning.cancelHint'),
    ends: true,
    fields: [
      { kind: 'area', name: 'reason', label: r('warning.reason'), needed: true, longest: 2000 },
    ],
    send: (values) => post(address('risk', '/api/v1/warnings/{id}/cancellation', names), values),
  };

  async function cap() {
    const answer = await ask(address('risk', '/api/v1/warnings/{id}', names, { format: 'cap' }));
    download(`${warning.capIdentifier}.xml`, 'application/cap+xml', await answer.text());
  }

  return (
    <section className="card" aria-labelledby="doing">
      <h2 id="doing">{r('warning.doing')}</h2>
      <div className="row">
        <Button onClick={() => void cap()}>{r('warning.cap')}</Button>
        {standing && has(who, WARNS) && (
          <>
            <Button onClick={() => setOpen(update)}>{r('warning.update')}</Button>
            <Button danger onClick={() => setOpen(cancel)}>
              {r('warning.cancel')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className="done">
        {told}
      </p>
      {open && (
        <DeedDialog
          key={open.key}
          deed={open}
          close={() => setOpen(null)}
          done={() => {
            setTold(r('done', { what: open.title }));
            setOpen(null);
            again();
          }}
        />
      )}
    </section>
  );
}

function Facts({ warning }: { warning: WarningView }) {
  const r = useRisk();
  const word = useWord();
  const directory = useDirectory();
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{r('warning.facts')}</h2>
      <dl className="facts-of">
        <dt>{r('warn.effective')}</dt>
        <dd>{moment(warning.effective)}</dd>
        <dt>{r('warn.expires')}</dt>
        <dd>{moment(warning.expires)}</dd>
        <dt>{r('warn.sender')}</dt>
        <dd>{directory.agency(warning.sender)}</dd>
        <dt>{r('warn.urgency')}</dt>
        <dd>
          {word(lists.URGENCY, warning.urgency)} · {word(lists.CERTAINTY, warning.certainty)} ·{' '}
          {word(lists.REACH, warning.scope)}
        </dd>
        <dt>{r('warning.rests')}</dt>
        <dd>
          {warning.signalId ? (
            <Link to={`/signals/${warning.signalId}`}>{r('warning.signal')}</Link>
          ) : (
            warning.ground
          )}
        </dd>
        <dt>{r('warning.sent')}</dt>
        <dd>
          {warning.sent.map((each, i) => (
            <small key={each} className="line">
              {r('warning.version', { n: i + 1 })} {moment(each)}
            </small>
          ))}
        </dd>
        {warning.endedFor && (
          <>
            <dt>{r('warning.reason')}</dt>
            <dd>{warning.endedFor}</dd>
          </>
        )}
        <dt>{r('warning.number')}</dt>
        <dd>
          <code>{warning.capIdentifier}</code>
        </dd>
      </dl>
    </section>
  );
}

/** Whom it was addressed to, and who passed it on to how many. */
function Receipts({ warning }: { warning: WarningView }) {
  const r = useRisk();
  const who = useWho();
  const word = useWord();
  const directory = useDirectory();
  const [asking, setAsking] = useState(false);
  const names = { id: warning.id };
  const found = useAnswer<Receipt[]>(
    address('risk', '/api/v1/warnings/{id}/receipts', names),
  );
  const receipts = found.data ?? [];
  const of = (agency: string) => receipts.filter((each) => each.agency === agency);
  const others = receipts.filter((each) => !warning.addressees.includes(each.agency));
  const rows = [...warning.addressees, ...new Set(others.map((each) => each.agency))];
  const reached = receipts.reduce((sum, each) => sum + each.reached, 0);
  const passOn: Deed = {
    key: 'receipt',
    title: r('receipt.title'),
    law: r('receipt.hint'),
    initial: { channel: 'SMS' },
    fields: [
      {
        kind: 'one',
        name: 'channel',
        label: r('receipt.channel'),
        needed: true,
        options: Object.keys(lists.CHANNEL).map((value) => ({
          value,
          label: word(lists.CHANNEL, value),
        })),
      },
      { kind: 'count', name: 'reached', label: r('receipt.reached'), needed: true },
    ],
    send: (values) => post(address('risk', '/api/v1/warnings/{id}/receipts', names), values),
  };
  return (
    <section className="card" aria-labelledby="receipts">
      <h2 id="receipts">{r('receipt.list')}</h2>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!found.data && found.loading && <Loading rows={3} />}
      {found.data && (
        <>
          <p>
            {r('receipt.sum', {
              passed: warning.addressees.filter((each) => of(each).length > 0).length,
              all: warning.addressees.length,
              reached,
            })}
          </p>
          {!rows.length && <p>{r('receipt.nobody')}</p>}
          <ul className="plain addressees">
            {rows.map((agency) => (
              <li key={agency}>
                <strong>{directory.agency(agency)}</strong>{' '}
                {of(agency).length ? (
                  of(agency).map((each) => (
                    <small key={each.at} className="line">
                      {r('receipt.line', {
                        channel: word(lists.CHANNEL, each.channel),
                        n: each.reached,
                        at: moment(each.at),
                        version: each.version,
                      })}
                    </small>
                  ))
                ) : (
                  <span className="tag grey">{r('receipt.waiting')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {warning.phase === 'IN_FORCE' && has(who, PASSES) && (
        <Button onClick={() => setAsking(true)}>{r('receipt.title')}</Button>
      )}
      {asking && (
        <DeedDialog
          deed={passOn}
          close={() => setAsking(false)}
          done={() => {
            setAsking(false);
            found.again();
          }}
        />
      )}
    </section>
  );
}
