import {css} from 'lit';

import {rem} from '../../theme/rem.js';
import {
  colorBorder,
  colorSurface,
  colorText,
  fontUi,
  lineUi,
  radius,
  space2,
  target,
  textSm,
} from '../../theme/page-tokens.js';

/** The button on a picture, and the frame that holds it in place. */
export const controlStyles = css`
  .control {
    position: absolute;
    inset-block-start: ${space2};
    inset-inline-end: ${space2};
    display: grid;
    place-items: center;
    inline-size: ${target};
    block-size: ${target};
    padding: 0;
    border: 1px solid ${colorBorder};
    border-radius: ${radius};
    background: color-mix(in srgb, ${colorSurface} 90%, transparent);
    color: ${colorText};
    cursor: zoom-in;
    pointer-events: auto;
  }

  .control:hover {
    border-color: currentcolor;
    background: ${colorSurface};
  }

  .no-zoom {
    position: absolute;
    inset: auto 0 0;
    margin: 0;
    padding: ${space2};
    background: ${colorSurface};
    color: ${colorText};
    font: ${textSm} / ${lineUi} ${fontUi};
    pointer-events: auto;
  }

  .no-zoom a {
    color: inherit;
  }

  svg {
    inline-size: ${rem(1.25)};
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
  }

  .frame {
    position: absolute;
    container-type: size;
    pointer-events: none;
  }

  /* Until it is placed, nothing of it may stick out and make the page scroll. It
     has no size either: browsers would count the placing as a shift. */
  .frame:not([style]) {
    overflow: clip;
  }

  /* On a thumbnail the button would be all that is to be seen. */
  @container (inline-size < 6rem) or (block-size < 4rem) {
    .control:not(:focus-visible) {
      opacity: 0;
    }
  }

  @media print {
    /* Paper may be narrower than the window in which it was placed. */
    .frame {
      max-inline-size: 100%;
    }

    .control {
      display: none;
    }
  }
`;
