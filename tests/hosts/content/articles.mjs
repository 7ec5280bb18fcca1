// The two articles that every host shows, as its content management system has them.
// The places and people are invented; the pictures are the project's own.

/** The sections, and where each leads. */
export const SECTIONS = [
  {name: 'Sea', path: '/harbour'},
  {name: 'Work', path: '/weavers'},
];

/** For the pictures of an article's column. */
export const SIZES = '(min-width: 42rem) 42rem, 100vw';

/**
 * An article.
 *
 * @typedef {object} Article
 * @property {string} path - Also the thread of its comments.
 * @property {string} section
 * @property {string} headline
 * @property {string} standfirst
 * @property {Picture} lead
 * @property {string} place - Where it was written.
 * @property {string} opening - Its first paragraph.
 * @property {string} rest - The other paragraphs and what stands between, as HTML.
 * @property {Picture[]} gallery
 * @property {{role: string, label: string, name: string, href?: string}[]} credits
 * @property {{datetime: string, text: string}} published
 */

/**
 * A picture with what is said of it.
 *
 * @typedef {object} Picture
 * @property {string} src
 * @property {string} srcset
 * @property {number} width
 * @property {number} height
 * @property {string} alt
 * @property {string} caption
 * @property {string} credit
 */

/** @returns {Picture} */
function picture(name, height, words) {
  const srcset = [480, 960, 1600]
    .map((width) => `/pictures/${name}-${width}.jpg ${width}w`)
    .join(', ');
  return {src: `/pictures/${name}-960.jpg`, srcset, width: 960, height, ...words};
}

/** @type {Article[]} */
export const ARTICLES = [
  {
    path: '/harbour',
    section: 'Sea',
    headline: 'The harbour of Karang Wetan opens its third quay',
    standfirst: 'Eleven boats left before dawn. The ice works follow in spring.',
    lead: picture('harbour', 640, {
      alt: 'Fishing boats lie at a quay while the sun rises.',
      caption: 'The first boats come home to the new quay.',
      credit: 'Photo: Wirda Sasmita',
    }),
    place: 'KARANG WETAN',
    opening:
      'The third quay was opened on Monday morning, four years after a storm had taken the old one.',
    rest: `<p>“We did not wait for the ribbon,” said the harbour master, <a href="/weavers">whose sister weaves sails</a>. “Fish do not wait either.”</p>
<h2>What is still to be done</h2>
<p>The scales work, the crane does not. A table on the wall says when.</p>
<table><thead><tr><th>Part</th><th>Ready</th></tr></thead><tbody><tr><td>Scales</td><td>now</td></tr><tr><td>Crane</td><td>June</td></tr></tbody></table>
<blockquote><p>The sea gives again, if nobody hurries it.</p></blockquote>
<details><summary>How the quay was paid for</summary><p>Half by the province, half by the boats.</p></details>
<pre><code>tide --station karang-wetan --days 3</code></pre>
<p>The pilots ask skippers to keep to the marked lane until the last crane stands.</p>`,
    gallery: [
      picture('bay', 336, {
        alt: 'A wide bay in the evening.',
        caption: 'The bay, seen from the lighthouse.',
        credit: 'Photo: Wirda Sasmita',
      }),
      picture('lighthouse', 1200, {
        alt: 'A white lighthouse on a rock.',
        caption: 'The lighthouse was painted for the day.',
        credit: 'Photo: Obet Lamadike',
      }),
    ],
    credits: [
      {role: 'editor', label: 'Editor', name: 'Tamsin Orrell'},
      {role: 'writer', label: 'Writer', name: 'Jaya Pratomo', href: '/harbour#jaya'},
    ],
    published: {datetime: '2026-11-09T08:00:00+07:00', text: '9 November 2026'},
  },
  {
    path: '/weavers',
    section: 'Work',
    headline: 'Forty looms, one pattern: the weavers of Sumba Lor',
    standfirst: 'A pattern that nobody drew is woven again after thirty years.',
    lead: picture('loom', 960, {
      alt: 'Threads in four colours on a wooden loom.',
      caption: 'A loom in the hall of Sumba Lor.',
      credit: 'Photo: Obet Lamadike',
    }),
    place: 'SUMBA LOR',
    opening: 'The pattern was in the hands of three women, and in no book.',
    rest: `<p>Now forty looms follow it, and <a href="/harbour">the boats of the harbour</a> carry it as sails.</p>
<h2>A thread a day</h2>
<p>Each weaver adds a thread a day to the cloth that hangs in the hall.</p>
<blockquote><p>Nobody drew it, and everybody knows it.</p></blockquote>
<pre><code>warp 4, weft 4, turn</code></pre>`,
    gallery: [
      picture('market', 720, {
        alt: 'Stalls of a market under awnings.',
        caption: 'Cloth is sold on Saturdays.',
        credit: 'Photo: Obet Lamadike',
      }),
      picture('terraces', 540, {
        alt: 'Rice terraces on a hillside.',
        caption: 'The hills behind the hall.',
        credit: 'Photo: Wirda Sasmita',
      }),
    ],
    credits: [
      {role: 'editor', label: 'Editor', name: 'Tamsin Orrell'},
      {role: 'writer', label: 'Writer', name: 'Nilam Hastuti', href: '/weavers#nilam'},
    ],
    published: {datetime: '2026-11-10T09:30:00+07:00', text: '10 November 2026'},
  },
];
