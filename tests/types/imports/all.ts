// Compiled alone by scripts/package-types.mjs: every element by one import.
import 'kolom/all.js';

document.addEventListener('kolom-photo-zoom', (event) => {
  event.preventDefault();
  event.image.naturalWidth.toFixed();
  // @ts-expect-error the event has an image
  event.picture;
});
window.addEventListener('kolom-reader-change', ({settings}) =>
  settings.scale?.toFixed(),
);
document.body.addEventListener('kolom-comment-submit', (event) => {
  event.posting.text.trim();
  event.respondWith(Promise.resolve({state: 'pending'}));
});

const nav = document.createElement('kolom-section-nav');
nav.narrow = 'menu';
// @ts-expect-error not what a narrow row does
nav.narrow = 'shrink';
document
  .querySelector('kolom-photo')
  ?.zoom()
  .catch(() => undefined);
// @ts-expect-error the photograph in large is a method
document.querySelector('kolom-photo')?.enlarge();

// @ts-expect-error no such event
document.addEventListener(
  'kolom-photo-zooom',
  (event: {image: HTMLImageElement}) => event,
);
