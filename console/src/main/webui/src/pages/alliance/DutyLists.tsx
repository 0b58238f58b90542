import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { address, post, Refusal } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { DutyItem, DutyList } from '@services/alliance';
import { AskDialog } from '../../parts/AskDialog';
import { More } from '../../parts/More';
import { RowsOf } from '../../parts/QueryTable';
import { Head, Loading, Trouble } from '../../parts/states';
import { Zh } from '../../parts/Zh';
import { useQuery } from '../../parts/useQuery';
import { colon, comma, type Say, useWords } from '../../words/language';
import * as lists from '../../words/alliance-lists';
import { Tag, useWord } from '../cases/words';
import { DutyDrafts } from './DutyDrafts';

const PARTS = 7;
const LONG = 100_000;

/** Every version of every duty list; one person enters the next, another publishes it. */
export function DutyLists() {
  const t = useWords();
  const who = useWho();
  const word = useWord();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const all = useAnswer<{ items: DutyList[] }>(address('alliance', '/api/v1/duty-lists'));
  const [entering, setEntering] = useState(false);
  const [entered, setEntered] = useState(0);
  const keyOf = (list: DutyList) => `${list.code}/${list.version}`;
  const shown =
    all.data?.items.find((each) => keyOf(each) === query.list) ?? all.data?.items.at(-1);
  const nameOf = (list: DutyList) =>
    `${list.titleZh} · ${t('dutyLists.version', { n: list.version })} · ${t('dutyLists.from', {
      day: list.validFrom,
    })}`;
  const kinds = (codes: string[]) =>
    codes.map((each) => word(lists.AGENCY_KIND, each)).join(comma()) || '–';
  const subject = (row: DutyItem) => directory.label('task-subject', row.subject);
  return (
    <>
      <Head title={t('menu.dutyLists')} hint={t('dutyLists.hint')}>
        {has(who, ['coordinator', 'administrator']) && shown && (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('dutyLists.enter')}
          </Button>
        )}
      </Head>
      <DutyDrafts changed={entered} published={all.again} />
      {all.problem && <Trouble problem={all.problem} again={all.again} />}
      {!all.data && all.loading && <Loading rows={8} />}
      {all.data && (
        <div className="tools">
          <label className="wide">
            <span>{t('dutyLists.which')}</span>
            <Select
              className="wide"
              value={shown && keyOf(shown)}
              options={[...all.data.items]
                .reverse()
                .map((each) => ({ value: keyOf(each), label: nameOf(each) }))}
              onChange={(list) => setQuery({ list })}
              aria-label={t('dutyLists.which')}
            />
          </label>
        </div>
      )}
      {all.data && (
        <RowsOf<DutyItem>
          items={shown?.items ?? []}
          loading={false}
          again={all.again}
          rowKey={(row) => row.code}
          label={t('menu.dutyLists')}
          whole
          empty={t('dutyLists.none')}
          columns={[
            { title: t('dutyLists.item'), dataIndex: 'code' },
            {
              title: t('dutyLists.kind'),
              key: 'kind',
              render: (_, row) => <Tag list={lists.DUTY_KIND} code={row.kind} />,
            },
            {
              title: t('dutyLists.subject'),
              key: 'subject',
              render: (_, row) => (
                <>
                  <strong>{subject(row)}</strong>
                  <small className="line">
                    <Zh>{row.titleZh}</Zh>
                  </small>
                </>
              ),
            },
            { title: t('dutyLists.lead'), key: 'lead', render: (_, row) => kinds([row.lead]) },
            { title: t('dutyLists.assists'), key: 'help', render: (_, row) => kinds(row.assists) },
            {
              title: t('dutyLists.at'),
              key: 'at',
              render: (_, row) =>
                row.at ? word(lists.PLACE_KIND, row.at) : t('dutyLists.everywhere'),
            },
            {
              title: t('dutyLists.basis'),
              key: 'basis',
              render: (_, row) => <Zh>{row.basis}</Zh>,
            },
          ]}
          card={(row) => (
            <div className="card-link">
              <span className="card-top">
                <strong>
                  {row.code} {subject(row)}
                </strong>
                <Tag list={lists.DUTY_KIND} code={row.kind} />
              </span>
              <span>
                <Zh>{row.titleZh}</Zh>
              </span>
              <small>
                {t('dutyLists.lead')}
                {colon()}
                {kinds([row.lead])} · {t('dutyLists.assists')}
                {colon()}
                {kinds(row.assists)}
              </small>
              <small>
                <Zh>{row.basis}</Zh>
              </small>
            </div>
          )}
        />
      )}
      {shown && (
        <More
          shown={shown.items.length}
          limit={shown.items.length + 1}
          most={shown.items.length}
          on={() => undefined}
        />
      )}
      {entering && shown && (
        <AskDialog
          wide
          title={t('dutyLists.enter')}
          hint={t('dutyLists.enterHint')}
          initial={{
            code: shown.code,
            titleZh: shown.titleZh,
            validFrom: dayjs(),
            lines: shown.items.map(lineOf).join('\n'),
          }}
          fields={[
            { kind: 'text', name: 'code', label: t('dutyLists.which'), needed: true, most: 60 },
            { kind: 'text', name: 'titleZh', label: t('dutyLists.title'), needed: true },
            { kind: 'date', name: 'validFrom', label: t('dutyLists.validFrom'), needed: true },
            {
              kind: 'lines',
              name: 'lines',
              label: t('dutyLists.lines'),
              needed: true,
              most: LONG,
            },
          ]}
          close={() => setEntering(false)}
          send={async ({ lines, ...rest }) => {
            const items = (lines as string[]).map((line, i) => itemOf(t, line, i + 1));
            await post(address('alliance', '/api/v1/duty-lists'), { ...rest, items });
            setEntering(false);
            setEntered(entered + 1);
          }}
        />
      )}
    </>
  );
}

function lineOf(item: DutyItem): string {
  return [
    item.code,
    item.kind,
    item.at ? `${item.subject}@${item.at}` : item.subject,
    item.lead,
    item.assists.join(','),
    item.titleZh,
    item.basis,
  ].join(' | ');
}

function itemOf(t: Say, line: string, n: number) {
  const parts = line.split('|').map((each) => each.trim());
  if (parts.length !== PARTS) {
    throw new Refusal({ status: 400, title: t('dutyLists.badLine', { n }) });
  }
  const [code, kind, about = '', lead, assists = '', titleZh, basis] = parts;
  const [subject, at] = about.split('@');
  const helping = assists.split(/[,，]/).map((each) => each.trim());
  return { code, kind, subject, at, lead, assists: helping.filter(Boolean), titleZh, basis };
}
