import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { address, get, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useWho } from '../../api/session';
import type { EventStatusView, IncidentView } from '@services/incident';
import { nothingSaid, saidAtField } from '../../parts/atField';
import { PlaceChoice } from '../../parts/PlaceChoice';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { useRegisterWords } from '../../words/register';
import { eventOf, freshId, freshNumber, maySend, nameOf } from './hand';
import { becameOf, handIn } from './handIn';
import { Nearby } from './Nearby';
import { useCodes, useSubtypes } from './useCodes';
import { useDraft } from './useDraft';

const FIELDS = ['at', 'place', 'category', 'subtype', 'reportChannel', 'caseref', 'summary'];

type Filled = {
  at: Dayjs;
  dayOnly?: boolean;
  place: string;
  category: string;
  subtype?: string;
  reportChannel: string;
  caseref: string;
  summary?: string;
};
type State =
  | { is: 'open' | 'sending' | 'waiting' }
  | { is: 'slow'; eventId: string }
  | { is: 'held'; problem?: Problem }
  | { is: 'unlinked'; incident: string; problem: Problem };

const today = () => dayjs().format('YYYY-MM-DD');
const fresh = () => ({
  at: dayjs().startOf('minute'),
  reportChannel: 'CALL_110',
  caseref: freshNumber(today()),
});

/** One call registered by hand: told, sent through the front door, opened when it is registered. */
export function RegisterPage() {
  const r = useRegisterWords();
  const who = useWho();
  const directory = useDirectory();
  const agency = directory.agencies.find((each) => each.code === who.agency);
  return (
    <>
      <Head title={r('title')} hint={r('hint')} />
      {!directory.ready && (
        <>
          <p role="status" className="hint">
            {r('directory')}
          </p>
          <Loading rows={8} />
        </>
      )}
      {directory.ready && !maySend('alarm-received', agency) && <Empty>{r('noAgency')}</Empty>}
      {directory.ready && maySend('alarm-received', agency) && (
        <RegisterForm agency={who.agency ?? ''} />
      )}
    </>
  );
}

