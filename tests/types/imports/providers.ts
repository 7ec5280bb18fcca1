// Compiled alone by scripts/package-types.mjs: providers, locales, and what servers use.
import {createMemory} from 'kolom/comments/memory.js';
import {waline} from 'kolom/comments/waline.js';
import {id} from 'kolom/locales/id.js';
import {photoHtml, type Photo} from 'kolom/server.js';
import {registerLocale, type CommentProvider} from 'kolom';

registerLocale(id);
export const provider: CommentProvider = {...waline, ...createMemory({held: true})};
export const html = (photo: Photo): string => photoHtml(photo, {src: 'quay.jpg'});
// @ts-expect-error what delays is a number of milliseconds
createMemory({delay: 'long'});
