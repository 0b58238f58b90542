import { Button, DatePicker, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { BeforeAfter, BlockView, CoverageView, ProposalView } from '@services/incident';
import { RowsOf } from '../../parts/QueryTable';
import { Empty, Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { bracketed, moment, useLanguage, useWords } from '../../words/language';
import { Tag } from '../cases/words';
import { useBeats } from './crew';
import { PROPOSAL } from './parts';

const WEEKS = 12;
const BLOCK = 3;
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** A proposal's content as it was shown when it was made. */
type Content = {
  patrols: number;
  wanted: { beat: string; day: string; hour: number; patrols: number; covers: number }[];
};

/** Where incidents and patrols miss each other, and what to do about it next week. */
export function Coverage() {
  const t = useWords();
  const who = useWho();
  const directory = useDirectory();
  const beats = useBeats();
  const [query, setQuery] = useQuery();
  const agencies = [...new Set((beats.data ?? []).map((each) => each.agency))];
  const agency =
    query.agency ?? (who.agency && agencies.includes(who.agency) ? who.agency : agencies[0]);
  const weeks = Number(query.weeks) || WEEKS;
  const found = useAnswer<CoverageView>(
    agency ? address('incident', '/api/v1/patrol/coverage', {}, { agency, weeks }) : null,
  );
  const slot = useSlot();
  return (
    <>
      <Head title={t('menu.coverage')} hint={t('coverage.hint')} />
      {beats.problem && <Trouble problem={beats.problem} again={beats.again} />}
      {!beats.data && beats.loading && <Loading rows={6} />}
      {beats.data?.length === 0 && <Empty>{t('beats.none')}</Empty>}
      {agency && (
        <>
          <div className="tools">
            <label>
              <span>{t('coverage.agency')}</span>
              <Select
                value={agency}
                options={agencies.map((value) => ({ value, label: directory.agency(value) }))}
                onChange={(value) => setQuery({ ...query, agency: value })}
                aria-label={t('coverage.agency')}
              />
            </label>
            <label>
              <span>{t('coverage.weeks')}</span>
              <InputNumber
                min={4}
                max={52}
                value={weeks}
                onChange={(value) => setQuery({ ...query, weeks: value })}
                aria-label={t('coverage.weeks')}
              />
            </label>
          </div>
          <section className="card" aria-labelledby="gap">
            <h2 id="gap">
              {t('coverage.title')}{' '}
              {found.data && (
                <small>
                  {t('coverage.sum', {
                    from: found.data.from,
                    until: found.data.until,
                    n: found.data.incidents,
                  })}
                </small>
              )}
            </h2>
            {found.data?.hot.length === 0 && <p>{t('coverage.noHot')}</p>}
            <RowsOf<BlockView>
              {...found}
              items={found.data?.blocks.filter(
                (each) => each.incidents > 0 || each.patrolMinutesAWeek > 0,
              )}
              rowKey={(row) => `${row.beat}${row.day}${row.hour}`}
              label={t('coverage.title')}
              empty={t('coverage.none')}
              size="small"
              columns={[
                {
                  title: t('roster.beat'),
                  key: 'beat',
                  render: (_, row) => beats.nameOf(row.beat),
                },
                { title: t('coverage.hour'), key: 'slot', render: (_, row) => slot(row) },
                {
                  title: t('coverage.incidents'),
                  key: 'n',
                  align: 'right',
                  render: (_, row) => (
                    <>
                      {row.hot && <span className="tag red">{t('coverage.hot')}</span>}{' '}
                      {row.incidents}
                    </>
                  ),
                },
                { title: t('coverage.expected'), dataIndex: 'expected', align: 'right' },
                {
                  title: t('coverage.chance'),
                  key: 'chance',
                  align: 'right',
                  render: (_, row) => row.chance.toPrecision(2),
                },
                {
                  title: t('coverage.minutes'),
                  dataIndex: 'patrolMinutesAWeek',
                  align: 'right',
                },
              ]}
              card={(row) => (
                <div className="card-link">
                  <span className="card-top">
                    <strong>
                      {beats.nameOf(row.beat)} {slot(row)}
                    </strong>
                    {row.hot && <span className="tag red">{t('coverage.hot')}</span>}
                  </span>
                  <small>
                    {t('coverage.incidents')} {row.incidents} · {t('coverage.expected')}{' '}
                    {row.expected} · {t('coverage.minutes')} {row.patrolMinutesAWeek}
                  </small>
                </div>
              )}
            />
            {found.data && (
              <details className="who-is">
                <summary>{t('coverage.method')}</summary>
                <small lang="en">{found.data.method}</small>
              </details>
            )}
          </section>
          <Proposals agency={agency} weeks={weeks} nameOf={beats.nameOf} />
          <Effect agency={agency} weeks={weeks} beats={beats.data ?? []} />
        </>
      )}
    </>
  );
}

/** A block of the week in words: 周五 21:00–24:00. */
function useSlot() {
  const { language } = useLanguage();
  return (block: { day: string; hour: number }) => {
    const name = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
      weekday: 'short',
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(2024, 0, 1 + DAYS.indexOf(block.day))));
    const two = (hour: number) => String(hour).padStart(2, '0');
    return `${name} ${two(block.hour)}:00–${two(block.hour + BLOCK)}:00`;
  };
}

