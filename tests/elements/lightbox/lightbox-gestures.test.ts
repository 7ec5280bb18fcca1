import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {KolomLightbox} from '../../../src/elements/lightbox/lightbox.js';
import {waitUntil} from '../../support/fixture.js';
import {hasFingers, touch, wheel, type Place} from '../../support/gestures.js';
import {
  button,
  closeLightbox,
  isClosed,
  openedLightbox,
  picture,
  root,
  shown,
  width,
} from './opened.js';

const box = (element: Element): DOMRect => picture(element)!.getBoundingClientRect();

/** The part of the picture, as a fraction of its width, that lies at a place. */
function partAt(element: Element, [x]: Place): number {
  const {left, width: across} = box(element);
  return (x * innerWidth - left) / across;
}

const is = (element: Element, wanted: number): Promise<void> =>
  waitUntil(
    () => Math.abs(width(element) - wanted) < 1.5,
    `${wanted} px, not ${width(element)}`,
  );

const isShown = (element: Element, index: number): Promise<void> =>
  waitUntil(() => shown(element).endsWith(`seen ${index}`), `photograph ${index}`);

/** Two fingers on a line through the middle of the stage. */
async function pinch(element: Element, from: number, to: number): Promise<void> {
  const at = (gap: number): Record<number, Place> => ({
    1: [0.5 - gap / 2, 0.5],
    2: [0.5 + gap / 2, 0.5],
  });
  if (hasFingers) {
    await touch({1: at(from)[1]!}, at(from), at((from + to) / 2), at(to));
    return;
  }
  // As a finger's pointer events come in browsers for phones.
  const send = (type: string, gap: number): void => {
    for (const [id, [x, y]] of Object.entries(at(gap))) {
      const init = {
        bubbles: true,
        composed: true,
        pointerId: Number(id),
        isPrimary: id === '1',
      };
      const place = {clientX: x * innerWidth, clientY: y * innerHeight};
      picture(element)!.dispatchEvent(new PointerEvent(type, {...init, ...place}));
    }
  };
  send('pointerdown', from);
  send('pointermove', to);
  send('pointerup', to);
}

async function doubleTap(at: Place): Promise<void> {
  await touch({1: at}, {}, {1: at});
}

async function magnified(): Promise<KolomLightbox> {
  const element = await openedLightbox();
  for (let i = 0; i < 8; i++) await sendKeys({press: '+'});
  await is(element, 2400);
  return element;
}

