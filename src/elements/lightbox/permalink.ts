import {photoHash} from '../../page/photo-id.js';

let leaving: Promise<void> | undefined;

/** Resolves when the address of a lightbox that was closed is gone again. */
export async function settled(): Promise<void> {
  await leaving;
}

/**
 * Gives the open photograph an address, so that it can be linked to and that
 * Back closes it. Where a browser refuses, as in some sandboxed frames, the
 * lightbox works without.
 */
export class Permalink {
  // Opened from a link, there is no entry of ours to go back from.
  #own = false;

  enter(id: string): void {
    const hash = photoHash(id);
    if (location.hash === hash) return;
    this.#own = write('pushState', hash);
  }

  replace(id: string): void {
    write('replaceState', photoHash(id));
  }

  /** Takes the address away, after the reader closed the lightbox. */
  leave(): void {
    if (!this.#own) {
      write('replaceState', '');
      return;
    }
    leaving = new Promise((resolve) => {
      addEventListener('popstate', () => resolve(), {once: true});
    });
    history.back();
  }
}

function write(method: 'pushState' | 'replaceState', hash: string): boolean {
  const url = new URL(location.href);
  url.hash = hash;
  try {
    // Routers keep their own state in the entry and lose their way without it.
    history[method](history.state, '', url);
    return true;
  } catch {
    return false;
  }
}
