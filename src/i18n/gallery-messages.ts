import {LocaleRegistry} from './registry.js';
import {en} from './locales/gallery/en.js';
import {id} from './locales/gallery/id.js';
import type {GalleryMessages} from './messages/gallery.js';

export type {GalleryMessages};

/** The languages of galleries and of the larger view. English and Indonesian are built in. */
export const galleryMessages = new LocaleRegistry<GalleryMessages>(
  {lang: 'en', messages: en},
  {lang: 'id', messages: id},
);
