import {css} from 'lit';

import {buttonStyles, rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorText,
  fontUi,
  lineUi,
  space2,
  space4,
  target,
  textSm,
} from '../../theme/page-tokens.js';
import {controlStyles} from '../picture/control.styles.js';

// kolom.css lays the host out in the same way before it is defined.
export const styles = [
  rootStyles,
  buttonStyles,
  visuallyHiddenStyles,
  controlStyles,
  css`
    :host {
      display: block;
    }

    .items {
      position: relative;
      display: grid;
      grid-template-columns: repeat(
        auto-fill,
        minmax(min(100%, var(--kolom-gallery-column, ${rem(10)})), 1fr)
      );
      align-items: start;
      gap: var(--kolom-gallery-gap, ${space4});
    }

    .strip {
      display: flex;
      overflow: auto hidden;
      overscroll-behavior-inline: contain;
      scroll-snap-type: inline mandatory;
      scrollbar-width: none;
    }

    .controls {
      display: flex;
      position: relative;
      align-items: center;
      justify-content: end;
      gap: ${space2};
      block-size: ${target};
      margin-block-start: ${space2};
      color: ${colorText};
      font: ${textSm} / ${lineUi} ${fontUi};
      font-variant-numeric: tabular-nums;
    }

    /* At its end it would make the page a pixel wider. */
    .visually-hidden {
      inset-inline-start: 0;
    }

    .controls .button {
      padding: 0;
    }

    .controls .button:dir(rtl) svg {
      transform: scaleX(-1);
    }

    @media (prefers-reduced-motion: no-preference) {
      .strip {
        scroll-behavior: smooth;
      }
    }

    @media print {
      .strip {
        flex-wrap: wrap;
        overflow: visible;
      }

      .controls {
        display: none;
      }
    }
  `,
];
