import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';

import {
  cleanName,
  link,
  parseText,
  textOf,
  type Content,
  type Parser,
} from '../../src/comments/content/content.js';
import {parseHtml} from '../../src/comments/content/html.js';
import {parseMarkdown} from '../../src/comments/content/markdown.js';
import {letters} from '../../src/comments/matching.js';
import {outgoing, readComment} from '../../src/comments/read.js';
import {attacks, awkward} from './support/hostile.js';

const parsers: Record<string, Parser> = {
  html: parseHtml,
  markdown: parseMarkdown,
  text: parseText,
};
const allowed = /^(p|blockquote|pre|ul|ol|li|em|strong|del|code|a|br)$/;

/** Throws at anything that is not on the list. */
function inspect(content: Content): void {
  for (const part of content) {
    if (typeof part === 'string') continue;
    assert.match(part.tag, allowed);
    const extra = Object.keys(part).filter(
      (key) => !['tag', 'children', 'href', 'host'].includes(key),
    );
    assert.deepEqual(extra, []);
    if (part.tag === 'a') assert.match(part.href ?? '', /^(https?:\/\/|mailto:)/);
    else assert.equal(part.href, undefined);
    inspect(part.children);
  }
}

/** A tree in short: `p(words em(more))`. */
function short(content: Content): string {
  return content
    .map((part) =>
      typeof part === 'string' ? part : `${part.tag}(${short(part.children)})`,
    )
    .join('');
}

async function corpus(path: string): Promise<string[]> {
  const folder = process.env['KOLOM_CORPUS'] ?? '../shared/corpus';
  const file = await readFile(`${folder}/${path}`, 'utf8').catch(() => '[]');
  return JSON.parse(file) as string[];
}

describe('words of others', () => {
  it('become nothing but what is on the list, whatever they are', async () => {
    const all = [
      ...attacks,
      ...awkward,
      ...(await corpus('xss/payloads.json')),
      ...(await corpus('text/naughty-strings.json')),
    ];
    for (const [name, parse] of Object.entries(parsers)) {
      for (const words of all) {
        inspect(parse(words));
        inspect(parse(`[${words}](${words})`));
        inspect(parse(`<a href="${words}">${words}</a><p title='${words}'>${words}`));
        assert.doesNotThrow(
          () =>
            readComment(
              {
                id: words,
                parentId: words,
                body: words,
                author: {name: words, url: words, avatar: words},
                createdAt: words,
                permalink: words,
              },
              parse,
            ),
          `${name}: ${words}`,
        );
      }
    }
  });

  it('are read in time that grows with their length', () => {
    const seeds = [
      '<',
      '<a ',
      '<a href="',
      '&',
      '**',
      '*a',
      '_a_',
      '[',
      '[a](',
      '`',
      '> ',
      '- ',
      '<!--',
      "<p '",
      '~~',
      'a@',
      '<b><i>',
      '</b>',
      '\n\n',
      'https://',
    ];
    for (const parse of Object.values(parsers)) {
      for (const seed of seeds) {
        // Of the processor, whatever else the machine is doing.
        const start = process.cpuUsage();
        inspect(parse(seed.repeat(100_000 / seed.length)));
        const time = process.cpuUsage(start).user / 1000;
        assert.ok(time < 2000, `${seed}: ${Math.round(time)} ms`);
      }
    }
  });
});

describe('one long run of a character', () => {
  const long = (run: string): string => run.repeat(60_000 / run.length);
  const inputs: Record<string, string> = {
    'in the place of an address': `[a](${long(' ')}x`,
    'after an address': `https://a.example/${long('.')}x`,
    'of empty lines': `a${long('\n')}a`,
    'of addresses that never end': `[a${long('](')}`,
  };
  for (const [name, text] of Object.entries(inputs))
    it(`${name} keeps no reader waiting`, () => {
      for (const read of [...Object.values(parsers), letters]) {
        const start = process.cpuUsage();
        read(text);
        const time = process.cpuUsage(start).user / 1000;
        assert.ok(time < 1000, `${Math.round(time)} ms`);
      }
    });
});

