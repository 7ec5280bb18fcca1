import {warnOnce} from '../../base/warn-once.js';
import type {Figure} from '../../page/figure.js';

/** Tells the page's author what harms a photograph's readers. Development only. */
export function warnAboutPhoto({image, caption, credits}: Figure): void {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  if (alt === '') {
    warnOnce(
      'photo-alt',
      'A photograph needs an alt text that says what it shows; without one a reader who cannot see it learns nothing.',
      image,
    );
  } else if (caption && sameText(alt, captionText(caption))) {
    warnOnce(
      'photo-alt-caption',
      'The alt text repeats the caption, so it is heard twice: let alt say what is to be seen, and the caption what it means.',
      image,
    );
  }
  if (!(Number(image.getAttribute('width')) && Number(image.getAttribute('height')))) {
    warnOnce(
      'photo-size',
      "Write the picture's width and height as attributes, so that its room is kept while it loads and the text below does not jump.",
      image,
    );
  }
  if (image.loading === 'lazy' && isFirstPicture(image)) {
    warnOnce(
      'photo-lazy-first',
      'The first picture of an article is what readers wait for: take loading="lazy" away from it.',
      image,
    );
  }
  if (credits.length === 0) {
    warnOnce(
      'photo-credit',
      'Nobody is credited: mark the credit with data-kolom-role="credit", inside the caption or beside it.',
      image,
    );
  }
}

function captionText(caption: Element): string {
  const copy = caption.cloneNode(true) as Element;
  for (const credit of copy.querySelectorAll('[data-kolom-role~="credit"]')) {
    credit.remove();
  }
  return copy.textContent ?? '';
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim()
      .toLowerCase();
  return plain(one) === plain(other);
}

function isFirstPicture(image: HTMLImageElement): boolean {
  const article = image.closest('kolom-article, article, main');
  return article?.querySelector('img') === image;
}
