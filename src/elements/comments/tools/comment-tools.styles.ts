import {css} from 'lit';

import {buttonStyles, rootStyles} from '../../../theme/fragments.js';
import {rem} from '../../../theme/rem.js';
import {
  colorAccent,
  colorBorderStrong,
  colorDanger,
  colorLink,
  colorOnAccent,
  colorSurface,
  colorText,
  colorTextMuted,
  fontBody,
  fontUi,
  lineBody,
  lineUi,
  radius,
  space1,
  space2,
  space3,
  textMd,
  textSm,
  textXs,
} from '../../../theme/tokens.js';

export const styles = [
  rootStyles,
  buttonStyles,
  css`
    :host {
      display: block;
      color: ${colorText};
      font: 400 ${textSm} / ${lineUi} ${fontUi};
    }

    .menu,
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: ${space1} ${space3};
      align-items: center;
    }

    .row {
      gap: ${space3};
      margin-block-start: ${space3};
    }

    .link {
      display: inline-flex;
      align-items: center;
      min-block-size: ${rem(2)};
      margin: 0;
      padding: 0;
      border: 0;
      background: transparent;
      color: ${colorLink};
      font: 600 ${textXs} / ${lineUi} ${fontUi};
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      overflow-wrap: anywhere;
      cursor: pointer;
    }

    form,
    .by-hand {
      display: block;
      max-inline-size: ${rem(40)};
      margin-block-start: ${space2};
    }

    fieldset {
      margin: 0 0 ${space3};
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }

    legend,
    label,
    .question {
      margin: 0;
      padding: 0;
      font-weight: 600;
    }

    .choice {
      display: flex;
      gap: ${space2};
      align-items: center;
      min-block-size: ${rem(2)};
      font-weight: 400;
    }

    .choice input {
      flex: none;
      inline-size: ${rem(1.125)};
      block-size: ${rem(1.125)};
      margin: 0;
      accent-color: ${colorAccent};
    }

    textarea,
    .by-hand input {
      display: block;
      inline-size: 100%;
      margin-block-start: ${space1};
      padding: ${space2} ${space3};
      border: 1px solid ${colorBorderStrong};
      border-radius: ${radius};
      background: ${colorSurface};
      color: inherit;
      font: 400 ${textMd} / ${lineBody} ${fontBody};
      resize: vertical;
    }

    textarea[name='edit'] {
      block-size: ${rem(10)};
    }

    p {
      margin: 0;
    }

    .submit {
      border-color: ${colorAccent};
      background: ${colorAccent};
      color: ${colorOnAccent};
      font-weight: 600;
    }

    .danger {
      border-color: ${colorDanger};
      background: ${colorSurface};
      color: ${colorDanger};
    }

    #note,
    .status {
      color: ${colorTextMuted};
    }

    .alert {
      color: ${colorDanger};
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
