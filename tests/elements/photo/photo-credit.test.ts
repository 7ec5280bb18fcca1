import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';
import '../../../src/elements/gallery/define.js';
import '../../../src/elements/photo/define.js';
import type {KolomPhoto} from '../../../src/elements/photo/photo.js';
import {readArticle} from '../../../src/page/article-metadata.js';
import {toJsonLd} from '../../../src/page/json-ld.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {withMedia} from '../../support/media.js';
import {pictureUrl} from '../../support/pictures.js';

const CREDIT = 'Photo: Rara Wening';

const image = html`<img
  id="boats"
  src=${pictureUrl(600, 400)}
  width="600"
  height="400"
  alt="Boats"
/>`;
const credit = html`<span data-kolom-role="credit">${CREDIT}</span>`;

/** The ways in which a page may credit a photograph. */
const PLACES: Readonly<Record<string, TemplateResult>> = {
  'in its caption': html`<figure>
    ${image}
    <figcaption>Boats at a quay. ${credit}</figcaption>
  </figure>`,
  'beside its caption': html`<figure>
    ${image}
    <figcaption>Boats at a quay.</figcaption>
    ${credit}
  </figure>`,
  'without a caption': html`<figure>${image} ${credit}</figure>`,
  'as its caption': html`<figure>
    ${image}
    <figcaption data-kolom-role="credit">${CREDIT}</figcaption>
  </figure>`,
  'with an empty caption': html`<figure>
    ${image}
    <figcaption></figcaption>
    ${credit}
  </figure>`,
  'beside a bare picture': html`${image} ${credit}`,
  'in a paragraph after it': html`${image}
    <p>Boats at a quay. ${credit}</p>`,
};

/** An article with one photograph. */
async function photo(content: TemplateResult): Promise<KolomPhoto> {
  const article = await fixture<HTMLElement>(
    html`<article lang="en"><kolom-photo zoomable>${content}</kolom-photo></article>`,
  );
  const element = article.querySelector('kolom-photo')!;
  await waitUntil(() => element.image?.complete, 'the picture');
  await element.updateComplete;
  return element;
}

const creditOf = (element: Element): Element =>
  element.querySelector('[data-kolom-role~="credit"]')!;

function expectSeen(node: Element): void {
  const {width, height} = node.getBoundingClientRect();
  expect(
    node.checkVisibility({visibilityProperty: true, opacityProperty: true}),
  ).to.equal(true);
  expect(width).to.be.greaterThan(50);
  expect(height).to.be.greaterThan(8);
}

describe('the credit of a <kolom-photo>', () => {
  for (const [place, content] of Object.entries(PLACES)) {
    describe(place, () => {
      it('is seen below the picture', async () => {
        const element = await photo(content);
        expectSeen(creditOf(element));
        expect(creditOf(element).getBoundingClientRect().top).to.be.at.least(
          element.image!.getBoundingClientRect().bottom - 1,
        );
      });

      it('goes along into the larger view, once', async () => {
        const element = await photo(content);
        await element.zoom();
        const lightbox = document.querySelector('kolom-lightbox')!;
        const dialog = lightbox.shadowRoot!.querySelector('dialog')!;
        expect(dialog.innerText.split(CREDIT)).to.have.length(2);
        dialog.close();
        await waitUntil(() => location.hash === '', 'the lightbox to close');
      });

      it('is printed', async () => {
        const element = await photo(content);
        await withMedia('print', () => expectSeen(creditOf(element)));
      });

      it('is copied with the picture', async () => {
        const element = await photo(content);
        const selection = getSelection()!;
        selection.selectAllChildren(element);
        expect(selection.toString()).to.contain(CREDIT);
        const copied = selection.getRangeAt(0).cloneContents();
        expect(copied.querySelector('img')).not.to.equal(null);
        expect(creditOf(copied as unknown as Element).textContent).to.equal(CREDIT);
        selection.removeAllRanges();
      });

      it('is there for who follows a shared link, and for who finds it by search', async () => {
        location.hash = '#photo-boats';
        const element = await photo(content);
        await waitUntil(
          () =>
            document
              .querySelector('kolom-lightbox')
              ?.shadowRoot?.querySelector('[open]'),
          'the larger view',
        );
        const lightbox = document.querySelector('kolom-lightbox')!;
        expect(lightbox.shadowRoot!.querySelector('dialog')!.innerText).to.contain(
          CREDIT,
        );
        history.back();
        await waitUntil(() => location.hash === '', 'the lightbox to close');
        // A search engine takes no picture that has no web address.
        element.image!.setAttribute('src', '/boats.jpg');
        const graph = toJsonLd(readArticle(element.parentElement!));
        expect(JSON.stringify(graph)).to.contain('"creditText":"Rara Wening"');
      });
    });
  }

  it('is printed from a strip that shows one photograph at a time', async () => {
    const figure = PLACES['in its caption'];
    const column = await fixture<HTMLElement>(
      html`<div lang="en">
        <kolom-gallery layout="strip"
          >${figure}${figure}${figure}${figure}</kolom-gallery
        >
      </div>`,
    );
    column.style.width = '320px';
    await nextFrame();
    await withMedia('print', () => {
      const right = column.getBoundingClientRect().right;
      for (const each of column.querySelectorAll('[data-kolom-role]')) {
        expectSeen(each);
        expect(each.getBoundingClientRect().right).to.be.at.most(right + 1);
      }
    });
  });

  it('survives a caption of hostile words', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const element = await photo(
      html`<figure>
        ${image}
        <figcaption>
          ${evil}
          <script type="text/plain">
            Not words.
          </script>
          ${credit}
        </figcaption>
      </figure>`,
    );
    await element.zoom();
    const dialog = document
      .querySelector('kolom-lightbox')!
      .shadowRoot!.querySelector('dialog')!;
    expect(dialog.innerText).to.contain(evil);
    expect(dialog.innerText).to.contain(CREDIT);
    expect(dialog.textContent).not.to.contain('Not words.');
    dialog.close();
    await waitUntil(() => location.hash === '', 'the lightbox to close');
  });
});
