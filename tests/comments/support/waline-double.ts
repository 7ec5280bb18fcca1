/** How the next request for posting goes wrong. */
export type Fault =
  | 'drop-before' // the connection is lost before the server has the comment
  | 'drop-after' // and after
  | 'error-before'
  | 'error-after'
  | 'rate'
  | 'html'
  | 'html-after'
  | 'hang'
  | 'not-json';

interface Row {
  objectId: string;
  comment: string;
  nick: string;
  time: number;
  like: number;
  url: string;
  status: string;
  pid?: string;
  rid?: string;
  user_id?: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Waline as its documentation and source describe it, in memory: errors by
 * `errno`, roots paged with all their children, duplicates refused. It records
 * what reached it, and fails as it is told.
 */
export class WalineDouble {
  readonly rows: Row[] = [];
  /** Posts that the server took. */
  readonly taken: string[] = [];
  /** Every request, as METHOD path. */
  readonly requests: string[] = [];
  /** Faults of the next posts, one after another. */
  faults: Fault[] = [];
  /** Reading fails too. */
  down = false;
  /** From the next post on, reading fails too, and the answer to that post is lost. */
  downAfterPost = false;
  /** What its markdown makes of a comment. */
  render = (text: string): string => `<p>${escape(text)}</p>`;
  /** New comments wait for a moderator. */
  held = false;
  refuseDuplicates = true;
  /** Every sign-in has run out. */
  forgotten = false;
  #next = 1;
  #held: Promise<void> | undefined;
  #release: () => void = () => undefined;

  /** Keeps posts waiting for their answer until `release`. */
  hold(): void {
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  release(): void {
    this.#release();
    this.#held = undefined;
  }

  add(row: Partial<Row>): Row {
    const full: Row = {
      objectId: String(this.#next++),
      comment: '<p>Halo</p>',
      nick: 'Sari',
      time: Date.now() - 60_000,
      like: 0,
      url: '/berita',
      status: 'approved',
      ...row,
    };
    this.rows.push(full);
    return full;
  }

  /** Stands in for `fetch`. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const method = init.method ?? 'GET';
    this.requests.push(`${method} ${url.pathname}${url.search}`);
    await Promise.resolve();
    if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    if (this.down) throw new TypeError('Failed to fetch');
    if (method === 'GET' && url.pathname.endsWith('/token'))
      return answer(this.#user(init));
    if (method === 'GET') return this.#read(url);
    if (method === 'POST') return this.#post(init);
    const token = new Headers(init.headers).get('authorization')?.split(' ')[1];
    if (method === 'DELETE') return this.#remove(url, token);
    return this.#change(url, init.body as string, token);
  };

  #read(url: URL): Response {
    const query = url.searchParams;
    if (query.get('type') === 'count') {
      const given = query.getAll('url');
      const urls = given.length > 1 ? given : (given[0] ?? '').split(',');
      return answer(urls.map((each) => this.#visible(each).length));
    }
    const newest = [...this.rows].sort(
      (a, b) => Number(b.objectId) - Number(a.objectId),
    );
    if (query.get('type') === 'recent')
      return answer(newest.filter(({status}) => status === 'approved').slice(0, 50));
    const visible = this.#visible(query.get('path') ?? '');
    const roots = visible.filter(({rid}) => !rid);
    const order = query.get('sortBy');
    if (order === 'insertedAt_desc') roots.reverse();
    if (order === 'like_desc') roots.sort((a, b) => b.like - a.like);
    const size = Number(query.get('pageSize'));
    const page = Number(query.get('page'));
    return answer({
      page,
      pageSize: size,
      totalPages: Math.ceil(roots.length / size),
      count: visible.length,
      data: roots.slice((page - 1) * size, page * size).map((root) => ({
        ...root,
        children: visible.filter(({rid}) => rid === root.objectId),
      })),
    });
  }

  /** A token is the number of who signed in, and everyone is called Sari. */
  #user({headers}: RequestInit): object {
    const id = new Headers(headers).get('authorization')?.split(' ')[1];
    return id && !this.forgotten
      ? {objectId: id, display_name: 'Sari', email: 'sari@contoh.id'}
      : {};
  }

  #visible(path: string): Row[] {
    return this.rows.filter(({url, status}) => url === path && status === 'approved');
  }

