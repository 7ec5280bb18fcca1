import {css} from 'lit';

import {rootStyles} from '../../theme/fragments.js';
import {controlStyles} from '../picture/control.styles.js';

export const styles = [
  rootStyles,
  controlStyles,
  css`
    :host {
      display: block;
      position: relative;
    }

    :host([hidden]),
    :host([missing-credit='hide']:state(uncredited)) {
      display: none;
    }
  `,
];
