/** The part of `Storage` that the library uses. No method throws. */
export interface SafeStorage {
  /** False where nothing outlives this page: storage is refused or absent. */
  readonly persistent: boolean;
  get(key: string): string | null;
  /** Returns false when the value could not be kept beyond this page. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];
}

/**
 * Opens `localStorage` (or `sessionStorage`) behind an interface that never
 * throws. Browsers refuse storage in sandboxed frames, with cookies blocked and
 * when the quota is spent; what cannot be written is held in memory instead, so
 * that the page behaves the same until it is closed. Long because its methods share
 * that memory.
 */
export function openStorage(kind: 'localStorage' | 'sessionStorage'): SafeStorage {
  const memory = new Map<string, string>();
  const backing = probe(kind);
  return {
    persistent: backing !== null,
    get(key) {
      const held = memory.get(key);
      if (held !== undefined) return held;
      try {
        return backing?.getItem(key) ?? null;
      } catch {
        return null; // Refused since the probe: the same as never stored.
      }
    },
    set(key, value) {
      try {
        if (backing) {
          backing.setItem(key, value);
          memory.delete(key);
          return true;
        }
      } catch {
        // The quota is spent or storage was switched off: memory still serves.
      }
      memory.set(key, value);
      return false;
    },
    remove(key) {
      memory.delete(key);
      try {
        backing?.removeItem(key);
      } catch {
        // What cannot be reached cannot be read back either.
      }
    },
    keys() {
      const keys = new Set(memory.keys());
      try {
        for (let i = 0; i < (backing?.length ?? 0); i++) {
          const key = backing?.key(i);
          if (key != null) keys.add(key);
        }
      } catch {
        // As in `get`.
      }
      return [...keys];
    },
  };
}

/** What a browser's storage has; elsewhere there is none. */
interface Backing {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
}

type Backings = {readonly [Kind in 'localStorage' | 'sessionStorage']?: Backing};

function probe(kind: keyof Backings): Backing | null {
  try {
    // The getter itself throws in an opaque origin; writing throws where the
    // quota is zero, as in old private windows.
    const storage = (globalThis as Backings)[kind];
    if (!storage) return null;
    const key = 'kolom.probe';
    storage.setItem(key, key);
    storage.removeItem(key);
    return storage;
  } catch {
    return null;
  }
}
