// The shapes of Svelte 5's own declarations, as far as kolom/types/svelte uses them.
declare module 'svelte/elements' {
  export interface HTMLAttributes<Element extends EventTarget> {
    class?: string | undefined;
    id?: string | undefined;
    onclick?: ((event: MouseEvent & {currentTarget: Element}) => void) | undefined;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augmented
  export interface SvelteHTMLElements {}
}
