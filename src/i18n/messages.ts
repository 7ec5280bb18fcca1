import {LocaleRegistry} from './registry.js';
import {en} from './locales/page/en.js';
import {id} from './locales/page/id.js';
import type {Messages} from './messages/page.js';

export type {Messages};

/** The languages of the page's elements. English and Indonesian are built in. */
export const messages = new LocaleRegistry<Messages>(
  {lang: 'en', messages: en},
  {lang: 'id', messages: id},
);
