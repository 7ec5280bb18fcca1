import type {KolomLocale} from '../register-locale.js';
import {id as byline} from './byline/id.js';
import {id as comments} from './comments/id.js';
import {id as commentTools} from './comment-tools/id.js';
import {id as commentWriting} from './comment-writing/id.js';
import {id as gallery} from './gallery/id.js';
import {id as page} from './page/id.js';
import {id as reader} from './reader/id.js';

/** Indonesian, whole: hand it to `registerLocale`. */
export const id: KolomLocale = {
  lang: 'id',
  page,
  byline,
  gallery,
  reader,
  comments: {...comments, ...commentWriting},
  commentTools,
};
