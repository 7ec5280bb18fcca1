import {DEV} from '../../base/dev.js';
import {warnOnce} from '../../base/warn-once.js';
import type {Target} from '../model.js';

/** What is asked of the page, which a server has not. */
interface Page {
  querySelector?(selector: string): {readonly href?: string} | null;
}

/**
 * Tells the page's author of a canonical address whose query the thread's name leaves
 * out: `?p=1` and `?p=2` share one thread. Call it behind `if (DEV)`.
 */
export function warnOfQuery({thread, pageUrl}: Target): void {
  const {document} = globalThis as {document?: Page};
  if (!DEV || !document || !URL.canParse(pageUrl)) return;
  const {pathname, search} = new URL(pageUrl);
  const canonical = document.querySelector?.('link[rel="canonical"]')?.href;
  if (!search || thread !== pathname || canonical !== pageUrl) return;
  warnOnce(
    'comments-query',
    `The canonical address has a query (${search}), and the thread is named by its path alone: pages that differ in the query share their comments. Set \`thread\`.`,
  );
}
