import {render, type TemplateResult} from 'lit';

import {whenSettled} from '../../src/base/settled.js';

let container: HTMLElement | undefined;

/** The page's own stylesheet, loaded once, as a publisher links it. */
function pageStyles(): Promise<void> {
  const href = '/build/kolom.css';
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () =>
      reject(new Error(`${href} is missing: run node scripts/css.mjs`));
  });
}

/**
 * Renders a piece of page with kolom.css and waits until its elements have
 * settled. It is removed after the test.
 *
 * @returns The template's first element.
 */
export async function fixture<Type extends Element>(
  template: TemplateResult,
): Promise<Type> {
  await pageStyles();
  // As on a page that a reader looks at: until then its nodes are not marked.
  await whenSettled(document.body);
  container?.remove();
  container = document.createElement('div');
  document.body.append(container);
  render(template, container);
  const element = container.firstElementChild;
  if (!element) throw new TypeError('The template has no element.');
  await settle(container);
  return element as Type;
}

/** Waits until every Lit element below a node has rendered. */
export async function settle(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('*')) {
    if ('updateComplete' in element) await element.updateComplete;
    if (element.shadowRoot) await settle(element.shadowRoot);
  }
}

/** Resolves once the browser has painted what was rendered so far. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );
}

/**
 * Resolves as soon as a condition holds.
 *
 * @param timeout - Milliseconds until the test fails; 10,000 by default.
 */
export async function waitUntil(
  condition: () => unknown,
  message = 'the condition to hold',
  timeout = 10_000,
): Promise<void> {
  const end = performance.now() + timeout;
  while (!(await condition())) {
    if (performance.now() > end)
      throw new Error(`Waited ${timeout} ms for ${message}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

afterEach(() => {
  container?.remove();
  container = undefined;
});
