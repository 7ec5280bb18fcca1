/** What a page says about one photograph, as nodes of the page. */
export interface Figure {
  readonly image: HTMLImageElement;
  /** The caption; the credit may stand inside it or apart. */
  readonly caption: Element | null;
  /** Every node of role `credit` that has words. */
  readonly credits: readonly Element[];
}

const CREDIT = '[data-kolom-role~="credit"]';

/** Finds the photographs below a node, each once, in reading order. */
export function findImages(root: ParentNode): HTMLImageElement[] {
  const images = [...root.querySelectorAll('img')];
  return images.filter((image) => !image.closest('figcaption, noscript'));
}

/**
 * Reads a photograph's caption and credit from the markup that authors and
 * systems write: a `<figure>`, or a picture with a paragraph after it.
 */
export function readFigure(image: HTMLImageElement): Figure {
  const figure = image.closest('figure, li, .wp-caption');
  const scope = image.closest('kolom-photo') ?? figure ?? image.parentElement;
  const caption =
    figure?.querySelector('figcaption') ??
    scope?.querySelector('figcaption, .wp-caption-text') ??
    [...(scope?.querySelectorAll('p') ?? [])].find(
      (paragraph) => hasText(paragraph) && !paragraph.querySelector('img'),
    );
  return {
    image,
    caption: caption && hasText(caption) ? caption : null,
    credits: [...(scope?.querySelectorAll(CREDIT) ?? [])].filter(hasText),
  };
}

/** The address of the picture's file, where the picture links to it. */
export function fileLink(image: HTMLImageElement): string | undefined {
  const link = image.closest<HTMLAnchorElement>('a[href]');
  if (!link || !/\.(avif|gif|jpe?g|png|svg|webp)$/i.test(link.pathname))
    return undefined;
  return link.href;
}

function hasText(element: Element): boolean {
  return /\S/.test(element.textContent ?? '');
}
