import { Button, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { address, post } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { has, useWho } from '../../api/session';
import { useAnswer } from '../../api/useAnswer';
import type { LevelView } from '@services/risk';
import { DeedDialog, type Deed } from '../../parts/Deed';
import { Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { comma, moment, useWords } from '../../words/language';
import * as lists from '../../words/riskLists';
import { useAssess } from '../../words/assess';
import { Tag, useWord } from '../cases/words';
import { figure, useTypeName } from './subject';

const REVIEW_DAYS = 28;

/** How a place stands: what adds up to the suggestion, and what an assessor decided. */
export function Levels() {
  const a = useAssess();
  const who = useWho();
  const directory = useDirectory();
  const [query, setQuery] = useQuery();
  const place = query.place ?? who.place ?? directory.root;
  const found = useAnswer<LevelView>(
    place ? address('risk', '/api/v1/places/{code}/level', { code: place }) : null,
  );
  return (
    <>
      <Head title={a('levels.title')} hint={a('levels.hint')}>
        <Link className="way-button" to={`/places/${encodeURIComponent(place)}`}>
          {a('levels.story')}
        </Link>
      </Head>
      <div className="tools">
        <label>
          <span>{a('patterns.place')}</span>
          <Select
            className="wide"
            value={place}
            aria-label={a('patterns.place')}
            showSearch={{ optionFilterProp: 'label' }}
            options={directory.places.map((each) => ({
              value: each.code,
              label: directory.path(each.path),
            }))}
            onChange={(next: string) => setQuery({ place: next })}
          />
        </label>
      </div>
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {found.loading && !found.data && <Loading rows={8} />}
      {found.data && <Standing level={found.data} again={found.again} />}
    </>
  );
}

function Standing({ level, again }: { level: LevelView; again: () => void }) {
  const a = useAssess();
  const word = useWord();
  const type = useTypeName();
  const directory = useDirectory();
  const { suggested } = level;
  return (
    <>
      {level.silentSources.length > 0 && (
        <div className="trouble" role="note">
          {a('levels.silent', { who: level.silentSources.map(directory.agency).join(comma()) })}
        </div>
      )}
      <div className="two case">
        <section className="card" aria-labelledby="adds">
          <h2 id="adds">{a('levels.adds')}</h2>
          <p>
            {a('levels.score', { score: figure(suggested.score), asOf: suggested.asOf })}{' '}
            <Tag list={lists.LEVEL} code={suggested.level} />
          </p>
          {!suggested.contributions.length && <p>{a('levels.nothing')}</p>}
          {suggested.contributions.length > 0 && (
            <div className="scroll">
              <table className="bases">
                <caption>{a('levels.contributions')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{a('levels.what')}</th>
                    <th scope="col" className="number">
                      {a('levels.count')}
                    </th>
                    <th scope="col" className="number">
                      {a('levels.weight')}
                    </th>
                    <th scope="col" className="number">
                      {a('levels.points')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {suggested.contributions.map((each) => (
                    <tr key={`${each.source} ${each.type}`}>
                      <th scope="row">
                        {word(lists.SOURCE, each.source)}
                        <small>{type(each.type)}</small>
                      </th>
                      <td className="number">{each.count}</td>
                      <td className="number">
                        {each.weightOfOne}
                        <small className="line">
                          {a('levels.fades', { days: each.halfLifeDays, from: each.countedFrom })}
                        </small>
                      </td>
                      <td className="number">{figure(each.points, 2)}</td>
                    </tr>
                  ))}
                  <tr className="chosen">
                    <th scope="row">{a('levels.sum')}</th>
                    <td />
                    <td />
                    <td className="number">
                      <strong>{figure(suggested.score, 2)}</strong>
                    </td>
                  </tr>
                </tbody>
              </table>
            </div>
          )}
          {suggested.belowOn && <p>{a('levels.below', { on: suggested.belowOn })}</p>}
          <p className="hint">{a('levels.scale')}</p>
        </section>
        <div>
          <Decided level={level} again={again} />
          <History level={level} />
        </div>
      </div>
    </>
  );
}

function Decided({ level, again }: { level: LevelView; again: () => void }) {
  const a = useAssess();
  const who = useWho();
  const word = useWord();
  const [asking, setAsking] = useState(false);
  const last = level.history[0];
  const deed: Deed = {
    key: 'level',
    title: a('levels.decide'),
    law: a('levels.law'),
    initial: { level: level.suggested.level, reviewOn: dayjs().add(REVIEW_DAYS, 'day') },
    fields: [
      {
        kind: 'radio',
        name: 'level',
        label: a('levels.level'),
        needed: true,
        options: Object.keys(lists.LEVEL).map((value) => ({
          value,
          label: word(lists.LEVEL, value),
        })),
      },
      { kind: 'area', name: 'reason', label: a('levels.reason'), needed: true, longest: 2000 },
      { kind: 'date', name: 'reviewOn', label: a('levels.review'), needed: true },
    ],
    send: (values) =>
      post(address('risk', '/api/v1/places/{code}/level', { code: level.place }), values),
  };
  return (
    <section className="card" aria-labelledby="decided">
      <h2 id="decided">{a('levels.decided')}</h2>
      {level.level ? (
        <p>
          <Tag list={lists.LEVEL} code={level.level} />{' '}
          {last && <span>{a('levels.reviewOn', { on: last.reviewOn })}</span>}
        </p>
      ) : (
        <p>{a('levels.undecided')}</p>
      )}
      <p className="hint">{a('levels.machine')}</p>
      {has(who, ['coordinator', 'analyst']) && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {a('levels.decide')}
        </Button>
      )}
      {asking && (
        <DeedDialog
          deed={deed}
          close={() => setAsking(false)}
          done={() => {
            setAsking(false);
            again();
          }}
        />
      )}
    </section>
  );
}

function History({ level }: { level: LevelView }) {
  const a = useAssess();
  const t = useWords();
  const directory = useDirectory();
  if (!level.history.length) return null;
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{a('levels.history')}</h2>
      <ol className="line-of-time">
        {level.history.map((each) => (
          <li key={each.id}>
            <time dateTime={each.at}>{moment(each.at)}</time>
            <Tag list={lists.LEVEL} code={each.level} />
            <span>{each.reason}</span>
            <small>
              {directory.agency(each.agency)} ·{' '}
              {t(`role.${each.assessorRole}` as 'role.analyst')} ·{' '}
              {a('levels.then', { score: figure(each.score) })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
