import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {onDraftSent, type Draft} from '../../comments/drafts.js';
import {outgoing} from '../../comments/read.js';

/** A form whose text is kept. */
export interface DraftHost extends ReactiveControllerHost {
  readonly input: HTMLTextAreaElement | null;
}

/** After the first key that is not stored yet: a crash loses no more than this. */
const SAVE_DELAY_MS = 250;

/**
 * Keeps what is typed: a few times a second, and at once whenever the page
 * may go away. Shows what earlier visits and other tabs have left.
 */
export class DraftController implements ReactiveController {
  readonly #host: DraftHost;
  #draft: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #open: AbortController | undefined;
  // What the form shows of this controller; typing alone renders nothing.
  #news = ' false true';
  /** A text of another tab, or empty. */
  other = '';
  /** The text on the screen comes from an earlier visit. */
  restored = false;
  /** False once the text could not be stored. */
  stored = true;

  constructor(host: DraftHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins with a draft, as soon as the input is there. The last one keeps its words. */
  use(draft: Draft): void {
    this.flush();
    const {input} = this.#host;
    if (input && this.#draft && this.#draft.key !== draft.key) input.value = '';
    this.#draft = draft;
    if (!input) return;
    const typed = input.value;
    const kept = draft.restore();
    if (!typed && kept) input.value = kept;
    this.restored = !typed && !!kept;
    if (typed) this.typed();
    this.#look();
  }

  hostConnected(): void {
    this.#open = new AbortController();
    const {signal} = this.#open;
    const flush = (): void => this.flush();
    document.addEventListener('visibilitychange', flush, {signal});
    document.addEventListener('freeze', flush, {signal});
    addEventListener('pagehide', flush, {signal});
    addEventListener('storage', ({key}) => this.#follow(key), {signal});
    signal.addEventListener(
      'abort',
      onDraftSent((key) => this.#follow(key)),
    );
    // A page that comes back out of the cache has heard of nothing meanwhile.
    addEventListener('pageshow', () => this.#follow(this.#draft?.key), {signal});
    addEventListener('beforeunload', (event) => this.#onLeave(event), {signal});
  }

  hostDisconnected(): void {
    this.flush();
    this.#open?.abort();
  }

  /** The reader typed. */
  typed(): void {
    this.restored = false;
    this.#timer ??= setTimeout(() => this.flush(), SAVE_DELAY_MS);
  }

  /** Stores the text as it is now. */
  flush(): void {
    this.#stop();
    const {input} = this.#host;
    if (!input || !this.#draft) return;
    this.stored = this.#draft.save(input.value);
    this.#look();
  }

  /** The server has this text: empties the form, unless the reader has typed on. */
  clear(sent: string): void {
    const {input} = this.#host;
    this.#stop();
    if (input && outgoing(input.value) === outgoing(sent)) input.value = '';
    this.#draft?.clear(sent);
    this.restored = false;
    if (input?.value) this.flush();
  }

  /** The reader chose between two texts. */
  choose(other: boolean): void {
    const {input} = this.#host;
    if (other && input) {
      input.value = this.other;
      this.#draft?.adopt(this.other);
    } else this.#draft?.forgetOthers();
    this.#look();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    const mine = this.#host.input?.value ?? '';
    const other = mine && this.#draft?.others().find((text) => text !== mine);
    const news = `${(this.other = other || '')} ${this.restored} ${this.stored}`;
    if (news !== this.#news) this.#host.requestUpdate();
    this.#news = news;
  }

  /** Another page wrote into an entry of the storage. */
  #follow(key: string | null | undefined): void {
    const {input} = this.#host;
    if (!this.#draft || !input || !key?.startsWith(this.#draft.key)) return;
    input.value = this.#draft.follow(input.value) ?? input.value;
    this.#look();
  }

  /** Asks before the page goes only where leaving it loses the text. */
  #onLeave(event: BeforeUnloadEvent): void {
    this.flush();
    if (this.#host.input?.value.trim() && !(this.stored && this.#draft?.persistent))
      event.preventDefault();
  }
}
