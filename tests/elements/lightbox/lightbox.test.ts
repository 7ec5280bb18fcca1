import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';
import '../../../src/elements/photo/define.js';
import type {KolomPhoto} from '../../../src/elements/photo/photo.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, settle, waitUntil} from '../../support/fixture.js';
import {withMedia} from '../../support/media.js';
import {pictureUrl} from '../../support/pictures.js';
import {
  button,
  closeLightbox,
  isClosed,
  openedLightbox,
  photo,
  picture,
  root,
  shown,
  width,
} from './opened.js';

describe('<kolom-lightbox>', () => {
  afterEach(closeLightbox);

  it('is accessible', async () => {
    await expectAccessible(await openedLightbox());
  });

  it('shows the page’s own picture at once and its largest file after that', async () => {
    const element = await openedLightbox();
    await waitUntil(() => picture(element)?.src.includes('2400'), 'the large file');
  });

  it('shows caption and credit, with links and without doubling ids', async () => {
    const element = await openedLightbox({open: 1});
    const dialog = root(element).querySelector('dialog')!;
    expect(dialog.innerText).to.contain('Caption 1 with a link.');
    expect(dialog.innerText).to.contain('Photo: Rara 1');
    expect(dialog.querySelector('a')!.pathname).to.equal('/quay');
    expect(dialog.querySelector('#link-1')).to.equal(null);
    expect(document.querySelector('article #link-1')).not.to.equal(null);
  });

  it('lets a caption that is too long be read by keys', async () => {
    const article = await fixture(
      html`<article lang="en">${photo('teal', 0)}</article>`,
    );
    const caption = article.querySelector('figcaption')!;
    caption.prepend('Boats at a quay. '.repeat(300));
    await article.querySelector('kolom-photo')!.zoom();
    const element = document.querySelector('kolom-lightbox')!;
    await nextFrame();
    await expectAccessible(element);
    const text = root(element).querySelector<HTMLElement>('[tabindex="0"]')!;
    text.focus();
    await sendKeys({press: 'ArrowDown'});
    await waitUntil(() => text.scrollTop > 0, 'the words to scroll');
  });

  it('tells which photograph of how many is shown', async () => {
    const element = await openedLightbox({open: 1});
    expect(shown(element)).to.equal('Photo 2 of 3. Boats, seen 1');
  });

  it('leafs in reading order by keys and stops at the ends', async () => {
    const element = await openedLightbox();
    for (const expected of [1, 2, 2]) {
      await sendKeys({press: 'ArrowRight'});
      await waitUntil(() => shown(element).endsWith(`seen ${expected}`), 'the next');
    }
    await sendKeys({press: 'Home'});
    await waitUntil(() => shown(element).endsWith('seen 0'), 'the first');
  });

  it('leafs to the left where the page reads from the right', async () => {
    const element = await openedLightbox({}, 'rtl');
    await sendKeys({press: 'ArrowLeft'});
    await waitUntil(() => shown(element).endsWith('seen 1'), 'the next');
  });

  it('closes with Escape and gives the focus back', async () => {
    await openedLightbox({open: 1});
    await sendKeys({press: 'Escape'});
    await waitUntil(isClosed, 'the lightbox to close');
    const opener = document.querySelectorAll('kolom-photo')[1]!;
    expect(document.activeElement).to.equal(opener);
    expect(root(opener).activeElement?.getAttribute('aria-label')).to.equal(
      'Enlarge photo',
    );
  });

  it('closes with Back and has an address while it is open', async () => {
    const element = await openedLightbox({open: 2});
    expect(location.hash).to.equal('#photo-harbour-2');
    button(element, 'Previous photo').click();
    await waitUntil(() => location.hash === '#photo-harbour-1', 'the address');
    history.back();
    await waitUntil(isClosed, 'the lightbox to close');
    expect(location.hash).to.equal('');
  });

  it('opens in the frame of the tap, without a wait for the large file', async () => {
    const slow = '/tests/never-answered.png';
    const article = await fixture(html`<article>${photo('teal', 0, slow)}</article>`);
    const element = article.querySelector('kolom-photo')!;
    await waitUntil(() => element.image?.complete, 'the picture');
    // A finger or a mouse that comes near fetches the code.
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await import('../../../src/elements/lightbox/open.js');
    await nextFrame();
    element.image!.click();
    // What is asked for now runs before the next picture of the page is drawn.
    await new Promise(requestAnimationFrame);
    const lightbox = document.querySelector('kolom-lightbox')!;
    expect(root(lightbox).querySelector('dialog[open]')).not.to.equal(null);
    expect(picture(lightbox)!.currentSrc).to.equal(element.image!.currentSrc);
    expect(picture(lightbox)!.complete).to.equal(true);
  });

  it('opens from a link to a photograph, and closes with Back', async () => {
    const article = await fixture(
      html`<article lang="en">
        <p><a href="#photo-harbour-1">See the second</a></p>
        ${photo('teal', 0)} ${photo('brown', 1)}
      </article>`,
    );
    article.querySelector<HTMLElement>('p a')!.click();
    await waitUntil(() => !isClosed(), 'the lightbox');
    const element = document.querySelector('kolom-lightbox')!;
    await waitUntil(() => root(element).querySelector('dialog[open]'), 'the dialog');
    expect(shown(element)).to.contain('Photo 2 of 2');
    history.back();
    await waitUntil(() => isClosed() && location.hash === '', 'the lightbox to close');
    expect(document.activeElement).to.equal(article.querySelectorAll('kolom-photo')[1]);
  });

  it('opens again from its address, and by Forward', async () => {
    await openedLightbox({open: 1});
    history.back();
    await waitUntil(() => isClosed() && location.hash === '', 'the lightbox to close');
    history.forward();
    await waitUntil(() => !isClosed(), 'the lightbox');
    expect(location.hash).to.equal('#photo-harbour-1');
    const element = document.querySelector('kolom-lightbox')!;
    await waitUntil(() => root(element).querySelector('dialog[open]'), 'the dialog');
  });

  it('stays closed when the page looks at its address before Back has come', async () => {
    const element = await openedLightbox();
    const hashes: string[] = [];
    root(element)
      .querySelector('dialog')!
      .addEventListener('close', () => {
        hashes.push(location.hash);
        dispatchEvent(new HashChangeEvent('hashchange'));
      });
    button(element, 'Close').click();
    await waitUntil(() => location.hash === '', 'the address to go');
    expect(hashes).to.deep.equal(['#photo-harbour-0']);
    await nextFrame();
    await nextFrame();
    expect(isClosed()).to.equal(true);
  });

  it('keeps a photograph’s address when others are added and when its size changes', async () => {
    const address = async (content: TemplateResult): Promise<string> => {
      const article = await fixture(html`<article>${content}</article>`);
      await article.querySelector<KolomPhoto>('kolom-photo:last-of-type')!.zoom();
      const {hash} = location;
      await closeLightbox();
      return hash;
    };
    const bare = (file: string): TemplateResult =>
      html`<kolom-photo zoomable
        ><img src=${file} width="3" height="2" alt="A"
      /></kolom-photo>`;
    const first = await address(bare('/demo/pictures/harbour-960.jpg?w=300'));
    expect(first).to.match(/^#photo-./);
    expect(
      await address(
        html`${photo('teal', 0)}${bare('/demo/pictures/harbour-960.jpg?w=960')}`,
      ),
    ).to.equal(first);
  });

  it('leaves the page behind out of reach of keys and pointers', async () => {
    const element = await openedLightbox();
    document.querySelector<HTMLElement>('article a')!.focus();
    expect(document.activeElement).to.equal(element);
    const last = [...root(element).querySelectorAll('button')].at(-1);
    // From its last control Firefox goes on to its own toolbar, from where no later
    // test's keys come back.
    const ends = navigator.userAgent.includes('Firefox');
    for (let i = 0; i < 8; i++) {
      if (ends && root(element).activeElement === last) break;
      await sendKeys({press: 'Tab'});
      expect(
        document.querySelector('article')!.contains(document.activeElement),
      ).to.equal(false);
    }
    const {x, y} = document.querySelector('article a')!.getBoundingClientRect();
    expect(document.elementFromPoint(x + 1, y + 1)).to.equal(element);
  });

  it('moves nothing by itself for a reader who wants less motion', async () => {
    const element = await openedLightbox();
    await withMedia('(prefers-reduced-motion: reduce)', () => {
      button(element, 'Zoom in').click();
      expect(getComputedStyle(picture(element)!).transitionDuration).to.equal('0s');
    });
    expect(getComputedStyle(picture(element)!).transitionDuration).to.equal('0.2s');
  });

  it('is left out when the page is printed', async () => {
    const element = await openedLightbox();
    await withMedia('print', () => {
      const {height} = root(element).querySelector('dialog')!.getBoundingClientRect();
      expect(height).to.equal(0);
    });
  });

  it('magnifies by buttons and keys up to the picture’s own size', async () => {
    const element = await openedLightbox();
    const whole = width(element);
    button(element, 'Zoom in').click();
    await waitUntil(() => width(element) > whole * 1.2, 'a larger picture');
    for (let i = 0; i < 8; i++) await sendKeys({press: '+'});
    await waitUntil(() => Math.abs(width(element) - 2400) < 1, 'its own size');
    expect(button(element, 'Zoom in').ariaDisabled).to.equal('true');
    for (let i = 0; i < 12; i++) await sendKeys({press: '-'});
    await waitUntil(() => Math.abs(width(element) - whole) < 1, 'the whole picture');
  });

  it('says so when a picture is not to be had', async () => {
    const article = await fixture(
      html`<article lang="en">
        ${photo('teal', 0)}
        <kolom-photo zoomable>
          <img src="data:image/png,none" alt="Boats on fire" />
        </kolom-photo>
      </article>`,
    );
    await article.querySelector('kolom-photo')!.zoom();
    const element = document.querySelector('kolom-lightbox')!;
    button(element, 'Next photo').click();
    await waitUntil(
      () => root(element).textContent.includes('The photo could not be loaded.'),
      'the notice',
    );
    expect(root(element).textContent).to.contain('Boats on fire');
  });

  it('shows no picture that is covered or withheld', async () => {
    const article = await fixture(
      html`<article lang="en">
        ${photo('teal', 0)}
        <kolom-photo zoomable sensitive="It shows an injury.">
          <img src=${pictureUrl(30, 20, 'red')} alt="An injury" />
        </kolom-photo>
        <kolom-photo zoomable missing-credit="placeholder">
          <img src=${pictureUrl(30, 20, 'black')} alt="A street" />
        </kolom-photo>
      </article>`,
    );
    await article.querySelector('kolom-photo')!.zoom();
    expect(shown(document.querySelector('kolom-lightbox')!)).to.contain('1 of 1');
  });

  it('shows a picture that stands in the article twice once', async () => {
    const copy = html`<kolom-photo zoomable>
      <img src=${pictureUrl(30, 20, 'red')} alt="Boats" />
    </kolom-photo>`;
    const article = await fixture(
      html`<article>${copy} ${photo('teal', 0)} ${copy}</article>`,
    );
    await article.querySelector<KolomPhoto>('kolom-photo:last-child')!.zoom();
    const element = document.querySelector('kolom-lightbox')!;
    await settle(element.parentNode!);
    expect(shown(element)).to.contain('1 of 2');
  });
});
