// What the application runs in a browser: it hydrates what its server sent.
import {createElement, useEffect, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';

import {Page} from './react-page.js';

declare global {
  interface Window {
    /** What React says of the page. */
    said: string[];
    /** Set once the page is React's. */
    hydrated: boolean;
  }
}

window.said = [];
const {error} = console;
console.error = (...words: unknown[]) => {
  window.said.push(words.map(String).join(' '));
  error(...words);
};

function Application(): ReactNode {
  useEffect(() => {
    window.hydrated = true;
  });
  return createElement(Page);
}

hydrateRoot(document.querySelector('#root')!, createElement(Application), {
  onRecoverableError: (problem) => window.said.push(String(problem)),
});
