/** The address under which an article is known, without a fragment. */
export function canonicalUrl(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
  return (link?.href ?? location.href).split('#')[0] ?? '';
}
