import {photoHash, photoIdFromHash} from '../../page/photo-id.js';

/** What we add to the state that the page's router keeps in a history entry. */
const KEY = 'kolom';

// Milliseconds after which the browser is not waited for any more: it drops a
// traversal when something else navigates meanwhile.
const PATIENCE_MS = 5000;
// Milliseconds that a router may take to scroll after a step through history.
const SETTLING_MS = 300;

/** The lightbox that is open, as its address knows it. */
let open: Permalink | undefined;
/** The way back out of one that was closed, until the browser has gone it. */
let leaving:
  | {readonly page: string; readonly done: Promise<void>; readonly end: () => void}
  | undefined;
/** Where the last traversal of ours led, until its `hashchange` has come. */
let arrived: string | undefined;
/** Where the reader was before a router heard of the traversal. */
let place: ScrollToOptions | undefined;
let listening = false;
let reopen: Reopening = {knows: () => false, open: () => undefined};

/** How a photograph is opened to which the reader goes by Forward. */
export interface Reopening {
  /** Whether it is in the page that is shown. */
  readonly knows: (id: string) => boolean;
  readonly open: (id: string) => void;
}

export function onForward(reopening: Reopening): void {
  reopen = reopening;
}

/** Resolves when the address of a lightbox that was closed is gone again. */
export async function settled(): Promise<void> {
  await leaving?.done;
}

/**
 * Gives the open photograph an address, so that it can be linked to and that
 * Back closes it. Where a browser refuses, as in some sandboxed frames, the
 * lightbox works without.
 *
 * No router of the page notices: one that does takes Back for a way to another
 * page, fetches or rebuilds the article, and what the reader typed and opened
 * there is gone. So entries are written past what routers put over `history`, with
 * the router's own state in them, and the events of our traversals, and no others,
 * end here.
 */
export class Permalink {
  readonly #follow: () => void;
  readonly #page = pageOf(location.href);
  // Opened from a link, there is no entry of ours to go back from.
  #own = false;

  /** @param follow - Called when the address says another thing than before. */
  constructor(follow: () => void) {
    this.#follow = follow;
  }

  /** Whether this is another page by now than the one with the photograph. */
  get isElsewhere(): boolean {
    return pageOf(location.href) !== this.#page;
  }

  /** Calls back when a router puts another page in the place of this one. */
  whenElsewhere(callback: () => void, signal: AbortSignal): void {
    const changes = new MutationObserver(() => {
      if (this.isElsewhere) callback();
    });
    changes.observe(document, {childList: true, subtree: true});
    signal.addEventListener('abort', () => changes.disconnect());
  }

  enter(id: string): void {
    listen();
    show(this);
    if (location.hash === photoHash(id)) this.#own = isAfterItsPage();
    else this.#own = write('pushState', id);
  }

  replace(id: string): void {
    write('replaceState', id);
  }

  /** Takes the address away, after the reader closed the lightbox. */
  leave(): void {
    this.drop();
    // Whoever wrote another address meanwhile keeps it.
    if (this.isElsewhere || photoIdFromHash(location.hash) === undefined) return;
    if (!this.#own) {
      write('replaceState');
      return;
    }
    leaving = begin(this.#page);
    history.back();
  }

  /** Leaves the address as it is. */
  drop(): void {
    if (open === this) show(undefined);
  }

  /** The reader went to another entry. */
  follow(): void {
    // A link from photograph to photograph makes an entry that is not ours.
    this.#own = !!stateOf()[KEY];
    this.#follow();
  }
}

function show(link: Permalink | undefined): void {
  open = link;
}

function begin(page: string): NonNullable<typeof leaving> {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  setTimeout(end, PATIENCE_MS);
  return {page, done, end};
}

/** An address without its fragment. */
function pageOf(url: string): string {
  return url.replace(/#.*/s, '');
}

/** Whether the entry before this one is the same page without the photograph. */
function isAfterItsPage(): boolean {
  if (stateOf()[KEY]) return true;
  // Routers that start anew overwrite the state.
  const {navigation} = globalThis as {navigation?: Navigation};
  const before = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1];
  return !!before?.url && pageOf(before.url) === pageOf(location.href);
}

function stateOf(): Record<string, unknown> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? {...state} : {};
}

function write(method: 'pushState' | 'replaceState', id?: string): boolean {
  const url = new URL(location.href);
  url.hash = id === undefined ? '' : photoHash(id);
  // Routers keep their own state in the entry and lose their way without it.
  const state = stateOf();
  if (method === 'pushState') state[KEY] = true;
  else if (id === undefined) delete state[KEY];
  try {
    History.prototype[method].call(history, state, '', url);
    return true;
  } catch {
    return false;
  }
}

/** Whether a traversal leads into or out of a photograph of the page that is shown. */
function isOurs(): boolean {
  if (leaving) return leaving.page === pageOf(location.href);
  if (open) return !open.isElsewhere;
  const id = photoIdFromHash(location.hash);
  return id !== undefined && !!stateOf()[KEY] && reopen.knows(id);
}

function onPopState(event: PopStateEvent): void {
  showState();
  const ours = isOurs();
  if (ours) {
    event.stopImmediatePropagation();
    arrived = location.href;
    keep(place ?? placeNow());
  }
  place = undefined;
  if (leaving) {
    leaving.end();
    leaving = undefined;
  } else if (open) open.follow();
  else if (ours) reopen.open(photoIdFromHash(location.hash) ?? '');
}

function onHashChange(event: HashChangeEvent): void {
  if (event.newURL === arrived) event.stopImmediatePropagation();
  arrived = undefined;
}

// Comes before `popstate`, and before that is known to be heard by others.
function onEntry(event: NavigationCurrentEntryChangeEvent): void {
  if (event.navigationType !== 'traverse' || !isOurs()) return;
  hideState();
  place = placeNow();
}

function listen(): void {
  if (listening) return;
  listening = true;
  addEventListener('popstate', onPopState, true);
  addEventListener('hashchange', onHashChange, true);
  (globalThis as {navigation?: Navigation}).navigation?.addEventListener(
    'currententrychange',
    onEntry,
  );
}

const hidden = new Map<object, PropertyDescriptor>();

/**
 * Firefox and WebKit call what captures an event first, but Chromium calls what
 * listens to a window in the order in which it came, so that a router which was
 * there before us hears of our traversals. It is told what browsers tell of a link
 * within a page, that there is no state: routers leave such a step to the browser.
 */
function hideState(): void {
  for (const owner of [History.prototype, PopStateEvent.prototype]) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, 'state');
    if (!descriptor?.configurable || hidden.has(owner)) continue;
    hidden.set(owner, descriptor);
    Object.defineProperty(owner, 'state', {...descriptor, get: () => null});
  }
}

function showState(): void {
  for (const [owner, descriptor] of hidden) {
    Object.defineProperty(owner, 'state', descriptor);
  }
  hidden.clear();
}

function placeNow(): ScrollToOptions {
  return {left: scrollX, top: scrollY, behavior: 'instant'};
}

/** Undoes what a router that heard of it scrolls, until the reader does something. */
function keep(at: ScrollToOptions): void {
  const kept = new AbortController();
  const {signal} = kept;
  const release = (): void => kept.abort();
  addEventListener('scroll', () => scrollTo(at), {signal});
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown']) {
    addEventListener(type, release, {signal, capture: true, passive: true});
  }
  setTimeout(release, SETTLING_MS);
  scrollTo(at);
}
