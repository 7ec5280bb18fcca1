/** The comment thread of a page; the engine's `Target` has the same shape. */
export interface PageTarget {
  /** Address of the comment server, without a slash at its end. */
  readonly server: string;
  /** The server's name for the thread. */
  readonly thread: string;
  readonly pageUrl: string;
  readonly title: string;
}

/** The thread of this page: by its canonical address, so that all its copies share one. */
export function pageTarget(server: string, thread: string): PageTarget {
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
