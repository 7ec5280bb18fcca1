import {bylineMessages, type BylineMessages} from './byline-messages.js';
import {commentMessages, type CommentMessages} from './comment-messages.js';
import {
  commentToolMessages,
  type CommentToolMessages,
} from './comment-tool-messages.js';
import {
  commentWritingMessages,
  type CommentWritingMessages,
} from './comment-writing-messages.js';
import {galleryMessages, type GalleryMessages} from './gallery-messages.js';
import {messages, type Messages} from './messages.js';
import {readerMessages, type ReaderMessages} from './reader-messages.js';

/** One language for every element. */
export interface KolomLocale {
  /** BCP 47 tag, for example `id` or `pt-BR`. */
  readonly lang: string;
  readonly page: Messages;
  readonly byline: BylineMessages;
  readonly gallery: GalleryMessages;
  readonly reader: ReaderMessages;
  readonly comments: CommentMessages & CommentWritingMessages;
  readonly commentTools: CommentToolMessages;
}

/** Adds a language, or replaces a built-in one with the publisher's words. */
export function registerLocale({
  lang,
  page,
  byline,
  gallery,
  reader,
  comments,
  commentTools,
}: KolomLocale): void {
  messages.add({lang, messages: page});
  bylineMessages.add({lang, messages: byline});
  galleryMessages.add({lang, messages: gallery});
  readerMessages.add({lang, messages: reader});
  commentMessages.add({lang, messages: comments});
  commentWritingMessages.add({lang, messages: comments});
  commentToolMessages.add({lang, messages: commentTools});
}
