import { Button, Progress as Bar, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { download, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useWho } from '../../api/session';
import { useFactName } from '../../parts/Coloured';
import { Head, Trouble } from '../../parts/states';
import { moment, useWords } from '../../words/language';
import { fingerprint } from './fingerprint';
import { FACTS, guess, translate, type FactType, type Field, type Made } from './plan';
import type { Plan, Rejected } from './plan';
import { rejectedFile, send, type Progress } from './send';
import { readSheet, Unreadable, type Sheet } from './sheet';

const FIELDS: Field[] = ['time', 'place', 'category', 'subtype', 'channel', 'caseref', 'id'];
const PREVIEW = 5;

/** A spreadsheet becomes events: chosen, mapped, checked here, sent through the front door. */
export function ImportPage() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const [file, setFile] = useState<File | null>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const print = useMemo(() => (sheet ? fingerprint(sheet) : ''), [sheet]);
  const [unreadable, setUnreadable] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [state, setState] = useState<'mapping' | 'sending' | 'stopped' | 'done'>('mapping');
  const stop = useRef<AbortController | null>(null);

  const names = useMemo(() => {
    const codes = new Map<string, string>();
    for (const each of directory.codes) {
      const words = [each.code, each.labelZh, each.labelEn].filter(Boolean) as string[];
      for (const word of words) codes.set(`${each.list}/${word.toLowerCase()}`, each.code);
    }
    const known = new Set(directory.places.map((each) => each.code.toLowerCase()));
    const places = new Map<string, string[]>();
    for (const each of directory.places) {
      const words = [each.nameZh, each.nameEn, directory.path(each.path)].map((word) =>
        (word ?? '').toLowerCase(),
      );
      places.set(each.code.toLowerCase(), [each.code]);
      for (const word of new Set(words)) {
        if (word && !known.has(word)) places.set(word, [...(places.get(word) ?? []), each.code]);
      }
    }
    return {
      code: (list: string, word: string) => codes.get(`${list}/${word.toLowerCase()}`) ?? null,
      places: (word: string) => places.get(word.toLowerCase()) ?? [],
    };
  }, [directory.codes, directory.places]);

  const checked = useMemo(() => {
    const made: Made[] = [];
    const rejected: Rejected[] = [];
    if (!sheet || !plan) return { made, rejected };
    const source = `/agencies/${who.agency ?? ''}/console`;
    for (const line of sheet.lines) {
      const result = translate(plan, sheet, line, names, source, print);
      if ('event' in result) made.push({ line, event: result.event });
      else {
        const reason = t(`import.bad.${result.reason}`, { value: result.value });
        rejected.push({ line, reason });
      }
    }
    return { made, rejected };
    // The words only change with the language, which draws the page anew.
    // eslint-disable-next-line
  }, [sheet, plan, print, names, who.agency]);

  async function choose(chosen: File | undefined) {
    if (!chosen) return;
    setUnreadable('');
    setProblem(null);
    setProgress(null);
    setState('mapping');
    try {
      const read = await readSheet(chosen);
      setFile(chosen);
      setSheet(read);
      setPlan(guess(read));
    } catch (failure) {
      if (!(failure instanceof Unreadable)) throw failure;
      setSheet(null);
      setUnreadable(t(`import.${failure.reason}`));
    }
  }

  async function start() {
    stop.current = new AbortController();
    setState('sending');
    setProblem(null);
    try {
      const sent = await send(checked.made, setProgress, stop.current.signal);
      setProgress(sent);
      setState(sent.stopped ? 'stopped' : 'done');
    } catch (failure) {
      setState('mapping');
      if (failure instanceof Refusal) setProblem(failure.problem);
      else throw failure;
    }
  }

  const bad = [...checked.rejected, ...(progress?.rejected ?? [])];
  const heads = [t('import.line'), t('import.reason')];
  return (
    <>
      <Head title={t('menu.import')} hint={t('import.hint')} />
      <section className="card" aria-labelledby="step1">
        <h2 id="step1">1. {t('import.choose')}</h2>
        <label className="drop">
          <span>{file && sheet ? file.name : t('import.drop')}</span>
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        </label>
        {unreadable && (
          <p role="alert" className="trouble">
            {unreadable}
          </p>
        )}
        {sheet && (
          <p role="status" className="hint">
            {t('import.read', {
              lines: sheet.lines.length,
              columns: sheet.columns.length,
              encoding: sheet.encoding,
            })}
          </p>
        )}
      </section>
      {sheet && plan && (
        <Mapping sheet={sheet} plan={plan} change={setPlan} made={checked.made} />
      )}
      {sheet && plan && (
        <section className="card" aria-labelledby="step3">
          <h2 id="step3">3. {t('import.check')}</h2>
          <p role="status">
            {t('import.checked', { good: checked.made.length, bad: checked.rejected.length })}
          </p>
          {state !== 'sending' && (
            <Button
              type="primary"
              disabled={!checked.made.length || !directory.ready}
              onClick={() => void start()}
            >
              {state === 'mapping' ? t('import.send') : t('import.sendAgain')}
            </Button>
          )}
          {state === 'sending' && (
            <Button onClick={() => stop.current?.abort()}>{t('import.stop')}</Button>
          )}
          {progress && (
            <>
              <Bar
                percent={Math.round((100 * progress.sent) / Math.max(1, checked.made.length))}
                aria-label={t('import.progress')}
              />
              <p role="status">
                {t('import.done', {
                  accepted: progress.accepted,
                  rejected: progress.rejected.length,
                })}
              </p>
            </>
          )}
          {state === 'stopped' && progress && (
            <p role="alert" className="trouble">
              {t('import.stopped', { sent: progress.sent, all: checked.made.length })}
            </p>
          )}
          {state === 'done' && <Link to="/incidents">{t('import.look')}</Link>}
          {problem && <Trouble problem={problem} />}
          {bad.length > 0 && (
            <>
              <ul className="plain rejected">
                {bad.slice(0, 8).map((each) => (
                  <li key={each.line.number}>
                    {t('import.at', { line: each.line.number })} {each.reason}
                  </li>
                ))}
              </ul>
              <Button
                onClick={() =>
                  download(
                    `${file?.name ?? 'import'}-rejected.csv`,
                    'text/csv',
                    rejectedFile(sheet.columns, bad, heads),
                  )
                }
              >
                {t('import.download', { count: bad.length })}
              </Button>
            </>
          )}
        </section>
      )}
    </>
  );
}

