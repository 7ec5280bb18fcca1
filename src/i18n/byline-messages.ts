import {LocaleRegistry} from './registry.js';
import {en} from './locales/byline/en.js';
import {id} from './locales/byline/id.js';
import type {BylineMessages} from './messages/byline.js';

export type {BylineMessages};

/** The languages of bylines. English and Indonesian are built in. */
export const bylineMessages = new LocaleRegistry<BylineMessages>(
  {lang: 'en', messages: en},
  {lang: 'id', messages: id},
);
