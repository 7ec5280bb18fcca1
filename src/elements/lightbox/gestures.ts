import type {Point} from './view.js';

/** What gestures on the stage ask for. Distances are CSS pixels. */
export interface GestureActions {
  readonly zoomed: () => boolean;
  zoom(factor: number, at: Point): void;
  pan(x: number, y: number): void;
  /** A finger draws the whole picture aside; 0 when it lets go. */
  follow(x: number): void;
  /** To the picture on the left or on the right. */
  turn(side: 'left' | 'right'): void;
  tap(at: Point, target: EventTarget | undefined): void;
  doubleTap(at: Point): void;
  close(): void;
}

interface Contact extends Point {
  readonly from: Point;
}

/** Safari's own: https://developer.apple.com/documentation/webkitjs/gestureevent */
interface GestureEvent extends MouseEvent {
  /** How far the fingers are apart, 1 being where they began. */
  readonly scale: number;
}

const TAP_DISTANCE = 10;
const TAP_TIME = 350;
const SWIPE_DISTANCE = 48;

/**
 * Reads taps, swipes, pinches and the wheel from a stage, by pointer events, which
 * are the same for mouse, pen and fingers.
 */
export class Gestures {
  readonly #stage: HTMLElement;
  readonly #actions: GestureActions;
  readonly #contacts = new Map<number, Contact>();
  #pinched = false;
  #padScale = 1;
  #lastTap: (Point & {readonly time: number}) | undefined;

  /** @param signal - Ends the listening. */
  constructor(stage: HTMLElement, actions: GestureActions, signal: AbortSignal) {
    this.#stage = stage;
    this.#actions = actions;
    stage.addEventListener('pointerdown', this.#onDown, {signal});
    stage.addEventListener('wheel', this.#onWheel, {signal, passive: false});
    // A tap that closes would be a click on what lies behind, in Firefox.
    stage.addEventListener('touchend', (event) => event.preventDefault(), {
      signal,
      passive: false,
    });
    // Two fingers on a touch pad: Safari sends no wheel for them.
    for (const type of ['gesturestart', 'gesturechange']) {
      stage.addEventListener(type, this.#onPad, {signal, passive: false});
    }
    // On the window, for a mouse may leave the stage and be let go outside.
    window.addEventListener('pointermove', this.#onMove, {signal});
    window.addEventListener('pointerup', this.#onUp, {signal});
    window.addEventListener('pointercancel', this.#onCancel, {signal});
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#contacts.size === 2) return;
    const point = this.#point(event);
    this.#contacts.set(event.pointerId, {...point, from: point});
    this.#pinched = this.#contacts.size === 2;
    if (this.#pinched) this.#actions.follow(0);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const contact = this.#contacts.get(event.pointerId);
    if (!contact) return;
    const before = this.#spread();
    const now = {...this.#point(event), from: contact.from};
    this.#contacts.set(event.pointerId, now);
    const after = this.#spread();
    if (this.#contacts.size === 2) {
      this.#actions.pan(after.x - before.x, after.y - before.y);
      this.#actions.zoom(after.distance / (before.distance || 1), after);
    } else if (this.#actions.zoomed()) {
      this.#actions.pan(now.x - contact.x, now.y - contact.y);
    } else if (!this.#pinched) {
      this.#actions.follow(now.x - now.from.x);
    }
  };

  readonly #onUp = (event: PointerEvent): void => {
    const contact = this.#contacts.get(event.pointerId);
    if (!contact || !this.#contacts.delete(event.pointerId)) return;
    if (this.#pinched) {
      this.#pinched = this.#contacts.size > 0;
      return;
    }
    const {from} = contact;
    const end = this.#point(event);
    const x = end.x - from.x;
    const y = end.y - from.y;
    if (Math.hypot(x, y) < TAP_DISTANCE) {
      this.#actions.follow(0);
      this.#tap(end, event);
    } else if (!this.#actions.zoomed()) {
      this.#swipe(x, y);
    }
  };

  readonly #onCancel = (event: PointerEvent): void => {
    if (this.#contacts.delete(event.pointerId)) this.#actions.follow(0);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // A pinch on a touch pad comes as a wheel with Control, in small steps.
    const speed = event.ctrlKey ? 0.01 : 0.002;
    this.#actions.zoom(Math.exp(-event.deltaY * lines * speed), this.#point(event));
  };

  readonly #onPad = (event: Event): void => {
    event.preventDefault();
    const gesture = event as GestureEvent;
    const factor = gesture.scale / this.#padScale;
    this.#padScale = gesture.scale;
    // Fingers on the screen itself send pointers too.
    if (event.type === 'gesturestart' || this.#contacts.size > 0) return;
    this.#actions.zoom(factor, this.#point(gesture));
  };

  #swipe(x: number, y: number): void {
    if (Math.abs(x) > SWIPE_DISTANCE && Math.abs(x) > Math.abs(y)) {
      // Drawn to the left, what lies on the right comes.
      this.#actions.turn(x < 0 ? 'right' : 'left');
    } else if (y > 2 * SWIPE_DISTANCE && y > Math.abs(x)) {
      this.#actions.close();
    }
    this.#actions.follow(0);
  }

  #tap(at: Point, event: PointerEvent): void {
    const {timeStamp} = event;
    const last = this.#lastTap;
    const isDouble =
      last !== undefined &&
      timeStamp - last.time < TAP_TIME &&
      Math.hypot(at.x - last.x, at.y - last.y) < 3 * TAP_DISTANCE;
    this.#lastTap = isDouble ? undefined : {...at, time: timeStamp};
    if (isDouble) this.#actions.doubleTap(at);
    else this.#actions.tap(at, event.composedPath()[0]);
  }

  /** The middle between two fingers, and how far apart they are. */
  #spread(): Point & {distance: number} {
    const [one, two] = [...this.#contacts.values()];
    if (!one || !two) return {x: 0, y: 0, distance: 0};
    return {
      x: (one.x + two.x) / 2,
      y: (one.y + two.y) / 2,
      distance: Math.hypot(one.x - two.x, one.y - two.y),
    };
  }

  #point({clientX, clientY}: MouseEvent): Point {
    const box = this.#stage.getBoundingClientRect();
    return {
      x: clientX - box.left - box.width / 2,
      y: clientY - box.top - box.height / 2,
    };
  }
}
