// What the tests of jsdom and happy-dom share: the environment exactly as Vitest sets
// it up, in this process, and everything that goes wrong in it.
import {builtinEnvironments} from 'vitest/runtime';

export type EnvironmentName = 'jsdom' | 'happy-dom';

/** Of links, which jsdom does not follow, and of a window that does not scroll. */
const NOT_IMPLEMENTED = /^Not implemented:/;

/** What went wrong since it was last asked for. */
export interface Trouble {
  take(): string[];
}

/** Gives this process the globals of a page, as Vitest does. */
export async function enterEnvironment(name: EnvironmentName): Promise<Trouble> {
  const found: string[] = [];
  const note = (error: unknown): void => {
    const text =
      error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!NOT_IMPLEMENTED.test(text)) found.push(text);
  };
  // Before the environment is set up: jsdom reports what listeners throw by this console.
  console.error = (...parts: unknown[]) => parts.forEach(note);
  console.warn = () => undefined;
  process.on('unhandledRejection', note);
  const url = 'https://news.example/harbour';
  const options = {jsdom: {url}, happyDOM: {url}};
  await builtinEnvironments[name].setup(globalThis, options);
  if (name === 'happy-dom') {
    // It loads no picture, and takes each for one that failed to load.
    const width = {get: () => 900};
    Object.defineProperty(HTMLImageElement.prototype, 'naturalWidth', width);
  }
  window.addEventListener('error', ({error, message}) => note(error ?? message));
  // A click on a link would leave the page, which happy-dom tries.
  window.addEventListener('click', (event) => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) {
      event.preventDefault();
    }
  });
  return {take: () => found.splice(0)};
}

const PATIENCE_MS = 10_000;

/** What a function returns, once that is anything. */
export async function until<Value>(
  find: () => Value | null | undefined | false,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = find();
    if (value) return value;
    if (Date.now() > end) throw new Error(`In vain: ${find.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Lets run what has been put off: updates, tasks and frames. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise(requestAnimationFrame);
  }
}

const CONTROLS = 'a, button, summary, input, select, textarea, img';

/** All that can be pressed or filled in below a node, in shadow roots too. */
export function controlsOf(root: ParentNode): HTMLElement[] {
  const shadow = root instanceof Element ? root.shadowRoot : null;
  const below = [...(shadow?.children ?? []), ...root.children].flatMap(controlsOf);
  return root instanceof HTMLElement && root.matches(CONTROLS)
    ? [root, ...below]
    : below;
}

/** The first control that is called so, by its text or its label. */
export function control(root: ParentNode, name: RegExp): HTMLElement | undefined {
  return controlsOf(root).find((element) =>
    name.test(element.getAttribute('aria-label') ?? element.textContent.trim()),
  );
}
