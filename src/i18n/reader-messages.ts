import {LocaleRegistry} from './registry.js';
import {en} from './locales/reader/en.js';
import {id} from './locales/reader/id.js';
import type {ReaderMessages} from './messages/reader.js';

export type {ReaderMessages};

/** The languages of the reader's settings. English and Indonesian are built in. */
export const readerMessages = new LocaleRegistry<ReaderMessages>(
  {lang: 'en', messages: en},
  {lang: 'id', messages: id},
);
