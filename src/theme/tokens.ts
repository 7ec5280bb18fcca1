// Generated from tokens.json by scripts/tokens.mjs: edit that instead.
import {unsafeCSS} from 'lit';

import {TIMES_BASE} from './rem.js';

/** All others, which come with the page. */
export * from './page-tokens.js';

/** Words on the accent. */
export const colorOnAccent = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-on-accent, light-dark(#ffffff, #13151a))',
);
/** What went wrong. */
export const colorDanger = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-danger, light-dark(#8c1216, #ffb3ab))',
);
/** What went well. */
export const colorSuccess = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-success, light-dark(#155b33, #9ddcb4))',
);
/** Behind what the reader came for. */
export const colorHighlight = /* @__PURE__ */ unsafeCSS(
  'var(--kolom-color-highlight, light-dark(#fff3cf, #3d3005))',
);
/** Code. */
export const fontMono = /* @__PURE__ */ unsafeCSS(
  "var(--kolom-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace)",
);
export const textMd = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-text-md, ${TIMES_BASE}1))`,
);
/** Running text, before the reader's own scale. */
export const textBody = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-text-body, ${TIMES_BASE}1.1875))`,
);
export const textLg = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-text-lg, ${TIMES_BASE}1.375))`,
);
export const textXl = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-text-xl, ${TIMES_BASE}1.75))`,
);
/** Line height of running text. */
export const lineBody = /* @__PURE__ */ unsafeCSS('var(--kolom-line-body, 1.6)');
export const lineTight = /* @__PURE__ */ unsafeCSS('var(--kolom-line-tight, 1.15)');
export const space6 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-6, ${TIMES_BASE}2))`,
);
export const space7 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-7, ${TIMES_BASE}3))`,
);
export const space8 = /* @__PURE__ */ unsafeCSS(
  `var(--kolom-space-8, ${TIMES_BASE}4.5))`,
);
/** The widest a text column grows, some 70 characters at any size of the text. Any length; in ch it follows the reader. */
export const measure = /* @__PURE__ */ unsafeCSS('var(--kolom-measure, 64ch)');
