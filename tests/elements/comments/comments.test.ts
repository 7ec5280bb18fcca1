import {expect} from 'chai';
import {html} from 'lit';

import type {CommentData} from '../../../src/comments/model.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {withViewport} from '../../support/viewport.js';
import {Box, memoryBox, walineBox} from './box.js';
import {WalineDouble} from '../../comments/support/waline-double.js';

const thread: CommentData[] = [
  {id: 1, author: {name: 'Wulan'}, body: 'First **words**.', createdAt: 1000, likes: 2},
  {id: 2, parentId: 1, author: {name: 'Baskoro'}, body: 'An answer.', createdAt: 2000},
  {id: 3, author: {name: 'Ratri'}, body: 'Newer words.', createdAt: 3000},
];

const thousands: CommentData[] = Array.from({length: 3000}, (_, id) => ({
  id: id + 1,
  body: `Comment ${id}`,
}));

describe('<kolom-comments>', () => {
  it('is accessible, empty and full, with a reply form open and a failure shown', async () => {
    const empty = await memoryBox();
    await waitUntil(() => empty.says('status').includes('No comments yet'));
    await expectAccessible(empty.element);
    const full = await memoryBox({comments: thread});
    await full.ready();
    full.control('Reply to Wulan').click();
    await waitUntil(() => full.all('textarea').length === 2);
    full.submit();
    await waitUntil(() => full.says('alert').includes('Write something first'));
    await nextFrame();
    await expectAccessible(full.element);
  });

  it('counts in its heading, in the language of the page', async () => {
    const box = await memoryBox({comments: thread});
    await box.ready();
    expect(box.one('h2').textContent?.trim()).to.equal('Comments (3)');
    box.element.lang = 'id';
    await waitUntil(() => box.one('h2').textContent?.trim() === 'Komentar (3)');
  });

  it('nests replies below what they answer', async () => {
    const box = await memoryBox({comments: thread});
    await box.ready();
    expect(box.bodies).to.deep.equal(['Newer words.', 'First words.', 'An answer.']);
    const reply = box
      .all('article')
      .find((each) => each.textContent?.includes('An answer'));
    expect(reply?.closest('ol')?.parentElement?.textContent).to.include('First words.');
    expect(reply?.textContent).to.include('In reply to Wulan');
  });

  it('says whom a reply answers, also where that person gave no name', async () => {
    const nameless = [
      {id: 1, author: {name: ''}, body: 'First words.'},
      {id: 2, parentId: 1, author: {name: 'Baskoro'}, body: 'An answer.'},
    ];
    const box = await memoryBox({comments: nameless});
    await box.ready();
    const [first, reply] = box.all('article').map((each) => each.textContent);
    expect(reply).to.include('In reply to Anonymous');
    expect(first).not.to.include('In reply');
  });

  it('has its form before the thread is there', async () => {
    const box = await memoryBox({comments: thread, delay: 1e6});
    expect(box.text.form?.querySelector('button[type="submit"]')).to.exist;
    expect(box.says('status')).to.include('Loading comments');
  });

  it('posts a comment, shows it, and empties the form', async () => {
    const box = await walineBox();
    box.type('Terima kasih.');
    let posted = '';
    box.element.addEventListener(
      'kolom-comment-posted',
      ({comment}) => (posted = comment.id),
    );
    box.submit();
    await box.ready();
    expect(box.bodies).to.deep.equal(['Terima kasih.']);
    expect(box.text.value).to.equal('');
    expect(box.says('status')).to.include('Your comment is posted.');
    expect(posted).not.to.equal('');
    box.control('Go to your comment').click();
    await waitUntil(() => box.one('article').matches(':focus'));
    history.replaceState(null, '', ' ');
  });

  it('posts a reply below its comment and moves the focus there', async () => {
    const server = new WalineDouble();
    server.add({url: '/balas', nick: 'Sari'});
    const box = await walineBox('/balas', server);
    await box.ready();
    box.control('Reply to Sari').click();
    await waitUntil(() => box.all('textarea').length === 2);
    const reply = box.all<HTMLTextAreaElement>('textarea')[1]!;
    expect(reply.matches(':focus')).to.equal(true);
    box.type('Halo juga.', reply);
    box.control('Post reply').click();
    await waitUntil(() => box.bodies.length === 2);
    await waitUntil(() => box.all('article:focus').length === 1);
    expect(box.one('article:focus').textContent).to.include('Halo juga.');
    expect(server.rows[1]).to.include({pid: '1', rid: '1'});
  });

  it('gives the focus back when a reply is cancelled, and its text when it is taken up', async () => {
    const box = await memoryBox({comments: thread});
    await box.ready();
    box.control('Reply to Ratri').click();
    await waitUntil(() => box.all('textarea').length === 2);
    box.type('Half a thought', box.all<HTMLTextAreaElement>('textarea')[1]);
    box.control('Cancel').click();
    await waitUntil(() => box.control('Reply to Ratri').matches(':focus'));
    box.control('Reply to Ratri').click();
    const reply = (): HTMLTextAreaElement | undefined =>
      box.all<HTMLTextAreaElement>('textarea')[1];
    await waitUntil(() => reply()?.value === 'Half a thought', 'the words');
  });

  it('likes a comment and takes the like back', async () => {
    const box = await memoryBox({comments: thread});
    await box.ready();
    const like = (): HTMLElement => box.control('Like the comment by Wulan');
    like().click();
    await waitUntil(() => like().getAttribute('aria-pressed') === 'true');
    expect(like().parentElement?.textContent).to.include('3 likes');
    like().click();
    await waitUntil(() => like().getAttribute('aria-pressed') === 'false');
  });

  it('changes the order', async () => {
    const box = await memoryBox({comments: thread});
    await box.ready();
    const sort = box.one<HTMLSelectElement>('select');
    sort.value = 'oldest';
    sort.dispatchEvent(new Event('change'));
    await waitUntil(() => box.bodies[0] === 'First words.');
  });

  it('loads more and takes the reader to the first of them', async () => {
    const comments = Array.from({length: 70}, (_, id) => ({
      id: id + 1,
      body: `Comment ${id + 1}`,
      createdAt: 1e6 - id,
    }));
    const box = await memoryBox({comments});
    await box.ready();
    await waitUntil(() => box.bodies.length === 30);
    box.control('More comments').click();
    await waitUntil(() => box.bodies.length === 60);
    await waitUntil(() => box.all('article:focus').length === 1);
    expect(box.one('article:focus').textContent).to.include('Comment 31');
  });

  it('keeps new arrivals behind a button', async () => {
    const box = await memoryBox();
    let arrive: (items: CommentData[]) => void = () => undefined;
    box.element.provider = {
      ...createMemory({comments: thread}),
      subscribe: (_target, callback) => {
        arrive = callback;
      },
    };
    await box.ready();
    arrive([
      {id: 8, author: {name: 'Dewi'}, body: 'Just now.'},
      {id: 3, body: 'Known already.'},
    ]);
    await waitUntil(() =>
      box.all('button').some((each) => /1 new/.test(each.textContent ?? '')),
    );
    expect(box.bodies).not.to.include('Just now.');
    box.control('1 new comment').click();
    await waitUntil(() => box.all('article:focus').length === 1);
    expect(box.bodies[0]).to.equal('Just now.');
  });

  it('previews a comment as it will stand in the thread', async () => {
    const box = await memoryBox();
    await waitUntil(() => box.says('status').includes('No comments yet'));
    box.type('Some **words**.\n\n<script>x</script>');
    box.control('Preview').click();
    await waitUntil(() => box.all('[role="region"]').length === 1);
    const preview = box.one('[role="region"]').textContent?.replace(/\s+/g, ' ').trim();
    expect(preview).to.equal('Some words.<script>x</script>');
    box.type('Other words');
    await waitUntil(() => box.all('[role="region"]').length === 0);
    box.type('');
  });

  it('lays out little more than is near a tall window', async () => {
    await withViewport({width: 1000, height: 1100}, async () => {
      const box = await memoryBox({comments: thousands.slice(0, 200)});
      box.element.pageSize = 200;
      await waitUntil(() => box.all('article').length === 200, 'the thread', 20_000);
      await nextFrame();
      await nextFrame();
      const laidOut = box
        .all('article header')
        .filter((header) => header.checkVisibility({contentVisibilityAuto: true}));
      expect(laidOut.length).to.be.within(3, 40);
    });
  });

  it('answers a key at once while thousands of comments stand below', async () => {
    const box = await memoryBox({comments: thousands});
    box.element.pageSize = thousands.length;
    await waitUntil(() => box.all('article').length === 3000, 'the thread', 20_000);
    const before = box.all('kolom-comment-block').length;
    expect(before).to.equal(66);
    let rendered = 0;
    const observer = new MutationObserver(() => rendered++);
    for (const block of box.all('kolom-comment-block'))
      observer.observe(block.shadowRoot!, {
        childList: true,
        subtree: true,
        attributes: true,
      });
    // What has just come near the reader gets its controls first.
    await waitUntil(async () => {
      rendered = 0;
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      return rendered === 0;
    }, 'the thread to be still');
    box.type('a');
    await nextFrame();
    observer.disconnect();
    expect(rendered).to.equal(0);
  }).timeout(30_000);

  it('tells of a thread of thousands once it can be read', async () => {
    const box = await memoryBox({delay: 1e6});
    let readable: number | undefined;
    box.element.addEventListener('kolom-comments-loaded', () => {
      readable = box.all('article').length;
    });
    box.element.pageSize = thousands.length;
    box.element.provider = createMemory({comments: thousands});
    await waitUntil(() => readable !== undefined, 'the event', 20_000);
    expect(readable).to.be.above(0);
  }).timeout(30_000);

  it('shows the thread that was asked for last, with thousands on their way', async () => {
    const box = await memoryBox({delay: 1e6});
    const heading = box.one('h2');
    const told: (number | undefined)[] = [];
    box.element.addEventListener('kolom-comments-loaded', (event) => {
      told.push(event.total);
    });
    const observer = new MutationObserver(() => {
      if (!heading.textContent?.includes('3,000')) return;
      observer.disconnect();
      // They have come, and none of them stands yet.
      expect(box.all('article')).to.have.length(0);
      box.element.provider = createMemory({comments: thread});
    });
    observer.observe(heading, {childList: true, characterData: true, subtree: true});
    box.element.pageSize = thousands.length;
    box.element.provider = createMemory({comments: thousands});
    await waitUntil(() => told.length > 0, 'the event', 20_000);
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(box.all('article')).to.have.length(thread.length);
    expect(told).to.deep.equal([thread.length]);
  }).timeout(30_000);

  it('takes no comment when it is closed, and says so', async () => {
    const box = await memoryBox({comments: thread}, {closed: true});
    await box.ready();
    expect(box.all('textarea')).to.have.length(0);
    expect(box.one('section').textContent).to.include('Comments are closed.');
    expect(box.all('[data-action="reply"]')).to.have.length(0);
  });

  it('keeps what stands in it until the thread is there', async () => {
    const element = await fixture<KolomComments>(html`
      <kolom-comments
        lang="en"
        .provider=${createMemory({comments: thread, delay: 50})}
      >
        <p>Read the discussion</p>
      </kolom-comments>
    `);
    const fallback = element.querySelector('p')!;
    expect(fallback.checkVisibility()).to.equal(true);
    await new Box(element, new WalineDouble()).ready();
    expect(fallback.checkVisibility()).to.equal(false);
  });

  it('moves nothing when it is defined', async () => {
    for (const width of [320, 700]) {
      const box = await memoryBox({
        delay: 1e6,
        capabilities: {
          fields: {name: 'optional', email: 'optional', website: 'optional'},
        },
      });
      box.element.parentElement!.style.width = `${width}px`;
      const before = document.createElement('div');
      before.innerText = '';
      await nextFrame();
      const sheet = [...document.styleSheets].find(({href}) =>
        href?.endsWith('kolom.css'),
      );
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const heights = reserved(sheet!).map((height) => height * rem);
      const top = box.element.getBoundingClientRect().top;
      const slot = box.one('.thread').getBoundingClientRect().top - top;
      expect(slot).to.be.closeTo(heights[0]!, 0.5);
      const after = box.element.getBoundingClientRect().height - slot;
      expect(after).to.be.closeTo(heights[1]!, 0.5);
    }
  });

  it('keeps a typed comment for the next visit', async () => {
    const box = await walineBox('/nanti');
    box.type('Belum selesai');
    document.dispatchEvent(new Event('visibilitychange'));
    const next = await walineBox('/nanti');
    await waitUntil(() => next.text.value === 'Belum selesai');
    expect(next.says('status')).to.include('We kept what you wrote earlier.');
    next.type('');
    next.text.blur();
    document.dispatchEvent(new Event('visibilitychange'));
  });
});

/** Heights in rem that kolom.css keeps before and after the content, until definition. */
function reserved(sheet: CSSStyleSheet): number[] {
  const rule = [...sheet.cssRules].find(
    (each): each is CSSKeyframesRule =>
      each instanceof CSSKeyframesRule && each.name === 'kolom-comments-awaited',
  );
  const {style} = rule!.cssRules[0] as CSSKeyframeRule;
  return ['--_above', '--_below'].map((name) => {
    const [, count] = /\*\s*([\d.]+)/.exec(style.getPropertyValue(name)) ?? [];
    return Number(count);
  });
}
