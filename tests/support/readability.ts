import type {Readability as Reader} from '@mozilla/readability';

declare global {
  /** Of `@mozilla/readability`, by which Firefox and many others read a page. */
  const Readability: typeof Reader;
}

/** Resolves once `Readability` is there. */
export async function loadReadability(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/node_modules/@mozilla/readability/Readability.js';
  const loaded = new Promise((resolve) => (script.onload = resolve));
  document.head.append(script);
  await loaded;
}
