import {css} from 'lit';

import {
  colorBorder,
  colorLink,
  colorSurfaceRaised,
  colorTextMuted,
  fontBody,
  fontMono,
  lineBody,
  space2,
  space3,
  textMd,
} from '../../theme/tokens.js';

/** Words of readers, in the thread and in the preview: class `body`. */
export const contentStyles = css`
  .body {
    margin-block: ${space2};
    font: 400 calc(${textMd} * var(--kolom-text-scale, 1)) / ${lineBody} ${fontBody};
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .body > * {
    margin-block: 0 0.75em;
    unicode-bidi: plaintext;
  }

  .body > :last-child {
    margin-block-end: 0;
  }

  .body a {
    color: ${colorLink};
  }

  .body :is(ul, ol) {
    margin-block: 0 0.75em;
    padding-inline-start: 1.5em;
    list-style: revert;
  }

  blockquote {
    margin-inline: 0;
    padding-inline-start: ${space3};
    border-inline-start: 3px solid ${colorBorder};
    color: ${colorTextMuted};
  }

  pre {
    padding: ${space3};
    background: ${colorSurfaceRaised};
    overflow-x: auto;
  }

  code {
    font-family: ${fontMono};
    font-size: 0.9em;
  }
`;
