import { Button, Modal } from 'antd';
import { useState } from 'react';
import { address } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { CaseView, DocketEntry } from '@services/mediation';
import { Loading, Trouble } from '../../parts/states';
import { useWords } from '../../words/language';
import type { Key } from '../../words/texts';
import { COLUMNS, columnOf, type ColumnKey } from './columns';
import { StepDialog } from './StepDialog';
import { inOrder, STEPS } from './steps';

type Target = ColumnKey | 'done';
type Props = {
  card: DocketEntry;
  to?: ColumnKey;
  close: () => void;
  done: (what: string) => void;
};

/** Where a card may go, asked of the case itself: by dragging or from its menu, the same steps. */
export function Move({ card, to, close, done }: Props) {
  const t = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useAnswer<CaseView>(
    address('mediation', '/api/v1/cases/{case}', { case: card.code }),
  );
  const subject = found.data;
  const steps = subject ? targets(subject) : [];
  const there = to ? steps.filter((each) => each.to.includes(to)) : [];
  const command = chosen ?? (there.length === 1 ? there[0]?.command : undefined);
  const step = command ? STEPS[command] : undefined;
  if (subject && command && step) {
    return (
      <StepDialog
        command={command}
        step={step}
        subject={subject}
        reload={found.again}
        close={close}
        done={() => done(t(`step.${command}` as Key))}
      />
    );
  }
  const column = COLUMNS.find((each) => each.key === to);
  const listed = there.length ? there : steps;
  return (
    <Modal
      open
      title={t('board.moveCase', { code: card.code })}
      onCancel={close}
      footer={null}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!subject && found.loading && <Loading rows={3} />}
      {subject && (
        <>
          <p className="hint">
            {column && !there.length
              ? t('board.notThere', { column: t(column.title) })
              : t('board.moveHint')}
          </p>
          {!listed.length && <p>{t('board.noMove')}</p>}
          <ul className="moves">
            {listed.map((each) => (
              <li key={each.command}>
                <Button
                  block
                  danger={STEPS[each.command]?.ends}
                  onClick={() => setChosen(each.command)}
                >
                  {t(`step.${each.command}` as Key)} →{' '}
                  {each.to.map((key) => t(`column.${key}`)).join(' / ')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

/** The steps that lead somewhere, those that leave the column first. */
function targets(subject: CaseView): { command: string; to: Target[] }[] {
  const here = columnOf(subject.phase);
  const ranked = inOrder(subject.open.map((each) => each.command));
  return subject.open
    .filter((each) => STEPS[each.command])
    .map((each) => ({
      command: each.command,
      to: [...new Set(each.leadsTo.map((phase): Target => columnOf(phase) ?? 'done'))],
    }))
    .filter((each) => each.to.some((key) => key !== here) || moves(each.command))
    .sort((a, b) => ranked.indexOf(a.command) - ranked.indexOf(b.command));
}

/** Within a column, too, these bring a case on. */
function moves(command: string): boolean {
  return ['RecordConsent', 'AssignMediator', 'CallSession', 'RecordPerformance'].includes(command);
}
