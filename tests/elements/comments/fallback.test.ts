import {expect} from 'chai';
import {html} from 'lit';

import type {CommentData} from '../../../src/comments/model.js';
import {ProviderError, type CommentProvider} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {undefinedPage} from '../../support/undefined-page.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {Box} from './box.js';

const thread = (length: number): CommentData[] =>
  Array.from({length}, (_, id) => ({
    id: id + 1,
    author: {name: 'Wulan'},
    body: `Comment ${id + 1}.`,
    createdAt: 1e6 - id,
  }));

/** A server that answers when the test says so. */
function held(length: number): {provider: CommentProvider; answer: () => void} {
  let answer = (): void => undefined;
  const wait = new Promise<void>((resolve) => (answer = resolve));
  const memory = createMemory({comments: thread(length)});
  const load: CommentProvider['load'] = (query, io) =>
    wait.then(() => memory.load(query, io));
  return {provider: {...memory, load}, answer};
}

async function boxAround(
  provider: CommentProvider,
  pageSize = 30,
): Promise<{box: Box; fallback: HTMLElement; below: HTMLElement}> {
  const parent = await fixture<HTMLElement>(html`
    <main>
      <kolom-comments lang="en" page-size=${pageSize} .provider=${provider}>
        <ol class="fallback">
          ${thread(6).map(
            ({body}) =>
              html`<li>
                <p>${body} <a href="#top">Link</a></p>
              </li>`,
          )}
        </ol>
      </kolom-comments>
      <p class="below" style="min-block-size: 200vh">What stands below.</p>
    </main>
  `);
  const element = parent.querySelector<KolomComments>('kolom-comments')!;
  const [fallback, below] = ['.fallback', '.below'].map((selector) =>
    parent.querySelector<HTMLElement>(selector),
  ) as [HTMLElement, HTMLElement];
  return {box: new Box(element, new WalineDouble()), fallback, below};
}

const top = (element: Element): number => element.getBoundingClientRect().top + scrollY;

describe('<kolom-comments> and what stands in it without script', () => {
  for (const length of [12, 1500])
    it(`gives its place to a thread of ${length}, in one step and never to nothing`, async () => {
      const {provider, answer} = held(length);
      const {box, fallback, below} = await boxAround(provider, length);
      await nextFrame();
      const kept = top(below);
      const seen: {list: boolean; comments: number; below: number}[] = [];
      let watching = true;
      const watch = (): void => {
        const list = fallback.checkVisibility();
        seen.push({list, comments: box.bodies.length, below: top(below)});
        if (watching) requestAnimationFrame(watch);
      };
      watch();
      await nextFrame();
      answer();
      await waitUntil(() => box.bodies.length === length, 'the thread', 30_000);
      await nextFrame();
      watching = false;
      const waiting = seen.filter(({list}) => list);
      expect(new Set(waiting.map((frame) => frame.below))).to.deep.equal(
        new Set([kept]),
      );
      for (const {list, comments} of seen)
        expect(comments > 0, 'either the list or comments').to.equal(!list);
      expect(fallback.checkVisibility()).to.equal(false);
    }).timeout(60_000);

  it('keeps the reader’s place while they read it, and their focus near', async () => {
    const {provider, answer} = held(12);
    const {box, fallback} = await boxAround(provider);
    fallback.scrollIntoView({block: 'center', behavior: 'instant'});
    await nextFrame();
    fallback.querySelector('a')?.focus({preventScroll: true});
    const place = scrollY;
    const form = top(box.text);
    answer();
    await box.ready();
    await nextFrame();
    expect(scrollY).to.be.closeTo(place, 1);
    expect(top(box.text)).to.be.closeTo(form, 1);
    expect(box.element.matches(':focus-within')).to.equal(true);
  });

  it('stays to be read while the server fails, until a later try brings the thread', async () => {
    let failure: ProviderError | undefined = new ProviderError('network');
    const memory = createMemory({comments: thread(3)});
    const {box, fallback} = await boxAround({
      ...memory,
      load: (query, io) => (failure ? Promise.reject(failure) : memory.load(query, io)),
    });
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(fallback.checkVisibility()).to.equal(true);
    box.control('Try again').click();
    expect(fallback.checkVisibility()).to.equal(true);
    await waitUntil(() => box.find('Try again'));
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(fallback.checkVisibility()).to.equal(true);
    failure = undefined;
    box.control('Try again').click();
    await box.ready();
    expect(fallback.checkVisibility()).to.equal(false);
  });

  it('stays where it is when the element is defined late', async () => {
    const frame = await undefinedPage(
      `<kolom-comments><ol class="fallback"><li>One.</li><li>Two.</li></ol></kolom-comments>
       <p class="below" style="min-block-size: 200vh">What stands below.</p>`,
      700,
    );
    try {
      const page = frame.contentDocument!;
      const element = page.querySelector<KolomComments>('kolom-comments')!;
      const {provider, answer} = held(5);
      element.provider = provider;
      frame.scrollIntoView();
      frame.contentWindow?.scrollTo(0, 200);
      const look = (): number[] => [
        ...[...page.querySelectorAll('.fallback, .below')].map((each) =>
          Math.round(each.getBoundingClientRect().top),
        ),
        frame.contentWindow!.scrollY,
      ];
      await nextFrame();
      const before = look();
      const script = page.createElement('script');
      script.type = 'module';
      script.src = '/src/elements/comments/define.ts';
      page.head.append(script);
      const fallback = page.querySelector('.fallback')!;
      await waitUntil(
        () => element.shadowRoot?.querySelector('kolom-comment-composer')?.shadowRoot,
      );
      await nextFrame();
      expect(look()).to.deep.equal(before);
      expect(fallback.checkVisibility()).to.equal(true);
      answer();
      await waitUntil(() => !fallback.checkVisibility());
      expect(element.shadowRoot?.querySelector('kolom-comment-block')).not.to.equal(
        null,
      );
      // What the reader holds on to: the place on the page, or in Firefox, which
      // keeps still what stands on the screen, the words below.
      await nextFrame();
      const [, below, scrolled] = look();
      expect(scrolled === before[2] || below === before[1]).to.equal(true);
    } finally {
      frame.remove();
    }
  });

  it('gives way also where the host takes the box of the element away', async () => {
    const element = await fixture<KolomComments>(html`
      <kolom-comments
        lang="en"
        style="display: contents"
        .provider=${createMemory({comments: thread(2)})}
      ></kolom-comments>
    `);
    const box = new Box(element, new WalineDouble());
    await box.ready();
    expect(box.bodies).to.have.length(2);
  });
});
