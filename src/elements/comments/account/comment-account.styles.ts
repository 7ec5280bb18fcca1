import {css} from 'lit';

import {rootStyles, visuallyHiddenStyles} from '../../../theme/fragments.js';
import {rem} from '../../../theme/rem.js';
import {
  colorDanger,
  colorLink,
  colorText,
  fontUi,
  lineUi,
  space2,
  space3,
  textSm,
} from '../../../theme/tokens.js';

export const styles = [
  rootStyles,
  visuallyHiddenStyles,
  css`
    :host {
      display: block;
      color: ${colorText};
      font: 400 ${textSm} / ${lineUi} ${fontUi};
    }

    /* At the end of the heading's line, which has room: nothing moves when it comes. */
    .row {
      display: flex;
      gap: ${space2};
      align-items: center;
      justify-content: flex-end;
      position: absolute;
      inset-block-start: calc(3px + ${space3});
      inset-inline-end: 0;
      max-inline-size: 60%;
      block-size: ${rem(1.75)};
    }

    .row p {
      margin: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    button {
      flex: none;
      min-block-size: ${rem(1.75)};
      margin: 0;
      padding: 0;
      border: 0;
      background: transparent;
      color: ${colorLink};
      font: inherit;
      font-weight: 600;
      text-decoration: underline;
      cursor: pointer;
    }

    button[aria-disabled='true'] {
      cursor: default;
    }

    [role='alert']:not(:empty) {
      margin: 0 0 ${space3};
      color: ${colorDanger};
      font-weight: 600;
    }

    [role='alert']:empty {
      margin: 0;
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