type ProposalsProps = { agency: string; weeks: number; nameOf: (code: string) => string };

function Proposals({ agency, weeks, nameOf }: ProposalsProps) {
  const t = useWords();
  const who = useWho();
  const slot = useSlot();
  const all = useAnswer<ProposalView[]>(address('incident', '/api/v1/patrol/proposals'));
  const [refused, setRefused] = useState<Problem | null>(null);
  const own = (all.data ?? []).filter((each) => each.agency === agency).slice(0, 5);
  async function send(url: string, body: unknown) {
    setRefused(null);
    try {
      await post(url, body);
      all.again();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  }
  return (
    <section className="card" aria-labelledby="proposals">
      <h2 id="proposals">{t('coverage.proposals')}</h2>
      {has(who, ['patrol-lead', 'coordinator']) && (
        <p>
          <Button
            type="primary"
            onClick={() =>
              void send(address('incident', '/api/v1/patrol/proposals'), { agency, weeks })
            }
          >
            {t('coverage.propose')}
          </Button>
        </p>
      )}
      {refused && <Trouble problem={refused} />}
      {all.problem && <Trouble problem={all.problem} again={all.again} />}
      {all.data && !own.length && <p>{t('coverage.noProposals')}</p>}
      {own.map((each) => {
        const content = each.content as unknown as Content;
        return (
          <article key={each.id} className="proposal">
            <p className="person-line">
              <strong>{t('coverage.week', { week: each.week })}</strong>
              <span>{t('coverage.patrols', { n: content.patrols })}</span>
              <Tag list={PROPOSAL} code={each.state} />
              <small>{moment(each.proposedAt)}</small>
              {has(who, ['patrol-lead']) && each.state === 'PROPOSED' && (
                <span className="answers">
                  {[true, false].map((takeUp) => (
                    <Button
                      key={String(takeUp)}
                      size="small"
                      type={takeUp ? 'primary' : 'default'}
                      onClick={() =>
                        void send(
                          address('incident', '/api/v1/patrol/proposals/{id}/answer', {
                            id: each.id,
                          }),
                          { takeUp },
                        )
                      }
                    >
                      {t(takeUp ? 'coverage.takeUp' : 'coverage.turnDown')}
                    </Button>
                  ))}
                </span>
              )}
            </p>
            <ul className="wanted">
              {content.wanted.slice(0, 12).map((one) => (
                <li key={`${one.beat}${one.day}${one.hour}`}>
                  <strong>{nameOf(one.beat)}</strong> {slot(one)}{' '}
                  <small>
                    ×{one.patrols} · {t('coverage.near', { n: one.covers })}
                  </small>
                </li>
              ))}
            </ul>
          </article>
        );
      })}
    </section>
  );
}

type EffectProps = {
  agency: string;
  weeks: number;
  beats: { code: string; nameZh: string }[];
};

/** Whether it became quieter, and whether it only moved next door. */
function Effect({ agency, weeks, beats }: EffectProps) {
  const t = useWords();
  const [beat, setBeat] = useState(beats[0]?.code);
  const [changed, setChanged] = useState<Dayjs | null>(null);
  const found = useAnswer<BeforeAfter>(
    beat && changed
      ? address(
          'incident',
          '/api/v1/patrol/coverage/effect',
          {},
          { agency, beat, weeks, changed: changed.format('YYYY-MM-DD') },
        )
      : null,
  );
  const two = (value?: number | null) => (value == null ? '∞' : value.toFixed(2));
  return (
    <section className="card" aria-labelledby="effect">
      <h2 id="effect">{t('coverage.effect')}</h2>
      <div className="tools">
        <label>
          <span>{t('roster.beat')}</span>
          <Select
            value={beat}
            options={beats.map((each) => ({ value: each.code, label: each.nameZh }))}
            onChange={setBeat}
            aria-label={t('roster.beat')}
          />
        </label>
        <label>
          <span>{t('coverage.changed')}</span>
          <DatePicker
            value={changed}
            onChange={setChanged}
            aria-label={t('coverage.changed')}
          />
        </label>
      </div>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {found.loading && <Loading rows={3} />}
      {found.data && (
        <>
          <table className="bases">
            <thead>
              <tr>
                <th scope="col">{t('coverage.group')}</th>
                <th scope="col">{t('coverage.before')}</th>
                <th scope="col">{t('coverage.after')}</th>
                <th scope="col">{t('coverage.ratio')}</th>
              </tr>
            </thead>
            <tbody>
              {(['target', 'neighbours', 'elsewhere'] as const).map((group) => {
                const counts = found.data?.[group];
                return (
                  <tr key={group}>
                    <th scope="row">{t(`coverage.${group}`)}</th>
                    <td>{counts?.before}</td>
                    <td>{counts?.after}</td>
                    <td>
                      {counts?.ratio == null ? '–' : two(counts.ratio)}
                      {bracketed(`${two(counts?.low)}–${two(counts?.high)}`)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p>{t(`coverage.${found.data.verdict}`)}</p>
        </>
      )}
    </section>
  );
}
