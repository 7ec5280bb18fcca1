import {LocaleRegistry} from './registry.js';
import {en} from './locales/comment-tools/en.js';
import {id} from './locales/comment-tools/id.js';
import type {CommentToolMessages} from './messages/comment-tools.js';

export type {CommentToolMessages};

/** English and Indonesian are built in. */
export const commentToolMessages = new LocaleRegistry<CommentToolMessages>(
  {lang: 'en', messages: en},
  {lang: 'id', messages: id},
);
