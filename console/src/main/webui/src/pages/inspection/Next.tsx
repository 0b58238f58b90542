import { Button } from 'antd';
import { useState } from 'react';
import { DeedDialog, type Deed } from '../../parts/Deed';
import { useWords } from '../../words/language';
import { useInspection } from '../../words/inspection';

/** What can be done now; the service decides again, and names the rule where it refuses. */
export function Next({ deeds, again }: { deeds: Deed[]; again: () => void }) {
  const t = useWords();
  const i = useInspection();
  const [asked, setAsked] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const deed = deeds.find((each) => each.key === asked);
  const first = deeds.find((each) => !each.ends);
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">{i('next.title')}</h2>
      {!deeds.length && <p>{t('command.none')}</p>}
      <div className="row next-steps">
        {deeds.map((each) => (
          <Button
            key={each.key}
            type={each === first ? 'primary' : 'default'}
            danger={each.ends}
            onClick={() => setAsked(each.key)}
          >
            {each.title}
          </Button>
        ))}
      </div>
      {deeds.length > 0 && <p className="hint">{i('next.guarded')}</p>}
      <p role="status" className="done">
        {told}
      </p>
      {deed && (
        <DeedDialog
          key={deed.key}
          deed={deed}
          reload={again}
          close={() => setAsked(null)}
          done={() => {
            setTold(t('command.done', { what: deed.title }));
            setAsked(null);
            again();
          }}
        />
      )}
    </section>
  );
}