describe('HTML of a server', () => {
  const cases: [string, string, string][] = [
    [
      'keeps paragraphs and emphasis',
      '<p>A <b>b</b> <i>c</i></p>',
      'p(A strong(b) em(c))',
    ],
    ['puts loose words into a paragraph', 'A <em>b</em>', 'p(A em(b))'],
    ['ends a paragraph at the next', '<p>A<p>B', 'p(A)p(B)'],
    ['keeps lists', '<ul><li>A<li>B</ul>', 'ul(li(A)li(B))'],
    ['decodes references', '&lt;b&gt; &amp;amp; &#39;x&#x27;', "p(<b> &amp; 'x')"],
    [
      'decodes names of letters and signs',
      'Caf&eacute; &Ouml;l &szlig; &euro;5 &sup2;&frac12; &bogus; &constructor;',
      'p(Café Öl ß €5 ²½ &bogus; &constructor;)',
    ],
    [
      'decodes the references of Windows as browsers do',
      '&#146;x&#x92; &#128;5',
      'p(’x’ €5)',
    ],
    [
      'keeps what is raised or lowered',
      '10<sup>6</sup> H<sub>2</sub>O',
      'p(10sup(6) Hsub(2)O)',
    ],
    [
      'gives what nobody knows its words',
      '<constructor>A</constructor><tostring>B</tostring>',
      'p(AB)',
    ],
    ['drops scripts with their words', 'A<script>B</script>C', 'p(AC)'],
    ['drops styles and templates', '<style>p{}</style><template>x</template>A', 'p(A)'],
    ['makes a heading a paragraph', '<h2>A</h2>', 'p(A)'],
    [
      'shows an image as a link to it',
      '<img src="https://x.example/a.png" alt="Peta">',
      'p(a(Peta))',
    ],
    ['leaves a dangerous link its words', '<a href="javascript:x">A</a>', 'p(A)'],
    ['closes what was left open', '<p><b>A', 'p(strong(A))'],
    ['passes over a close tag that nothing opened', '</p></b>A', 'p(A)'],
    ['reads an attribute without quotes', '<a href=https://x.example>A</a>', 'p(a(A))'],
  ];
  for (const [name, html, tree] of cases)
    it(name, () => assert.equal(short(parseHtml(html)), tree));

  it('keeps the number that a list begins with', () => {
    const [list] = parseHtml('<ol start="2022"><li>A hard year.</li></ol>');
    assert.equal(typeof list === 'object' && list.start, 2022);
    const [plain] = parseHtml('<ol start="x"><li>A</li></ol>');
    assert.ok(typeof plain === 'object' && !('start' in plain));
  });

  it('reads a plain paragraph, for which there is a short way, as by the long', () => {
    for (const words of [
      ...awkward,
      'A',
      ' A\n B ',
      'a\u0000b',
      '>',
      '"<',
      '&lt;',
      '',
    ]) {
      const [plain, other] = [`<p>${words}</p>\n`, `<p><!---->${words}</p>\n`];
      assert.deepEqual(parseHtml(plain), parseHtml(other), words);
    }
  });
});

describe('what a reader sends', () => {
  it('is cleaned of what nobody can read, and never cut', () => {
    assert.equal(outgoing(' Halo\ufeff dunia '), 'Halo dunia');
    assert.equal(outgoing('a'.repeat(150_000)).length, 150_000);
  });
});

