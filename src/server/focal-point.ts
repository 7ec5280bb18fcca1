import {at, items, number, text, texts, type Tag} from './tags.js';

/** A place in a picture as fractions of its width and height, from its top left. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/** Pixels of the picture as it is stored, before it is turned. */
export interface StoredSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

// https://cv.iptc.org/newscodes/imageregionrole/
const MAIN_SUBJECT = /\/imageregionrole\/mainSubjectArea$/;

// How Exif's orientations turn a point of the stored picture.
const TURNED: Readonly<Record<number, (point: FocalPoint) => FocalPoint>> = {
  2: ({x, y}) => ({x: 1 - x, y}),
  3: ({x, y}) => ({x: 1 - x, y: 1 - y}),
  4: ({x, y}) => ({x, y: 1 - y}),
  5: ({x, y}) => ({x: y, y: x}),
  6: ({x, y}) => ({x: 1 - y, y: x}),
  7: ({x, y}) => ({x: 1 - y, y: 1 - x}),
  8: ({x, y}) => ({x: y, y: 1 - x}),
};

/** Where the file says its subject is: IPTC's regions, MWG's, or the camera's area. */
export function focalPoint(
  {xmp, exif}: {readonly xmp?: Tag; readonly exif?: Tag},
  size: StoredSize,
): FocalPoint | undefined {
  const region = items(at(xmp, 'ImageRegion')).find((each) =>
    items(at(each, 'rRole'))
      .flatMap((role) => texts(at(role, 'Identifier')))
      .some((identifier) => MAIN_SUBJECT.test(identifier)),
  );
  const focus = items(at(xmp, 'Regions', 'RegionList')).find(
    (each) => text(at(each, 'Type')) === 'Focus',
  );
  return (
    within(centre(at(region, 'RegionBoundary'), size)) ??
    within(point(at(focus, 'Area'), 'x', 'y')) ??
    within(subjectArea(exif, size))
  );
}

/** The middle of a rectangle, a circle or a polygon of IPTC. */
function centre(boundary: Tag, size: StoredSize): FocalPoint | undefined {
  const corners = items(at(boundary, 'rbVertices')).flatMap(
    (vertex) => point(vertex, 'rbX', 'rbY') ?? [],
  );
  const start = corners.length > 0 ? mean(corners) : point(boundary, 'rbX', 'rbY');
  if (!start) return undefined;
  const middle = {
    x: start.x + (number(at(boundary, 'rbW')) ?? 0) / 2,
    y: start.y + (number(at(boundary, 'rbH')) ?? 0) / 2,
  };
  return text(at(boundary, 'rbUnit')) === 'pixel' ? fraction(middle, size) : middle;
}

function mean(points: readonly FocalPoint[]): FocalPoint {
  const sum = points.reduce((one, other) => ({x: one.x + other.x, y: one.y + other.y}));
  return {x: sum.x / points.length, y: sum.y / points.length};
}

/** Exif's SubjectArea begins with its centre, in pixels of the stored picture. */
function subjectArea(exif: Tag, size: StoredSize): FocalPoint | undefined {
  const [x, y] = [
    ...texts(at(exif, 'SubjectArea')),
    ...texts(at(exif, 'SubjectLocation')),
  ].map(Number);
  if (x === undefined || y === undefined) return undefined;
  const stored = fraction({x, y}, size);
  const turn = TURNED[number(at(exif, 'Orientation')) ?? 1];
  return stored && turn ? turn(stored) : stored;
}

function point(tag: Tag, across: string, down: string): FocalPoint | undefined {
  const [x, y] = [number(at(tag, across)), number(at(tag, down))];
  return x === undefined || y === undefined ? undefined : {x, y};
}

function fraction(
  {x, y}: FocalPoint,
  {width, height}: StoredSize,
): FocalPoint | undefined {
  return width && height ? {x: x / width, y: y / height} : undefined;
}

/** What lies outside of the picture says nothing. */
function within(found: FocalPoint | undefined): FocalPoint | undefined {
  return found && [found.x, found.y].every((part) => part >= 0 && part <= 1)
    ? found
    : undefined;
}
