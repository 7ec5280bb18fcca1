import {executeServerCommand} from '@web/test-runner-commands';

/** A place in the window, in fractions of it. */
export type Place = readonly [x: number, y: number];

/**
 * Whether the driver has fingers. WebKitGTK's turns each touch into its one mouse,
 * which is a pointer as well, but cannot pinch.
 */
export const hasFingers = !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/**
 * Real fingers on the glass: each frame has where each of them is, and between two
 * frames they come down, move and go up.
 */
export async function touch(
  ...frames: readonly Record<number, Place>[]
): Promise<void> {
  await executeServerCommand('send-touch', frames.map(inPixels));
}

/** The wheel above a place; `pinch` as two fingers on a touch pad send it. In pixels. */
export async function wheel(
  at: Place,
  deltaY: number,
  {pinch = false, deltaX = 0} = {},
): Promise<void> {
  const [x, y] = pixels(at);
  await executeServerCommand('send-wheel', {x, y, deltaX, deltaY, pinch});
}

function inPixels(frame: Record<number, Place>): Record<string, Place> {
  return Object.fromEntries(
    Object.entries(frame).map(([finger, place]) => [finger, pixels(place)]),
  );
}

function pixels([x, y]: Place): Place {
  return [Math.round(x * innerWidth), Math.round(y * innerHeight)];
}
