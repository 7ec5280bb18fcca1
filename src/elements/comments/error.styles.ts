import {css} from 'lit';

import {colorDanger, colorSurface, fontUi} from '../../theme/tokens.js';

/** What went wrong, with a sign that is no colour: class `error`. */
export const errorStyles = css`
  .error {
    color: ${colorDanger};
    font-weight: 600;
  }

  .error::before {
    content: '!';
    content: '!' / '';
    display: inline-block;
    inline-size: 1.5em;
    margin-inline-end: 0.5em;
    border: 1px solid ${colorDanger};
    border-radius: 50%;
    background: ${colorDanger};
    color: ${colorSurface};
    font: 700 0.875em / 1.4 ${fontUi};
    text-align: center;
  }
`;
