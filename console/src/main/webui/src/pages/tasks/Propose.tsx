import { useState } from 'react';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { DutyAnswer } from '@services/alliance';
import { AskDialog, type Told } from '../../parts/AskDialog';
import { comma, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { useWord } from '../cases/words';

type Props = { given?: Told; close: () => void; done: (code: string) => void };

/** Proposes a task; the duty list in force at the place says who leads and who assists. */
export function Propose({ given, close, done }: Props) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const [told, setTold] = useState<Told>(given ?? {});
  const agencies = directory.agencies.map((each) => ({
    value: each.code,
    label: directory.agency(each.code),
  }));
  return (
    <AskDialog
      title={t('tasks.propose')}
      hint={<Suggestion subject={told.subject as string} place={told.place as string} />}
      initial={{ urgency: 'NORMAL', ...given }}
      watch={setTold}
      close={close}
      fields={[
        {
          kind: 'one',
          name: 'subject',
          label: t('tfield.subject'),
          needed: true,
          options: directory.codes
            .filter((each) => each.list === 'task-subject')
            .map((each) => ({
              value: each.code,
              label: directory.label('task-subject', each.code),
            })),
        },
        {
          kind: 'place',
          name: 'place',
          label: t('tfield.place'),
          needed: true,
        },
        { kind: 'area', name: 'title', label: t('tfield.title'), needed: true },
        {
          kind: 'one',
          name: 'urgency',
          label: t('tfield.urgency'),
          options: ['NORMAL', 'URGENT'].map((value) => ({
            value,
            label: word(lists.URGENCY, value),
          })),
        },
        {
          kind: 'one',
          name: 'lead',
          label: t('tfield.lead'),
          note: t('tfield.leadByList'),
          options: agencies,
        },
        {
          kind: 'many',
          name: 'assists',
          label: t('tfield.assists'),
          note: t('tfield.leadByList'),
          options: agencies,
        },
        { kind: 'moment', name: 'dueAt', label: t('tfield.dueAt'), note: t('tfield.dueUsual') },
        { kind: 'text', name: 'matter', label: t('tfield.matter') },
      ]}
      send={async ({ assists, ...values }) => {
        const seats = (assists as string[] | undefined)?.length
          ? Object.fromEntries((assists as string[]).map((each) => [each, 'ASSIST']))
          : undefined;
        const sent = await post<{ code: string }>(address('alliance', '/api/v1/tasks'), {
          ...values,
          seats,
        });
        done(sent.body.code);
      }}
    />
  );
}

function Suggestion({ subject, place }: { subject?: string; place?: string }) {
  const t = useWords();
  const { agency } = useDirectory();
  const says = useAnswer<DutyAnswer>(
    subject && place
      ? address('alliance', '/api/v1/duty-lists/answer', {}, { subject, place })
      : null,
  );
  if (!subject || !place) return <p>{t('propose.wait')}</p>;
  if (says.problem) return <p role="alert">{says.problem.title}</p>;
  if (!says.data) return <p role="status">{t('state.loading')}</p>;
  if (!says.data.lead) return <p role="status">{t('propose.nobody')}</p>;
  return (
    <p role="status" className="says">
      <strong>{t('propose.says', { lead: agency(says.data.lead) })}</strong>
      {says.data.assists.length > 0 &&
        ` · ${t('propose.assists', { who: says.data.assists.map(agency).join(comma()) })}`}
      <small className="line">{says.data.citation}</small>
    </p>
  );
}
