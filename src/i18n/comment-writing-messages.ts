import {LaterRegistry} from './later-registry.js';
import {en} from './locales/comment-writing/en.js';
import type {CommentWritingMessages} from './messages/comment-writing.js';

export type {CommentWritingMessages};

/** English is built in; Indonesian comes with the first form on a page in it. */
export const commentWritingMessages = new LaterRegistry<CommentWritingMessages>(
  {lang: 'en', messages: en},
  {
    lang: 'id',
    load: async () => (await import('./locales/comment-writing/id.js')).id,
  },
);
