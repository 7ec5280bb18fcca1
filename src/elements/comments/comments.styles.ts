import {css} from 'lit';

import {buttonStyles, rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorBorderStrong,
  colorLink,
  colorSurface,
  colorText,
  colorTextMuted,
  fontDisplay,
  fontUi,
  lineUi,
  radius,
  space2,
  space3,
  space4,
  space5,
  target,
  textLg,
  textSm,
} from '../../theme/tokens.js';
import {errorStyles} from './error.styles.js';

export const styles = [
  rootStyles,
  buttonStyles,
  visuallyHiddenStyles,
  errorStyles,
  css`
    :host {
      display: block;
      position: relative;
      color: ${colorText};
      font: 400 ${textSm} / ${lineUi} ${fontUi};
    }

    section {
      grid-column: 1 / -1;
      container: kolom-comments / inline-size;
    }

    h2 {
      margin: 0 0 ${space4};
      padding-block-start: ${space3};
      border-block-start: 3px solid currentcolor;
      font: 700 ${textLg} / ${rem(1.75)} ${fontDisplay};
    }

    .told {
      margin: 0 0 ${space4};
      padding: ${space3};
      border-inline-start: 3px solid ${colorBorderStrong};
      background: ${colorSurface};
      overflow-wrap: anywhere;
      /* Whoever is taken here sees the heading too. */
      scroll-margin-block-start: ${rem(5)};
    }

    /* Margins of what stands here stay inside, as they did without script. */
    slot:not([name]) {
      display: flow-root;
    }

    a {
      color: ${colorLink};
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: ${space3} ${space4};
      align-items: center;
      justify-content: space-between;
      min-block-size: ${target};
      margin-block: ${space4} ${space3};
    }

    .sort {
      display: inline-flex;
      gap: ${space2};
      align-items: center;
      color: ${colorTextMuted};
    }

    select {
      min-block-size: ${rem(2)};
      padding: 0 ${space2};
      border: 1px solid ${colorBorderStrong};
      border-radius: ${radius};
      background: ${colorSurface};
      color: ${colorText};
      font: inherit;
      font-weight: 600;
    }

    /* Room for the thread to come. */
    [data-waiting] {
      min-block-size: ${rem(8)};
    }

    slot[hidden],
    .tools[hidden] {
      display: none;
    }

    .ways {
      display: flex;
      flex-direction: column;
      gap: ${space3};
      align-items: center;
      min-block-size: ${rem(5)};
      padding-block: ${space5};
      text-align: center;
    }

    .ways p {
      margin: 0;
    }

    .state {
      color: ${colorTextMuted};
    }

    /* A way past the thread, for those who go by keyboard. */
    .skip:not(:focus) {
      position: absolute;
      clip-path: inset(50%);
    }

    /* As high as the room that kolom.css keeps for it. */
    .late p {
      display: grid;
      place-items: center;
      min-block-size: 5rem;
      margin: 0;
    }

    .late {
      display: flow-root;
      grid-column: 1 / -1;
    }

    .late slot {
      display: contents;
    }

    .more {
      inline-size: min(100%, ${rem(24)});
    }

    @media print {
      kolom-comment-composer,
      .tools,
      .ways {
        display: none;
      }
    }
  `,
];
