// An article as an application on React writes it, for its server and its browsers.
import {createElement as h, type ReactNode} from 'react';

const picture =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>',
  );

const figure = (name: string): ReactNode =>
  h(
    'figure',
    {key: name},
    h('img', {src: picture, width: 600, height: 400, alt: name}),
    h(
      'figcaption',
      null,
      `${name}. `,
      h('span', {'data-kolom-role': 'credit'}, 'Photo: Ona Reyes'),
    ),
  );

const sections = Array.from({length: 24}, (_, i) =>
  h(
    'li',
    {key: i},
    h(
      'a',
      {href: `/section-${i}`, 'aria-current': i === 20 ? 'page' : undefined},
      `Section ${i}`,
    ),
    i === 1 && h('ul', null, h('li', null, h('a', {href: '/port'}, 'The port'))),
  ),
);

const heads = Array.from({length: 12}, (_, i) =>
  h('th', {key: i}, `A column of figures, number ${i}`),
);
const cells = Array.from({length: 12}, (_, i) => h('td', {key: i}, `${i * 1234567}`));
const table = (stacked: boolean): ReactNode =>
  h(
    'table',
    stacked ? {'data-kolom-table': 'stack'} : null,
    h('thead', null, h('tr', null, heads)),
    h('tbody', null, h('tr', null, cells)),
  );

const body = h(
  'kolom-article-body',
  {dropcap: true, hyphenate: true},
  h('p', null, '“Short,” they said.'),
  h('p', {style: {fontSize: '1rem'}}, 'Pasted words.'),
  h('kolom-photo', {sensitive: 'An injury', layout: 'wide'}, figure('The hospital')),
  h('kolom-photo', {zoomable: true}, figure('The quay')),
  h('aside', {className: 'pullquote'}, h('blockquote', null, 'The tide came early.')),
  h('p', null, 'The tide came early, and nobody had been told.'),
  table(false),
  table(true),
  h('pre', null, 'a line of code that is long '.repeat(30)),
  h('kolom-gallery', {zoomable: true, layout: 'strip'}, [
    figure('The mast'),
    figure('The nets'),
  ]),
  h('div', {
    dangerouslySetInnerHTML: {
      __html: '<p style="font-size:11pt">From the CMS.</p><pre>word </pre>',
    },
  }),
);

/** The whole page inside its container. */
export function Page(): ReactNode {
  return h(
    'main',
    null,
    h('kolom-section-nav', {label: 'Sections', sticky: true}, h('ul', null, sections)),
    h(
      'kolom-article',
      null,
      h(
        'kolom-headline',
        null,
        h('h1', null, 'The last ferry'),
        h('p', {slot: 'kicker'}, 'Ports'),
      ),
      h('kolom-font-size'),
      h('kolom-reader-settings'),
      body,
      h(
        'kolom-byline',
        {labels: true, relative: true, 'read-time': true},
        h('ul', null, h('li', {'data-kolom-credit': 'editor'}, h('span', null, 'Ana'))),
        h('time', {dateTime: '2026-11-30T08:00:00+07:00'}),
        h('p', {'data-kolom-made': 'human'}),
      ),
      h('kolom-comment-count', {provider: 'memory', server: '/'}, '3 comments'),
      h(
        'kolom-comments',
        {provider: 'memory', server: '/'},
        h('p', null, 'The comments stand elsewhere.'),
      ),
    ),
    h('div', {style: {height: 3000}}),
    h('kolom-back-to-top', null, h('a', {href: '#top'}, 'Top')),
  );
}
