import { Button, Input } from 'antd';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../api/client';
import type { Finding, Verdict } from '@services/stats';
import { useLanguage, useWords } from '../words/language';
import { Head, Trouble } from '../parts/states';

const COLOURS = { ERROR: 'red', WARNING: 'orange', NOTE: 'blue', PASS: 'green' } as const;
const MOST = 100_000;

/** Reads a pasted bulletin with a pocket calculator; what was pasted stays in the browser. */
export function Lint() {
  const t = useWords();
  const [text, setText] = useState('');
  const [read, setRead] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function check() {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await post<Verdict>(address('stats', '/api/v1/lint'), { text });
      setVerdict(answer.body);
      setRead(text);
    } catch (failure) {
      if (failure instanceof Refusal) setProblem(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  const findings = (verdict?.findings ?? []) as Finding[];
  return (
    <>
      <Head title={t('menu.lint')} hint={t('lint.hint')} />
      <section className="card">
        <label htmlFor="pasted">{t('lint.text')}</label>
        <Input.TextArea
          id="pasted"
          value={text}
          rows={8}
          maxLength={MOST}
          placeholder={t('lint.placeholder')}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Button
            type="primary"
            loading={busy}
            disabled={!text.trim()}
            onClick={() => void check()}
          >
            {t('lint.check')}
          </Button>
          <Button disabled={!text} onClick={() => setText('')}>
            {t('query.reset')}
          </Button>
        </div>
      </section>
      {problem && <Trouble problem={problem} />}
      {verdict && (
        <section className="card" aria-live="polite">
          <h2>
            {verdict.clean ? t('lint.clean') : t('lint.errors')}
            <small> {t('lint.count', { count: findings.length })}</small>
          </h2>
          <p className="quoted">
            <Marked text={read} findings={findings} />
          </p>
          <ul className="plain findings">
            {findings.map((each, i) => (
              <One key={i} finding={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function One({ finding }: { finding: Finding }) {
  const t = useWords();
  const { language } = useLanguage();
  const evidence = Object.entries(finding.evidence ?? {});
  return (
    <li>
      <span className={`tag ${COLOURS[finding.severity]}`}>
        {t(`lint.${finding.severity}` as 'lint.ERROR')}
      </span>{' '}
      <q>{finding.quote}</q> {language === 'zh' ? finding.messageZh : finding.messageEn}
      {evidence.length > 0 && (
        <small> ({evidence.map(([name, value]) => `${name}: ${value}`).join('; ')})</small>
      )}
    </li>
  );
}

/** The text as pasted, with what was found marked where it stands. */
function Marked({ text, findings }: { text: string; findings: Finding[] }) {
  const found = findings
    .filter((each) => each.severity !== 'PASS' && each.to > each.from)
    .sort((a, b) => a.from - b.from);
  const pieces = [];
  let at = 0;
  for (const each of found) {
    if (each.from < at) continue;
    pieces.push(text.slice(at, each.from));
    pieces.push(
      <mark key={each.from} className={COLOURS[each.severity]}>
        {text.slice(each.from, each.to)}
      </mark>,
    );
    at = each.to;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