function RegisterForm({ agency }: { agency: string }) {
  const r = useRegisterWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Filled>();
  const draft = useDraft<Filled>(`register.${agency}`, ['at']);
  const [restored, setRestored] = useState(Boolean(draft.kept));
  const [state, setState] = useState<State>({ is: 'open' });
  const [refused, setRefused] = useState<Problem | null>(null);
  const [original, setOriginal] = useState<IncidentView | null>(null);
  // The same id as long as nobody knows whether it arrived: sent twice, it counts once.
  const id = useRef(freshId());
  const unsure = useRef(false);
  const at = Form.useWatch('at', form);
  const place = Form.useWatch('place', form);
  const category = Form.useWatch('category', form);
  const channels = useCodes('report-channel');
  const categories = useCodes('incident-category');
  const subtypes = useSubtypes(category);
  useEffect(() => setOriginal(null), [place]);

  async function send(filled: Filled) {
    setRefused(null);
    nothingSaid(form);
    setState({ is: 'sending' });
    try {
      // What may have arrived already has its number: its own twin is not in its way.
      if (!unsure.current && (await isTaken(agency, filled.caseref))) {
        form.setFields([{ name: 'caseref', errors: [r('caserefTaken')] }]);
        form.scrollToField('caseref', { focus: true });
        setState({ is: 'open' });
        return;
      }
      unsure.current = true;
      const eventId = await handIn(alarm(id.current, agency, filled));
      await follow(eventId);
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      if (failure.status >= 400 && failure.status < 500) unsure.current = false;
      setState({ is: 'open' });
      setRefused(failure.problem);
      saidAtField(form, failure.problem, FIELDS, calledHere);
    }
  }

  async function follow(eventId: string) {
    setState({ is: 'waiting' });
    const status = await becameOf(eventId).catch((failure: unknown) => {
      if (!(failure instanceof Refusal)) throw failure;
      setRefused(failure.problem);
      return null;
    });
    if (!status) setState({ is: 'slow', eventId });
    else if (!status.incidentId) held(status);
    else {
      draft.forget();
      await linked(status.incidentId);
    }
  }

  function held(status: EventStatusView) {
    begin();
    const problem = status.problem as Problem | undefined;
    setState({ is: 'held', problem });
    if (problem) saidAtField(form, problem, FIELDS, calledHere);
  }

  async function linked(incident: string) {
    try {
      if (original?.caseref) await link(incident, original.caseref);
      navigate(`/incidents/${incident}`);
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      setState({ is: 'unlinked', incident, problem: failure.problem });
    }
  }

  /** Whatever is sent next is another event. */
  function begin() {
    id.current = freshId();
    unsure.current = false;
  }

  function clear() {
    draft.forget();
    begin();
    setRestored(false);
    setRefused(null);
    setOriginal(null);
    setState({ is: 'open' });
    form.resetFields();
    form.setFieldsValue(fresh());
  }

  const needed = [{ required: true, message: r('needed') }];
  const busy = state.is === 'sending' || state.is === 'waiting';
  const sent = state.is === 'slow' || state.is === 'unlinked';
  const dayOnly = Form.useWatch('dayOnly', form);
  return (
    <div className="two loose">
      <section className="card" aria-labelledby="what">
        <h2 id="what">{r('what')}</h2>
        {restored && (
          <p role="status" className="hint">
            {r('restored')}{' '}
            <button type="button" className="text-button" onClick={clear}>
              {r('clear')}
            </button>
          </p>
        )}
        <Form<Filled>
          form={form}
          layout="vertical"
          className="hand-form"
          initialValues={{
            ...fresh(),
            place: params.get('place') ?? undefined,
            ...draft.kept,
          }}
          onValuesChange={(changed, all) => {
            draft.keep(all);
            // A subtype belongs to its category.
            if ('category' in changed) form.setFieldValue('subtype', undefined);
          }}
          onFinish={(filled) => void send(filled)}
          onFinishFailed={({ errorFields }) =>
            errorFields[0] && form.scrollToField(errorFields[0].name, { focus: true })
          }
          disabled={busy || sent}
        >
          <Form.Item name="at" label={r('at')} rules={[...needed, notLater(r('atFuture'))]}>
            <DatePicker
              className="wide"
              showTime={dayOnly ? false : { format: 'HH:mm' }}
              format={dayOnly ? 'YYYY-MM-DD' : 'YYYY-MM-DD HH:mm'}
              disabledDate={(day) => day.isAfter(dayjs(), 'day')}
            />
          </Form.Item>
          <Form.Item name="dayOnly" valuePropName="checked">
            <Checkbox>{r('dayOnly')}</Checkbox>
          </Form.Item>
          <Form.Item name="place" label={r('place')} rules={needed} className="across">
            <PlaceChoice />
          </Form.Item>
          <Form.Item name="category" label={r('category')} rules={needed}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={categories} />
          </Form.Item>
          <Form.Item name="subtype" label={r('subtype')}>
            <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={subtypes} />
          </Form.Item>
          <Form.Item name="reportChannel" label={r('channel')} rules={needed}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={channels} />
          </Form.Item>
          <Form.Item
            name="caseref"
            label={r('caseref')}
            extra={r('caserefNote')}
            rules={[{ ...needed[0], whitespace: true }]}
          >
            <Input maxLength={120} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="summary"
            label={r('summary')}
            extra={r('noPerson')}
            className="across"
          >
            <Input.TextArea rows={3} maxLength={200} showCount />
          </Form.Item>
          {original && (
            <p className="across says" role="status">
              {r('repeatsChosen', { ref: original.caseref ?? '' })}
            </p>
          )}
          <div className="row across">
            <Button type="primary" htmlType="submit" loading={busy} disabled={busy || sent}>
              {r('send')}
            </Button>
            <Button onClick={clear} disabled={busy}>
              {r('clear')}
            </Button>
            <span role="status">
              {state.is === 'sending' && r('sending')}
              {state.is === 'waiting' && r('waiting')}
            </span>
          </div>
        </Form>
        {refused && <Trouble problem={refused} />}
        {state.is === 'slow' && (
          <div className="limits" role="alert">
            <p>{r('slow')}</p>
            <div className="row">
              <Button onClick={() => void follow(state.eventId)}>{r('lookAgain')}</Button>
              <Link to="/incidents">{r('toRegister')}</Link>
            </div>
          </div>
        )}
        {state.is === 'held' && (
          <>
            <Trouble problem={state.problem ?? { status: 422, title: r('held') }} />
            <Link to="/quarantine?status=HELD">{r('toHeld')}</Link>
          </>
        )}
        {state.is === 'unlinked' && (
          <>
            <Trouble problem={{ ...state.problem, title: r('linkFailed') }} />
            <Link to={`/incidents/${state.incident}`}>{r('openIt')}</Link>
          </>
        )}
      </section>
      <Nearby place={place} at={at} original={original} choose={sent ? undefined : setOriginal} />
    </div>
  );

  function notLater(message: string) {
    return {
      validator: (_: unknown, at?: Dayjs) =>
        at?.isAfter(dayjs()) ? Promise.reject(new Error(message)) : Promise.resolve(),
    };
  }
}

/** An event says time where the form says at; the rest is called alike. */
function calledHere(pointer?: string): string {
  const name = nameOf(pointer);
  return name === 'time' ? 'at' : name;
}

function alarm(id: string, agency: string, filled: Filled): Record<string, unknown> {
  const { at, dayOnly, place, caseref, ...told } = filled;
  const time = dayOnly ? `${at.format('YYYY-MM-DD')}T00:00:00+08:00` : at.toISOString();
  const timePrecision = dayOnly ? 'DAY' : 'MINUTE';
  const envelope = { id, agency, fact: 'alarm-received' as const, time, place, caseref };
  return eventOf(envelope, { timePrecision, ...told });
}

/** Whether an incident of the same agency has this number already. */
async function isTaken(agency: string, caseref: string): Promise<boolean> {
  const asked = { agency, caseref: caseref.trim(), limit: 1 };
  const found = await get<{ items: IncidentView[] }>(
    address('incident', '/api/v1/incidents', {}, asked),
  );
  return found.items.length > 0;
}

async function link(id: string, duplicateOf: string): Promise<void> {
  const now = await get<IncidentView>(address('incident', '/api/v1/incidents/{id}', { id }));
  const version = { 'If-Match': `"${now.facts}"` };
  await post(address('incident', '/api/v1/incidents/{id}/link', { id }), { duplicateOf }, version);
}
