import {html} from 'lit';

import '../../../src/elements/comments/define.js';
import {
  createMemory,
  type MemoryOptions,
} from '../../../src/comments/providers/memory.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';

const realFetch = globalThis.fetch;

/** A thread that no other test has, in any file: they share a browser's storage. */
const newThread = (): string => `/${crypto.randomUUID()}`;

/** A comment box over a server that records what it receives. */
export class Box {
  readonly element: KolomComments;
  readonly server: WalineDouble;

  constructor(element: KolomComments, server: WalineDouble) {
    this.element = element;
    this.server = server;
  }

  /** Every element that matches, in the order of the page, through shadow roots. */
  all<Found extends HTMLElement = HTMLElement>(
    selector: string,
    root: ShadowRoot | null = this.element.shadowRoot,
  ): Found[] {
    return [...(root?.querySelectorAll<Found>('*') ?? [])].flatMap((each) => [
      ...(each.matches(selector) ? [each] : []),
      ...(each.shadowRoot ? this.all<Found>(selector, each.shadowRoot) : []),
    ]);
  }

  one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const [found] = this.all<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }

  /** A control by its visible words or its label. */
  control(name: string): HTMLElement {
    const found = this.find(name);
    if (!found) throw new Error(`no control is called ${name}`);
    return found;
  }

  /** The same, where it may not be there yet. */
  find(name: string | RegExp): HTMLElement | undefined {
    const fits = (words: string | null): boolean =>
      typeof name === 'string' ? words?.trim() === name : name.test(words ?? '');
    return this.all('button, a, input, select').find(
      (each) => fits(each.getAttribute('aria-label')) || fits(each.textContent),
    );
  }

  get text(): HTMLTextAreaElement {
    return this.one<HTMLTextAreaElement>('textarea[name="comment"]');
  }

  type(
    words: string,
    field = this.text as HTMLTextAreaElement | HTMLInputElement,
  ): void {
    field.value = words;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }

  /** The field in which a comment is changed, by way of its open tools. */
  async edit(name: string): Promise<HTMLTextAreaElement> {
    this.control(`Edit the comment by ${name}`).click();
    const field = 'textarea[name="edit"]';
    await waitUntil(() => this.all(field).length, 'the field');
    return this.one<HTMLTextAreaElement>(field);
  }

  /** Somebody has entered the form, and what works in it is here. */
  async entered(): Promise<void> {
    this.text.focus();
    const isHere = (): boolean =>
      !!this.element.session?.writer &&
      this.all('kolom-comment-composer').some(
        // Private, but nothing that a reader sees tells when it is there.
        (composer) => !!(composer as unknown as {form?: unknown}).form,
      );
    await waitUntil(isHere, 'what works in the form');
  }

  /** Presses the button, which is there once the form is entered. */
  submit(): void {
    this.text.focus();
    this.control('Post comment').click();
  }

  /** The words of the comments on the screen. */
  get bodies(): string[] {
    return this.all('article .body').map((body) => body.textContent?.trim() ?? '');
  }

  /**
   * What is said in regions of that role; of errors, what stands at a field too, and what
   * is announced only to those who are in the comments.
   */
  says(role: 'status' | 'alert'): string {
    const unattended =
      role === 'alert' ? '.problem, .ways p:not(.state)' : '.ways .state';
    return this.all(`[role="${role}"], ${unattended}`)
      .map((region) => region.textContent?.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(' ');
  }

  /** Nothing is being loaded any more. */
  settled(): Promise<void> {
    return waitUntil(() => !this.says('status').includes('Loading'), 'the thread');
  }

  ready(): Promise<void> {
    return waitUntil(() => this.bodies.length > 0, 'the thread');
  }
}

/** A box whose provider is the memory's. */
export async function memoryBox(
  options: MemoryOptions = {},
  attributes: {closed?: boolean; maxLength?: number; sort?: 'oldest'} = {},
): Promise<Box> {
  const element = await fixture<KolomComments>(html`
    <kolom-comments
      lang="en"
      .provider=${createMemory(options)}
      thread=${newThread()}
      ?closed=${attributes.closed}
      max-length=${attributes.maxLength ?? 0}
      sort=${attributes.sort ?? 'newest'}
    ></kolom-comments>
  `);
  return new Box(element, new WalineDouble());
}

/** A box over the double of a Waline server. */
export async function walineBox(
  thread = newThread(),
  server = new WalineDouble(),
): Promise<Box> {
  globalThis.fetch = server.fetch;
  const element = await fixture<KolomComments>(html`
    <kolom-comments
      lang="en"
      provider="waline"
      server="https://comments.example/"
      thread=${thread}
    ></kolom-comments>
  `);
  return new Box(element, server);
}

afterEach(() => {
  globalThis.fetch = realFetch;
});
