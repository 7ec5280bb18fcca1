import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';

import '../../../src/elements/reader-settings/define.js';
import type {KolomReaderSettings} from '../../../src/elements/reader-settings/reader-settings.js';
import type {ReaderChangeEvent} from '../../../src/reader/events.js';
import {readerStore} from '../../../src/reader/reader-store.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';

const root = document.documentElement;

const create = (
  template = html`<kolom-reader-settings lang="en"></kolom-reader-settings>`,
): Promise<KolomReaderSettings> => fixture(template);

function button(element: KolomReaderSettings, name: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({textContent}) => textContent?.includes(name),
  );
  if (!found) throw new TypeError(`There is no button ${name}.`);
  return found;
}

function field(element: KolomReaderSettings, name: string): HTMLInputElement {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const label = labels.find(({textContent}) => textContent?.trim().startsWith(name));
  const input = label?.querySelector('input');
  if (!input) throw new TypeError(`There is no field ${name}.`);
  return input;
}

function slide(input: HTMLInputElement, value: number): void {
  input.value = String(value);
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

function panel(element: KolomReaderSettings): Element | null | undefined {
  return element.shadowRoot?.querySelector('[role=dialog]');
}

async function open(element: KolomReaderSettings): Promise<void> {
  button(element, 'Reading settings').click();
  await waitUntil(() => panel(element)?.matches(':popover-open'), 'the panel');
}

describe('<kolom-reader-settings>', () => {
  afterEach(() => readerStore().reset());

  it('is accessible, closed, open and in each of its themes', async () => {
    const element = await create();
    await expectAccessible(element);
    await open(element);
    for (const theme of ['Light', 'Dark', 'Sepia', 'High contrast']) {
      field(element, theme).click();
      await element.updateComplete;
      await expectAccessible(element);
    }
  });

  it('puts every choice on <html> at once', async () => {
    const element = await create();
    await open(element);
    slide(field(element, 'Text size'), 1.5);
    slide(field(element, 'Between lines'), 2);
    slide(field(element, 'Between letters'), 0.1);
    slide(field(element, 'Between words'), 0.2);
    slide(field(element, 'Between paragraphs'), 1.5);
    slide(field(element, 'Column width'), 0.8);
    field(element, 'Sepia').click();
    field(element, 'Legible').click();
    const {style} = root;
    expect(
      ['scale', 'line', 'letter', 'word', 'paragraph', 'measure'].map((name) =>
        style.getPropertyValue(`--kolom-text-${name}`),
      ),
    ).to.deep.equal(['1.5', '2', '0.1', '0.2', '1.5', '0.8']);
    expect(root.getAttribute('data-kolom-theme')).to.equal('sepia');
    expect(root.getAttribute('data-kolom-font')).to.equal('legible');
  });

  it('tells the page what the reader chose', async () => {
    const element = await create();
    const heard: ReaderChangeEvent[] = [];
    document.addEventListener('kolom-reader-change', (event) => heard.push(event), {
      once: true,
    });
    field(element, 'Dark').click();
    expect(heard.map(({settings}) => settings)).to.deep.equal([{theme: 'dark'}]);
  });

  it('gives wide spacing with one tap, and takes it back with another', async () => {
    const element = await create();
    await open(element);
    button(element, 'Wide spacing').click();
    await element.updateComplete;
    expect(readerStore().getState()).to.deep.equal({
      line: 1.5,
      letter: 0.12,
      word: 0.16,
      paragraph: 2,
    });
    expect(button(element, 'Wide spacing').ariaPressed).to.equal('true');
    button(element, 'Wide spacing').click();
    expect(readerStore().getState()).to.deep.equal({});
  });

  it('gives everything back to the publisher, and says so', async () => {
    readerStore().change({scale: 1.5, theme: 'sepia', font: 'sans', measure: 1.2});
    const element = await create();
    await open(element);
    button(element, 'Reset').click();
    await element.updateComplete;
    expect(readerStore().getState()).to.deep.equal({});
    expect(root.hasAttribute('data-kolom-theme')).to.equal(false);
    expect(field(element, 'Text size').value).to.equal('1');
    expect(field(element, 'Automatic').checked).to.equal(true);
    const status = element.shadowRoot?.querySelector('[role=status]')?.textContent;
    expect(status).to.equal('All settings are reset');
  });

  it('shows what was set elsewhere', async () => {
    const element = await create();
    readerStore().change({scale: 1.25, theme: 'dark'});
    await waitUntil(() => field(element, 'Text size').value === '1.25', 'the size');
    expect(field(element, 'Dark').checked).to.equal(true);
  });

  it('opens, works and closes by keyboard, and gives the focus back', async () => {
    const element = await create();
    const opener = button(element, 'Reading settings');
    opener.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => panel(element)?.matches(':popover-open'), 'the panel');
    field(element, 'Text size').focus();
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => readerStore().getState().scale === 1.125, 'the next size');
    await sendKeys({press: 'Escape'});
    await waitUntil(
      () => !panel(element)?.matches(':popover-open'),
      'the panel to close',
    );
    expect(element.shadowRoot?.activeElement === opener).to.equal(true);
  });

  it('offers the publisher’s own themes and typefaces', async () => {
    const element = await create(
      html`<kolom-reader-settings
        lang="en"
        themes="auto rose"
        fonts="auto Gazette"
        label="Text"
      ></kolom-reader-settings>`,
    );
    field(element, 'rose').click();
    field(element, 'Gazette').click();
    expect(readerStore().getState()).to.deep.equal({theme: 'rose', font: 'Gazette'});
    expect(button(element, 'Text').textContent).to.contain('Text');
  });

  it('stays within the window', async () => {
    const element = await create(
      html`<kolom-reader-settings lang="en" dir="rtl"></kolom-reader-settings>`,
    );
    await open(element);
    await nextFrame();
    const box = panel(element)?.getBoundingClientRect();
    expect(box?.left).to.be.at.least(0);
    expect(box?.right).to.be.at.most(innerWidth);
  });

  it('copes with lists of nothing', async () => {
    const element = await create(
      html`<kolom-reader-settings
        lang="en"
        themes=""
        fonts="!"
      ></kolom-reader-settings>`,
    );
    expect(field(element, 'Sepia').value).to.equal('sepia');
  });
});
