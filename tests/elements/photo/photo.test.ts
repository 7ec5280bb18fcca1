import {expect} from 'chai';
import {html, nothing, type TemplateResult} from 'lit';
import '../../../src/elements/photo/define.js';
import type {PhotoZoomEvent} from '../../../src/elements/picture/events.js';
import type {KolomPhoto} from '../../../src/elements/photo/photo.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {pictureUrl} from '../../support/pictures.js';

const harbour = pictureUrl(300, 200);

const figure = html`<figure>
  <img src=${harbour} width="300" height="200" alt="Boats beside a quay" />
  <figcaption>
    The old harbour <a href="#quay">quay</a>.
    <span data-kolom-role="credit">Photo: Rara Wening</span>
  </figcaption>
</figure>`;

/** A photograph with a picture, ready to be looked at. */
async function photo(
  content: TemplateResult = figure,
  {sensitive}: {sensitive?: string} = {},
): Promise<KolomPhoto> {
  const element = await fixture<KolomPhoto>(
    html`<kolom-photo zoomable sensitive=${sensitive ?? nothing}
      >${content}</kolom-photo
    >`,
  );
  await waitUntil(() => !element.image || element.image.complete, 'the picture');
  await element.updateComplete;
  return element;
}

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;

/** Clicks and tells which picture the page was asked to enlarge. */
function zoomedBy(element: KolomPhoto, act: () => void): HTMLImageElement | undefined {
  let image: HTMLImageElement | undefined;
  const listener = (event: PhotoZoomEvent): void => {
    event.preventDefault();
    image = event.image;
  };
  element.addEventListener('kolom-photo-zoom', listener, {once: true});
  act();
  element.removeEventListener('kolom-photo-zoom', listener);
  return image;
}

/** Clicks a picture and tells whether the browser's own action was left to it. */
function follows(element: KolomPhoto): boolean {
  let followed = false;
  const stop = (event: Event): void => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stop, {once: true});
  element.image?.click();
  return followed;
}

describe('<kolom-photo>', () => {
  it('is accessible as it is, zoomable, covered, uncovered and broken', async () => {
    await expectAccessible(await photo());
    const covered = await photo(figure, {sensitive: 'It shows an injured man.'});
    await expectAccessible(covered);
    part(covered, 'reveal')?.click();
    await covered.updateComplete;
    await expectAccessible(covered);
    const broken = await photo(
      html`<img src="data:image/png,none" alt="Boats beside a quay" />`,
    );
    await waitUntil(
      () => (part(broken, 'cover')?.clientHeight ?? 0) > 60,
      'the notice',
    );
    await expectAccessible(broken);
  });

  it('names its zoom button in the language of the page', async () => {
    const element = await photo();
    element.lang = 'id';
    await waitUntil(
      () => part(element, 'zoom')?.ariaLabel === 'Perbesar foto',
      'the Indonesian name',
    );
  });

  it('asks before it opens the larger view', async () => {
    const element = await photo();
    expect(zoomedBy(element, () => part(element, 'zoom')?.click())).to.equal(
      element.image,
    );
    await nextFrame();
    expect(document.querySelector('kolom-lightbox')).to.equal(null);
  });

  it('asks for the larger view by a click on the picture too', async () => {
    const element = await photo();
    expect(zoomedBy(element, () => element.image?.click())).to.equal(element.image);
  });

  it('leaves a picture that leads elsewhere to its link', async () => {
    const element = await photo(
      html`<a href="/harbour"><img src=${harbour} alt="Boats" /></a>`,
    );
    expect(zoomedBy(element, () => expect(follows(element)).to.equal(true))).to.equal(
      undefined,
    );
    expect(zoomedBy(element, () => part(element, 'zoom')?.click())).to.equal(
      element.image,
    );
  });

  it('opens the larger view where a picture links to its own file', async () => {
    const element = await photo(
      html`<a href="/harbour-large.jpg"><img src=${harbour} alt="Boats" /></a>`,
    );
    expect(zoomedBy(element, () => expect(follows(element)).to.equal(false))).to.equal(
      element.image,
    );
  });

  it('offers no larger view unless it is zoomable', async () => {
    const element = await photo();
    element.zoomable = false;
    await element.updateComplete;
    expect(part(element, 'zoom')).to.equal(null);
    expect(zoomedBy(element, () => element.image?.click())).to.equal(undefined);
  });

  it('keeps its button on the picture, whatever stands around it', async () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const element = await photo(
        html`<figure dir=${direction}>
          <figcaption>A caption above its picture.</figcaption>
          <img src=${harbour} width="300" height="200" alt="Boats" />
        </figure>`,
      );
      element.dir = direction;
      await nextFrame();
      const picture = element.image!.getBoundingClientRect();
      const button = part(element, 'zoom')!.getBoundingClientRect();
      expect(button.top).to.be.within(picture.top, picture.top + 20);
      expect(button.left).to.be.at.least(picture.left);
      expect(button.right).to.be.at.most(picture.right);
      const gap =
        direction === 'rtl' ? button.left - picture.left : picture.right - button.right;
      expect(gap).to.be.within(0, 20);
    }
  });

  it('keeps alt text, caption and credit readable when the picture is not to be had', async () => {
    const element = await photo(
      html`<figure>
        <img
          src="data:image/png,none"
          alt="Boats beside a quay"
          width="300"
          height="200"
        />
        <figcaption>The quay. <span data-kolom-role="credit">Rara</span></figcaption>
      </figure>`,
    );
    await waitUntil(() => part(element, 'cover'), 'the notice');
    expect(part(element, 'cover')?.innerText).to.contain('Boats beside a quay');
    await waitUntil(() => {
      const cover = part(element, 'cover')!.getBoundingClientRect();
      const caption = element.querySelector('figcaption')!.getBoundingClientRect();
      return cover.height > 60 && cover.bottom < caption.top + 1;
    }, 'the notice to lie over the picture alone');
  });

  it('finds a picture that comes late', async () => {
    const element = await photo(html`${nothing}`);
    expect(part(element, 'zoom')).to.equal(null);
    const image = new Image(30, 20);
    image.src = harbour;
    image.alt = 'Boats';
    element.append(image);
    await waitUntil(() => part(element, 'zoom'), 'the button');
  });

  it('survives any attribute, no picture, moves and removal', async () => {
    const element = await photo(html`<p>Only words.</p>`);
    for (const name of ['layout', 'missing-credit', 'sensitive', 'zoomable']) {
      element.setAttribute(name, '\u0000<no>');
    }
    await element.updateComplete;
    element.parentElement?.prepend(element);
    await element.zoom();
    element.reveal();
    element.remove();
    await element.updateComplete;
  });

  it('leaves nothing behind when it is added and removed a thousand times', async () => {
    const element = await photo();
    let added = 0;
    const {addEventListener} = window;
    const signals: AbortSignal[] = [];
    window.addEventListener = function (
      type: string,
      listener: EventListener,
      options?: AddEventListenerOptions,
    ) {
      added += 1;
      if (options?.signal) signals.push(options.signal);
      addEventListener.call(window, type, listener, options);
    } as typeof window.addEventListener;
    const {parentNode} = element;
    for (let i = 0; i < 1000; i++) {
      element.remove();
      parentNode?.append(element);
    }
    element.remove();
    window.addEventListener = addEventListener;
    expect(signals).to.have.length(added);
    expect(signals.every((signal) => signal.aborted)).to.equal(true);
  });
});
