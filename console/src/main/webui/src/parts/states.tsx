import type { ReactNode } from 'react';
import type { Problem } from '../api/client';
import type { Role } from '../api/session';
import { comma, moment, useWords } from '../words/language';
import { Zh } from './Zh';
import { Term } from './Term';

export function Loading({ rows = 4 }: { rows?: number }) {
  const t = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="hidden">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} aria-hidden="true" className="bone" />
      ))}
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** What went wrong, the law behind it where there is one, and a way on. */
export function Trouble({ problem, again }: { problem: Problem; again?: () => void }) {
  const t = useWords();
  return (
    <div className="trouble" role="alert">
      <strong>{problem.title}</strong>
      {problem.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {problem.since && <p>{t('away.since', { at: moment(problem.since) })}</p>}
      {problem.legalBasis && (
        <p>
          {t('state.legalBasis')}
          <Zh>{problem.legalBasis}</Zh>
        </p>
      )}
      {again && problem.status !== 403 && (
        <button className="text-button" onClick={again}>
          {t('state.again')}
        </button>
      )}
    </div>
  );
}

export function NoPermission({ roles }: { roles: readonly Role[] }) {
  const t = useWords();
  return (
    <div className="empty">
      <h1>{t('state.noPermission')}</h1>
      <p>{t('state.whoMay', { roles: roles.map((role) => t(`role.${role}`)).join(comma()) })}</p>
    </div>
  );
}

export function NotFound() {
  const t = useWords();
  return (
    <div className="empty">
      <h1>{t('state.noPage')}</h1>
      <p>{t('state.noPageHint')}</p>
    </div>
  );
}

/** The head of a page: its name, what it is, what can be done. */
export function Head(props: {
  title: string;
  hint?: string;
  /** The entry of the glossary that says what this page is about. */
  term?: string;
  children?: ReactNode;
}) {
  return (
    <div className="head">
      <div>
        <div className="head-line">
          <h1>{props.title}</h1>
          {props.term && <Term of={props.term} />}
        </div>
        {props.hint && <p>{props.hint}</p>}
      </div>
      {props.children && <div className="head-actions">{props.children}</div>}
    </div>
  );
}
