import {openStorage, type SafeStorage} from '../base/storage.js';

let local: SafeStorage | undefined;
let tab: SafeStorage | undefined;

/** The one storage of the comment boxes on a page. */
export function commentStorage(): SafeStorage {
  return (local ??= openStorage('localStorage'));
}

/** The same for what goes with the tab. */
export function tabStorage(): SafeStorage {
  return (tab ??= openStorage('sessionStorage'));
}

/** A name that no other tab and no other comment has. */
export function uniqueId(): string {
  // `randomUUID` is missing on pages that are not served securely.
  return (
    globalThis.crypto?.randomUUID?.() ??
    `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  );
}
