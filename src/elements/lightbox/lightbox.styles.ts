import {css} from 'lit';

import {buttonStyles, rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorLink,
  colorSurface,
  colorText,
  colorTextMuted,
  fontBody,
  fontUi,
  lineUi,
  space2,
  space3,
  space4,
  textSm,
  textXs,
} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  buttonStyles,
  visuallyHiddenStyles,
  css`
    /* Beside the body, where a box might be an item of the page's own grid. */
    :host {
      display: contents;
    }

    /* Photographs are looked at in the dark. */
    dialog {
      position: fixed;
      inset: 0;
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
      inline-size: 100%;
      block-size: 100%;
      max-inline-size: none;
      max-block-size: none;
      margin: 0;
      padding: env(safe-area-inset-top) env(safe-area-inset-right)
        env(safe-area-inset-bottom) env(safe-area-inset-left);
      border: 0;
      background: ${colorSurface};
      color: ${colorText};
      color-scheme: dark;
      font: ${textSm} / ${lineUi} ${fontUi};
      overflow: hidden;
      overscroll-behavior: contain;
      touch-action: none;
    }

    dialog[open] {
      display: grid;
    }

    .bar {
      display: flex;
      gap: ${space2};
      padding: ${space2};
    }

    .count {
      flex: 1;
      align-self: center;
      margin: 0;
      padding-inline: ${space2};
      font-variant-numeric: tabular-nums;
    }

    .button {
      padding: 0;
    }

    svg {
      inline-size: ${rem(1.25)};
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
    }

    .stage {
      grid-area: 2 / 1;
      display: grid;
      place-content: center;
      overflow: hidden;
      user-select: none;
    }

    img {
      max-inline-size: none;
      font-style: italic;
    }

    img[data-eased] {
      transition: transform 0.2s ease-out;
    }

    /* Positioned, for the picture is transformed and would lie above them. */
    .previous,
    .next {
      position: relative;
      grid-area: 2 / 1;
      align-self: center;
      margin-inline: ${space2};
    }

    .previous {
      justify-self: start;
    }

    .next {
      justify-self: end;
    }

    .previous:dir(rtl) svg,
    .next:dir(rtl) svg {
      transform: scaleX(-1);
    }

    .previous[aria-disabled],
    .next[aria-disabled] {
      opacity: 0;
    }

    .previous[aria-disabled]:focus-visible,
    .next[aria-disabled]:focus-visible {
      opacity: 0.6;
    }

    .text {
      max-block-size: 30vh;
      padding: ${space3} ${space4};
      font-size: calc(${textSm} * var(--kolom-text-scale, 1));
      overflow: auto;
      overscroll-behavior: contain;
      touch-action: pan-y;
    }

    .text div {
      max-inline-size: ${rem(48)};
      margin-inline: auto;
      overflow-wrap: break-word;
    }

    .text p {
      margin: 0;
    }

    .text a {
      color: ${colorLink};
    }

    .credit {
      color: ${colorTextMuted};
      font: italic calc(${textXs} * var(--kolom-text-scale, 1)) / ${lineUi} ${fontBody};
    }

    .failed {
      max-inline-size: ${rem(30)};
      margin: 0;
      padding: ${space4};
      text-align: center;
    }

    @media (prefers-reduced-motion: reduce) {
      img[data-eased] {
        transition: none;
      }
    }

    /* It would lie over the article on every sheet. */
    @media print {
      dialog[open] {
        display: none;
      }
    }

    @media (forced-colors: active) {
      .button[aria-disabled] {
        color: GrayText;
      }
    }
  `,
];
