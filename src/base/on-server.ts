import {isServer} from 'lit';

/**
 * Whether there is no document, as when a server renders. Lit's own `isServer` is
 * also true in Node with a document, where tests run in jsdom or happy-dom.
 */
export const onServer: boolean = isServer && typeof document === 'undefined';