type MappingProps = { sheet: Sheet; plan: Plan; change: (plan: Plan) => void; made: Made[] };

function Mapping({ sheet, plan, change, made }: MappingProps) {
  const t = useWords();
  const name = useFactName();
  const directory = useDirectory();
  const columns = sheet.columns.map((value) => ({ value, label: value }));
  const short = (event: Record<string, unknown>) => {
    const data = event.data as Record<string, string | undefined>;
    const lists = { ...FACTS[plan.type], reportChannel: 'report-channel' };
    const words = Object.entries(data)
      .filter(([key, value]) => key !== 'timePrecision' && value)
      .map(([key, value]) => directory.label(listOf(lists, key), value));
    return [moment(String(event.time)), directory.place(String(event.subject)), ...words].join(
      ' · ',
    );
  };
  const set = (field: Field, value?: string) =>
    change({ ...plan, columns: { ...plan.columns, [field]: value } });
  return (
    <section className="card" aria-labelledby="step2">
      <h2 id="step2">2. {t('import.map')}</h2>
      <div className="mapping">
        <label>
          <span>{t('import.fact')}</span>
          <Select
            value={plan.type}
            aria-label={t('import.fact')}
            options={(Object.keys(FACTS) as FactType[]).map((value) => ({
              value,
              label: name(value),
            }))}
            onChange={(type) => change({ ...plan, type })}
          />
        </label>
        {FIELDS.map((field) => (
          <label key={field}>
            <span>{t(`field.${field}`)}</span>
            <Select
              allowClear
              value={plan.columns[field]}
              aria-label={t(`field.${field}`)}
              placeholder={t(`field.${field}.none`)}
              options={columns}
              onChange={(value?: string) => set(field, value)}
            />
          </label>
        ))}
      </div>
      {!plan.columns.id && <p className="hint">{t('import.numbered')}</p>}
      <h3>{t('import.preview')}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('import.preview')}>
        <table className="preview">
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              {sheet.columns.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
              <th scope="col">{t('import.event')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.slice(0, PREVIEW).map((line) => {
              const event = made.find((each) => each.line.number === line.number)?.event;
              return (
                <tr key={line.number}>
                  <td>{line.number}</td>
                  {sheet.columns.map((each, i) => (
                    <td key={each}>{line.cells[i]}</td>
                  ))}
                  <td>
                    {event ? short(event) : '–'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Whose code a field of an event is: what a fact calls its category, each fact calls otherwise. */
function listOf(lists: Record<string, string>, field: string): string {
  const firsts = ['category', 'disputeCategory', 'findingType'];
  const plain = firsts.includes(field) ? 'category' : field;
  const seconds = ['scale', 'severity'];
  return lists[seconds.includes(field) ? 'subtype' : plain] ?? field;
}
