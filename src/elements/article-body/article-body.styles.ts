import {css} from 'lit';

/** As kolom.css shows the tag before it is defined, so that nothing moves. */
export const styles = css`
  :host {
    display: flow-root;
  }

  :host([hidden]) {
    display: none;
  }
`;
