import {css} from 'lit';

import {buttonStyles, rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorAccent,
  colorBorder,
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
  space4,
  target,
  textMd,
  textSm,
  textXs,
} from '../../theme/tokens.js';
import {contentStyles} from './content.styles.js';
import {errorStyles} from './error.styles.js';

// Every part has a height of its own in whole pixels, so that kolom.css can reserve
// the form's: WebKit rounds line heights down.
export const styles = [
  rootStyles,
  buttonStyles,
  visuallyHiddenStyles,
  errorStyles,
  contentStyles,
  css`
    :host {
      display: block;
      color: ${colorText};
      font: 400 ${textSm} / ${lineUi} ${fontUi};
    }

    label {
      display: block;
      overflow: hidden;
      font-size: ${textSm};
      font-weight: 600;
      line-height: ${rem(1.25)};
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    textarea,
    .field input {
      inline-size: 100%;
      margin: ${space1} 0 0;
      border: 1px solid ${colorBorderStrong};
      border-radius: ${radius};
      background: ${colorSurface};
      color: inherit;
    }

    textarea {
      display: block;
      block-size: ${target};
      padding: ${space2} ${space3};
      font: 400 ${textMd} / ${lineBody} ${fontBody};
      resize: none;
    }

    /* One line until somebody enters: what opens comes below it. */
    :host([open]) textarea {
      block-size: ${rem(7)};
      min-block-size: ${rem(4)};
      resize: vertical;
    }

    :host(:not([open])) .rest {
      display: none;
    }

    .field input {
      block-size: ${target};
      padding: 0 ${space3};
      font: 400 ${textMd} / ${lineUi} ${fontUi};
    }

    [aria-invalid='true'] {
      border-color: ${colorDanger};
      box-shadow: inset 0 0 0 1px ${colorDanger};
    }

    @media (forced-colors: active) {
      [aria-invalid='true'] {
        border-width: 3px;
      }
    }

    .preview {
      padding: ${space3};
      border: 1px solid ${colorBorder};
      border-block-start: 0;
    }

    .limit {
      min-block-size: ${rem(1.25)};
      margin: 0;
      color: ${colorTextMuted};
      font-size: ${textXs};
      line-height: ${rem(1.25)};
      text-align: end;
    }

    .limit[data-over] {
      color: ${colorDanger};
      font-weight: 600;
    }

    .fields {
      display: grid;
      gap: ${space3};
    }

    .trap {
      position: absolute;
      inline-size: 1px;
      opacity: 0;
    }

    .optional {
      color: ${colorTextMuted};
      font-weight: 400;
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: ${space2} ${space4};
      align-items: center;
      margin-block-start: ${space4};
    }

    .submit {
      border-color: ${colorAccent};
      background: ${colorAccent};
      color: ${colorOnAccent};
      font-weight: 600;
    }

    .remember {
      display: inline-flex;
      flex-basis: 100%;
      gap: ${space2};
      align-items: center;
      min-block-size: ${rem(1.5)};
      font-size: ${textXs};
      font-weight: 400;
      white-space: normal;
    }

    .remember input {
      inline-size: ${rem(1.125)};
      block-size: ${rem(1.125)};
      margin: 0;
      accent-color: ${colorAccent};
    }

    .problem {
      margin: 0;
    }

    /* Clear of the ring of the input above. */
    .problem .error {
      display: block;
      padding-block-start: ${space2};
    }

    .status,
    .alert,
    .problem {
      overflow-wrap: anywhere;
    }

    .status {
      color: ${colorTextMuted};
    }

    :host([open]) .status {
      min-block-size: ${rem(1.5)};
      margin-block-start: ${space2};
    }

    .error + .link {
      margin-inline-start: ${space2};
    }

    .reason {
      font-weight: 400;
    }

    a,
    .link {
      color: ${colorLink};
    }

    .link {
      min-block-size: ${rem(1.5)};
      margin: 0;
      padding: 0 ${space1};
      border: 0;
      background: transparent;
      font: 600 1em / 1.5 ${fontUi};
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }

    q {
      color: ${colorText};
      border-inline-start: 2px solid ${colorBorder};
      padding-inline-start: ${space2};
      quotes: none;
    }

    @container (inline-size >= 34rem) {
      .fields {
        grid-auto-columns: 1fr;
        grid-auto-flow: column;
      }

      .remember {
        flex-basis: auto;
      }
    }
  `,
];