  async #post({body, signal, headers}: RequestInit): Promise<Response> {
    const fault = this.faults.shift();
    if (fault === 'drop-before') throw new TypeError('Failed to fetch');
    if (fault === 'error-before') return new Response('{}', {status: 500});
    if (fault === 'html') return page();
    if (fault === 'not-json') return new Response('{"errno":', {status: 200});
    if (fault === 'rate')
      return new Response('{}', {status: 429, headers: {'retry-after': '7'}});
    const sent = JSON.parse(body as string) as Record<string, string>;
    const {comment = '', nick = 'Anonymous', url = '', pid, rid} = sent;
    const html = this.render(comment);
    const twin = this.rows.some(
      (row) => row.comment === html && row.nick === nick && row.url === url,
    );
    if (twin && this.refuseDuplicates) return answer(null, 1000, 'Duplicate Content');
    this.taken.push(comment);
    const user = new Headers(headers).get('authorization')?.split(' ')[1];
    const row = this.add({
      comment: html,
      nick,
      url,
      time: Date.now(),
      status: this.held ? 'waiting' : 'approved',
      ...(user && {user_id: user}),
      ...(pid && {pid}),
      ...(rid && {rid}),
    });
    await this.#held;
    if (this.downAfterPost) this.down = true;
    if (this.down || fault === 'drop-after') throw new TypeError('Failed to fetch');
    if (fault === 'error-after') return new Response('', {status: 502});
    if (fault === 'html-after') return page();
    if (fault === 'hang')
      await new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () =>
          reject(new DOMException('', 'AbortError')),
        );
      });
    return answer(row);
  }

  #row(url: URL): Row | undefined {
    return this.rows.find(({objectId}) => url.pathname.endsWith(`/${objectId}`));
  }

  /** Liking asks nobody who they are; changing is for who wrote it. */
  #change(url: URL, body: string, token: string | undefined): Response {
    const row = this.#row(url);
    const {like, comment} = JSON.parse(body) as {like?: boolean; comment?: string};
    const refused = like === undefined && refusal(row, token);
    if (refused) return refused;
    if (!row) return answer('');
    if (like !== undefined) row.like += like ? 1 : -1;
    if (comment !== undefined) row.comment = `<p>${escape(comment)}</p>`;
    const {objectId: id, ...rest} = row;
    const insertedat = new Date(row.time).toISOString();
    return answer({...rest, id, insertedat, time: null});
  }

  #remove(url: URL, token: string | undefined): Response {
    const row = this.#row(url);
    const refused = refusal(row, token);
    if (refused || !row) return refused ?? answer('');
    const gone = ({objectId, pid, rid}: Row): boolean =>
      [objectId, pid, rid].includes(row.objectId);
    this.rows.splice(0, this.rows.length, ...this.rows.filter((other) => !gone(other)));
    return answer('');
  }
}

function answer(data: unknown, errno = 0, errmsg = ''): Response {
  return new Response(JSON.stringify({errno, errmsg, data}), {
    headers: {'content-type': 'application/json'},
  });
}

function refusal(row: Row | undefined, token: string | undefined): Response | null {
  const status = !token ? 401 : row?.user_id !== token ? 403 : 0;
  const errmsg = status === 401 ? 'Unauthorized' : 'Forbidden';
  const body = JSON.stringify({errno: status, errmsg});
  return status ? new Response(body, {status}) : null;
}

function page(): Response {
  return new Response('<!doctype html><title>Sign in to the network</title>', {
    headers: {'content-type': 'text/html'},
  });
}
