import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import type {CommentProvider} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {attacks, awkward} from '../../comments/support/hostile.js';
import {services} from '../../comments/support/hostile-answers.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {waitUntil} from '../../support/fixture.js';
import {Box} from './box.js';
import type {Hostile} from './trusted.js';

const allowed = new Set(
  (
    'KOLOM-COMMENTS KOLOM-COMMENT-COMPOSER KOLOM-COMMENT-BLOCK KOLOM-COMMENT-TOOLS KOLOM-COMMENT-ACCOUNT SECTION H2 H3 SLOT DIV OL UL LI ' +
    'ARTICLE HEADER P SPAN BDI A TIME BUTTON SVG PATH FORM FIELDSET LEGEND LABEL TEXTAREA INPUT SELECT OPTION Q SMALL ' +
    'BLOCKQUOTE PRE CODE EM STRONG DEL BR STYLE'
  ).split(' '),
);

let frame: HTMLIFrameElement | undefined;
let hostile: Hostile;

/** Real attacks, where the runner has a folder of them. */
async function corpus(path: string): Promise<string[]> {
  const response = await fetch(`/__corpus/${path}`);
  return response.ok ? ((await response.json()) as string[]) : [];
}

async function allWords(): Promise<string[]> {
  return [
    ...attacks,
    ...awkward,
    ...(await corpus('xss/payloads.json')),
    ...(await corpus('text/naughty-strings.json')),
  ];
}

/** A page under `require-trusted-types-for 'script'`, with nothing but the thread. */
async function strictPage(
  options: Partial<Hostile> & Pick<Hostile, 'provider'>,
): Promise<Box> {
  hostile = {
    thread: `/hostile/${Date.now()}`,
    fetch: () => Promise.reject(new TypeError('no network')),
    avatars: '',
    wrong: [],
    ...options,
  };
  Object.assign(window, {hostile});
  frame = document.createElement('iframe');
  frame.title = 'Strict page';
  frame.style.cssText = 'inline-size: 600px; block-size: 900px';
  frame.src = new URL('./trusted.html', import.meta.url).pathname;
  document.body.append(frame);
  const find = (): Element | null | undefined =>
    frame?.contentDocument?.querySelector('kolom-comments');
  await waitUntil(() => find()?.shadowRoot?.querySelector('h2'), 'the page', 10_000);
  return new Box(find() as Box['element'], new WalineDouble());
}

/** A block's own style says how much room it keeps, and nothing else. */
function isPlace({tagName, style}: HTMLElement): boolean {
  const place = /^contain-intrinsic-(block-size|height): auto \d+rem;$/;
  return tagName === 'KOLOM-COMMENT-BLOCK' && place.test(style.cssText);
}

