/**
 * A `ResizeObserver`; undefined in a document without layout, as jsdom's is, where
 * nothing has a size to report.
 */
export function resizeObserver(
  callback: ResizeObserverCallback,
): ResizeObserver | undefined {
  return typeof ResizeObserver === 'undefined'
    ? undefined
    : new ResizeObserver(callback);
}

/**
 * An `IntersectionObserver`; undefined in a document without layout, as jsdom's is,
 * where nothing is in view or out of it.
 */
export function intersectionObserver(
  callback: IntersectionObserverCallback,
  options?: IntersectionObserverInit,
): IntersectionObserver | undefined {
  return typeof IntersectionObserver === 'undefined'
    ? undefined
    : new IntersectionObserver(callback, options);
}
