import {css} from 'lit';

import {buttonStyles, rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorAccent,
  colorBorder,
  colorText,
  colorTextMuted,
  fontDisplay,
  fontUi,
  lineUi,
  space2,
  space3,
  target,
  textSm,
} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  buttonStyles,
  visuallyHiddenStyles,
  css`
    :host {
      display: block;
    }

    .group {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: ${space2} ${space3};
      min-block-size: ${target};
      color: ${colorTextMuted};
      font: 400 ${textSm} / ${lineUi} ${fontUi};
      letter-spacing: normal;
      text-align: start;
      text-transform: none;
    }

    .sizes {
      display: flex;
    }

    .button {
      padding: 0;
      border: 0 solid ${colorBorder};
      border-block-width: 1px;
      border-inline-end-width: 1px;
      border-radius: 0;
      color: ${colorText};
      font-family: ${fontDisplay};
      font-weight: 400;
      line-height: 1;
    }

    .button:first-child {
      border-inline-start-width: 1px;
    }

    .button:focus-visible {
      z-index: 1;
    }

    /* Drawn one larger than the other, whatever their sizes stand for. */
    .letter {
      font-size: ${rem(1)};
    }

    :nth-child(2) > .letter {
      font-size: ${rem(1.3125)};
    }

    :nth-child(n + 3) > .letter {
      font-size: ${rem(1.6875)};
    }

    .button[aria-pressed='true'] {
      box-shadow: inset 0 -3px ${colorAccent};
      color: ${colorAccent};
      font-weight: 700;
    }

    @media (forced-colors: active) {
      .button[aria-pressed='true'] {
        border-block-end: 4px solid Highlight;
      }
    }
  `,
];
