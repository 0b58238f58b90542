import { Button, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import type { DocketEntry } from '@services/mediation';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { Tools } from '../../parts/Tools';
import { usePhone } from '../../parts/usePhone';
import { useQuery } from '../../parts/useQuery';
import { useWords } from '../../words/language';
import * as lists from '../../words/mediation';
import { COLUMNS, columnOf, type ColumnKey } from './columns';
import { Lanes, oneColumn, type Lane } from './Lanes';
import { Move } from './Move';
import { StepDialog } from './StepDialog';
import { REGISTER } from './steps';
import { useDocket } from './useDocket';
import { useWord } from './words';

type Moving = { card: DocketEntry; to?: ColumnKey };

/** Unfinished cases by stage, in lanes if wished; a card goes on by a step that its case allows. */
export function Board() {
  const t = useWords();
  const who = useWho();
  const phone = usePhone();
  const navigate = useNavigate();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const { lanes: by = '', stage: named, ...question } = query;
  const stage = COLUMNS.find((each) => each.key === named)?.key;
  const docket = useDocket(question);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [registering, setRegistering] = useState(false);
  const [told, setTold] = useState('');
  const move = useCallback((card: DocketEntry, to?: ColumnKey) => setMoving({ card, to }), []);
  const cards = useMemo(
    () => (docket.items ?? []).filter((each) => columnOf(each.phase)),
    [docket.items],
  );
  const lanes = useMemo(
    () => inLanes(cards, by, directory.agency, directory.place),
    [cards, by, directory.agency, directory.place],
  );
  const shown = phone ? (stage ?? busiest(cards)) : stage;
  const columns = useMemo(() => (shown ? oneColumn(shown) : COLUMNS), [shown]);

  return (
    <>
      <Head title={t('menu.board')} hint={t('board.hint')}>
        <Button onClick={docket.again}>{t('table.refresh')}</Button>
        {has(who, ['mediator', 'clerk', 'agency-system']) && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            {t('board.register')}
          </Button>
        )}
      </Head>
      <Filters query={query} setQuery={setQuery} />
      {(phone || stage) && (
        <Stages
          cards={cards}
          at={shown}
          choose={(key) =>
            setQuery({ ...query, stage: !phone && key === stage ? undefined : key })
          }
        />
      )}
      <p role="status" className="hint">
        {told || (docket.items && count(t, docket.items.length, docket.more))}
      </p>
      {docket.problem && <Trouble problem={docket.problem} again={docket.again} />}
      {!docket.items && docket.loading && <Loading rows={10} />}
      {docket.items && !cards.length && !docket.loading && <Empty>{t('board.none')}</Empty>}
      {cards.length > 0 && <Lanes lanes={lanes} columns={columns} move={move} />}
      {moving && (
        <Move
          {...moving}
          close={() => setMoving(null)}
          done={(what) => {
            setTold(t('command.done', { what: `${moving.card.code} ${what}` }));
            setMoving(null);
            docket.again();
          }}
        />
      )}
      {registering && (
        <StepDialog
          command="RegisterDispute"
          step={REGISTER}
          close={() => setRegistering(false)}
          done={(code) => navigate(`/cases/${code ?? ''}`)}
        />
      )}
    </>
  );
}

function count(t: ReturnType<typeof useWords>, shown: number, more: boolean): string {
  return t('board.some', { shown, all: more ? `${shown}+` : shown });
}

function busiest(cards: DocketEntry[]): ColumnKey {
  const counts = new Map<ColumnKey, number>();
  cards.forEach((card) => {
    const key = columnOf(card.phase);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'intake';
}

function inLanes(
  cards: DocketEntry[],
  by: string,
  agency: (code: string) => string,
  place: (code: string) => string,
): Lane[] {
  if (!by) return [{ key: 'all', title: '', cards }];
  const lanes = new Map<string, DocketEntry[]>();
  for (const card of cards) {
    const key = by === 'agency' ? card.lead : card.grid;
    const lane = lanes.get(key);
    if (lane) lane.push(card);
    else lanes.set(key, [card]);
  }
  return [...lanes]
    .map(([key, all]) => ({ key, title: by === 'agency' ? agency(key) : place(key), cards: all }))
    .sort((a, b) => b.cards.length - a.cards.length);
}

type FilterProps = {
  query: Record<string, string>;
  setQuery: (values: Record<string, unknown>) => void;
};

/** What is asked stands in the address. */
function Filters({ query, setQuery }: FilterProps) {
  const t = useWords();
  const word = useWord();
  const directory = useDirectory();
  const words = (list: Record<string, lists.Word>) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const used = Object.keys(query).filter((each) => each !== 'stage').length;
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <label>
      <span>{label}</span>
      <Select
        allowClear
        value={query[name]}
        placeholder={t('board.any')}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(value) => setQuery({ ...query, [name]: value })}
        aria-label={label}
      />
    </label>
  );
  return (
    <Tools used={used}>
      {choice('lanes', t('board.lanes'), [
        { value: 'agency', label: t('board.lanes.agency') },
        { value: 'grid', label: t('board.lanes.grid') },
      ])}
      {choice('due', t('board.due'), words(lists.DUE))}
      {choice('part', t('board.mine'), words(lists.PART))}
      {choice(
        'category',
        t('case.category'),
        directory.codes
          .filter((each) => each.list === 'dispute-category')
          .map((each) => ({
            value: each.code,
            label: directory.label('dispute-category', each.code),
          })),
      )}
      {choice(
        'place',
        t('case.place'),
        directory.places.map((each) => ({ value: each.code, label: directory.path(each.path) })),
      )}
      {choice(
        'agency',
        t('case.lead'),
        directory.agencies.map((each) => ({
          value: each.code,
          label: directory.agency(each.code),
        })),
      )}
    </Tools>
  );
}

/** On a phone, or where one was asked for: a stage at a time, chosen by buttons with counts. */
function Stages(props: { cards: DocketEntry[]; at?: string; choose: (key: ColumnKey) => void }) {
  const t = useWords();
  return (
    <div className="stages" role="group" aria-label={t('board.stage')}>
      {COLUMNS.map((each) => (
        <button
          key={each.key}
          aria-pressed={each.key === props.at}
          onClick={() => props.choose(each.key)}
        >
          {t(each.title)}{' '}
          <span className="pill">
            {props.cards.filter((card) => columnOf(card.phase) === each.key).length}
          </span>
        </button>
      ))}
    </div>
  );
}
