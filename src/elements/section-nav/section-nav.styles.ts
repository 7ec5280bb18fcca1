import {css} from 'lit';

import {rootStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorAccent,
  colorBorder,
  colorBorderStrong,
  colorSurface,
  space2,
  target,
} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  css`
    :host {
      display: flex;
      position: relative;
    }

    .frame {
      display: flex;
      grid-column: 1 / -1;
      flex: 1 1 auto;
      min-inline-size: 0;
      min-block-size: ${target};
    }

    /* Nothing but this holds the row's place while the panel is open. */
    :host(:state(open)) .frame {
      min-block-size: var(--_height, ${target});
    }

    .row {
      display: flex;
      flex: 1 1 auto;
      flex-wrap: var(--_wrap, nowrap);
      /* Of a list in it, too: none under a row that folds. */
      --_bar: none;
      /* A scroll container, so that the current section can stick to its end. */
      overflow: hidden;
    }

    /* Rendered by a server and never defined: the host scrolls the row. */
    :host(:not(:defined)) .row {
      flex-shrink: 0;
      overflow: visible;
    }

    :host(:state(scrolls)) .row {
      overflow: auto hidden;
      overscroll-behavior-inline: contain;
      scroll-snap-type: inline proximity;
      scrollbar-width: none;
    }

    /* The panel's first line is the row's: nothing of the rest stands in it. */
    :host(:state(open)) .row.empty {
      --_lead: var(--_row-size, var(--_height, ${target}));
    }

    :host(:state(open)) .row.bare {
      padding-block-start: var(--_lead, 0px);
    }

    :host(:state(open)) .row::before {
      order: 1;
      flex: 0 0 100%;
      content: '';
    }

    :host(:state(open)) .row {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
      flex-wrap: wrap;
      max-block-size: min(80dvb, ${rem(40)});
      padding-block-end: ${space2};
      border-block-end: 1px solid ${colorBorderStrong};
      background: ${colorSurface};
      box-shadow: 0 1.5em 1.75em -1.125em rgb(0 0 0 / 30%);
      overflow: hidden auto;
      overscroll-behavior: contain;
    }

    /* Over the end of the row and not beside it: were the row to change its
       width, Chromium would report a shift of a whole right-to-left page. */
    .more {
      display: flex;
      position: absolute;
      inset-block-start: var(--_row-start, 0px);
      block-size: var(--_row-size, 100%);
      inset-inline-end: var(--_row-end, 0px);
      align-items: center;
      justify-content: center;
      gap: ${space2};
      /* Where there is little room, the way to all is worth more than the current one. */
      z-index: 2;
      max-inline-size: 100%;
      inline-size: var(--kolom-section-nav-more-size, ${rem(8)});
      margin: 0;
      padding: 0 ${space2};
      border: 0;
      border-inline-start: 1px solid ${colorBorder};
      background: ${colorSurface};
      color: inherit;
      font: inherit;
      line-height: 1.2;
      cursor: pointer;
      overflow-wrap: anywhere;
    }

    /* Out of the way, and still measurable. */
    .more[hidden] {
      visibility: hidden;
    }

    .more:hover {
      color: ${colorAccent};
    }

    :focus-visible {
      outline-offset: -2px;
    }

    .chevron {
      flex: none;
      inline-size: 0.5em;
      block-size: 0.5em;
      margin-block-start: -0.25em;
      border: solid currentcolor;
      border-width: 0 1.5px 1.5px 0;
      rotate: 45deg;
    }

    [aria-expanded='true'] .chevron {
      margin-block-start: 0.25em;
      rotate: 225deg;
    }
  `,
];
