import type {KolomLocale} from '../register-locale.js';
import {en as byline} from './byline/en.js';
import {en as comments} from './comments/en.js';
import {en as commentTools} from './comment-tools/en.js';
import {en as commentWriting} from './comment-writing/en.js';
import {en as gallery} from './gallery/en.js';
import {en as page} from './page/en.js';
import {en as reader} from './reader/en.js';

/** English, whole: hand it to `registerLocale`. */
export const en: KolomLocale = {
  lang: 'en',
  page,
  byline,
  gallery,
  reader,
  comments: {...comments, ...commentWriting},
  commentTools,
};
