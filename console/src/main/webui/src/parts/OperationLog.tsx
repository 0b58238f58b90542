import { useDirectory } from '../api/directory';
import { useAnswer } from '../api/useAnswer';
import { moment, useWords } from '../words/language';
import { useLogWords } from '../words/log';
import { Loading, Trouble } from './states';

type Entry = { version: number; type: string; at: string; doneBy: string; doneFor: string };
type Props = {
  url: string;
  /** What an event is called. */
  name: (type: string) => string;
};

/** Accounts that are no person: deadlines that pass by themselves, what other services tell. */
const MACHINES = ['watch', 'inbound'];

/** An account as a log shows it; what the system did by itself is said to be its own. */
export function useAccount(): (account?: string) => string {
  const l = useLogWords();
  return (account) => (!account || MACHINES.includes(account) ? l('machine') : account);
}

/** Who did what when, and for which agency: every step with the account behind it. */
export function OperationLog({ url, name }: Props) {
  const l = useLogWords();
  const t = useWords();
  const account = useAccount();
  const directory = useDirectory();
  const found = useAnswer<Entry[]>(url);
  const lines = [...(found.data ?? [])].reverse();
  return (
    <section className="card" aria-labelledby="log">
      <h2 id="log">
        {l('title')} {found.data && <small>{t('pager.all', { count: lines.length })}</small>}
      </h2>
      {found.problem?.status === 403 && <p>{l('noLog')}</p>}
      {found.problem && found.problem.status !== 403 && (
        <Trouble problem={found.problem} again={found.again} />
      )}
      {!found.data && found.loading && <Loading rows={3} />}
      {found.data && !lines.length && <p>{l('none')}</p>}
      {lines.length > 0 && (
        <div className="scroll-box" tabIndex={0} role="region" aria-label={l('title')}>
          <table className="bases small">
            <thead>
              <tr>
                <th scope="col">{l('at')}</th>
                <th scope="col">{l('what')}</th>
                <th scope="col">{l('by')}</th>
                <th scope="col">{l('for')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((each) => (
                <tr key={each.version}>
                  <td>
                    <time dateTime={each.at}>{moment(each.at)}</time>
                  </td>
                  <th scope="row">{name(each.type)}</th>
                  <td>{account(each.doneBy)}</td>
                  <td>{directory.agency(each.doneFor) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
