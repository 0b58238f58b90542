import 'antd/dist/reset.css';
import './style.css';
import './style-cases.css';
import './style-risk.css';
import './style-alliance.css';
import './style-desk.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { LanguageOf } from './words/language';
import { Look } from './shell/Look';
import { Boundary } from './shell/Boundary';
import { Entrance } from './shell/Entrance';

const PartyStatus = lazy(() =>
  import('./pages/PartyStatus').then((found) => ({ default: found.PartyStatus })),
);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageOf>
        <Look>
          <BrowserRouter>
            {/* Parties ask without an account: nobody is asked to sign in there. */}
            <Boundary where="">
              {window.location.pathname === '/status' ? (
                <Suspense>
                  <PartyStatus />
                </Suspense>
              ) : (
                <Entrance />
              )}
            </Boundary>
          </BrowserRouter>
        </Look>
      </LanguageOf>
    </StrictMode>,
  );
}
