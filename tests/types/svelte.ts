// Compiled by scripts/package-check.mjs against the packed package. Svelte itself is
// stubbed by the few types that the generated file builds on.
import type {SvelteHTMLElements} from 'svelte/elements';
import type {} from 'kolom/types/svelte';

type Props<Tag extends keyof SvelteHTMLElements> = SvelteHTMLElements[Tag];

export const good: Props<'kolom-photo'> = {
  zoomable: true,
  'missing-credit': 'hide',
  class: 'lead',
  'onkolom-photo-zoom': (event) => event.image.naturalWidth.toFixed(),
  'on:kolom-photo-zoom': (event) => event.currentTarget.zoomable,
};

export const goodAttributes: Props<'kolom-comments'> = {
  provider: 'artalk',
  'page-size': '20',
  'max-length': 400,
  closed: '',
};

// @ts-expect-error text that is a number
export const badNumber: Props<'kolom-comments'> = {'page-size': 'many'};

// @ts-expect-error not a layout
export const badLayout: Props<'kolom-photo'> = {layout: 'sideways'};

// @ts-expect-error no such property
export const badName: Props<'kolom-photo'> = {zoomabel: true};

export const badEvent: Props<'kolom-photo'> = {
  // @ts-expect-error the event has an image
  'onkolom-photo-zoom': (event) => event.picture,
};

// @ts-expect-error no such element
export type Missing = Props<'kolom-foto'>;
