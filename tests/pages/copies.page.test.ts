// More than one copy of Kolom on a page, beside a host's own Lit: under a policy that
// allows each Trusted Types policy once, everything comes to life and nothing is
// reported; of two releases the first definition stays, and both know one reader.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {ensureBuild} from '../../scripts/setup.mjs';
import {ARTICLE, problems, waitForLife} from '../support/every-element.js';
import {startCopiesSite} from '../support/copies-site.mjs';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {click, visit, waitInPage} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

const BODY = `<ferry-times pier="Muara"></ferry-times>
<wa-callout>The pier is closed.</wa-callout><wa-button>Tickets</wa-button>${ARTICLE}`;

const HOST_TAGS = ['ferry-times', 'wa-callout', 'wa-button'];

/** Which scripts stand together, and the policies that the page allows. */
const PAGES: Readonly<
  Record<string, readonly [policies: string, ...scripts: string[]]>
> = {
  'the loader and the comments alone': ['kolom', '/one/kolom.js', '/one/comments.js'],
  'the same files at two addresses': [
    'kolom',
    '/one/kolom.js',
    '/two/kolom.js',
    '/two/comments.js',
  ],
  'two releases': ['kolom', '/one/kolom.js', '/next.js'],
  'an application with a Lit and Web Awesome of its own': ['kolom lit-html', '/app.js'],
  'all of them': [
    'kolom lit-html',
    '/app.js',
    '/one/kolom.js',
    '/two/comments.js',
    '/next.js',
  ],
};

const problemsAre = (count: number): boolean =>
  (window as unknown as {problems: string[]}).problems.length >= count;
const warnings = (): string[] => (window as unknown as {warnings: string[]}).warnings;

interface Release extends CustomElementConstructor {
  readonly release?: string;
}

/** The release that each tag is of. */
const releases = (): Record<string, string> =>
  Object.fromEntries(
    [...document.body.querySelectorAll('*'), ...window.deep('kolom-comment-composer')]
      .filter(({localName}) => localName.startsWith('kolom-'))
      .map(({localName, constructor}) => [
        localName,
        (constructor as Release).release ?? 'this',
      ]),
  );

/** A host's own tag for a class of the other release. */
function adopt(name: string, tag: string, attributes: object = {}): void {
  const {next} = window as unknown as {next: Record<string, CustomElementConstructor>};
  customElements.define(tag, class extends next[name]! {});
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  const picture = document.querySelector('kolom-photo > figure');
  if (name === 'KolomPhoto' && picture) element.append(picture.cloneNode(true));
  document.body.prepend(element);
}

/** A photo of the other release in a registry of its own. Returns its release. */
function inScope(): string | undefined {
  const {next} = window as unknown as {next: {KolomPhoto: Release}};
  try {
    const registry = new CustomElementRegistry();
    registry.define('kolom-photo', next.KolomPhoto);
    const host = document.createElement('div');
    host.id = 'scope';
    const init = {mode: 'open' as const, customElementRegistry: registry};
    const root = host.attachShadow(init);
    const photo = document.createElement('kolom-photo', init);
    photo.toggleAttribute('zoomable', true);
    photo.append(document.querySelector('kolom-photo > figure')!.cloneNode(true));
    root.append(photo);
    document.body.prepend(host);
    return (photo.constructor as Release).release;
  } catch {
    return undefined;
  }
}

/** Types into a comment box, as a reader would. Says whether there was a form. */
function type(box: string, text: string): boolean {
  const composer = document
    .querySelector(box)!
    .shadowRoot?.querySelector('kolom-comment-composer');
  const field = composer?.shadowRoot?.querySelector('textarea');
  if (!field) return false;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  return true;
}

let site: Awaited<ReturnType<typeof startCopiesSite>>;

before(async () => {
  await ensureBuild();
  site = await startCopiesSite(BODY);
});
after(() => site.close());

