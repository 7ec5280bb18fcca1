import {css} from 'lit';

import {rootStyles} from '../../theme/fragments.js';
import {fontUi, lineUi, space3, textSm} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  css`
    :host {
      display: grid;
      container: kolom-article / inline-size;
    }

    .source {
      display: none;
      margin: 0;
      padding-block-start: ${space3};
      border-block-start: 1px solid currentcolor;
      font: ${textSm} / ${lineUi} ${fontUi};
      overflow-wrap: anywhere;
    }

    @media print {
      .source {
        display: block;
      }
    }
  `,
];
