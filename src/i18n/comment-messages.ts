import {LaterRegistry} from './later-registry.js';
import {en} from './locales/comments/en.js';
import type {CommentMessages} from './messages/comments.js';

export type {CommentMessages};

/**
 * The languages of the comment box. English is built in; Indonesian comes with the
 * first box on a page in it.
 */
export const commentMessages = new LaterRegistry<CommentMessages>(
  {lang: 'en', messages: en},
  {
    lang: 'id',
    load: async () => (await import('./locales/comments/id.js')).id,
  },
);
