import 'kolom/kolom.css';
import 'kolom/all.js';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';

import {ARTICLES} from './articles';
import {Page} from './Article';

const article = ARTICLES.find(({path}) => path === location.pathname) ?? ARTICLES[0]!;
document.title = article.headline;

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Page article={article} />
  </StrictMode>,
);
