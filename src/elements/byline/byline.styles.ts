import {css} from 'lit';

import {rootStyles} from '../../theme/fragments.js';
import {space2} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: ${space2};
    }

    /* Keeps its line until the article has been counted. */
    .read-time::before {
      content: '\\200b';
    }
  `,
];
