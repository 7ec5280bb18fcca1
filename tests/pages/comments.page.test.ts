import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {
  articlesWith,
  send,
  startTalk,
  typed,
  write,
  type Talk,
} from '../support/comment-page.js';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {
  click,
  focus,
  reachComments,
  reload,
  visit,
  waitInPage,
} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

let demo: Talk;

before(async () => {
  demo = await startTalk();
});
after(() => demo.close());

/** Clicks the first button that says so, or sees to it that it has the focus. */
async function press(
  page: Page,
  label: string,
  act: 'click' | 'focus' = 'click',
): Promise<void> {
  await waitInPage(
    page,
    (wanted: string, how: 'click' | 'focus') => {
      const button = window
        .deep('button')
        .find((one) => one.textContent?.trim() === wanted && one.checkVisibility());
      button?.[how]();
      return how === 'click' ? Boolean(button) : button?.matches(':focus');
    },
    label,
    act,
  );
}

type Popup = Window & {popup?: Window};

/** Fills and sends the form of the window that the page opened. */
function fill(fields: Record<string, string>): void {
  const form = (window as Popup).popup!.document.querySelector('form')!;
  for (const [name, value] of Object.entries(fields))
    (form.elements.namedItem(name) as HTMLInputElement).value = value;
  form.requestSubmit();
}

/** Signs in by the window that the button opens. */
async function signIn(
  page: Page,
  {name, ...known}: Record<'name' | 'email' | 'password', string>,
): Promise<void> {
  await page.evaluate(() => {
    const {open} = window;
    window.open = (...args) => {
      const popup = open.apply(window, args);
      if (popup) (window as Popup).popup = popup;
      return popup;
    };
  });
  await press(page, 'Masuk', 'focus');
  // A browser opens a window for a key of the reader's, and not for a script.
  await page.press('Enter');
  const alert = (): boolean =>
    !!(window as Popup).popup?.document.querySelector('[role="alert"]')?.textContent;
  // By itself: no window is another fault than one that does not load.
  await waitInPage(page, () => !!(window as Popup).popup);
  await waitInPage(
    page,
    () =>
      (window as Popup).popup?.document.readyState === 'complete' &&
      !!(window as Popup).popup?.document.querySelector('form'),
  );
  // Without a name first: there is no such account yet.
  await page.evaluate(fill, known);
  await waitInPage(page, alert);
  await page.evaluate(fill, {name});
  await waitInPage(page, () => (window as Popup).popup!.closed);
}

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`comments on a real server in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;
    const text = `Tulisan dari ${engine}`;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1000, 900);
    });
    after(() => page.close());

    it('are still there after a reload', async () => {
      await visit(page, `${demo.url}/`);
      await reachComments(page);
      await write(page, text);
      await send(page);
      await waitInPage(page, articlesWith, text);
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, text);
      assert.equal(await page.evaluate(articlesWith, text), 1);
      assert.equal(await page.evaluate(typed), '');
    });

    it('are not lost and not doubled when the server is away while one is sent', async () => {
      const late = `${text}, terlambat`;
      await visit(page, `${demo.url}/`);
      await reachComments(page);
      await waitInPage(page, articlesWith, text);
      await write(page, late);
      await demo.stopComments();
      await send(page);
      await waitInPage(page, () =>
        window.deep('[role="alert"]').some((alert) => (alert.textContent ?? '').trim()),
      );
      assert.equal(await page.evaluate(typed), late);
      await reload(page);
      await reachComments(page);
      await waitInPage(
        page,
        (wanted: string) =>
          (window.deep('textarea[name="comment"]')[0] as HTMLTextAreaElement).value ===
          wanted,
        late,
      );
      await demo.startComments();
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, text);
      // Whether it arrived is being looked up; until then nothing is sent.
      await waitInPage(page, () =>
        window.deep('[type="submit"]')[0]?.matches('[aria-disabled="false"]'),
      );
      await send(page);
      await waitInPage(page, articlesWith, late);
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, late);
      assert.equal(await page.evaluate(articlesWith, late), 1);
    });

    it('are changed by who signed in, in the window that the demo opens', async () => {
      const own = `Dari akun sendiri di ${engine}`;
      await visit(page, `${demo.url}/`);
      await reachComments(page);
      const name = `Ratri di ${engine}`;
      const email = `ratri@${engine}.example`;
      await signIn(page, {email, password: 'sauh sembilan', name});
      await waitInPage(
        page,
        (wanted: string) => window.deep('bdi').some((one) => one.title === wanted),
        name,
      );
      await waitInPage(page, () => window.deep('input[name="name"]').length === 0);
      await focus(page, 'textarea[name="comment"]');
      await page.type(own);
      await send(page);
      await waitInPage(page, articlesWith, own);
      await click(page, `[data-action="tools"][aria-label*="${name}"]`);
      await press(page, 'Ubah');
      await focus(page, 'textarea[name="edit"]');
      await page.press('End');
      await page.type(', diubah');
      await press(page, 'Simpan');
      await waitInPage(page, articlesWith, `${own}, diubah`);
      await reload(page);
      await reachComments(page);
      await waitInPage(page, articlesWith, `${own}, diubah`);
      assert.deepEqual(demo.reports, []);
    });
  });
}
