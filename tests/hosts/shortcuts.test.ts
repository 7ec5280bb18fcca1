import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';

import '../../src/elements/reader-settings/define.js';
import {memoryBox, type Box} from '../elements/comments/box.js';
import {openedLightbox} from '../elements/lightbox/opened.js';
import {fixture, waitUntil} from '../support/fixture.js';

const FIELD = /^(INPUT|TEXTAREA|SELECT)$/;
const WORDS = 'jika/skala';

/** Keys that the page took for shortcuts, as libraries of them do. */
let taken: string[] = [];
let listeners: AbortController;

function shortcut(event: Event): void {
  const {target, key} = event as KeyboardEvent;
  if (target instanceof Element && FIELD.test(target.tagName)) return;
  taken.push(key);
  if (/^[a-z/ ]$|^Arrow/.test(key)) event.preventDefault();
}

async function shownBox(): Promise<Box> {
  const author = {name: 'Ratri'};
  const box = await memoryBox({
    comments: [
      {id: 1, author, body: 'Mine.', mine: true, createdAt: 3000},
      {id: 2, author: {name: 'Wulan'}, body: 'Hers.', createdAt: 2000},
    ],
  });
  await box.ready();
  return box;
}

const type = (text: string): Promise<void> => sendKeys({type: text});
const press = (key: string): Promise<void> => sendKeys({press: key});

describe('a host with one-key shortcuts', () => {
  beforeEach(() => {
    taken = [];
    listeners = new AbortController();
    const {signal} = listeners;
    for (const target of [document, window]) {
      for (const name of ['keydown', 'keypress', 'keyup']) {
        target.addEventListener(name, shortcut, {signal});
      }
    }
  });

  afterEach(() => listeners.abort());

  it('eats no letter of a comment, its writer or a search for an order', async () => {
    const box = await shownBox();
    box.text.focus();
    await type(WORDS);
    expect(box.text.value).to.equal(WORDS);
    const name = box.one<HTMLInputElement>('input[name="name"]');
    name.focus();
    // Another file's writer may be remembered.
    name.select();
    await type(WORDS);
    expect(name.value).to.equal(WORDS);
    box.one('select').focus();
    await press('n');
    expect(taken).to.deep.equal([]);
  });

  it('eats no letter of a comment that is changed', async () => {
    const box = await shownBox();
    box.control('More, comment by Ratri').click();
    await waitUntil(() => box.find(/^Edit the comment/), 'the tools');
    const field = await box.edit('Ratri');
    field.focus();
    field.select();
    await type(WORDS);
    expect(field.value).to.equal(WORDS);
    expect(taken).to.deep.equal([]);
  });

  it('takes no arrow from a slider of the reader', async () => {
    const element = await fixture<HTMLElement>(
      html`<kolom-reader-settings lang="en"></kolom-reader-settings>`,
    );
    element.shadowRoot?.querySelector('button')?.click();
    const slider = element.shadowRoot?.querySelector<HTMLInputElement>('[type=range]');
    slider?.focus();
    const before = slider?.value;
    await press('ArrowRight');
    await waitUntil(() => slider?.value !== before, 'the slider to move');
    expect(taken).to.deep.equal([]);
  });

  it('turns no page behind a photograph', async () => {
    const lightbox = await openedLightbox();
    await press('ArrowRight');
    await waitUntil(() => lightbox.index === 1, 'the next photograph');
    await press('j');
    expect(taken).to.deep.equal([]);
    await press('Escape');
    expect(taken).to.include('Escape');
  });

  it('still hears Escape, Tab and chords, and what is typed on its own', async () => {
    const box = await shownBox();
    const own = document.createElement('p');
    own.tabIndex = 0;
    box.element.append(own);
    const tell = (field: Element, init: KeyboardEventInit): boolean =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {bubbles: true, composed: true, ...init}),
      );
    tell(box.text, {key: 'k', ctrlKey: true});
    tell(box.text, {key: 'k', metaKey: true});
    tell(box.text, {key: 'Escape'});
    tell(box.text, {key: 'Tab'});
    tell(box.text, {key: 'F6'});
    tell(own, {key: 'j'});
    // Not every engine can be told of AltGr.
    const altGraph = {key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true};
    if (new KeyboardEvent('keydown', altGraph).getModifierState('AltGraph'))
      tell(box.text, altGraph);
    expect([...new Set(taken)]).to.deep.equal(['k', 'Escape', 'Tab', 'F6', 'j']);
  });
});
