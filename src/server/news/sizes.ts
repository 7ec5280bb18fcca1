import type {NewsPicture} from './article.js';

// Wide enough for a column of 42 rem on a screen with two dots to a pixel.
const PAGE_WIDTH = 1600;
// Beside it, a thumbnail that was cut is another picture.
const SAME_SHAPE = 0.03;

/**
 * The sizes of one picture that show the same: those of the shape of the largest, the
 * one for a page first.
 */
export function pageSizes(pictures: readonly NewsPicture[]): NewsPicture[] {
  const known = pictures.filter(({width, height}) => width && height);
  if (known.length === 0) return pictures.slice(0, 1);
  const sorted = [...known].sort((one, other) => (one.width ?? 0) - (other.width ?? 0));
  const largest = sorted.at(-1);
  const alike = sorted.filter(
    (each) => Math.abs(1 - shape(each) / shape(largest)) < SAME_SHAPE,
  );
  const best = alike.find(({width = 0}) => width >= PAGE_WIDTH) ?? alike.at(-1);
  return best ? [best, ...alike.filter((each) => each !== best)] : [];
}

function shape(picture: NewsPicture | undefined): number {
  return (picture?.width ?? 1) / (picture?.height ?? 1);
}
