import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {articleHtml, readNews} from '../../../src/server.js';

// It brings no types; its parser is that of browsers.
const PACKAGE = String('jsdom');
const {JSDOM} = (await import(PACKAGE)) as {
  JSDOM: new (html: string) => {readonly window: {readonly document: Document}};
};

// Attack strings of others, where they are beside the project.
const CORPUS = new URL('../../../../shared/corpus/xss/payloads.json', import.meta.url);

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href=" &#1; javascript:alert(1)">x</a>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
  '<p style="position:fixed;inset:0" onclick=alert(1) id=location class="modal btn">x</p>',
  '<video src="javascript:alert(1)" autoplay onloadstart=alert(1)><source src=data:text/html,x></video>',
  '<base href="https://jahat.example/"><link rel=stylesheet href=//jahat.example><meta http-equiv=refresh content=0>',
  '<template><img src=x onerror=alert(1)></template><textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><script>alert(1)</script></xmp><plaintext><img src=x onerror=alert(1)>',
  '<kolom-comments provider=waline server=https://jahat.example></kolom-comments>',
  '<img srcset="javascript:alert(1) 1x, https://sauh.example/a.jpg 2x" src="https://sauh.example/a.jpg">',
];

const TAGS =
  /^(?:a|aside|audio|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|data|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h1|h2|h3|h4|h5|h6|hr|i|img|ins|kbd|kolom-(?:article|article-body|byline|font-size|gallery|headline|photo)|li|mark|ol|p|picture|pre|q|rp|rt|ruby|s|samp|section|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|track|u|ul|var|video|wbr|abbr)$/;
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite']);

/** What of a page could run, fetch or cover something. */
function dangers(html: string): string[] {
  const {document} = new JSDOM(html).window;
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes].filter(
      ({name, value}) =>
        /^(?:on|style|srcdoc|form)/.test(name) ||
        (name === 'id' && !value.startsWith('text-')) ||
        (name === 'srcset' && /javascript/i.test(value)) ||
        (ADDRESSES.has(name) &&
          !/^(?:https?:|mailto:|tel:|#|[^:]*$)/i.test(value.replace(/[\0-\x20]/g, ''))),
    );
    return [
      ...(TAGS.test(element.localName) ? [] : [element.localName]),
      ...attributes.map(({name, value}) => `${element.localName} ${name}="${value}"`),
    ];
  });
}

const item = (text: string): object => ({
  uri: 'urn:sauh:uji',
  by: text,
  copyrightNotice: text,
  located: text,
  headlines: [{value: `Judul ${text}`}],
  descriptions: [{value: text}],
  subjects: [{name: text}],
  bodies: [{value: `<p>Isi.</p>${text}`}],
  associations: [
    {
      type: 'picture',
      by: text,
      descriptions: [{value: text}, {role: 'alt', value: text}],
      renditions: [{name: 'x', href: 'https://sauh.example/a.jpg'}],
    },
  ],
});

describe('hostile markup in every field', () => {
  it('becomes what a page may show', () => {
    for (const text of HOSTILE)
      assert.deepEqual(dangers(articleHtml(readNews(item(text)))), [], text);
  });

  it('does so for the attack strings of others', {skip: !existsSync(CORPUS)}, () => {
    const payloads = JSON.parse(readFileSync(CORPUS, 'utf8')) as (
      string | {payload: string}
    )[];
    for (const each of payloads) {
      const text = typeof each === 'string' ? each : each.payload;
      assert.deepEqual(dangers(articleHtml(readNews(item(text)))), [], text);
    }
  });

  it('is found by these very tests, where it is not cleaned', () => {
    const found = HOSTILE.filter((text) => dangers(text).length > 0);
    assert.ok(found.length > 10, `${found.length} of ${HOSTILE.length}`);
  });

  it('is told to the publisher, with a link for a frame', () => {
    const {body, warnings} = readNews({
      uri: 'urn:sauh:2',
      headlines: [{value: 'Judul'}],
      bodies: [
        {
          value:
            '<p>Isi.</p><iframe title="Peta" src="https://peta.example/1"></iframe><script></script>',
        },
      ],
    });
    assert.equal(warnings[0]?.message, 'left out: <iframe>, <script>.');
    assert.match(
      JSON.stringify(body),
      /"Peta".*https:\/\/peta\.example\/1|https:\/\/peta\.example\/1.*"Peta"/,
    );
  });

  it('is flattened where it is deep, without losing a word', () => {
    const deep = `${'<div>'.repeat(20_000)}dalam`;
    const html = articleHtml(readNews(item(deep)));
    assert.match(html, /dalam/);
    assert.ok((html.match(/<div>/g) ?? []).length < 200);
  });
});
