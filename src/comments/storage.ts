import {openStorage, type SafeStorage} from '../base/storage.js';

let local: SafeStorage | undefined;

/** The one storage of the comment boxes on a page. */
export function commentStorage(): SafeStorage {
  return (local ??= openStorage('localStorage'));
}

/** A name that no other tab and no other comment has. */
export function uniqueId(): string {
  // `randomUUID` is missing on pages that are not served securely.
  return (
    globalThis.crypto?.randomUUID?.() ??
    `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  );
}
