import {readFile, rm, writeFile} from 'node:fs/promises';

import {articles, render} from './dist/server/server.js';

const template = await readFile('dist/index.html', 'utf8');
for (const article of articles) {
  const page = template
    .replace('<title>News</title>', `<title>${article.headline}</title>`)
    .replace('<!--page-->', () => render(article));
  await writeFile(`dist${article.path}.html`, page);
}
await rm('dist/index.html');
