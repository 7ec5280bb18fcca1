/** Parts of a form that a page may style, handed on by what it stands in. */
export const FORM_PARTS = 'form, field, textarea, submit';

/** The same of a block of comments, with the forms in it. */
export const BLOCK_PARTS = `comment, avatar, name, badge, time, body, actions, replies, ${FORM_PARTS}`;
