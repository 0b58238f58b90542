import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { FindingView } from '@services/incident';
import { useFactName } from '../../parts/Coloured';
import { More } from '../../parts/More';
import { RowsOf } from '../../parts/QueryTable';
import { Head, Loading, Trouble } from '../../parts/states';
import { useQuery } from '../../parts/useQuery';
import { moment, useWords } from '../../words/language';
import { FoundResult } from './parts';

const PORTION = 50;
/** The service tells no more than these. */
const MOST = 200;

/** What patrols found, and what became of each: the finder is told too. */
export function Findings() {
  const t = useWords();
  const directory = useDirectory();
  const [query] = useQuery();
  const all = useAnswer<FindingView[]>(
    address('incident', '/api/v1/patrol/findings', {}, { shift: query.shift }),
  );
  const [shown, setShown] = useState(PORTION);
  const told = all.data?.length ?? 0;
  const [open, setOpen] = useState<FindingView | null>(null);
  const kind = (row: FindingView) => directory.label('patrol-finding', row.kind);
  return (
    <>
      <Head title={t('menu.findings')} hint={t('findings.hint')} />
      <RowsOf<FindingView>
        {...all}
        items={all.data?.slice(0, shown)}
        every={all.data}
        rowKey={(row) => row.id}
        label={t('menu.findings')}
        empty={t('findings.none')}
        columns={[
          { title: t('findings.at'), key: 'at', render: (_, row) => moment(row.at) },
          { title: t('findings.kind'), key: 'kind', render: (_, row) => kind(row) },
          {
            title: t('findings.place'),
            key: 'place',
            render: (_, row) => directory.place(row.place),
          },
          {
            title: t('findings.result'),
            key: 'result',
            render: (_, row) => <FoundResult result={row.result} />,
          },
          {
            title: t('findings.look'),
            key: 'look',
            render: (_, row) => (
              <Button
                size="small"
                aria-label={`${t('findings.look')} ${kind(row)} ${moment(row.at)}`}
                onClick={() => setOpen(row)}
              >
                {t('findings.look')}
              </Button>
            ),
          },
        ]}
        card={(row) => (
          <button className="card-link" onClick={() => setOpen(row)}>
            <span className="card-top">
              <strong>{kind(row)}</strong>
              <FoundResult result={row.result} />
            </span>
            <small>
              {moment(row.at)} · {directory.place(row.place)}
            </small>
          </button>
        )}
      />
      <More
        shown={Math.min(shown, told)}
        limit={shown < told ? shown : told < MOST ? told + 1 : told}
        most={MOST}
        on={() => setShown(shown + PORTION)}
      />
      {open && <Became id={open.id} title={kind(open)} close={() => setOpen(null)} />}
    </>
  );
}

function Became({ id, title, close }: { id: string; title: string; close: () => void }) {
  const t = useWords();
  const directory = useDirectory();
  const nameOf = useFactName();
  const url = address('incident', '/api/v1/patrol/findings/{id}', { id });
  const found = useAnswer<FindingView>(url);
  const one = found.data;
  const steps = one?.became ?? [];
  return (
    <Drawer
      open
      title={`${t('findings.look')} · ${title}`}
      onClose={close}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      {found.problem && <Trouble problem={found.problem} again={found.again} />}
      {!one && found.loading && <Loading rows={4} />}
      {one && (
        <>
          <p>
            {moment(one.at)} · {directory.place(one.place)} <FoundResult result={one.result} />
          </p>
          {!one.matter && <p>{t('findings.nothing')}</p>}
          {one.matter && !steps.length && <p>{t('findings.waits')}</p>}
          <ol className="line-of-time">
            {steps.map((each, i) => (
              <li key={`${each.type}${i}`}>
                <time dateTime={each.at}>{moment(each.at)}</time>
                <strong>{nameOf(each.type)}</strong>
              </li>
            ))}
          </ol>
          <Link to={`/patrol/shifts/${one.shift}`}>{t('findings.open')}</Link>
        </>
      )}
    </Drawer>
  );
}
