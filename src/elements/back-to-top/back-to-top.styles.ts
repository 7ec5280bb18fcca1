import {css} from 'lit';

import {buttonStyles, rootStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';

export const styles = [
  rootStyles,
  buttonStyles,
  css`
    :host {
      display: block;
    }

    [hidden],
    :host(:state(returns)) a {
      display: none;
    }

    .button {
      box-shadow: 0 ${rem(0.125)} ${rem(0.75)} rgb(0 0 0 / 18%);
    }
  `,
];
