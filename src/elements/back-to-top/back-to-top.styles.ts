import {css} from 'lit';

import {buttonStyles, rootStyles} from '../../theme/fragments.js';

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
      box-shadow: 0 0.125rem 0.75rem rgb(0 0 0 / 18%);
    }
  `,
];