describe('<kolom-lightbox> under fingers, mouse and wheel', () => {
  afterEach(closeLightbox);

  it('magnifies between two fingers, up to the picture’s own size', async () => {
    const element = await openedLightbox();
    const whole = width(element);
    await pinch(element, 0.1, 0.2);
    await waitUntil(() => width(element) > whole * 1.4, 'a larger picture');
    for (let i = 0; i < 3; i++) await pinch(element, 0.1, 0.6);
    await is(element, 2400);
    for (let i = 0; i < 3; i++) await pinch(element, 0.6, 0.1);
    await is(element, whole);
    expect(shown(element)).to.contain('1 of 3');
  });

  it('magnifies where it is tapped twice, and shows all of it by two more', async () => {
    const element = await openedLightbox();
    const whole = width(element);
    const place: Place = [0.4, 0.5];
    const part = partAt(element, place);
    await doubleTap(place);
    await is(element, 2400);
    expect(partAt(element, place)).to.be.closeTo(part, 0.02);
    await doubleTap(place);
    await is(element, whole);
  });

  it('magnifies by the wheel what lies below it', async () => {
    const element = await openedLightbox();
    const whole = width(element);
    const place: Place = [0.55, 0.5];
    const part = partAt(element, place);
    await wheel(place, -400);
    await waitUntil(() => width(element) > whole * 1.5, 'a larger picture');
    expect(partAt(element, place)).to.be.closeTo(part, 0.02);
    await wheel(place, 4000);
    await is(element, whole);
  });

  it('magnifies by two fingers on a touch pad, and leaves the page’s size alone', async () => {
    const element = await openedLightbox();
    const whole = width(element);
    let followed = 0;
    const count = (event: Event): number =>
      (followed += event.defaultPrevented ? 0 : 1);
    addEventListener('wheel', count);
    // As Chrome and Firefox send it, and as Safari does.
    for (const type of ['wheel', 'gesturestart', 'gesturechange']) {
      const init = {bubbles: true, composed: true, cancelable: true};
      const event =
        type === 'wheel'
          ? new WheelEvent(type, {...init, ctrlKey: true, deltaY: -30})
          : Object.assign(new MouseEvent(type, init), {
              scale: type.endsWith('start') ? 1 : 1.5,
            });
      const before = width(element);
      expect(picture(element)!.dispatchEvent(event)).to.equal(false);
      if (type !== 'gesturestart')
        expect(width(element)).to.be.greaterThan(before * 1.2);
    }
    removeEventListener('wheel', count);
    expect(followed).to.equal(0);
    expect(width(element)).to.be.greaterThan(whole * 1.8);
  });

  it('moves a magnified picture under a finger, and no further than its edge', async () => {
    const element = await magnified();
    const before = box(element).left;
    await touch({1: [0.3, 0.5]}, {1: [0.35, 0.5]}, {1: [0.4, 0.5]});
    await waitUntil(() => box(element).left > before + innerWidth * 0.08, 'a move');
    for (let i = 0; i < 4; i++)
      await touch({1: [0.1, 0.5]}, {1: [0.5, 0.5]}, {1: [0.9, 0.5]});
    await waitUntil(() => Math.abs(box(element).left) < 1, 'the edge');
    expect(shown(element)).to.contain('1 of 3');
  });

  it('moves a magnified picture under a mouse that drags it', async () => {
    const element = await magnified();
    const before = box(element).left;
    const x = Math.round(innerWidth / 2);
    const y = Math.round(innerHeight / 2);
    await sendMouse({type: 'move', position: [x, y]});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: [x + 90, y]});
    await sendMouse({type: 'up'});
    expect(box(element).left).to.be.closeTo(before + 90, 2);
    expect(isClosed()).to.equal(false);
  });

  it('moves a magnified picture by arrow keys, and leafs by them when it is whole', async () => {
    const element = await magnified();
    const before = box(element).left;
    await sendKeys({press: 'ArrowRight'});
    await waitUntil(() => box(element).left < before - 60, 'a move');
    await sendKeys({press: 'ArrowDown'});
    expect(shown(element)).to.contain('1 of 3');
    for (let i = 0; i < 12; i++) await sendKeys({press: '-'});
    await sendKeys({press: 'ArrowRight'});
    await isShown(element, 1);
  });

  it('leafs by a swipe, and stays at the last photograph', async () => {
    const element = await openedLightbox({open: 1});
    await touch({1: [0.7, 0.5]}, {1: [0.5, 0.5]}, {1: [0.3, 0.5]});
    await isShown(element, 2);
    await touch({1: [0.7, 0.5]}, {1: [0.5, 0.5]}, {1: [0.3, 0.5]});
    await touch({1: [0.3, 0.5]}, {1: [0.5, 0.5]}, {1: [0.7, 0.5]});
    await isShown(element, 1);
  });

  it('leafs the other way where the page reads from the right', async () => {
    const element = await openedLightbox({}, 'rtl');
    await touch({1: [0.3, 0.5]}, {1: [0.5, 0.5]}, {1: [0.7, 0.5]});
    await isShown(element, 1);
  });

  it('follows a finger, and goes back when it lets go too early', async () => {
    const element = await openedLightbox();
    const {left} = box(element);
    const little = 30 / innerWidth;
    await touch({1: [0.5, 0.5]}, {1: [0.5 - little, 0.5]});
    await waitUntil(() => Math.abs(box(element).left - left) < 1, 'the way back');
    expect(shown(element)).to.contain('1 of 3');
  });

  it('closes by a swipe down', async () => {
    await openedLightbox();
    await touch({1: [0.5, 0.3]}, {1: [0.5, 0.5]}, {1: [0.5, 0.8]});
    await waitUntil(isClosed, 'the lightbox to close');
  });

  it('closes by a tap beside the picture, and not by one on it', async () => {
    const element = await openedLightbox();
    await touch({1: [0.5, 0.5]});
    expect(isClosed()).to.equal(false);
    const stage = picture(element)!.parentElement!.getBoundingClientRect();
    const {left, top} = box(element);
    // There is room on the sides or above, as the window is wide or high.
    const [x, y] =
      left > 20
        ? [left / 2, stage.top + stage.height / 5]
        : [innerWidth / 3, (stage.top + top) / 2];
    await touch({1: [x / innerWidth, y / innerHeight]});
    await waitUntil(isClosed, 'the lightbox to close');
  });

  it('has buttons for what fingers do', async () => {
    const element = await openedLightbox();
    const whole = width(element);
    for (const name of ['Zoom in', 'Zoom out']) {
      const {x, y, width: w, height} = button(element, name).getBoundingClientRect();
      expect(Math.min(w, height)).to.be.at.least(24);
      await sendMouse({
        type: 'click',
        position: [Math.round(x + w / 2), Math.round(y + height / 2)],
      });
      await waitUntil(
        () =>
          name === 'Zoom in'
            ? width(element) > whole * 1.2
            : width(element) < whole + 1,
        name,
      );
    }
    expect(root(element).activeElement).to.equal(button(element, 'Zoom out'));
  });
});
