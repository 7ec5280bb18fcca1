import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html, nothing, type TemplateResult} from 'lit';
import '../../../src/elements/gallery/define.js';
import '../../../src/elements/photo/define.js';
import type {KolomGallery} from '../../../src/elements/gallery/gallery.js';
import type {PhotoZoomEvent} from '../../../src/elements/picture/events.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {touch, wheel, type Place} from '../../support/gestures.js';
import {pictureUrl} from '../../support/pictures.js';
import {defineIn, placesIn, undefinedPage} from '../../support/undefined-page.js';

const figure = (_: unknown, i: number): TemplateResult =>
  html`<figure>
    <img
      src=${pictureUrl(300 + i, 200)}
      width="300"
      height="200"
      alt=${`Boats, seen ${i}`}
    />
    <figcaption>
      Caption ${i}. <span data-kolom-role="credit">Photo: Rara ${i}</span>
    </figcaption>
  </figure>`;

const figures = Array.from({length: 5}, figure);

/** A gallery in a column of 700 px, its pictures loaded. */
async function gallery({
  layout,
  width = 700,
  dir = 'ltr',
  content = html`${figures}`,
}: {
  layout?: string;
  width?: number;
  dir?: string;
  content?: TemplateResult;
} = {}): Promise<KolomGallery> {
  const column = await fixture<HTMLElement>(
    html`<div lang="en" dir=${dir}>
      <kolom-gallery zoomable layout=${layout ?? nothing} label="The market">
        ${content}
      </kolom-gallery>
    </div>`,
  );
  column.style.width = `${width}px`;
  const element = column.querySelector('kolom-gallery')!;
  await waitUntil(
    () => element.images.every((image) => image.complete),
    'the pictures',
  );
  await nextFrame();
  return element;
}

const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

const boxes = (nodes: Iterable<Element>): DOMRect[] =>
  [...nodes].map((node) => node.getBoundingClientRect());

const strip = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[role="group"]')!;

const status = (element: Element): string =>
  element.shadowRoot!.querySelector('[role="status"]')!.textContent.trim();

/** Waits until a photograph is in front, and tells whether it is to be seen. */
async function isInFront(element: KolomGallery, index: number): Promise<void> {
  await waitUntil(
    () => status(element) === `Photo ${index + 1} of 5`,
    `photograph ${index + 1}, not ${status(element)}`,
  );
  const [outer, inner] = boxes([element, element.images[index]!]);
  await waitUntil(() => {
    const [, box] = boxes([element, element.images[index]!]);
    return box!.left > outer!.left - 2 && box!.right < outer!.right + 2;
  }, `it to be seen, from ${inner!.left}`);
}

