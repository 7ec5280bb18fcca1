import {css} from 'lit';

import {rootStyles, visuallyHiddenStyles} from '../../theme/fragments.js';
import {rem} from '../../theme/rem.js';
import {
  colorAccent,
  colorBorder,
  colorBorderStrong,
  colorHighlight,
  colorOnAccent,
  colorSurfaceRaised,
  colorText,
  colorTextMuted,
  fontUi,
  lineUi,
  space2,
  space3,
  textSm,
  textXs,
} from '../../theme/tokens.js';
import {contentStyles} from './content.styles.js';
import {errorStyles} from './error.styles.js';

export const styles = [
  rootStyles,
  visuallyHiddenStyles,
  contentStyles,
  errorStyles,
  css`
    :host {
      display: block;
      /* Out of view a block is not painted, and in view nothing is painted beyond
         it: the room is for the rings of what has focus. There is none where the
         thread is as wide as the window, less a scroll bar: it would scroll sideways. */
      --_room: clamp(0px, (100vw - 100cqi - 16px) / 2, 8px);
      margin: 0 calc(-1 * var(--_room)) -4px;
      padding: 0 var(--_room) 4px;
      content-visibility: auto;
      color: ${colorText};
      font-family: ${fontUi};
    }

    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li > ol,
    kolom-comment-composer {
      /* From the middle of the avatar above. */
      margin-inline-start: clamp(${rem(0.5)}, 4cqi, ${rem(1.125)});
      padding-inline-start: clamp(${rem(0.5)}, 2cqi, ${rem(1)});
      border-inline-start: 1px solid ${colorBorder};
    }

    .roots > li {
      border-block-start: 1px solid ${colorBorder};
    }

    article {
      /* What is marked as a whole stands off its ring. */
      margin-inline: calc(-1 * var(--_room));
      padding: ${space3} var(--_room) ${space2};
      overflow: clip;
      overflow-clip-margin: 4px;
      scroll-margin-block: calc(var(--kolom-sticky-offset, 0px) + ${rem(1.5)}) ${rem(5)};
    }

    article:focus {
      background: ${colorHighlight};
      outline-offset: -2px;
    }

    header {
      position: relative;
      min-block-size: ${rem(2.5)};
      padding-inline-start: ${rem(3)};
      font-size: ${textSm};
      line-height: ${lineUi};
    }

    .avatar,
    header img {
      position: absolute;
      inset-block-start: ${rem(0.125)};
      inset-inline-start: 0;
      inline-size: ${rem(2.25)};
      block-size: ${rem(2.25)};
      border-radius: 50%;
    }

    .avatar {
      background: color-mix(in oklab, ${colorTextMuted} 14%, ${colorSurfaceRaised});
      color: ${colorTextMuted};
      font: 700 ${textXs} / ${rem(2.25)} ${fontUi};
      text-align: center;
      overflow: hidden;
    }

    .avatar::before {
      content: attr(data-initials);
      content: attr(data-initials) / '';
    }

    /* Of a writer without a name: a head. */
    .avatar[data-initials=''] {
      background: radial-gradient(${colorBorderStrong} 30%, ${colorSurfaceRaised} 32%);
    }

    .avatar[data-badge='staff'] {
      background: ${colorAccent};
      color: ${colorOnAccent};
    }

    .name {
      display: inline;
      margin: 0;
      font-size: ${textSm};
      font-weight: 700;
      overflow-wrap: anywhere;
    }

    .name a {
      color: inherit;
      text-decoration-color: ${colorBorder};
      text-underline-offset: 0.2em;
    }

    .mark {
      margin-inline-start: ${space2};
      color: ${colorAccent};
      font-size: ${textXs};
      font-weight: 700;
    }

    .when,
    .note {
      margin: 0;
      color: ${colorTextMuted};
      font-size: ${textXs};
    }

    .when > * + *::before {
      content: ' · ';
    }

    .time {
      display: inline-block;
      color: inherit;
      line-height: ${rem(1.5)};
      text-decoration: none;
    }

    .strong {
      color: ${colorAccent};
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0 ${space3};
      align-items: center;
      min-block-size: ${rem(2)};
      margin-inline-start: calc(-1 * ${space2});
    }

    /* Keeps their place. */
    .far article::after {
      content: '';
      display: block;
      block-size: ${rem(2)};
    }

    .actions button {
      display: inline-flex;
      gap: 0.375em;
      align-items: center;
      min-block-size: ${rem(2)};
      margin: 0;
      padding: 0 ${space2};
      border: 0;
      background: transparent;
      color: ${colorTextMuted};
      font: 600 ${textXs} / ${lineUi} ${fontUi};
      cursor: pointer;
    }

    .time:hover,
    .actions button:hover {
      color: ${colorText};
      text-decoration: underline;
    }

    .actions button[aria-pressed='true'] {
      color: ${colorAccent};
    }

    [aria-expanded='true'] > .arrow {
      transform: scaleY(-1);
    }

    /* The form stands in the place of what is being changed. */
    article:has([mode='edit']) .body {
      display: none;
    }

    svg {
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.5;
    }

    [aria-pressed='true'] svg {
      fill: currentcolor;
    }

    .likes {
      margin-inline-start: calc(-1 * ${space2});
      color: ${colorTextMuted};
      font-size: ${textXs};
      font-variant-numeric: tabular-nums;
    }

    [hidden] {
      display: none;
    }

    /* Everything stands in line with the name, where there is room for it. */
    @container (inline-size >= 30rem) {
      article > :not(header, .actions) {
        margin-inline-start: ${rem(3)};
      }

      .actions {
        margin-inline-start: calc(${rem(3)} - ${space2});
      }
    }

    @media print {
      :host {
        content-visibility: visible;
      }

      .actions,
      .far article::after,
      kolom-comment-composer {
        display: none;
      }
    }
  `,
];
