/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies on the stage: magnified `scale` times, its centre moved. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A place on the stage, from its centre. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The whole picture, in the middle. */
export const WHOLE: View = {scale: 1, x: 0, y: 0};

/** The size at which a picture is whole on the stage and no larger than it is. */
export function fit(picture: Size, stage: Size): Size {
  const factor = Math.min(
    1,
    stage.width / picture.width,
    stage.height / picture.height,
  );
  return {width: picture.width * factor, height: picture.height * factor};
}

/** Keeps a picture's edges outside of the stage, or the picture in its middle. */
export function clamp(view: View, picture: Size, stage: Size, most: number): View {
  const scale = Math.min(Math.max(view.scale, 1), Math.max(most, 1));
  const within = (value: number, size: number, room: number): number => {
    const play = Math.max(0, (size * scale - room) / 2);
    return Math.min(Math.max(value, -play), play);
  };
  return {
    scale,
    x: within(view.x, picture.width, stage.width),
    y: within(view.y, picture.height, stage.height),
  };
}

/** Magnifies by a factor, so that what lies at a point stays there. */
export function zoomAt(view: View, factor: number, point: Point): View {
  return {
    scale: view.scale * factor,
    x: point.x - (point.x - view.x) * factor,
    y: point.y - (point.y - view.y) * factor,
  };
}
