import 'antd/dist/reset.css';
import './style.css';
import './style-cases.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { LanguageOf } from './words/language';
import { Look } from './shell/Look';
import { Entrance } from './shell/Entrance';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageOf>
        <Look>
          <BrowserRouter>
            <Entrance />
          </BrowserRouter>
        </Look>
      </LanguageOf>
    </StrictMode>,
  );
}
