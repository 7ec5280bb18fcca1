import {css} from 'lit';

import {rem} from './rem.js';
import {
  colorBorderStrong,
  colorFocus,
  colorSurface,
  colorText,
  fontUi,
  lineUi,
  radius,
  target,
  textSm,
} from './page-tokens.js';

/** What every shadow root begins with. */
export const rootStyles = css`
  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid ${colorFocus};
    outline-offset: 2px;
  }
`;

/** A quiet button, as all controls use it: class `button`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: ${target};
    min-inline-size: ${target};
    margin: 0;
    padding: ${rem(0.25)} ${rem(0.75)};
    border: 1px solid ${colorBorderStrong};
    border-radius: ${radius};
    background: ${colorSurface};
    color: ${colorText};
    font: 500 ${textSm} / ${lineUi} ${fontUi};
    letter-spacing: normal;
    text-align: center;
    text-decoration: none;
    text-transform: none;
    cursor: pointer;
  }

  .button:hover {
    border-color: currentcolor;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
`;

/** Text for screen readers alone: class `visually-hidden`. */
export const visuallyHiddenStyles = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
