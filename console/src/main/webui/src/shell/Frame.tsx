import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, NavLink, Route, Routes, useLocation, useNavigate } from 'react-router';
import { has, useWho } from '../api/session';
import { comma, useLanguage, useWords } from '../words/language';
import type { Key } from '../words/texts';
import { Loading, NoPermission, NotFound } from '../parts/states';
import { SignedInAgain } from './Expired';
import { Boundary } from './Boundary';
import { Help } from './Help';
import { Notices } from './Notices';
import { Jump } from './Jump';
import { pages, type Page } from './menu';

/** What stands around every page: the menu, the way to anything by its number, who is here. */
export function Frame() {
  const t = useWords();
  const who = useWho();
  const location = useLocation();
  const navigate = useNavigate();
  const [menuOpen, setMenuOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => setMenuOpen(false), [location.pathname]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing = target.closest('input, textarea, select, [contenteditable], [role=combobox]');
      if (event.key === 'Escape') setMenuOpen(false);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') {
        event.preventDefault();
        setHelp(true);
      } else if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'h') {
        navigate('/');
      }
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [navigate]);

  return (
    <div className={location.pathname === '/wall' ? 'frame wall' : 'frame'}>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <button
          className="bar-button only-phone"
          aria-expanded={menuOpen}
          aria-controls="menu"
          aria-label={t('shell.menu')}
          onClick={() => setMenuOpen(!menuOpen)}
        >
          ☰
        </button>
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>{t('app.name')}</span>
        </Link>
        <Jump field={search} />
        <Notices />
        <LanguageSwitch />
        <button
          className="bar-button not-phone"
          aria-label={t('shell.help')}
          onClick={() => setHelp(true)}
        >
          ?
        </button>
        <Person />
      </header>
      <nav id="menu" className={menuOpen ? 'menu open' : 'menu'} aria-label={t('shell.menu')}>
        <Menu items={pages.filter((page) => page.group && has(who, page.roles))} />
      </nav>
      {menuOpen && <div className="veil" onClick={() => setMenuOpen(false)} />}
      <main id="content" className="content" tabIndex={-1}>
        <Boundary where={location.pathname}>
          <Suspense fallback={<Loading />}>
            <Routes>
              {pages.map((page) => (
                <Route key={page.path} path={page.path} element={<Opened page={page} />} />
              ))}
              <Route path="/signed-in" element={<SignedInAgain />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </Boundary>
      </main>
      {help && <Help close={() => setHelp(false)} />}
    </div>
  );
}

function Opened({ page }: { page: Page }) {
  const t = useWords();
  const who = useWho();
  const { language } = useLanguage();
  const title = t(page.title);
  useEffect(() => {
    document.title = `${title} · ${language === 'zh' ? '七联' : 'Qilian'}`;
  }, [title, language]);
  if (!has(who, page.roles)) return <NoPermission roles={page.roles} />;
  const Show = page.show;
  return <Show />;
}

function Menu({ items }: { items: Page[] }) {
  const t = useWords();
  const groups = [...new Set(items.map((page) => page.group as Key))];
  return (
    <>
      {groups.map((group) => (
        <section key={group}>
          <h2>{t(group)}</h2>
          <ul>
            {items
              .filter((page) => page.group === group)
              .map((page) => (
                <li key={page.path}>
                  <NavLink to={page.path} end={page.path === '/'}>
                    <span className="sign" aria-hidden="true">
                      {page.sign}
                    </span>
                    {t(page.title)}
                  </NavLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  return (
    <button
      className="bar-button"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {language === 'zh' ? 'EN' : '中文'}
    </button>
  );
}

function Person() {
  const t = useWords();
  const who = useWho();
  return (
    <details className="person">
      <summary>
        <span className="sign" aria-hidden="true">
          {who.name.slice(0, 1)}
        </span>
        <span className="person-name">{who.name.replace(/（.*$/, '')}</span>
      </summary>
      <div className="person-card">
        <strong>{who.name}</strong>
        <dl>
          <dt>{t('shell.role')}</dt>
          <dd>{who.roles.map((role) => t(`role.${role}`)).join(comma())}</dd>
          <dt>{t('shell.agency')}</dt>
          <dd>{who.agency ?? '–'}</dd>
          <dt>{t('shell.place')}</dt>
          <dd>{who.place ?? t('shell.everywhere')}</dd>
        </dl>
        <a className="text-button" href="/session/sign-out">
          {t('session.signOut')}
        </a>
      </div>
    </details>
  );
}
