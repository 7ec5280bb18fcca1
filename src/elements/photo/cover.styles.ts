import {css} from 'lit';

import {buttonStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorBorder,
  colorSurfaceRaised,
  colorText,
  colorTextMuted,
  fontUi,
  lineUi,
  space2,
  textSm,
} from '../../theme/page-tokens.js';

export const coverStyles = [
  buttonStyles,
  css`
    .cover {
      position: absolute;
      inset: 0;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: safe center;
      gap: ${space2};
      padding: ${space2};
      border: 1px solid ${colorBorder};
      background: ${colorSurfaceRaised};
      color: ${colorText};
      font: ${textSm} / ${lineUi} ${fontUi};
      text-align: center;
      overflow: auto;
      pointer-events: auto;
      print-color-adjust: exact;
    }

    p {
      max-inline-size: ${rem(32)};
      margin: 0;
    }

    .alt {
      color: ${colorTextMuted};
    }

    /* What the reader asked to see is covered again in print. */
    @media not print {
      .shown {
        inset-block: ${space2} auto;
        inset-inline: ${space2} auto;
        padding: 0;
        border: 0;
        background: none;
        overflow: visible;
      }

      .shown p {
        display: none;
      }
    }

    @media print {
      .button {
        display: none;
      }
    }
  `,
];
