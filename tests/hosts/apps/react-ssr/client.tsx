import 'kolom/kolom.css';
import 'kolom/all.js';
import {hydrateRoot} from 'react-dom/client';

import {ARTICLES} from '../react/articles';
import {Page} from '../react/Article';

const article = ARTICLES.find(({path}) => path === location.pathname) ?? ARTICLES[0]!;
hydrateRoot(document.getElementById('root')!, <Page article={article} />);
