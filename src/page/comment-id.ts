// How a comment is named in an address, in one place.

/** Fragment of a comment's own address, without its `#`. */
export function fragmentOf(id: string): string {
  return `comment-${encodeURIComponent(id)}`;
}

/** The comment's id again, from the article that has that fragment for its own. */
export function idOf({id}: Element): string {
  return decodeURIComponent(id.slice('comment-'.length));
}

/**
 * The fragments of ours, and those that servers put into their e-mails: Isso's
 * `#isso-12` and Remark42's `#remark42__comment-…`.
 */
const FRAGMENT = /^#(?:comment|isso|remark42__comment)-(.+)$/;

/** Waline's e-mails end in nothing but the comment's id: a number, or MongoDB's. */
const WALINE_FRAGMENT = /^#(\d+|[\da-f]{24})$/;

/** Artalk's lead to a parameter of the page. */
const ARTALK_PARAMETER = 'atk_comment';

/**
 * The comment that an address names.
 *
 * @param provider - The name of the built-in provider, where there is one.
 * @returns Its id; undefined where the address names none.
 */
export function commentNamedBy(
  {hash, search}: Pick<Location, 'hash' | 'search'>,
  provider?: unknown,
): string | undefined {
  const pattern = provider === 'waline' ? WALINE_FRAGMENT : FRAGMENT;
  const name = FRAGMENT.exec(hash)?.[1] ?? pattern.exec(hash)?.[1];
  try {
    return name
      ? decodeURIComponent(name)
      : (new URLSearchParams(search).get(ARTALK_PARAMETER) ?? undefined);
  } catch {
    return undefined; // A broken escape names no comment.
  }
}
