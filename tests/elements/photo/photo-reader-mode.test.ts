import {expect} from 'chai';
import {html} from 'lit';
import '../../../src/elements/gallery/define.js';
import '../../../src/elements/photo/define.js';
import {fixture} from '../../support/fixture.js';
import {pictureUrl} from '../../support/pictures.js';
import {loadReadability} from '../../support/readability.js';

const figure = (name: string): unknown =>
  html`<figure>
    <img
      src=${pictureUrl(600, 400)}
      width="600"
      height="400"
      alt=${`Boats at ${name}`}
    />
    <figcaption>
      The quay of ${name}.
      <span data-kolom-role="credit">Photo: Rara of ${name}</span>
    </figcaption>
  </figure>`;

const words = Array.from(
  {length: 8},
  () =>
    html`<p>
      Before the sun is up the old quay is full. The boats come in, one after the other,
      and what they bring is weighed under the lamps, written down, and carried up the
      hill to the market, where the first buyers have waited since the night was at its
      darkest.
    </p>`,
);

/** What a reader mode makes of the page. */
async function readerMode(content: unknown): Promise<HTMLElement> {
  await fixture(
    html`<article>
      <h1>The quay</h1>
      ${words}${content}${words}
    </article>`,
  );
  const page = document.cloneNode(true) as Document;
  for (const node of page.querySelectorAll('head script')) node.remove();
  const parsed = new Readability(page).parse();
  return new DOMParser().parseFromString(parsed?.content ?? '', 'text/html').body;
}

describe('<kolom-photo> in a reader mode', () => {
  before(loadReadability);

  it('keeps picture, caption and credit', async () => {
    const page = await readerMode(
      html`<kolom-photo zoomable>${figure('Wening')}</kolom-photo>
        <kolom-photo layout="inset-end">${figure('Kenanga')}</kolom-photo>
        <kolom-gallery zoomable>${figure('Tambak')}${figure('Sari')}</kolom-gallery>`,
    );
    for (const name of ['Wening', 'Kenanga', 'Tambak', 'Sari']) {
      expect(page.querySelector(`img[alt="Boats at ${name}"]`), name).not.to.equal(
        null,
      );
      expect(page.textContent).to.contain(`The quay of ${name}.`);
      expect(page.textContent).to.contain(`Photo: Rara of ${name}`);
    }
  });

  it('keeps a credit that has no caption, and one in a paragraph', async () => {
    const image = (name: string): unknown =>
      html`<img
        src=${pictureUrl(600, 400)}
        width="600"
        height="400"
        alt=${`Boats at ${name}`}
      />`;
    const credit = (name: string): unknown =>
      html`<span data-kolom-role="credit">Photo: Rara of ${name}</span>`;
    const page = await readerMode(
      html`<kolom-photo
          ><figure>${image('Wening')} ${credit('Wening')}</figure></kolom-photo
        >
        <kolom-photo>${image('Kenanga')} ${credit('Kenanga')}</kolom-photo>
        <kolom-photo>
          ${image('Tambak')}
          <p>The quay. ${credit('Tambak')}</p>
        </kolom-photo>`,
    );
    for (const name of ['Wening', 'Kenanga', 'Tambak']) {
      expect(page.querySelector(`img[alt="Boats at ${name}"]`), name).not.to.equal(
        null,
      );
      expect(page.textContent).to.contain(`Photo: Rara of ${name}`);
    }
  });
});
