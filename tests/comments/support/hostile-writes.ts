// What a reader's own doings are answered with, with a word wherever one fits.
import {services, type HostileService} from './hostile-answers.js';

/** A refusal: the status of the answer, and what is in it. */
export type Refusal = readonly [status: number, body: unknown];

interface Writes {
  /** Wraps a comment as the answer to a post or to a change. */
  readonly one: (row: object) => unknown;
  /** The answer to a like, where there are likes. */
  readonly liked?: (word: string) => unknown;
  /** Who is signed in, where there are accounts. */
  readonly user?: (word: string) => unknown;
  /** Whether comments can be changed. */
  readonly edits?: true;
  /** Every way in which the service says no; a wait that it asks for comes last. */
  readonly refusals: (word: string) => readonly Refusal[];
}

/** A service that takes comments. */
export interface WritingService extends HostileService, Writes {}

const writes: Readonly<Record<string, Writes>> = {
  waline: {
    edits: true,
    one: (data) => ({errno: 0, data}),
    liked: (like) => ({errno: 0, data: {like}}),
    user: (word) => ({
      errno: 0,
      data: {objectId: '7', display_name: word, email: word, url: word, avatar: word},
    }),
    refusals: (errmsg) => [
      [200, {errno: 1000, errmsg}],
      [200, {errno: errmsg, errmsg: {comment: errmsg, [errmsg]: errmsg}}],
      [400, {errno: 1001, errmsg: [errmsg]}],
      [403, {errno: 403, errmsg}],
    ],
  },
  wordpress: {
    one: (row) => row,
    refusals: (message) => [
      [400, {code: message, message, data: {status: message, params: {x: message}}}],
      [400, {code: 'rest_invalid_param', message: `<b>${message}</b>`, data: 'email'}],
      [401, {code: 'rest_comment_login_required', message}],
      [403, {code: 'rest_cannot_create', message: [message]}],
      [429, {code: 'comment_flood', message}],
    ],
  },
  isso: {
    edits: true,
    one: (row) => row,
    liked: (word) => ({likes: word, dislikes: word}),
    refusals: (word) => [
      [400, word],
      [400, {message: word}],
      [403, word],
      [403, {message: `403 Forbidden: ${word}`}],
    ],
  },
  remark42: {
    edits: true,
    one: (row) => row,
    liked: (word) => ({id: word, score: word}),
    user: (word) => ({id: `anonymous_${word}`, name: word, picture: word}),
    refusals: (word) => [
      [400, {code: word, details: word, error: word}],
      [400, {code: 4, details: word, error: word}],
      [401, word],
      [403, {code: 7, details: word}],
    ],
  },
  artalk: {
    one: (row) => row,
    liked: (word) => ({up: word, down: word, is_up: true}),
    refusals: (word) => [
      [400, {msg: word}],
      [400, {msg: `invalid email ${word}`}],
      [401, {msg: word, need_login: true, [word]: word}],
      [403, {msg: word, need_captcha: true, data: {img_data: word}}],
    ],
  },
};

/** Every built-in service that takes comments. */
export const writingServices: readonly WritingService[] = services.flatMap(
  (service) => {
    const more = writes[service.name];
    return more ? [{...service, ...more}] : [];
  },
);

/** Every way in which a service says no. */
export function refusals(name: string, word: string): readonly Refusal[] {
  const read: Refusal[] = [
    [400, {error: word, message: word}],
    [404, {error: word}],
  ];
  return writes[name]?.refusals(word) ?? read;
}

/** What no service should ever answer, but a proxy or a broken one does. */
export const nonsense = (word: string): readonly Refusal[] => [
  [200, word],
  [200, [word]],
  [200, {[word]: word, errno: word, data: word}],
  [200, {errno: 0, data: [word]}],
  [404, word],
  [500, {errno: word, errmsg: word, message: word}],
];
