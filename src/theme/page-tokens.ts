// Generated from tokens.json by scripts/tokens.mjs: edit that instead.
import {unsafeCSS} from 'lit';

import {TIMES_BASE} from './rem.js';

/** Words that are read. */
export const colorText = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-text, light-dark(#16181d, #ecebe7))',
);
/** Captions, credits, dates. */
export const colorTextMuted = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-text-muted, light-dark(#4f4f4c, #bdbbb5))',
);
/** What the page stands on. */
export const colorSurface = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-surface, light-dark(#ffffff, #13151a))',
);
/** Menus, forms, boxes beside the text. */
export const colorSurfaceRaised = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-surface-raised, light-dark(#f6f4ef, #1e2127))',
);
/** Rules between things. */
export const colorBorder = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-border, light-dark(#dfdedb, #3a3e47))',
);
/** Edges of controls: 3:1 against the surface. */
export const colorBorderStrong = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-border-strong, light-dark(#8c8b87, #80858f))',
);
/** The paper's own colour: kickers, the current section. */
export const colorAccent = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-accent, light-dark(#8c1216, #ffb3ab))',
);
/** Links in running text. */
export const colorLink = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-link, light-dark(#0b4a8f, #a8d0ff))',
);
/** The ring around what has focus. */
export const colorFocus = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-focus, light-dark(#0b4a8f, #a8d0ff))',
);
/** Headlines. */
export const fontDisplay = /* @__PURE__ */ unsafeCSS(
  "var(--kolom-font-display, Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif)",
);
/** Running text. */
export const fontBody = /* @__PURE__ */ unsafeCSS(
  "var(--kolom-font-body, Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif)",
);
/** Controls, captions, labels. */
export const fontUi = /* @__PURE__ */ unsafeCSS(
  "var(--kolom-font-ui, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif)",
);
export const textXs = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-text-xs, ${TIMES_BASE}0.8125))`,
);
export const textSm = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-text-sm, ${TIMES_BASE}0.875))`,
);
export const lineUi = /* @__PURE__ */ unsafeCSS('var(--kolom-line-ui, 1.4)');
export const space1 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-1, ${TIMES_BASE}0.25))`,
);
export const space2 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-2, ${TIMES_BASE}0.5))`,
);
export const space3 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-3, ${TIMES_BASE}0.75))`,
);
export const space4 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-4, ${TIMES_BASE}1))`,
);
export const space5 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-5, ${TIMES_BASE}1.5))`,
);
/** The least height of a control: 44 px at the browser's default size. */
export const target = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-target, ${TIMES_BASE}2.75))`,
);
/** Corners of controls. */
export const radius = /* @__PURE__ */ unsafeCSS('var(--kolom-radius, 2px)');
