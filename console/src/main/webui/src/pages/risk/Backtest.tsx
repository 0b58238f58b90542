import { Button, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { Alarm, BacktestView, Rule } from '@services/risk';
import { bothDays, Days } from '../../parts/Days';
import { Head, Loading, Trouble } from '../../parts/states';
import { useWords } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useAssess } from '../../words/assess';
import { useWord } from '../cases/words';
import { Rules } from './Rules';
import { figure, lastWeekEnd, useTypeName, useTypes } from './subject';

/** Both sides, with the rules that the candidate is held against. */
type Sides = BacktestView & { against?: Rule[] };

/** Rules, how their signals were judged, and a candidate beside the current set on history. */
export function Backtest() {
  const a = useAssess();
  const who = useWho();
  return (
    <>
      <Head title={a('backtest.title')} hint={a('backtest.hint')} />
      {has(who, ['coordinator', 'analyst']) && <Try />}
      {has(who, ['coordinator', 'analyst', 'auditor']) && <Rules />}
    </>
  );
}

/** name = value, one a line. */
export function parametersOf(text?: string): Record<string, string> {
  return Object.fromEntries(
    (text ?? '')
      .split(/[\n;,]/)
      .map((line) => line.split('=').map((part) => part.trim()))
      .filter(([name]) => name)
      .map(([name = '', value = '']) => [name, value]),
  );
}

function Try() {
  const a = useAssess();
  const t = useWords();
  const word = useWord();
  const types = useTypes('incident.alarm-received');
  const directory = useDirectory();
  const rules = useAnswer<Rule[]>(address('risk', '/api/v1/rules'));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [answer, setAnswer] = useState<Sides | null>(null);

  async function replay(form: Record<string, unknown>) {
    const days = form.days as [Dayjs, Dayjs];
    setBusy(true);
    setRefused(null);
    try {
      const sent = await post<Sides>(address('risk', '/api/v1/backtests'), {
        place: form.place,
        type: form.type,
        counted: form.counted,
        method: form.method,
        parameters: parametersOf(form.parameters as string | undefined),
        against: form.against,
        from: days[0].format('YYYY-MM-DD'),
        until: days[1].add(1, 'day').format('YYYY-MM-DD'),
      });
      setAnswer(sent.body);
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="card" aria-labelledby="try">
      <h2 id="try">{a('backtest.try')}</h2>
      <p className="hint">{a('backtest.tryHint')}</p>
      <Form
        layout="vertical"
        className="query-form"
        initialValues={{
          method: 'GAMMA_POISSON',
          counted: 'incident.alarm-received',
          days: [lastWeekEnd().subtract(52, 'week').add(1, 'day'), lastWeekEnd()],
          parameters: 'alpha = 0.005',
        }}
        onFinish={(form) => void replay(form as Record<string, unknown>)}
      >
        <Form.Item name="method" label={a('backtest.method')}>
          <Select
            options={lists.WEEKLY.map((value) => ({ value, label: word(lists.METHOD, value) }))}
          />
        </Form.Item>
        <Form.Item name="parameters" label={a('backtest.parameters')}>
          <Input.TextArea rows={1} maxLength={400} />
        </Form.Item>
        <Form.Item name="against" label={a('backtest.against')}>
          <Select
            allowClear
            placeholder={a('backtest.allOn')}
            options={(rules.data ?? []).map(({ code }) => ({ value: code, label: code }))}
          />
        </Form.Item>
        <Form.Item
          name="days"
          label={a('backtest.days')}
          rules={[bothDays(t('ask.needed'))]}
        >
          <Days aria-label={a('backtest.days')} />
        </Form.Item>
        <Form.Item name="counted" label={a('backtest.counted')}>
          <Select
            allowClear
            options={Object.keys(lists.COUNTED)
              .filter((value) => !value.startsWith('stats'))
              .map((value) => ({ value, label: word(lists.COUNTED, value) }))}
          />
        </Form.Item>
        <Form.Item name="type" label={a('patterns.type')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={types} />
        </Form.Item>
        <Form.Item name="place" label={a('patterns.place')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
          />
        </Form.Item>
        <div className="query-buttons">
          <Button type="primary" htmlType="submit" loading={busy}>
            {a('backtest.replay')}
          </Button>
        </div>
      </Form>
      {refused && <Trouble problem={refused} />}
      {busy && !answer && <Loading rows={5} />}
      {answer && <Beside answer={answer} />}
    </section>
  );
}

/** The current set and the candidate, figure by figure. */
function Beside({ answer }: { answer: Sides }) {
  const a = useAssess();
  const word = useWord();
  const { current, candidate } = answer;
  type Set = typeof current;
  const share = (set: Set) =>
    set.shareConfirmed == null ? '–' : `${(100 * set.shareConfirmed).toFixed(1)} %`;
  const rows: [string, (set: Set) => string | number, string?][] = [
    [a('backtest.alarms'), (set) => set.alarms],
    [a('backtest.perWeek'), (set) => figure(set.alarmsPerWeek, 2)],
    [a('backtest.perYear'), (set) => figure(set.alarmsPerSeriesYear, 2), a('backtest.aim')],
    [a('backtest.judged'), (set) => set.judged],
    [a('backtest.share'), share],
    [a('backtest.found'), (set) => set.confirmedFound],
    [a('backtest.lead'), (set) => figure(set.leadWeeks, 1)],
  ];
  const named = (set: Set) =>
    Object.entries((set.parameters ?? {}) as Record<string, string>)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ') || a('backtest.usual');
  const against = answer.against ?? [];
  const title = (set: Set) =>
    set === current && against.length !== 1
      ? against.map((rule) => rule.code).join(', ') || a('backtest.noneOn')
      : `${word(lists.METHOD, set.method)} · ${named(set)}`;
  return (
    <div role="status">
      <div className="scroll">
        <table className="bases">
          <caption>
            {a('backtest.caption', { series: current.series, weeks: current.weeks })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{a('backtest.figure')}</th>
              {[current, candidate].map((set, i) => (
                <th scope="col" className="number" key={i}>
                  {a(i ? 'backtest.candidate' : 'backtest.current')}
                  <small>{title(set)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, value, note]) => (
              <tr key={label}>
                <th scope="row">
                  {label}
                  {note && <small>{note}</small>}
                </th>
                <td className="number">{value(current)}</td>
                <td className="number">{value(candidate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="two">
        <Only title={a('backtest.onlyCurrent')} alarms={answer.onlyCurrent} />
        <Only title={a('backtest.onlyCandidate')} alarms={answer.onlyCandidate} />
      </div>
    </div>
  );
}

const SHOWN = 12;

function Only({ title, alarms }: { title: string; alarms: Alarm[] }) {
  const a = useAssess();
  const type = useTypeName();
  const directory = useDirectory();
  return (
    <div>
      <h3>
        {title} <span className="pill">{alarms.length}</span>
      </h3>
      {!alarms.length && <p>{a('backtest.noneOnly')}</p>}
      <ul className="plain">
        {alarms.slice(0, SHOWN).map((each) => (
          <li key={`${each.placePath}${each.type}${each.stratum}${each.week}${each.counted}`}>
            {each.week} · {type(each.type, each.counted)} · {directory.path(each.placePath)}
          </li>
        ))}
      </ul>
      {alarms.length > SHOWN && <small>{a('backtest.more', { n: alarms.length - SHOWN })}</small>}
    </div>
  );
}
