import {css} from 'lit';

import {rootStyles} from '../../theme/fragments.js';
import {
  colorAccent,
  colorSurface,
  fontUi,
  lineUi,
  radius,
  space2,
  space3,
  space5,
  textSm,
} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  css`
    :host {
      display: flex;
      flex-flow: row wrap;
      gap: ${space3};
    }

    .label {
      z-index: 1;
      order: -1;
      grid-column: 1;
      justify-self: start;
      padding: 0 0.5em;
      border: 1px solid currentcolor;
      border-radius: ${radius};
      color: ${colorAccent};
      font: 700 ${textSm} / ${lineUi} ${fontUi};
      letter-spacing: 0.04em;
    }

    @container (min-width: 54rem) {
      :host([layout='immersive']) .label {
        grid-area: 3 / 2;
        justify-self: stretch;
        padding: ${space2} ${space5};
        border: 0;
        border-radius: 0;
        background: ${colorSurface};
      }
    }
  `,
];
