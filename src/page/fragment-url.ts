/**
 * What leads to a place of this very page: the fragment alone, or the whole address
 * where `<base href>` would take the fragment to another page.
 *
 * @param name - The fragment without its `#`, already encoded.
 */
export function fragmentUrl(name: string): string {
  const [page = ''] = location.href.split('#');
  const [base] = document.baseURI.split('#');
  return `${base === page ? '' : page}#${name}`;
}
