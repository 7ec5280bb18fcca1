/** What the fragment of an open photograph's address begins with. */
const PHOTO_HASH = '#photo-';

// Query parameters by which image services ask for a size of the same picture.
const SIZE_PARAMETERS = /^(w|h|width|height|dpr|fit|resize|q|quality|auto|fm|format)$/;
const SIZE_SUFFIX = /-\d+x\d+(?=\.\w+$)/;

/**
 * A name for a photograph that outlives edits of the article: its author's id,
 * else one made from the picture's address. Copies of a picture share it.
 */
export function photoId(image: HTMLImageElement): string {
  const named = image.closest('kolom-photo')?.id || image.closest('figure')?.id;
  if (named || image.id) return named || image.id;
  const source = address(image);
  const path = source.startsWith('data:') ? '' : source.replace(/[?#].*/, '');
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const slug = file.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);
  return [slug, digest(source)].filter(Boolean).join('-').toLowerCase();
}

/** The fragment of the address at which a photograph is open. */
export function photoHash(id: string): string {
  return PHOTO_HASH + encodeURIComponent(id);
}

/** The photograph that a fragment names, or undefined where it names none. */
export function photoIdFromHash(hash: string): string | undefined {
  if (!hash.startsWith(PHOTO_HASH)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PHOTO_HASH.length));
  } catch {
    return undefined; // A stray per cent sign: no fragment of ours.
  }
}

/** Where the picture is, whatever size of it this reader got. */
function address(image: HTMLImageElement): string {
  const source = image.getAttribute('src') ?? '';
  // Scripts that load late show every picture by the same small placeholder.
  const deferred = image.dataset.src ?? image.dataset.srcset ?? image.srcset;
  if (source === '' || source.startsWith('data:')) return deferred || source;
  try {
    const url = new URL(source, document.baseURI);
    for (const name of [...url.searchParams.keys()]) {
      if (SIZE_PARAMETERS.test(name)) url.searchParams.delete(name);
    }
    return url.host + url.pathname.replace(SIZE_SUFFIX, '') + url.search;
  } catch {
    return source; // Not an address; still the same text each time.
  }
}

/** FNV-1a, 32 bits: short names need no more. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
