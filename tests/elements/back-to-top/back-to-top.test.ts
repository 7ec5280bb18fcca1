import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';

import type {KolomBackToTop} from '../../../src/elements/back-to-top/back-to-top.js';
import '../../../src/elements/back-to-top/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {withMedia} from '../../support/media.js';
import {upgrade} from '../../support/upgrade.js';

const author = html`<a href="#top">Top</a>`;

async function createPage(content: TemplateResult = author): Promise<KolomBackToTop> {
  const page = await fixture<HTMLElement>(html`
    <div lang="id">
      <a href="#body" class="skip">Skip</a>
      <div style="block-size:6000px"><p tabindex="-1" id="kepala">Long</p></div>
      <kolom-back-to-top>${content}</kolom-back-to-top>
    </div>
  `);
  await nextFrame();
  return page.querySelector('kolom-back-to-top') as KolomBackToTop;
}

const isShown = (element: Element): boolean =>
  getComputedStyle(element).visibility === 'visible';
const linkOf = (element: Element): HTMLElement =>
  element.querySelector('a') ??
  (element.shadowRoot?.querySelector('slot a') as HTMLElement);

async function scrollDown(element: Element, screens = 2): Promise<void> {
  scrollTo({top: innerHeight * screens, behavior: 'instant'});
  await waitUntil(() => getComputedStyle(element).opacity === '1', 'it to appear');
}

describe('<kolom-back-to-top>', () => {
  afterEach(() => {
    document.documentElement.style.cssText = '';
    document.body.style.cssText = '';
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('is accessible', async () => {
    const element = await createPage();
    await expectAccessible(element);
    await scrollDown(element);
    await expectAccessible(element);
  });

  it('appears after a screenful and goes at the top', async () => {
    const element = await createPage();
    expect(isShown(element)).to.equal(false);
    scrollTo({top: innerHeight * 0.9, behavior: 'instant'});
    await nextFrame();
    expect(isShown(element)).to.equal(false);
    await scrollDown(element, 1.1);
    scrollTo({top: 0, behavior: 'instant'});
    await waitUntil(() => !isShown(element), 'it to go');
  });

  it('appears also where the page is as high as the window by its own rules', async () => {
    document.documentElement.style.height = '100%';
    document.body.style.height = '100%';
    await scrollDown(await createPage());
  });

  it('stands at the corner of the window', async () => {
    const element = await createPage();
    await scrollDown(element);
    const {right, bottom} = linkOf(element).getBoundingClientRect();
    const {clientWidth, clientHeight} = document.documentElement;
    expect(right).to.be.closeTo(clientWidth - 16, 1);
    expect(bottom).to.be.closeTo(clientHeight - 16, 1);
  });

  it('keeps clear of what the page has at its edges', async () => {
    const element = await createPage();
    const {style} = document.documentElement;
    style.setProperty('--kolom-back-to-top-block', '120px');
    style.setProperty('--kolom-back-to-top-inline', '40px');
    await scrollDown(element);
    const {right, bottom} = linkOf(element).getBoundingClientRect();
    const {clientWidth, clientHeight} = document.documentElement;
    expect(right).to.be.closeTo(clientWidth - 40, 1);
    expect(bottom).to.be.closeTo(clientHeight - 120, 1);
  });

  it('comes and goes at once where the reader wants no motion', async () => {
    const element = await createPage();
    expect(parseFloat(getComputedStyle(element).transitionDuration)).to.be.above(0);
    await withMedia('(prefers-reduced-motion: reduce)', () => {
      expect(parseFloat(getComputedStyle(element).transitionDuration)).to.equal(0);
    });
  });

  it('listens to no scrolling', async () => {
    const heard: string[] = [];
    const {addEventListener} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
      heard.push(args[0]);
      return addEventListener.apply(this, args);
    };
    try {
      await scrollDown(await createPage());
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    expect(heard).to.include('click');
    expect(heard.filter((type) => /scroll|wheel|touch/.test(type))).to.deep.equal([]);
  });

  it('takes the keyboard to the start of the page', async () => {
    const element = await createPage();
    await scrollDown(element);
    linkOf(element).focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => scrollY === 0, 'the page to be at its top');
    await waitUntil(() => document.activeElement?.matches('.skip'));
    expect(document.querySelectorAll('[tabindex]')).to.have.length(1);
  });

  it('puts the focus into no field, and Tab goes on from the start', async () => {
    const element = await createPage();
    const search = document.createElement('input');
    search.type = 'search';
    element.parentElement?.prepend(search);
    await scrollDown(element);
    linkOf(element).focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => scrollY === 0, 'the page to be at its top');
    await waitUntil(() => document.activeElement === document.body);
    expect(document.body.hasAttribute('tabindex')).to.equal(false);
    await sendKeys({press: 'Tab'});
    await waitUntil(() => document.activeElement === search, 'Tab to reach the field');
  });

  it('stays on the page where the host has a <base>', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.prepend(base);
    try {
      const {href} = location;
      for (const content of [html``, author, html`<a href="#awal">Top</a>`]) {
        const element = await createPage(content);
        element.parentElement?.firstElementChild?.setAttribute('id', 'awal');
        await scrollDown(element);
        linkOf(element).click();
        await waitUntil(() => scrollY < 50, 'the page to be at its top');
        expect(location.href).to.equal(href);
      }
    } finally {
      base.remove();
    }
  });

  it('offers the way back to where the reader was', async () => {
    const element = await createPage();
    await scrollDown(element, 3);
    const before = scrollY;
    linkOf(element).click();
    await waitUntil(() => scrollY === 0);
    const button = element.shadowRoot?.querySelector<HTMLElement>('[part="return"]');
    await waitUntil(() => button && button.offsetHeight > 0, 'the way back');
    expect(linkOf(element).offsetHeight).to.equal(0);
    await expectAccessible(element);
    button?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => scrollY === before, 'the page to be where it was');
    await waitUntil(() => document.activeElement === linkOf(element));
    expect(button?.offsetHeight).to.equal(0);
  });

  it('forgets the way back once the reader has gone on', async () => {
    const element = await createPage();
    await scrollDown(element, 3);
    linkOf(element).click();
    await waitUntil(() => scrollY === 0);
    const button = element.shadowRoot?.querySelector<HTMLElement>('[part="return"]');
    await waitUntil(() => button && button.offsetHeight > 0);
    await scrollDown(element);
    await waitUntil(() => button?.offsetHeight === 0);
    scrollTo({top: 0, behavior: 'instant'});
    await waitUntil(() => !isShown(element));
  });

  it('leaves a target of the page to the browser', async () => {
    const element = await createPage(html`<a href="#kepala">Top</a>`);
    await scrollDown(element);
    linkOf(element).focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => document.activeElement?.id === 'kepala');
  });

  it('brings its own link where the page gives none', async () => {
    const element = await createPage(html``);
    expect(linkOf(element).textContent).to.equal('Kembali ke atas');
    await scrollDown(element);
    await expectAccessible(element);
  });

  it('moves nothing when it is defined', async () => {
    const {before, after} = await upgrade(
      '<p>Before</p><kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top><p>After</p>',
      {width: 320, elements: ['back-to-top'], selector: 'p, kolom-back-to-top, a'},
    );
    expect(after).to.deep.equal(before);
  });
});
