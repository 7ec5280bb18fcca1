import type {CommentData, Target} from '../model.js';
import {
  ProviderError,
  type Capabilities,
  type CommentProvider,
  type Io,
  type IoAnswer,
  type IoRequest,
} from '../provider.js';
import {number} from '../read.js';
import {tabStorage} from '../storage.js';
import {onDemand, readRows} from './rows.js';
import {
  comment,
  keyOf,
  listUrl,
  perPage,
  read,
  refusal,
  type Ask,
} from './wordpress/rest.js';

/** How WordPress is spoken to. */
export interface WordpressOptions {
  /**
   * The nonce that WordPress printed for the person signed in, or a function that
   * gives one that still holds. With it, requests carry WordPress's cookie.
   */
  readonly nonce?: string | (() => string) | undefined;
}

/** WordPress, and a way to ask it more. */
export interface WordpressProvider extends CommentProvider {
  /**
   * Asks the site whether it takes comments, and guests' comments: once in a tab for
   * each post, and best when a form gets the focus, since it is a request to write.
   */
  probe(target: Target, io: Io): Promise<Partial<Capabilities>>;
}

const {count, post, prepare, probe, reconcile} = onDemand(
  () => import('./wordpress/write.js'),
  'count',
  'post',
  'probe',
  'reconcile',
);

/**
 * WordPress 4.7 and newer, through its REST API. `server` is the site's address,
 * `thread` the number of the post. Where the site takes no guest's comment by
 * REST, but the page stands on the site itself, its comment form is used.
 * Long because its methods share the nonce.
 */
export function createWordpress({nonce}: WordpressOptions = {}): WordpressProvider {
  const asking =
    (io: Io): Ask =>
    (url, request) => {
      const signed = typeof nonce === 'function' ? nonce() : nonce;
      const more: IoRequest | undefined | '' = signed && {
        credentials: 'include',
        headers: {'x-wp-nonce': signed},
      };
      return io(url, {...request, ...more}, refusal);
    };
  const readList = async (
    io: Io,
    url: string,
    signal?: AbortSignal,
  ): Promise<{answer: IoAnswer; items: readonly CommentData[]; dropped: number}> => {
    const answer = await read(url, (address) => asking(io)(address, {signal}));
    const rows = answer.data;
    if (!Array.isArray(rows)) throw new ProviderError('protocol');
    return {answer, ...(await readRows(rows, comment))};
  };

  return {
    capabilities: {
      format: 'html',
      input: 'text',
      sorts: ['newest', 'oldest'],
      fields: nonce ? {} : {name: 'required', email: 'required', website: 'optional'},
      maxLength: {value: 65_525, unit: 'byte'},
    },

    // Nobody is asked at every view: a question is a request to write.
    open(target) {
      const not = !nonce && tabStorage().get(keyOf(target));
      return Promise.resolve(not ? {[not]: true} : {});
    },

    probe: (target, io) => (nonce ? Promise.resolve({}) : probe(target, asking(io))),

    async load({target, sort, cursor = '1', signal}, io) {
      const page = Number(cursor);
      const order = sort === 'oldest' ? 'asc' : 'desc';
      const {answer, items, dropped} = await readList(
        io,
        listUrl(target, {order, page}),
        signal,
      );
      const all = [...items];
      // Newest first, a reply comes before what it answers, often on another page.
      // Each is asked for once: a server may answer whatever it is asked the same.
      const known = new Set<unknown>([undefined]);
      while (order === 'desc') {
        for (const {id} of all) known.add(id);
        const above = new Set(all.map(({parentId}) => parentId));
        const include = [...above].filter((id) => !known.has(id)).slice(0, perPage);
        if (!include.length) break;
        for (const id of include) known.add(id);
        const url = listUrl(target, {include: include.join()});
        all.push(...(await readList(io, url, signal)).items);
      }
      return {
        items: all,
        dropped,
        total: number(answer.header('x-wp-total')),
        next:
          page < Number(answer.header('x-wp-totalpages'))
            ? String(page + 1)
            : undefined,
      };
    },

    prepare,

    post: (posting, io) => post(posting, !nonce, io, asking(io)),

    reconcile: (posting, io) => reconcile(posting, asking(io)),

    count: (server, threads, io) => count(server, threads, asking(io)),
  };
}

/** WordPress as a guest meets it. */
export const wordpress: WordpressProvider = createWordpress();
