import {renderToString} from 'react-dom/server';

import {ARTICLES, type Article} from '../react/articles';
import {Page} from '../react/Article';

export const articles = ARTICLES;

export function render(article: Article): string {
  return renderToString(<Page article={article} />);
}