function inspect(box: Box): void {
  for (const element of box.all('*')) {
    if (!allowed.has(element.tagName.toUpperCase()))
      throw new Error(`${element.tagName} is not allowed: ${element.outerHTML}`);
    for (const {name, value} of element.attributes) {
      if (name === 'style' && isPlace(element)) continue;
      if (/^(on|src|style|formaction)/.test(name) || /^\s*javascript:/i.test(value))
        if (name !== 'value' && name !== 'aria-label' && name !== 'id')
          throw new Error(`${name} is not allowed: ${element.outerHTML}`);
      if (name === 'href' && !/^(https?:|mailto:|#)/.test(value))
        throw new Error(`${value} is not allowed as an address`);
    }
  }
  expect(hostile.wrong).to.deep.equal([]);
  expect(frame?.contentWindow && 'pwned' in frame.contentWindow).to.equal(false);
  expect('pwned' in window).to.equal(false);
}

describe('<kolom-comments> with hostile words, under a strict policy', function () {
  this.timeout(90_000);

  afterEach(() => {
    frame?.remove();
    for (const key of Object.keys(localStorage))
      if (key.startsWith('kolom.')) localStorage.removeItem(key);
  });

  it('is tested on a page that forbids what it should', async () => {
    await strictPage({provider: createMemory()});
    const page = frame?.contentDocument;
    if (!('trustedTypes' in window)) return;
    expect(() => (page!.body.innerHTML = '<img src=x onerror=pwned=1>')).to.throw();
    await waitUntil(() => hostile.wrong.some((each) => each.startsWith('policy')));
  });

  for (const {name, thread, answer} of services)
    it(`shows only what it may show of ${name}`, async () => {
      const words = await allWords();
      const body = JSON.stringify(answer(words));
      const box = await strictPage({
        provider: name,
        thread,
        avatars: 'https://a.example https://evil.example',
        fetch: () =>
          Promise.resolve(
            new Response(body, {headers: {'content-type': 'application/json'}}),
          ),
      });
      await waitUntil(() => box.bodies.length > words.length, 'the thread', 45_000);
      inspect(box);
    });

  for (const format of ['html', 'markdown', 'text'] as const)
    it(`shows only what it may show in every field of a host (${format})`, async () => {
      const words = await allWords();
      const items = words.flatMap((word, index): CommentData[] => [
        {id: `b${index}`, body: `x ${word}`},
        {
          id: `${index} ${word}`,
          body: 'x',
          author: {
            id: word,
            name: word,
            url: word,
            avatar: word,
            badge: word as 'staff',
          },
          createdAt: word,
          editedAt: word,
          permalink: word,
        },
        {id: `r${index}`, parentId: `${index} ${word}`, body: `[${word}](${word})`},
      ]);
      const memory = createMemory({capabilities: {format}});
      let arrive: (items: readonly CommentData[]) => void = () => undefined;
      const provider: CommentProvider = {
        ...memory,
        load: () => Promise.resolve({items}),
        subscribe: (_target, callback) => {
          arrive = callback;
        },
      };
      const box = await strictPage({provider});
      await waitUntil(() => box.bodies.length > words.length * 2, 'the thread', 45_000);
      const before = box.all('article').length;
      arrive(items.map((item) => ({...item, id: `live ${item.id}`})));
      await waitUntil(() => box.find(/new comments/), 'arrivals', 20_000);
      box.find(/new comments/)?.click();
      await waitUntil(() => box.all('article').length > before * 1.9, 'all', 45_000);
      inspect(box);
    });

  it('previews and posts what is typed as words', async () => {
    const box = await strictPage({provider: createMemory()});
    await waitUntil(() => box.says('status').includes('No comments yet'));
    const name = (): HTMLInputElement =>
      box.one<HTMLInputElement>('input[name="name"]');
    for (const word of [...attacks, ...awkward.slice(4)]) {
      box.type(word);
      box.type(word.replace(/\s+/g, ' ').slice(0, 500), name());
      box.control('Preview').click();
      await waitUntil(() => box.all('[role="region"]').length === 1);
      inspect(box);
      const before = box.all('article').length;
      box.submit();
      await waitUntil(() => box.all('article').length > before, `${word} to be posted`);
    }
    inspect(box);
  });

  it('changes a comment to hostile words, and copies, reports and mutes hostile people', async () => {
    const provider = createMemory({
      comments: [
        {id: 'mine', body: 'x', author: {name: 'Sari'}, mine: true, createdAt: 2},
        ...attacks.map((word, index) => ({
          id: word,
          body: 'x',
          author: {name: word},
          permalink: word,
          createdAt: -index,
        })),
      ],
    });
    const box = await strictPage({provider});
    await box.ready();
    for (const word of attacks) {
      box.control('More, comment by Sari').click();
      await waitUntil(() => box.find('Edit the comment by Sari'));
      box.control('Edit the comment by Sari').click();
      await waitUntil(() => box.all('textarea[name="edit"]').length);
      box.type(`x ${word}`, box.one<HTMLTextAreaElement>('textarea[name="edit"]'));
      inspect(box);
      box.control('Save').click();
      await waitUntil(() => box.all('kolom-comment-tools').length === 0);
      inspect(box);
    }
    // Those near the window have their controls.
    const near = box.all('[data-action="tools"]');
    expect(near.length).to.be.greaterThan(5);
    for (const more of near) more.click();
    await waitUntil(() => box.all('.menu').length === near.length);
    for (const mute of box.all('.menu button:last-child'))
      if (mute.textContent?.trim().startsWith('Mute')) mute.click();
    await waitUntil(() => box.all('[data-action="unmute"]').length > 5);
    inspect(box);
  });

  it('takes what storage holds as words', async () => {
    const thread = `/hostile/${Date.now()}`;
    const where = JSON.stringify(['https://comments.example', thread]);
    for (const word of attacks) {
      const identity = {name: word, email: word, website: word};
      localStorage.setItem('kolom.commenter', JSON.stringify(identity));
      localStorage.setItem(
        'kolom.muted:https://comments.example',
        JSON.stringify([word]),
      );
      const draft = {text: word, at: Date.now(), writer: word};
      const key = JSON.stringify(['https://comments.example', thread, 'new']);
      localStorage.setItem(`kolom.draft:${key}`, JSON.stringify(draft));
      localStorage.setItem(
        `kolom.draft:${key}#other`,
        JSON.stringify({...draft, text: `${word} x`}),
      );
      const record = {
        key: word,
        context: 'new',
        text: word,
        name: word,
        at: Date.now(),
      };
      localStorage.setItem(
        `kolom.outbox:${where}#${word}`,
        JSON.stringify({...record, state: 'held', parentId: word, id: word}),
      );
    }
    const box = await strictPage({provider: createMemory(), thread});
    await waitUntil(() => box.all('article').length > attacks.length / 2);
    expect(box.text.value).not.to.equal('');
    inspect(box);
  });
});
