// The photographs of an article: wrapped as a publisher's template does it, and
// looked for afterwards.

/** Smaller than this, a picture counts readers and shows nothing. */
const SEEN = 16;

/** Runs in the page, before the elements are defined. */
export function wrapPhotos() {
  const figures = 'figure:not(figure figure), .wp-caption';
  for (const figure of document.querySelectorAll(figures)) {
    const count = figure.querySelectorAll('img').length;
    if (count === 0 || figure.closest('kolom-photo, kolom-gallery')) continue;
    const tag = count > 1 ? 'kolom-gallery' : 'kolom-photo';
    const photo = document.createElement(tag);
    photo.setAttribute('zoomable', '');
    figure.replaceWith(photo);
    photo.append(figure);
  }
}

/** Runs in the page: every picture with its size, in order, and whether it is framed. */
export function readPictures() {
  return [...document.querySelectorAll('main img')].map((image) => {
    const {width, height} = image.getBoundingClientRect();
    const isVisible = image.checkVisibility({visibilityProperty: true});
    return {
      source: image.getAttribute('src') ?? image.outerHTML.slice(0, 80),
      sides: isVisible ? [Math.round(width), Math.round(height)] : [0, 0],
      isFramed: image.closest('kolom-photo, kolom-gallery') !== null,
    };
  });
}

/** The pictures of the input that are not to be seen, or not as wide as they may be. */
export function comparePictures(input, output) {
  if (input.length !== output.length) {
    return [`${input.length} pictures before, ${output.length} after`];
  }
  return input.flatMap(({source, sides}, index) => {
    const now = output[index].sides;
    const wasSeen = sides.every((side) => side >= SEEN);
    // The stand-in for a picture has a shape of its own: as wide as before will do.
    const isSeen =
      now.every((side) => side >= SEEN) || (now[0] >= sides[0] && now[1] > 0);
    if (!wasSeen || isSeen) return [];
    return [
      `${source.slice(0, 60)}: ${sides.join(' × ')} before, ${now.join(' × ')} after`,
    ];
  });
}
