import {expect} from 'chai';
import {html} from 'lit';
import '../../../src/elements/gallery/define.js';
import '../../../src/elements/photo/define.js';
import {fixture, nextFrame, settle, waitUntil} from '../../support/fixture.js';
import {pictureUrl} from '../../support/pictures.js';

// What real systems print. A folder of it may stand beside the repository.
const PAGES = [
  ...['image', 'gallery', 'media-text', 'cover', 'columns'].map(
    (name) => `wordpress/${name}`,
  ),
  ...[
    'dev418',
    'heise',
    'cnet',
    'medium-2',
    'medium-3',
    'nytimes-4',
    'lazy-image-1',
  ].map((name) => `articles/${name}`),
];
const PHOTOS = 'figure:not(figure figure), .wp-block-cover, .wp-block-media-text';

/** A page of the corpus without its scripts, every picture drawn by us. */
async function read(name: string): Promise<DocumentFragment | undefined> {
  const answer = await fetch(`/__corpus/${name}.html`);
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const template = document.createElement('template');
  for (const node of page.querySelectorAll('script, style, link, iframe'))
    node.remove();
  for (const source of page.querySelectorAll('source')) source.remove();
  page.querySelectorAll('img').forEach((image, i) => {
    image.removeAttribute('srcset');
    image.src = pictureUrl(1200 + i, 800);
  });
  template.content.append(...page.body.childNodes);
  return template.content;
}

/** Wraps what shows a picture, as a publisher's template does. */
function wrap(root: HTMLElement): void {
  for (const figure of root.querySelectorAll(PHOTOS)) {
    const images = figure.querySelectorAll('img').length;
    if (images === 0 || figure.closest('kolom-photo, kolom-gallery')) continue;
    const photo = document.createElement(images > 1 ? 'kolom-gallery' : 'kolom-photo');
    photo.toggleAttribute('zoomable', true);
    figure.replaceWith(photo);
    photo.append(figure);
  }
}

describe('<kolom-photo> on real input', () => {
  for (const name of PAGES) {
    it(`keeps every picture and caption of ${name}`, async function () {
      const content = await read(name);
      if (!content) return this.skip();
      const root = await fixture<HTMLElement>(html`<main>${content}</main>`);
      const words = root.textContent;
      const count = root.querySelectorAll('img').length;
      wrap(root);
      await settle(root);
      expect(root.textContent).to.equal(words);
      expect(root.querySelectorAll('img')).to.have.length(count);
      const photos = [...root.querySelectorAll('kolom-photo, kolom-gallery')];
      const pictures = photos.flatMap((photo) => [...photo.querySelectorAll('img')]);
      await waitUntil(() => pictures.every((image) => image.complete), 'the pictures');
      for (const width of [288, 700]) {
        root.style.width = `${width}px`;
        await nextFrame();
        for (const picture of pictures) {
          const box = picture.getBoundingClientRect();
          expect(box.width, picture.outerHTML).to.be.within(1, width);
          expect(box.right).to.be.at.most(root.getBoundingClientRect().right + 1);
        }
        for (const caption of root.querySelectorAll('kolom-photo figcaption')) {
          if (!/\S/.test(caption.textContent ?? '')) continue;
          expect(caption.getBoundingClientRect().height).to.be.greaterThan(10);
        }
      }
    });
  }
});