describe('markdown of a reader', () => {
  const cases: [string, string, string][] = [
    ['keeps paragraphs and line breaks', 'A\nB\n\nC', 'p(Abr()B)p(C)'],
    [
      'knows emphasis',
      '**A** *b* _c_ ~~d~~ `e*f*`',
      'p(strong(A) em(b) em(c) del(d) code(e*f*))',
    ],
    ['leaves snake_case_names alone', 'nama_file_ini', 'p(nama_file_ini)'],
    ['knows quotes', '> A\n> B\n\nC', 'blockquote(p(Abr()B))p(C)'],
    ['knows lists', '- A\n- B\n\n1. C\n2. D', 'ul(li(A)li(B))ol(li(C)li(D))'],
    ['knows code', '```js\n<b>\n```', 'pre(code(<b>))'],
    ['knows links', '[A](https://x.example)', 'p(a(A))'],
    [
      'links an address without the full stop',
      'Lihat https://x.example/a.',
      'p(Lihat a(https://x.example/a).)',
    ],
    ['leaves a dangerous link its words', '[A](javascript:alert(1))', 'p(A)'],
    ['leaves HTML as it was typed', '<b>A</b>', 'p(<b>A</b>)'],
    ['leaves what is escaped', '\\*A\\*', 'p(*A*)'],
    ['keeps what is not closed', '**A', 'p(**A)'],
    ['leaves signs between spaces', '2 * 3 * 4 ~~ 5 ~~ 6', 'p(2 * 3 * 4 ~~ 5 ~~ 6)'],
    [
      'keeps a parenthesis that an address opened',
      '(https://x.example/a_(b))',
      'p((a(https://x.example/a_(b))))',
    ],
  ];
  for (const [name, source, tree] of cases)
    it(name, () => assert.equal(short(parseMarkdown(source)), tree));

  it('keeps the number that a list begins with', () => {
    const [list] = parseMarkdown('2022. A hard year.');
    assert.equal(typeof list === 'object' && list.start, 2022);
  });
});

describe('a link', () => {
  it('names its true host where its words name another', () => {
    const [bank] = [link('https://evil.example/x', ['www.bank.example'])];
    assert.equal(typeof bank === 'string' ? '' : bank?.host, 'evil.example');
    const [same] = [link('https://www.bank.example/x', ['bank.example/login'])];
    assert.equal(typeof same === 'string' ? '' : same?.host, undefined);
  });

  it('names it however the other is written', () => {
    for (const words of [
      '(bank.example)',
      '“bank.example”',
      '»bank.example',
      'https:bank.example',
      'bank\u200b.example',
      'bank。example',
      '\u202ebank.example',
    ]) {
      const found = link('https://evil.example/x', [words]);
      assert.equal(typeof found === 'string' ? '' : found.host, 'evil.example', words);
    }
  });

  it('carries no name and password', () => {
    const found = link('https://bank.example@evil.example/', ['A']);
    assert.equal(typeof found === 'string' ? '' : found.href, 'https://evil.example/');
  });
});

describe('a name', () => {
  const cases: [string, string, string][] = [
    ['is one line', ' A\n\t B ', 'A B'],
    ['has no direction overrides', 'A\u202eB\u2066', 'AB'],
    ['has nothing invisible', 'A\u200bB\u00ad\u{e0041}', 'AB'],
    ['wears no badge', 'Redaksi ✓✅', 'Redaksi'],
    ['is not piled up', `A${'\u0301'.repeat(50)}`, `A${'\u0301'.repeat(6)}`],
    ['keeps joiners that languages need', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['is spelled without joiners', '\u200dSa\u200d\u200cr\u200di', 'Sari'],
    ['keeps the people of a picture', 'Sari 👩\u200d🚀', 'Sari 👩\u200d🚀'],
    ['keeps the spaces of Braille', '⠎⠁⠗⠊\u2800⠙', '⠎⠁⠗⠊ ⠙'],
    ['keeps the colours of pictures', 'Sari ❤️', 'Sari ❤️'],
    ['ends', 'x'.repeat(500), 'x'.repeat(64)],
  ];
  for (const [name, given, shown] of cases)
    it(name, () => assert.equal(cleanName(given), shown));

  it('is none where nothing of it shows', () => {
    const blanks = '\u2800 \u3164 \uffa0 \u115f \u180e \u202f \u200d \ufe0f \u{1d173}';
    for (const blank of [...blanks.split(' '), blanks, '\u200d\ufe0f', '\u{e0100}✓'])
      assert.equal(cleanName(blank), '', JSON.stringify(blank));
  });
});

describe('text', () => {
  it('keeps every letter that can be read', () => {
    assert.equal(textOf(parseText('Satu\n\nDua 👩‍👩‍👧 سلام')), 'SatuDua 👩‍👩‍👧 سلام');
  });
});
