import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ShiftView } from '@services/incident';
import { useWords } from '../../words/language';
import type { Known } from './phone';
import type { Names, Queue } from './Walk';

type Becomes = { result: string; categories: string; degrees: string };

/** What each kind of finding may become with one tap. There is no kind for a person. */
const RESULTS: Record<string, string[]> = {
  HAZARD: ['CREATED_HAZARD', 'ON_SITE', 'REPORTED_GRID'],
  FACILITY: ['REPORTED_GRID', 'ON_SITE', 'CREATED_HAZARD'],
  DISPUTE: ['ON_SITE', 'REPORTED_GRID', 'CREATED_DISPUTE'],
  SUSPICIOUS_SITUATION: ['REPORTED_POLICE', 'CREATED_INCIDENT'],
  HELP: ['ON_SITE', 'REPORTED_POLICE', 'REPORTED_GRID'],
  DISSUASION: ['ON_SITE'],
  HANDOVER: ['REPORTED_POLICE', 'REPORTED_GRID'],
};
const MATTERS: Becomes[] = [
  { result: 'CREATED_HAZARD', categories: 'finding-type', degrees: 'severity' },
  { result: 'CREATED_DISPUTE', categories: 'dispute-category', degrees: 'scale' },
  { result: 'CREATED_INCIDENT', categories: 'incident-category', degrees: 'incident-subtype' },
];

type Props = {
  shift: ShiftView;
  known: Known;
  queue: Queue;
  names: Names;
  kept: (what: string) => void;
};

/** A finding of a place, a thing or a situation: kind, place, what was done. Nothing else. */
export function FindingForm({ shift, known, queue, names, kept }: Props) {
  const t = useWords();
  const beat = known.beats.find((each) => each.code === shift.beat);
  const places = [
    ...new Set([...(beat?.points.map((each) => each.place) ?? []), ...(beat?.places ?? [])]),
  ];
  const last = queue.items.find((each) => each.kind === 'CHECKIN' && each.shift === shift.id);
  const stood = beat?.points.find((each) => each.code === last?.point)?.place;
  const [kind, setKind] = useState('HAZARD');
  const [place, setPlace] = useState(stood ?? places[0] ?? '');
  const [result, setResult] = useState(RESULTS.HAZARD?.[0] ?? '');
  const [category, setCategory] = useState<string>();
  const [degree, setDegree] = useState<string>();
  const becomes = MATTERS.find((each) => each.result === result);
  const whole = place && result && (!becomes || category);

  async function send() {
    const id = crypto.randomUUID();
    const at = new Date().toISOString();
    const what = names.label('patrol-finding', kind);
    const more = becomes ? { category, degree } : {};
    await queue.say({
      id,
      kind: 'FINDING',
      shift: shift.id,
      at,
      about: `${what} · ${names.place(place)} · ${names.label('patrol-result', result)}`,
      body: { id, shift: shift.id, place, kind, result, at, ...more },
    });
    kept(what);
  }

  const choice = (
    label: string,
    value: string | undefined,
    set: (value: string) => void,
    options: { value: string; label: string }[],
  ) => (
    <label className="stacked">
      <span>{label}</span>
      <Select
        size="large"
        value={value}
        options={options}
        onChange={set}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
      />
    </label>
  );
  return (
    <div className="several finding">
      <fieldset className="kinds">
        <legend>{t('walk.what')}</legend>
        {Object.keys(RESULTS).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            onClick={() => {
              setKind(each);
              setResult(RESULTS[each]?.[0] ?? '');
              setCategory(undefined);
              setDegree(undefined);
            }}
          >
            {names.label('patrol-finding', each)}
          </button>
        ))}
      </fieldset>
      {choice(
        t('walk.where'),
        place,
        setPlace,
        places.map((value) => ({ value, label: names.place(value) })),
      )}
      {choice(
        t('walk.result'),
        result,
        (value) => {
          setResult(value);
          setCategory(undefined);
          setDegree(undefined);
        },
        (RESULTS[kind] ?? []).map((value) => ({
          value,
          label: names.label('patrol-result', value),
        })),
      )}
      {becomes &&
        choice(t('walk.category'), category, setCategory, names.options(becomes.categories))}
      {becomes && choice(t('walk.degree'), degree, setDegree, names.options(becomes.degrees))}
      <div className="row">
        <Button type="primary" size="large" disabled={!whole} onClick={() => void send()}>
          {t('walk.keep')}
        </Button>
      </div>
    </div>
  );
}
