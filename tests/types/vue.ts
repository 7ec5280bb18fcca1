// Compiled by scripts/package-check.mjs against the packed package. Vue itself is
// stubbed by the few types that the generated file builds on.
import type {GlobalComponents} from 'vue';
import type {PhotoZoomEvent} from 'kolom';
import type {} from 'kolom/types/vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<
  GlobalComponents[Tag]
>['$props'];

export const good: Props<'kolom-photo'> = {
  zoomable: true,
  layout: 'wide',
  class: 'lead',
};

export const goodAttributes: Props<'kolom-comments'> = {
  provider: 'artalk',
  'page-size': '20',
  'max-length': 400,
  // Where Vue's checker of templates looks for page-size="20".
  pageSize: '20',
  closed: '',
};

// @ts-expect-error text that is a number
export const badNumber: Props<'kolom-comments'> = {'page-size': 'many'};

// @ts-expect-error not a layout
export const badLayout: Props<'kolom-photo'> = {layout: 'sideways'};

// @ts-expect-error no such property
export const badName: Props<'kolom-photo'> = {zoomabel: true};

export function listen(
  photo: InstanceType<GlobalComponents['kolom-photo']>,
  event: PhotoZoomEvent,
): void {
  photo.$emit('kolom-photo-zoom', event);
  // @ts-expect-error no such event
  photo.$emit('kolom-photo-close', event);
}

// @ts-expect-error no such element
export type Missing = GlobalComponents['kolom-foto'];
