import type {CDPSession} from 'puppeteer-core';
import sharp from 'sharp';

import type {Page} from './open-browser.mjs';

/** A part of the window, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The frames that Chromium paints while a page loads, and after, as PNG. */
export async function recordFrames(page: Page): Promise<{
  frames: Buffer[];
  stop: () => Promise<void>;
}> {
  const session: CDPSession = await page.puppeteer!.createCDPSession();
  const frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({data, sessionId}) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', {sessionId}).catch(() => undefined);
  });
  await session.send('Page.startScreencast', {format: 'png', everyNthFrame: 1});
  const stop = async (): Promise<void> => {
    await session.send('Page.stopScreencast');
    await session.detach();
  };
  return {frames, stop};
}

async function pixels(png: Buffer, area?: Area): Promise<Buffer> {
  const image = sharp(png).removeAlpha();
  return (area ? image.extract({...area}) : image).raw().toBuffer();
}

/** Whether nothing but one colour was painted there. */
export async function isBlank(png: Buffer, area: Area): Promise<boolean> {
  const raw = await pixels(png, area);
  for (let at = 3; at < raw.length; at++) if (raw[at] !== raw[at - 3]) return false;
  return true;
}

/**
 * The share of an area's pixels that differ visibly, 0 to 1: those of which nothing like
 * them stands in the same place, nor one pixel above or below. A line of text is painted
 * on a whole pixel, and a picture over it that arrives, in a size that was rounded as it
 * was made, moves it by a part of one: on a slow machine after the first frame.
 */
export async function difference(
  one: Buffer,
  other: Buffer,
  area: Area,
): Promise<number> {
  const [a, b] = [await pixels(one, area), await pixels(other, area)];
  const row = area.width * 3;
  const near = (at: number, place: number): boolean =>
    [0, 1, 2].every((part) => Math.abs(a[at + part]! - b[place + part]!) <= 24);
  let differ = 0;
  for (let at = 0; at < a.length; at += 3)
    if (![at, at - row, at + row].some((place) => near(at, place))) differ++;
  return (differ * 3) / a.length;
}

/** The colour of one pixel of an area, as CSS writes it. */
export async function colorAt(png: Buffer, left: number, top: number): Promise<string> {
  const raw = await pixels(png, {left, top, width: 1, height: 1});
  return `rgb(${[...raw].join(', ')})`;
}
