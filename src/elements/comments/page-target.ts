import type {Target} from '../../comments/model.js';

/** The thread of this page: by its canonical address, so that all its copies share one. */
export function pageTarget(server: string, thread: string): Target {
  const canonical = document.querySelector<HTMLLinkElement>(
    'link[rel="canonical"]',
  )?.href;
  let pageUrl = location.href.split('#')[0] ?? '';
  let path = location.pathname;
  try {
    const url = new URL(canonical || pageUrl);
    pageUrl = url.href;
    path = url.pathname;
  } catch {
    // A canonical address that is none says nothing.
  }
  return {
    server: server.replace(/\/+$/, ''),
    thread: thread || path,
    pageUrl,
    title: document.title,
  };
}
