import {css} from 'lit';

import {rem} from '../../theme/rem.js';
import {colorAccent} from '../../theme/page-tokens.js';

export const styles = css`
  .sub {
    display: flex;
    position: absolute;
    inset-block-start: var(--_row-start, 0px);
    block-size: var(--_row-size, 100%);
    inset-inline-start: calc(var(--_end, 0px) - ${rem(1.75)});
    z-index: 1;
    align-items: center;
    justify-content: center;
    inline-size: ${rem(1.75)};
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .sub[hidden] {
    display: none;
  }

  .sub:hover {
    color: ${colorAccent};
  }
`;
