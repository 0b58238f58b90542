import { useState } from 'react';
import { Refusal, type Problem } from '../../api/client';
import { has, useWho } from '../../api/session';
import type { FindingView } from '@services/risk';
import { Trouble } from '../../parts/states';
import { useInspection } from '../../words/inspection';
import { ACTS } from './findingDeeds';
import { sendPhoto } from './photo';

const STAGES = ['BEFORE', 'AFTER'] as const;

/** How it was and how it is now; clearing it needs both. */
export function Photos({ finding, again }: { finding: FindingView; again: () => void }) {
  const i = useInspection();
  const who = useWho();
  const may = has(who, ACTS) && finding.open.includes('AddEvidence');
  return (
    <section className="card" aria-labelledby="photos">
      <h2 id="photos">{i('photos.title')}</h2>
      <p className="hint">{i('photos.hint')}</p>
      {STAGES.map((stage) => {
        const photos = finding.photos.filter((each) => each.stage === stage);
        return (
          <div key={stage}>
            <h3>
              {i(`photos.${stage}`)} <span className="pill">{photos.length}</span>
            </h3>
            {has(who, ACTS) && (
              <div className="photos">
                {photos.map((each, n) => (
                  <figure key={each.sha256}>
                    <a href={each.address.replace('/api/v1', '/api/risk')} target="_blank">
                      <img
                        src={each.address.replace('/api/v1', '/api/risk')}
                        alt={i('photos.alt', { stage: i(`photos.${stage}`), n: n + 1 })}
                        loading="lazy"
                      />
                    </a>
                    <figcaption>
                      <code>{each.sha256.slice(0, 12)}</code>
                    </figcaption>
                  </figure>
                ))}
              </div>
            )}
            {may && <Adding finding={finding} stage={stage} again={again} />}
          </div>
        );
      })}
    </section>
  );
}

type AddingProps = {
  finding: FindingView;
  stage: 'BEFORE' | 'AFTER';
  again: () => void;
};

function Adding({ finding, stage, again }: AddingProps) {
  const i = useInspection();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);

  async function send(file?: File) {
    if (!file) return;
    setBusy(true);
    setRefused(null);
    try {
      await sendPhoto(finding.id, stage, file);
      again();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <label className="photo-button">
        {busy ? i('photos.sending') : i('photos.add', { stage: i(`photos.${stage}`) })}
        <input
          type="file"
          accept="image/jpeg,image/png"
          disabled={busy}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {refused && <Trouble problem={refused} />}
    </>
  );
}
