import {expect} from 'chai';
import {html} from 'lit';

import {frame} from '../../support/frame.js';
import {waitUntil} from '../../support/fixture.js';

const KOLOM = '<link rel="stylesheet" href="/build/kolom.css">';
const WINDOW = 'html, body { margin: 0; block-size: 100%; overflow: hidden }';
const SCROLLS = 'block-size: 100%; overflow: auto';

const words = '<div style="block-size: 5000px">A long story</div>';
const top = '<kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>';

/** A page whose window does not scroll, with the element defined. */
async function createPage(body: string, css = WINDOW): Promise<Document> {
  const page = await frame({head: `${KOLOM}<style>${css}</style>`, body: html``});
  page.body.innerHTML = body;
  // In view, or the browser may take its time to render it.
  const {style} = page.defaultView?.frameElement as HTMLElement;
  style.position = 'fixed';
  style.inset = '0 auto auto 0';
  const script = page.createElement('script');
  script.type = 'module';
  script.textContent = "import '/src/elements/back-to-top/define.ts';";
  page.head.append(script);
  await waitUntil(() => find(page, 'kolom-back-to-top')?.shadowRoot, 'the element');
  return page;
}

/** The first match, through shadow roots. */
function find(root: Document | ShadowRoot, selector: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const inside = element.shadowRoot && find(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** Scrolls down, up by the link, and back, and looks at each. */
async function expectToWork(page: Document, scroller: Element): Promise<void> {
  const element = find(page, 'kolom-back-to-top')!;
  const shows = (): boolean => getComputedStyle(element).visibility === 'visible';
  expect(shows()).to.equal(false);
  scroller.scrollTop = scroller.clientHeight * 0.8;
  await waitUntil(() => scroller.scrollTop > 0);
  expect(shows()).to.equal(false);
  scroller.scrollTop = 3000;
  await waitUntil(shows, 'it to appear');
  find(page, 'kolom-back-to-top a')?.click();
  await waitUntil(() => scroller.scrollTop === 0, 'the top');
  const button = element.shadowRoot?.querySelector<HTMLElement>('[part="return"]');
  await waitUntil(() => button && button.offsetHeight > 0, 'the way back');
  button?.click();
  await waitUntil(() => scroller.scrollTop === 3000, 'the place before');
  await waitUntil(() => button?.offsetHeight === 0, 'the way up again');
  // It stays while it has the focus.
  find(page, 'kolom-back-to-top a')?.blur();
  scroller.scrollTop = 0;
  await waitUntil(() => !shows(), 'it to go');
}

/** Gives an element a shadow root with a part that scrolls. */
function addShell(element: Element): Element {
  const root = element.attachShadow({mode: 'open'});
  root.innerHTML = `<style>:host { display: block; block-size: 100% }</style>
    <div style="${SCROLLS}"><slot></slot></div>`;
  return root.lastElementChild!;
}

describe('<kolom-back-to-top>, where the window does not scroll', () => {
  it('follows an element around it', async () => {
    const page = await createPage(`<main style="${SCROLLS}">${words}${top}</main>`);
    await expectToWork(page, page.querySelector('main')!);
  });

  it('follows an element beside it', async () => {
    const page = await createPage(`<main style="${SCROLLS}">${words}</main>${top}`);
    await expectToWork(page, page.querySelector('main')!);
  });

  it('follows one in a window that scrolls by its margins', async () => {
    const page = await createPage(
      `<main style="block-size: 100vh; overflow: auto">${words}</main>${top}`,
      '',
    );
    await expectToWork(page, page.querySelector('main')!);
  });

  it('follows the body', async () => {
    const css = `html { block-size: 100%; overflow: hidden } body { margin: 0; ${SCROLLS} }`;
    const page = await createPage(`${words}${top}`, css);
    await expectToWork(page, page.body);
  });

  it('follows an element that scrolls only later', async () => {
    const page = await createPage(`<main>${top}${words}</main>`);
    page.querySelector('main')!.style.cssText = SCROLLS;
    await expectToWork(page, page.querySelector('main')!);
  });

  it('follows what comes later', async () => {
    const page = await createPage(`${top}`);
    const main = page.createElement('main');
    main.style.cssText = SCROLLS;
    main.innerHTML = '<div style="block-size: 5000px"></div>';
    page.body.append(main);
    await expectToWork(page, main);
  });

  it('follows an element of a shadow root around it, which comes later', async () => {
    const page = await createPage(
      `<app-shell>
        ${words}${top}
      </app-shell>`,
    );
    await expectToWork(page, addShell(page.querySelector('app-shell')!));
  });

  it('follows an element of a shadow root beside it', async () => {
    const page = await createPage(
      `<app-shell>${words}</app-shell>
        ${top}`,
    );
    await expectToWork(page, addShell(page.querySelector('app-shell')!));
  });

  it('minds no small box that scrolls', async () => {
    const page = await createPage(
      `<pre style="block-size: 100px; overflow: auto">${words}</pre>${top}`,
    );
    const box = page.querySelector('pre')!;
    const scrolled = new Promise((resolve) => box.addEventListener('scroll', resolve));
    box.scrollTop = 3000;
    await scrolled;
    const element = page.querySelector('kolom-back-to-top')!;
    expect(getComputedStyle(element).visibility).to.equal('hidden');
  });
});
