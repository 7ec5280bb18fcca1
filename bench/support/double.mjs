// One comment server for every client: it answers each protocol out of the same
// thread, all of it at once, whatever page was asked for.
import {asArtalk, asWaline, makeThread} from './data.mjs';

const PATH = /^\/comments\/(\d+)\/api\/(v2\/)?(.*)$/;

const artalkSettings = {
  frontend_conf: {},
  version: {app: 'artalk', version: '2.9.1', commit_hash: ''},
};

/** What else the clients ask for on their way to the comments. */
const asides = {
  conf: artalkSettings,
  'conf/domain': {origin: '', is_trusted: true},
  version: artalkSettings.version,
  user: {user: null, is_login: false, notifies: [], notifies_count: 0},
  notifies: {notifies: [], count: 0},
  'pages/pv': {pv: 1},
  'stats/page_pv': {data: {}},
  'stats/page_comment': {data: {}},
  article: {errno: 0, errmsg: '', data: [{time: 0}]},
};

const cache = new Map();

/** The bytes of an answer are made once, before anyone waits for them. */
function bytes(count, protocol) {
  const key = `${protocol} ${count}`;
  if (!cache.has(key)) {
    const thread = makeThread(count);
    const shape = protocol === 'artalk' ? asArtalk(thread) : asWaline(thread);
    cache.set(key, Buffer.from(JSON.stringify(shape)));
  }
  return cache.get(key);
}

/**
 * Answers a request for `/comments/COUNT/api/…`.
 *
 * @returns {Buffer | undefined} Undefined where the path is none of the double's.
 */
export function answer(path) {
  const [, count, isArtalk, call = ''] = PATH.exec(path) ?? [];
  if (count === undefined) return undefined;
  const isList = isArtalk ? call === 'comments' : call === 'comment';
  if (isList) return bytes(Number(count), isArtalk ? 'artalk' : 'waline');
  return Buffer.from(JSON.stringify(asides[call] ?? {}));
}