/** What went wrong. WebKit reports that it tells of a size in the next frame only. */
async function problemsOn(page: Page): Promise<string[]> {
  const found = (await page.evaluate(problems)) as string[];
  return found.filter((text) => !text.startsWith('ResizeObserver loop'));
}

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`several copies on a page in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;

    async function open(policies: string, ...scripts: string[]): Promise<void> {
      const query = [policies, ...scripts].join('&');
      // Another address each time, since one that differs in its hash loads nothing.
      await visit(page, `${site.url}/page?${encodeURIComponent(query)}#comment-1`);
      const host = scripts.includes('/app.js') ? HOST_TAGS : [];
      await waitForLife(page, host);
    }

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1000, 900);
    });
    after(() => page.close());

    for (const [title, [policies, ...scripts]] of Object.entries(PAGES)) {
      it(`come to life without a report: ${title}`, async () => {
        await open(policies, ...scripts);
        assert.deepEqual(await page.evaluate(problems), []);
      });
    }

    /** A page with the loader's release, and the classes of the other one. */
    async function openBoth(): Promise<void> {
      await open('kolom', '/one/kolom.js');
      await page.evaluate(
        async (path: string) => void (await import(path)),
        '/next.js',
      );
    }

    it('leaves the first definition as it is, whichever release that is of', async () => {
      await openBoth();
      const tags: object = await page.evaluate(releases);
      assert.deepEqual(new Set(Object.values(tags)), new Set(['this']));
      assert.ok(Object.keys(tags).length > 12);
      await open('kolom', '/next.js', '/one/kolom.js', '/two/comments.js');
      const others: object = await page.evaluate(releases);
      assert.deepEqual(new Set(Object.values(others)), new Set(['next']));
      assert.deepEqual(await page.evaluate(problems), []);
    });

    it('has one reader for both releases', async () => {
      await openBoth();
      await page.evaluate(adopt, 'KolomFontSize', 'next-font-size');
      const choose = (tag: string, index: number) =>
        page.evaluate(
          (own: string, at: number) =>
            [...document.querySelector(own)!.shadowRoot!.querySelectorAll('button')][
              at
            ]?.click(),
          tag,
          index,
        );
      for (const [tag, other] of [
        ['kolom-font-size', 'next-font-size'],
        ['next-font-size', 'kolom-font-size'],
      ] as const) {
        for (const index of [2, 0]) {
          await choose(tag, index);
          await waitInPage(
            page,
            (own: string, at: number) =>
              [...document.querySelector(own)!.shadowRoot!.querySelectorAll('button')][
                at
              ]?.matches('[aria-pressed="true"]'),
            other,
            index,
          );
        }
      }
      await choose('kolom-font-size', 1);
      assert.deepEqual(await problemsOn(page), []);
    });

    it('opens photos of both releases, each with its own code', async () => {
      await openBoth();
      await page.evaluate(adopt, 'KolomPhoto', 'next-photo', {zoomable: ''});
      for (const [photo, release] of [
        ['kolom-photo', 'this'],
        ['next-photo', 'next'],
        ['kolom-photo', 'this'],
      ] as const) {
        await click(page, `${photo} img`);
        const opened = await waitInPage(page, () => {
          const root = window.deep('dialog[open]')[0]?.getRootNode() as ShadowRoot;
          return root && ((root.host.constructor as Release).release ?? 'this');
        });
        assert.equal(opened, release);
        await page.press('Escape');
        // Each copy waits for the way back of its own lightbox alone.
        await waitInPage(
          page,
          () =>
            window.deep('dialog[open]').length === 0 && location.hash === '#comment-1',
        );
      }
      assert.deepEqual(await page.evaluate(problems), []);
    });

    it('keeps what is typed into comment boxes of both releases', async () => {
      await openBoth();
      await page.evaluate(adopt, 'KolomComments', 'next-comments', {
        provider: 'memory',
      });
      const boxes = ['kolom-comments', 'next-comments'];
      for (const box of boxes) {
        await waitInPage(page, type, box, `Typed into ${box}`);
      }
      await waitInPage(page, () => {
        const drafts = Object.entries(localStorage)
          .filter(([key]) => key.startsWith('kolom.draft:'))
          .map(([, value]) => JSON.parse(value as string).text);
        return drafts.length === 2;
      });
      const kept: string[] = await page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith('kolom.draft:'))
          .map(([, value]) => JSON.parse(value as string).text),
      );
      assert.deepEqual(kept.sort(), boxes.map((box) => `Typed into ${box}`).sort());
      await page.evaluate(() => localStorage.clear());
      assert.deepEqual(await problemsOn(page), []);
    });

    it('comes to life in a registry of its own, where the engine has that', async (test) => {
      await openBoth();
      const scoped = await page.evaluate(inScope);
      if (!scoped) return test.skip('no scoped registries');
      await waitInPage(page, () => {
        const [photo] = document.querySelector('#scope')!.shadowRoot!.children;
        return photo?.shadowRoot?.querySelector('[part="zoom"]');
      });
      assert.equal(scoped, 'next');
      assert.deepEqual(await page.evaluate(problems), []);
    });

    it('tells a developer once that there are two', async () => {
      await open('kolom', '/one/kolom.js');
      const path = '/development.js';
      await page.evaluate(async (url: string) => void (await import(url)), path);
      const told = (await page.evaluate(warnings)) as string[];
      assert.equal(
        told.filter((text) => text.includes('is defined already')).length,
        1,
      );
      assert.deepEqual(await page.evaluate(problems), []);
    });

    it('leaves the author’s HTML where the policy does not allow it', async (test) => {
      await visit(
        page,
        `${site.url}/page?${encodeURIComponent('lit-html&/one/kolom.js')}`,
      );
      if (!(await page.evaluate(() => 'trustedTypes' in window)))
        return test.skip('no Trusted Types');
      await waitInPage(page, problemsAre, 2);
      const found = (await page.evaluate(problems)) as string[];
      assert.match(found[0] ?? '', /^trusted-types .*kolom/);
      assert.match(found[1] ?? '', /^require-trusted-types-for /);
      const words = (): string => document.body.innerText;
      for (const word of ['City', 'West Wind', 'Sari Dewi', 'The jetty.', 'is wet'])
        assert.ok(((await page.evaluate(words)) as string).includes(word), word);
    });

    it('tells a developer whose policy does not name it, and goes on', async (test) => {
      const names = 'lax lit-html';
      await open(names, '/development.js');
      if (!(await page.evaluate(() => 'trustedTypes' in window)))
        return test.skip('no Trusted Types');
      const told = (await page.evaluate(warnings)) as string[];
      const about = told.filter((text) => text.includes('trusted-types kolom'));
      assert.equal(about.length, 1, told.join('\n'));
    });
  });
}
