import { useMemo } from 'react';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { DutyAnswer, DutyList, TaskView } from '@services/alliance';
import { AskDialog, type Option } from '../../parts/AskDialog';
import { useWords } from '../../words/language';
import type { Word } from '../../words/mediation';
import type { Key } from '../../words/texts';
import * as lists from '../../words/alliance-lists';
import { useWord } from '../cases/words';
import { type Choices, hintOf, STEPS } from './steps';

type Props = {
  command: string;
  task: TaskView;
  reload: () => void;
  close: () => void;
  done: () => void;
};

/** A step's form: sent against the version that was read, refused with what it rests on. */
export function TaskDialog({ command, task, reload, close, done }: Props) {
  const t = useWords();
  const step = STEPS[command];
  const choices = useChoices(command === 'DeclineTask' || command === 'ReturnTask' ? task : null);
  const says = useAnswer<DutyAnswer>(
    address(
      'alliance',
      '/api/v1/duty-lists/answer',
      {},
      { subject: task.subject, place: task.place },
    ),
  );
  if (!step) return null;
  const hint = hintOf(command);
  return (
    <AskDialog
      title={`${t(`tstep.${command}` as Key)} · ${task.code}`}
      hint={
        <>
          {hint && <p>{t(hint)}</p>}
          {says.data?.citation && <p>{says.data.citation}</p>}
        </>
      }
      danger={step.ends}
      fields={step.fields?.(t, choices) ?? []}
      initial={command === 'VerifyTask' ? { passed: true } : undefined}
      reload={reload}
      close={close}
      send={async (values) => {
        const url = address('alliance', step.path, { task: task.code });
        await post(url, values, { 'If-Match': `"${task.version}"` });
        done();
      }}
    />
  );
}

function useChoices(cited: TaskView | null): Choices {
  const word = useWord();
  const directory = useDirectory();
  const all = useAnswer<{ items: DutyList[] }>(
    cited && address('alliance', '/api/v1/duty-lists'),
  );
  return useMemo(() => {
    const words = (list: Record<string, Word>): Option[] =>
      Object.keys(list).map((value) => ({ value, label: word(list, value) }));
    const newest = new Map((all.data?.items ?? []).map((each) => [each.code, each]));
    return {
      agencies: directory.agencies.map((each) => ({
        value: each.code,
        label: directory.agency(each.code),
      })),
      items: [...newest.values()].flatMap((list) =>
        list.items.map((each) => ({ value: each.code, label: `${each.code} ${each.titleZh}` })),
      ),
      seats: words(lists.SEAT),
      grounds: words(lists.GROUND),
    };
  }, [all.data, directory, word]);
}
