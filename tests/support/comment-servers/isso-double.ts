import {ServerDouble, textOf, type Answer, type Received} from './server-double.js';

interface Row {
  id: number;
  uri: string;
  parent: number | null;
  text: string;
  author: string | null;
  website: string | null;
  mode: 1 | 2 | 4;
  created: number;
  modified: number | null;
  likes: number;
  dislikes: number;
}

/** Isso's API as `isso/views/comments.py`, `isso/db/spam.py` and `isso/wsgi.py` have it. */
export class IssoDouble extends ServerDouble {
  readonly rows: Row[] = [];
  moderated = false;
  /** Says that it moderates, also where it holds nothing of this reader's. */
  readonly announced: boolean = false;
  requireEmail = false;
  /** What the guard says to the next comment. */
  guard = '';
  protected override readonly allowedHeaders = ['origin', 'referer', 'content-type'];
  protected override readonly exposedHeaders = ['x-set-cookie', 'date'];
  protected override readonly credentials = true;
  /** Ids whose cookie the reader has. */
  readonly own = new Set<number>();
  readonly #voted = new Set<number>();
  #next = 1;

  add(row: Partial<Row> = {}): Row {
    const id = this.#next++;
    const full: Row = {
      id,
      uri: '/berita',
      parent: null,
      text: `Comment *${id}*`,
      author: 'Sari',
      website: null,
      mode: 1,
      created: 1_767_225_600.5 + id * 60,
      modified: null,
      likes: 0,
      dislikes: 0,
      ...row,
    };
    this.rows.push(full);
    return full;
  }

  protected override posts({path}: Received): boolean {
    return path === '/new';
  }

  protected override handle(request: Received): Answer {
    const {method, path, type} = request;
    if (method !== 'GET' && type && type !== 'application/json') return forbid('CSRF');
    if (path === '/') return this.#fetch(request);
    if (path === '/info')
      return {body: {version: '0.14.0', moderation: this.announced || this.moderated}};
    if (path === '/config')
      return {
        body: {config: {'require-email': this.requireEmail, 'require-author': true}},
      };
    if (path === '/new') return this.#new(request);
    if (path === '/count')
      return {
        body: (request.body as string[]).map(
          (uri) => this.#public(uri).filter(({mode}) => mode !== 4).length,
        ),
      };
    const [, id, action] = /^\/id\/(\d+)(\/like)?$/.exec(path) ?? [];
    const row = this.rows.find((candidate) => candidate.id === Number(id));
    if (action) return {body: row ? this.#like(row) : null};
    return row ? this.#change(row, request) : forbid(UNREADABLE);
  }

  #fetch({query}: Received): Answer {
    const all = this.#public(query.get('uri') ?? '');
    const parent = query.get('parent');
    const at = parent === null ? null : Number(parent);
    const sorted = (rows: Row[]): Row[] => {
      const order = query.get('sort') ?? 'oldest';
      if (order === 'newest') return rows.sort((a, b) => b.created - a.created);
      return order === 'upvotes'
        ? rows.sort((a, b) => b.likes - a.likes)
        : rows.sort((a, b) => a.created - b.created);
    };
    const roots = sorted(all.filter((row) => row.parent === at));
    const offset = Number(query.get('offset') ?? 0);
    const limit = query.has('limit') ? Number(query.get('limit')) : Infinity;
    const page = roots.slice(offset, offset + limit);
    const plain = query.get('plain') === '1';
    // Without a limit of their own, replies are cut as the first level is.
    const nested = query.has('nested_limit');
    const first = nested ? 0 : offset;
    const last = first + (nested ? Number(query.get('nested_limit')) : limit);
    const replies = page.map((row) => ({
      ...shown(row, plain),
      replies: sorted(all.filter((reply) => reply.parent === row.id))
        .slice(first, last)
        .map((reply) => shown(reply, plain)),
    }));
    return {
      body: {
        id: at,
        total_replies: at === null ? all.length : roots.length,
        hidden_replies: roots.length - page.length - offset,
        replies,
        config: {},
      },
    };
  }

  #new({query, body}: Received): Answer {
    const sent = body as Record<string, unknown>;
    const text = textOf(sent, 'text');
    if (!(sent['parent'] === null || Number.isInteger(sent['parent'])))
      return bad('parent must be an integer or null');
    if (text.trimEnd().length < 3) return bad('text is too short (minimum length: 3)');
    if (text.length > 65_535) return bad('text is too long (maximum length: 65535)');
    if (sent['website'] && !/\./.test(textOf(sent, 'website')))
      return bad('Website not Django-conform');
    const uri = query.get('uri') ?? '';
    if (!sent['title'] && !this.rows.some((row) => row.uri === uri))
      return bad(`Cannot create new thread: URI ${uri} is not accessible`);
    if (this.guard) return forbid(this.guard);
    const above = this.rows.find(({id}) => id === sent['parent']);
    const row = this.add({
      uri,
      text,
      // As `html.escape(…, quote=False)` does.
      author: sent['author'] === null ? null : escape(textOf(sent, 'author')),
      website: sent['website'] === null ? null : escape(textOf(sent, 'website')),
      parent: above ? (above.parent ?? above.id) : null,
      mode: this.moderated ? 2 : 1,
      created: Date.now() / 1000,
    });
    this.own.add(row.id);
    return {
      status: this.moderated ? 202 : 201,
      body: shown(row, false),
      headers: {'x-set-cookie': `isso-${row.id}=signed; Path=/`},
    };
  }

  #change(row: Row, {method, body}: Received): Answer {
    if (!this.own.has(row.id)) return forbid(UNREADABLE);
    if (method === 'DELETE') {
      const answered = this.rows.some(({parent}) => parent === row.id);
      if (answered) Object.assign(row, {mode: 4, text: '', author: null});
      else this.rows.splice(this.rows.indexOf(row), 1);
      return {body: answered ? shown(row, true) : null};
    }
    row.text = String((body as Record<string, unknown>)['text']);
    row.modified = Date.now() / 1000;
    return {body: shown(row, false)};
  }

  /** A writer has voted for the own comment by writing it. */
  #like(row: Row): object {
    const denied = this.#voted.has(row.id) || this.own.has(row.id);
    if (!denied) row.likes++;
    this.#voted.add(row.id);
    const {likes, dislikes} = row;
    const message =
      'Upvote denied because a vote has already been registered for this remote address: 198.18.8.0';
    return {likes, dislikes, ...(denied && {message})};
  }

  #public(uri: string): Row[] {
    return this.rows.filter((row) => row.uri === uri && row.mode !== 2);
  }
}

function shown({uri, ...row}: Row, plain: boolean): object {
  void uri;
  return {...row, hash: 'abc', text: plain ? row.text : `<p>${escape(row.text)}</p>`};
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const UNREADABLE =
  "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.";

/** `raise Forbidden(…)`, towards a client that accepts JSON. */
function forbid(why: string): Answer {
  return {status: 403, body: {message: `403 Forbidden: ${why}`}};
}

/** `return BadRequest(…)`: a page, whatever the client accepts. */
function bad(why: string): Answer {
  const body = `<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n<p>${why}</p>\n`;
  return {status: 400, body};
}
