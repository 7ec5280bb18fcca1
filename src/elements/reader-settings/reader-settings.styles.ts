import {css} from 'lit';

import {buttonStyles, rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorAccent,
  colorBorder,
  colorBorderStrong,
  colorFocus,
  colorSurface,
  colorText,
  colorTextMuted,
  fontDisplay,
  fontUi,
  lineUi,
  radius,
  space1,
  space2,
  space3,
  space4,
  target,
  textSm,
} from '../../theme/page-tokens.js';

export const styles = [
  rootStyles,
  buttonStyles,
  visuallyHiddenStyles,
  css`
    :host {
      display: block;
    }

    .letters {
      font: 400 ${rem(1.375)} / 1 ${fontDisplay};
    }

    .button[aria-pressed='true'] {
      border-color: ${colorAccent};
      box-shadow: inset 0 -3px ${colorAccent};
      color: ${colorAccent};
    }

    [popover] {
      position: absolute;
      inset: auto;
      inset-block-start: calc(var(--_block, 0px) + ${space2});
      inset-inline-start: min(var(--_inline, 0px), 100vi - ${rem(24)});
      inline-size: ${rem(22.5)};
      margin: 0;
      padding: ${space4};
      border: 1px solid ${colorBorderStrong};
      border-radius: ${radius};
      background: ${colorSurface};
      box-shadow: 0 ${rem(0.5)} ${rem(2)} rgb(0 0 0 / 0.18);
      color: ${colorText};
      font: 400 ${textSm} / ${lineUi} ${fontUi};
      letter-spacing: normal;
      word-spacing: normal;
      text-align: start;
      text-transform: none;
    }

    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: ${space2};
      min-inline-size: 0;
      margin: 0;
      padding: ${space3} 0;
      border: 0;
      border-block-start: 1px solid ${colorBorder};
    }

    legend {
      float: inline-start;
      inline-size: 100%;
      padding: 0;
      font-weight: 600;
    }

    .slider {
      display: grid;
      grid-template-columns: 1fr auto;
      flex: 1 1 100%;
      padding-block: ${space1};
    }

    .value {
      color: ${colorTextMuted};
      font-variant-numeric: tabular-nums;
    }

    input[type='range'] {
      grid-column: 1 / -1;
      inline-size: 100%;
      min-block-size: ${rem(2)};
      margin: 0;
      accent-color: ${colorAccent};
      cursor: pointer;
    }

    .choice {
      position: relative;
      display: inline-flex;
      cursor: pointer;
    }

    .choice input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }

    .choice span {
      display: inline-flex;
      align-items: center;
      min-block-size: ${target};
      padding-inline: ${space3};
      border: 1px solid ${colorBorderStrong};
      border-radius: ${radius};
    }

    .choice :checked + span {
      border-color: ${colorAccent};
      box-shadow: inset 0 -3px ${colorAccent};
      color: ${colorAccent};
      font-weight: 600;
    }

    .choice :focus-visible + span {
      outline: 2px solid ${colorFocus};
      outline-offset: 2px;
    }

    .end {
      display: flex;
      justify-content: space-between;
      gap: ${space2};
      padding-block-start: ${space3};
      border-block-start: 1px solid ${colorBorder};
    }

    /* On a phone a sheet at the bottom: the article above it is the preview. */
    @media (max-width: 40rem) {
      [popover] {
        position: fixed;
        inset: auto 0 0;
        box-sizing: border-box;
        inline-size: 100%;
        max-inline-size: none;
        max-block-size: 55dvb;
        border-width: 1px 0 0;
        overflow-y: auto;
      }

      .end {
        position: sticky;
        inset-block-end: calc(-1 * ${space4});
        padding-block-end: ${space3};
        background: ${colorSurface};
      }
    }

    @media (forced-colors: active) {
      .choice :checked + span,
      .button[aria-pressed='true'] {
        border: 3px solid Highlight;
      }
    }
  `,
];
