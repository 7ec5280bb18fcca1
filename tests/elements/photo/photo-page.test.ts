import {expect} from 'chai';
import {pictureUrl} from '../../support/pictures.js';
import {waitUntil} from '../../support/fixture.js';
import {defineIn, placesIn, undefinedPage} from '../../support/undefined-page.js';

const figure = `<figure>
  <img src="${pictureUrl(600, 400)}" width="600" height="400" alt="Boats">
  <figcaption>The old harbour. <span data-kolom-role="credit">Rara</span></figcaption>
</figure>`;

describe('<kolom-photo> on a page', () => {
  let frame: HTMLIFrameElement | undefined;

  afterEach(() => frame?.remove());

  it('moves nothing when it is defined', async () => {
    frame = await undefinedPage(`
      <kolom-photo zoomable>${figure}</kolom-photo>
      <kolom-photo sensitive="It shows an injury.">${figure}</kolom-photo>
      <kolom-photo layout="inset-end" zoomable>${figure}</kolom-photo>
      <kolom-photo missing-credit="placeholder"><img src="${pictureUrl(60, 40)}" alt=""></kolom-photo>
      <kolom-photo missing-credit="hide"><img src="${pictureUrl(60, 40)}" alt=""></kolom-photo>
      <p>Words.</p>`);
    const before = placesIn(frame);
    await defineIn(frame, 'kolom-photo');
    expect(placesIn(frame)).to.deep.equal(before);
    const {scrollWidth, clientWidth} = frame.contentDocument!.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('keeps the room of a picture that has not come', async () => {
    // Far below what is seen, so that the browser does not fetch it yet.
    const later = figure.replace(/src="[^"]*"/, 'loading="lazy" src="/later.jpg"');
    frame = await undefinedPage(
      `<hr style="margin: 20000px"><kolom-photo>${later}</kolom-photo>`,
    );
    const image = frame.contentDocument!.images[0]!;
    expect(image.complete).to.equal(false);
    expect(image.clientHeight).to.be.closeTo((image.clientWidth * 2) / 3, 1);
  });

  it('warns the author, once for each fault, of what harms readers', async () => {
    const image = pictureUrl(60, 40);
    frame = await undefinedPage(`
      <kolom-photo><img loading="lazy" src="${image}" width="60" height="40"></kolom-photo>
      <kolom-photo><figure><img src="${image}" alt="Boats at a quay">
        <figcaption>Boats at a quay. <b data-kolom-role="credit">Rara</b></figcaption></figure>
      </kolom-photo>
      <kolom-photo><img src="${image}" alt="Boats"></kolom-photo>`);
    const warnings: string[] = [];
    Object.assign((frame.contentWindow as unknown as typeof globalThis).console, {
      warn: (text: string) => warnings.push(text),
    });
    await defineIn(frame, 'kolom-photo');
    const codes = (): string[] =>
      warnings
        .flatMap((text) => /^\[kolom (photo-[\w-]+)/.exec(text)?.[1] ?? [])
        .sort();
    await waitUntil(() => codes().length >= 5, 'five warnings');
    expect(codes()).to.deep.equal([
      'photo-alt',
      'photo-alt-caption',
      'photo-credit',
      'photo-lazy-first',
      'photo-size',
    ]);
  });

  it('warns of nothing where nothing is wrong', async () => {
    frame = await undefinedPage(`<kolom-photo zoomable>${figure}</kolom-photo>`);
    const warnings: string[] = [];
    Object.assign((frame.contentWindow as unknown as typeof globalThis).console, {
      warn: (text: string) => warnings.push(text),
    });
    await defineIn(frame, 'kolom-photo');
    expect(warnings.filter((text) => text.includes('photo-'))).to.deep.equal([]);
  });
});