describe('<kolom-gallery>', () => {
  it('is accessible as a grid and as a strip', async () => {
    await expectAccessible(await gallery());
    await expectAccessible(await gallery({layout: 'strip'}));
  });

  it('sets as many photographs side by side as its column has room for', async () => {
    for (const [width, columns] of [
      [150, 1],
      [360, 2],
      [700, 4],
    ] as const) {
      const element = await gallery({width});
      const tops = boxes(element.images).map((box) => Math.round(box.top));
      expect(tops.filter((top) => top === tops[0])).to.have.length(columns);
    }
  });

  it('keeps each caption and credit under its picture', async () => {
    for (const layout of ['grid', 'strip']) {
      const element = await gallery({layout});
      for (const each of element.querySelectorAll('figure')) {
        const [image, caption] = boxes(each.children);
        expect(caption!.top).to.be.at.least(image!.bottom - 1);
        expect(caption!.left).to.be.closeTo(image!.left, 1);
        expect(caption!.width).to.be.at.most(image!.width + 1);
      }
    }
  });

  it('cuts a picture so that what has to be seen stays', async () => {
    const element = await gallery();
    const [first, second] = element.images;
    first!.setAttribute('data-kolom-focus', 'right top');
    expect(getComputedStyle(first!).objectPosition).to.equal('100% 0%');
    expect(getComputedStyle(second!).objectPosition).to.equal('50% 50%');
  });

  it('lays out a list, and a gallery of WordPress, as it does bare figures', async () => {
    const bare = boxes((await gallery()).images).map((box) => box.left);
    const items = figures.map((each) => html`<li>${each}</li>`);
    const listed = await gallery({
      content: html`<ul>
        ${items}
      </ul>`,
    });
    expect(boxes(listed.images).map((box) => box.left)).to.deep.equal(bare);
    const nested = await gallery({
      content: html`<figure>
        ${figures}
        <figcaption>The market.</figcaption>
      </figure>`,
    });
    expect(boxes(nested.images).map((box) => box.left)).to.deep.equal(bare);
  });

  it('puts a button on every picture, and says which it opens', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await gallery({dir});
      const buttons = parts(element, 'zoom');
      expect(buttons.map((button) => button.ariaLabel)[2]).to.equal(
        'Enlarge photo 3 of 5',
      );
      boxes(buttons).forEach((box, i) => {
        const picture = element.images[i]!.getBoundingClientRect();
        expect(box.top).to.be.within(picture.top, picture.top + 20);
        expect(box.left).to.be.at.least(picture.left);
        expect(box.right).to.be.at.most(picture.right);
      });
    }
  });

  it('asks before it opens the larger view of a picture', async () => {
    const element = await gallery();
    const asked: unknown[] = [];
    element.addEventListener('kolom-photo-zoom', (event: PhotoZoomEvent) => {
      event.preventDefault();
      asked.push(event.image);
    });
    parts(element, 'zoom')[3]?.click();
    element.images[1]?.click();
    expect(asked).to.deep.equal([element.images[3], element.images[1]]);
  });

  it('opens one lightbox over all its photographs', async () => {
    const element = await gallery();
    await element.zoom(element.images[3]);
    const lightbox = document.querySelector('kolom-lightbox')!;
    await waitUntil(() => lightbox.isUpdatePending === false, 'the lightbox');
    expect(status(lightbox)).to.contain('Photo 4 of 5');
    lightbox.shadowRoot!.querySelector('dialog')!.close();
    await waitUntil(() => location.hash === '', 'the lightbox to close');
    expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'zoom')[3]);
  });

  it('leaves a photograph with a button of its own alone', async () => {
    const element = await gallery({
      content: html`<kolom-photo zoomable>${figure(0, 0)}</kolom-photo>`,
    });
    expect(parts(element, 'zoom')).to.have.length(0);
    expect(parts(element.querySelector('kolom-photo')!, 'zoom')).to.have.length(1);
  });

  it('leafs through a strip by buttons and says which photograph is in front', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await gallery({layout: 'strip', width: 320, dir});
      expect(parts(element, 'previous')[0]?.ariaDisabled).to.equal('true');
      for (let i = 1; i < 5; i++) {
        parts(element, 'next')[0]?.click();
        await isInFront(element, i);
      }
      expect(parts(element, 'next')[0]?.ariaDisabled).to.equal('true');
      parts(element, 'previous')[0]?.click();
      await isInFront(element, 3);
    }
  });

  it('leafs through a strip by a swipe', async () => {
    const element = await gallery({layout: 'strip', width: 320});
    element.scrollIntoView();
    const {left, top, width} = strip(element).getBoundingClientRect();
    const at = (part: number): Place => [
      (left + width * part) / innerWidth,
      (top + 60) / innerHeight,
    ];
    if (navigator.userAgent.includes('Chrome')) {
      await touch(...[0.9, 0.75, 0.6, 0.45, 0.3, 0.15].map((part) => ({1: at(part)})));
      await isInFront(element, 1);
    } else {
      // The other drivers' fingers scroll nothing, but two on a touch pad do.
      await wheel(at(0.5), 0, {deltaX: width * 0.8});
      await waitUntil(() => status(element) === 'Photo 2 of 5', 'the second');
    }
  });

  it('leafs through a strip by keys', async () => {
    const element = await gallery({layout: 'strip', width: 320});
    strip(element).focus();
    await sendKeys({press: 'ArrowRight'});
    await isInFront(element, 1);
    await sendKeys({press: 'End'});
    await isInFront(element, 4);
    await sendKeys({press: 'Home'});
    await isInFront(element, 0);
  });

  it('moves nothing when it is defined', async () => {
    const photo = `<figure><img src="${pictureUrl(600, 400)}" width="600" height="400" alt="">
      <figcaption>The market. <span data-kolom-role="credit">Rara</span></figcaption></figure>`;
    const frame = await undefinedPage(`
      <kolom-gallery zoomable>${photo.repeat(3)}</kolom-gallery>
      <kolom-gallery zoomable layout="strip"><ul>${`<li>${photo}</li>`.repeat(3)}</ul></kolom-gallery>
      <p>Words.</p>`);
    const before = placesIn(frame);
    await defineIn(frame, 'kolom-gallery');
    expect(placesIn(frame)).to.deep.equal(before);
    frame.remove();
  });

  it('stays in its column', async () => {
    for (const layout of ['grid', 'strip']) {
      const element = await gallery({layout, width: 288});
      expect(element.parentElement!.scrollWidth).to.be.at.most(288);
    }
  });

  it('takes photographs that come late', async () => {
    const element = await gallery();
    element.append(element.querySelector('figure')!.cloneNode(true));
    await waitUntil(() => parts(element, 'zoom').length === 6, 'the sixth button');
  });

  it('survives no photographs and any layout', async () => {
    const element = await gallery({layout: '<none>', content: html`<p>Words.</p>`});
    element.show(3);
    await element.zoom();
    element.layout = 'strip';
    await element.updateComplete;
    element.remove();
  });
});
