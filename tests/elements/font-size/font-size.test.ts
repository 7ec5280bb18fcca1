import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html} from 'lit';

import '../../../src/elements/font-size/define.js';
import type {KolomFontSize} from '../../../src/elements/font-size/font-size.js';
import type {ReaderChangeEvent} from '../../../src/reader/events.js';
import {readerStore} from '../../../src/reader/reader-store.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';

const create = (
  template = html`<kolom-font-size lang="en"></kolom-font-size>`,
): Promise<KolomFontSize> => fixture(template);

function buttons(element: KolomFontSize): HTMLButtonElement[] {
  return [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
}

function pressed(element: KolomFontSize): (string | null)[] {
  return buttons(element)
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map((button) => button.getAttribute('aria-label'));
}

function status(element: KolomFontSize): string {
  return element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
}

describe('<kolom-font-size>', () => {
  afterEach(() => readerStore().reset());

  it('is accessible, also after a choice', async () => {
    const element = await create();
    await expectAccessible(element);
    buttons(element)[2]?.click();
    await element.updateComplete;
    await expectAccessible(element);
  });

  it('marks the paper’s own size until the reader chooses', async () => {
    expect(pressed(await create())).to.deep.equal(['Normal text']);
  });

  it('changes the article’s size, marks the choice and says it', async () => {
    const element = await create();
    const heard: ReaderChangeEvent[] = [];
    element.addEventListener('kolom-reader-change', (event) => heard.push(event));
    buttons(element)[2]?.click();
    await element.updateComplete;
    const {style} = document.documentElement;
    expect(style.getPropertyValue('--kolom-text-scale')).to.equal('1.25');
    expect(pressed(element)).to.deep.equal(['Larger text, 125%']);
    expect(status(element)).to.equal('Text size is 125%');
    expect(heard.map(({settings}) => settings)).to.deep.equal([{scale: 1.25}]);
    buttons(element)[1]?.click();
    expect(style.getPropertyValue('--kolom-text-scale')).to.equal('');
  });

  it('works by keyboard', async () => {
    const element = await create();
    buttons(element)[0]?.focus();
    await sendKeys({press: 'Enter'});
    expect(readerStore().getState().scale).to.equal(0.875);
    expect(element.shadowRoot?.activeElement).to.equal(buttons(element)[0]);
  });

  it('says nothing and tells nobody when a size was set elsewhere', async () => {
    const element = await create();
    let events = 0;
    element.addEventListener('kolom-reader-change', () => events++);
    readerStore().change({scale: 1.25});
    await waitUntil(() => pressed(element)[0]?.startsWith('Larger'), 'the new size');
    expect(status(element)).to.equal('');
    expect(events).to.equal(0);
  });

  it('shows a size that was chosen before it was on the page', async () => {
    readerStore().change({scale: 0.875});
    const element = await create();
    await waitUntil(
      () => pressed(element)[0]?.startsWith('Smaller'),
      'the earlier size',
    );
  });

  it('offers the publisher’s sizes', async () => {
    const element = await create(
      html`<kolom-font-size
        lang="id"
        sizes="1.5, 1 2 1"
        label="Huruf"
      ></kolom-font-size>`,
    );
    expect(
      buttons(element).map((button) => button.getAttribute('aria-label')),
    ).to.deep.equal([
      'Teks ukuran normal',
      'Teks lebih besar, 150%',
      'Teks lebih besar, 200%',
    ]);
    expect(element.shadowRoot?.querySelector('[role=group]')?.textContent).to.contain(
      'Huruf',
    );
  });

  for (const sizes of ['', 'large', '0 -1 99', 'NaN Infinity']) {
    it(`offers the usual three for sizes="${sizes}"`, async () => {
      const element = await create(
        html`<kolom-font-size sizes=${sizes}></kolom-font-size>`,
      );
      expect(buttons(element)).to.have.length(3);
    });
  }

  it('gives a finger 44 pixels and keeps its room before it is defined', async () => {
    const element = await create(
      html`<div><kolom-font-size></kolom-font-size><kolom-later></kolom-later></div>`,
    );
    for (const button of buttons(element.querySelector('kolom-font-size')!)) {
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('leaves nothing behind when it is removed', async () => {
    const element = await create();
    const {parentElement} = element;
    element.remove();
    readerStore().change({scale: 1.25});
    await nextFrame();
    expect(pressed(element)).to.deep.equal(['Normal text']);
    parentElement?.append(element);
    await waitUntil(
      () => pressed(element)[0]?.startsWith('Larger'),
      'the size it missed',
    );
  });
});
