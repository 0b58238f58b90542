import { Button, Input } from 'antd';
import { useState } from 'react';
import { address, ask, download, Refusal, type Problem } from '../../api/client';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { CaseView, Lack } from '@services/mediation';
import { Loading, Trouble } from '../../parts/states';
import { comma, useLanguage, useWords } from '../../words/language';

/** The documents of the case, each with what it still lacks; names are read for a purpose. */
export function Papers({ subject }: { subject: CaseView }) {
  const t = useWords();
  const who = useWho();
  if (!has(who, ['mediator', 'clerk'])) return null;
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{t('case.documents')}</h2>
      <Listed subject={subject} />
    </section>
  );
}

function Listed({ subject }: { subject: CaseView }) {
  const t = useWords();
  const { language } = useLanguage();
  const zh = language === 'zh';
  const [purpose, setPurpose] = useState(zh ? '制作调解文书' : 'Making the documents of the case');
  const [listed, setListed] = useState<string | null>(null);
  const [busy, setBusy] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  // What is missing is found by reading names: that leaves a receipt, so a person asks for it.
  const names = { case: subject.code };
  const asked = { purpose: listed, v: subject.version };
  const url = listed && address('mediation', '/api/v1/cases/{case}/documents', names, asked);
  const found = useAnswer<Lack[]>(url);

  async function fetchOne(kind: string, title: string, format: 'docx' | 'pdf') {
    setBusy(kind + format);
    setRefused(null);
    try {
      const at = address(
        'mediation',
        '/api/v1/cases/{case}/documents/{kind}',
        { case: subject.code, kind },
        { format, purpose },
      );
      const answer = await ask(at, { headers: { Accept: '*/*' } });
      const type = answer.headers.get('Content-Type') ?? '';
      download(`${subject.code} ${title}.${format}`, type, await answer.blob());
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy('');
    }
  }

  if (found.problem?.status === 403) return <p>{t('case.hidden')}</p>;
  if (found.problem) return <Trouble problem={found.problem} again={found.again} />;
  return (
    <>
      <div className="row">
        <label className="stacked grow">
          <span>{t('case.purpose')}</span>
          <Input
            value={purpose}
            maxLength={200}
            onChange={(event) => setPurpose(event.target.value)}
          />
        </label>
        <Button disabled={!purpose.trim()} onClick={() => setListed(purpose.trim())}>
          {t('case.list')}
        </Button>
      </div>
      {listed && !found.data && found.loading && <Loading rows={4} />}
      <ul className="papers">
        {(found.data ?? []).map((each) => {
          const title = zh ? each.titleZh : each.titleEn;
          const what = each.missing.map((one) => (zh ? one.zh : one.en)).join(comma());
          return (
            <li key={each.kind}>
              <div>
                <strong>{title}</strong>
                <small className="line">
                  {each.missing.length
                    ? t('case.lacks', { n: each.missing.length, what })
                    : t('case.complete')}
                </small>
              </div>
              <span className="answers">
                {(['docx', 'pdf'] as const).map((format) => (
                  <Button
                    key={format}
                    size="small"
                    loading={busy === each.kind + format}
                    disabled={!purpose.trim()}
                    aria-label={`${title} ${format.toUpperCase()}`}
                    onClick={() => void fetchOne(each.kind, title, format)}
                  >
                    {format.toUpperCase()}
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
      {refused && <Trouble problem={refused} />}
    </>
  );
}
