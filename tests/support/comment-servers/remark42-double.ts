import {randomUUID} from 'node:crypto';
import {ServerDouble, type Answer, type Received} from './server-double.js';

interface User {
  id: string;
  name: string;
  admin: boolean;
  verified?: boolean;
}

interface Row {
  id: string;
  pid: string;
  text: string;
  orig: string;
  user: User;
  locator: {site: string; url: string};
  score: number;
  vote: number;
  time: string;
  delete?: boolean;
  edit?: {time: string; summary: string};
}

/** Remark42's API as its documentation and `backend/app/rest` have it. */
export class Remark42Double extends ServerDouble {
  readonly rows: Row[] = [];
  readOnly = false;
  anonymous = true;
  /** Who is signed in by cookie. */
  user: User | undefined;
  userBlocked = false;
  protected override readonly allowedHeaders = [
    'authorization',
    'content-type',
    'x-xsrf-token',
    'x-jwt',
  ];
  protected override readonly exposedHeaders = ['authorization'];
  protected override readonly credentials = true;
  readonly page = 'https://news.example/berita';
  #minute = 0;

  add(row: Partial<Row> = {}): Row {
    const orig = row.orig ?? `Comment ${this.rows.length + 1}`;
    const full: Row = {
      id: randomUUID(),
      pid: '',
      text: rendered(orig),
      orig,
      user: {id: 'github_1', name: 'Sari', admin: false},
      locator: {site: 'daily', url: this.page},
      score: 0,
      vote: 0,
      time: new Date(Date.UTC(2026, 0, 1, 0, this.#minute++)).toISOString(),
      ...row,
    };
    this.rows.push(full);
    return full;
  }

  protected override posts({path}: Received): boolean {
    return path === '/api/v1/comment';
  }

  protected override handle(request: Received): Answer {
    const {method, path, query} = request;
    if (path === '/auth/anonymous/login') return this.#login(query);
    if (query.get('site') !== 'daily') return refuse(400, 6, 'site not found');
    const address = path.replace('/api/v1/', '');
    if (address === 'config')
      return {
        body: {
          max_comment_size: 1000,
          edit_duration: 300,
          auth_providers: this.anonymous ? ['github', 'anonymous'] : ['github'],
        },
      };
    if (address === 'info') return {body: {url: this.page, read_only: this.readOnly}};
    if (address === 'find') return this.#find(query);
    if (address === 'counts')
      return {
        body: (request.body as string[]).map((url) => ({
          url,
          count: this.#at(url).length,
        })),
      };
    const user = this.user;
    if (!user) return {status: 401, body: 'Unauthorized\n'};
    if (address === 'user') return {body: user};
    if (this.userBlocked) return refuse(403, 7, 'user blocked');
    if (this.readOnly) return refuse(403, 8, 'old post, read-only');
    if (method === 'POST' && address === 'comment') return this.#create(request, user);
    const row = this.rows.find(({id}) => address.endsWith(`/${id}`));
    if (!row) return refuse(400, 1, "can't find comment");
    return address.startsWith('vote/')
      ? this.#vote(row, user, query)
      : this.#edit(row, user, request);
  }

  #login(query: URLSearchParams): Answer {
    const name = query.get('user') ?? '';
    if (!this.anonymous)
      return {status: 400, body: {error: 'provider anonymous not supported'}};
    if (!/^[\p{L}\d_ ]{3,}$/u.test(name))
      return {status: 403, body: {error: 'incorrect user or password'}};
    this.user = {id: `anonymous_${name}`, name, admin: false};
    return {body: this.user, headers: {'set-cookie': 'JWT=t; XSRF-TOKEN=x'}};
  }

  #find(query: URLSearchParams): Answer {
    const all = this.#at(query.get('url') ?? '');
    const sort = (query.get('sort') ?? '').replace(' ', '+');
    const by = (rows: Row[]): Row[] =>
      rows.sort((a, b) =>
        sort === '-score'
          ? b.score - a.score
          : a.time.localeCompare(b.time) * (sort === '-time' ? -1 : 1),
      );
    const info = {url: this.page, count: all.length, read_only: this.readOnly};
    if (query.get('format') !== 'tree') return {body: {comments: by(all), info}};
    const roots = by(all.filter(({pid}) => !pid));
    const start = roots.findIndex(({id}) => id === query.get('offset_id')) + 1;
    const limit = Number(query.get('limit')) || Infinity;
    const page = roots.slice(start, start + limit);
    const node = (comment: Row): object => {
      const replies = all.filter(({pid}) => pid === comment.id).map(node);
      return {comment, ...(replies.length && {replies})};
    };
    const count_left = roots.length - start - page.length;
    return {body: {comments: page.map(node), info: {...info, count_left}}};
  }

  #create({body}: Received, user: User): Answer {
    const {text, pid, locator} = body as {
      text: string;
      pid?: string;
      locator: Row['locator'];
    };
    if ([...text].length > 1000) return refuse(400, 4, 'invalid comment');
    if (text.includes('forbidden word'))
      return refuse(400, 19, 'comment contains restricted words');
    const made = {orig: text, user, locator, pid: pid ?? ''};
    return {status: 201, body: this.add({...made, time: new Date().toISOString()})};
  }

  #edit(row: Row, user: User, {body}: Received): Answer {
    if (row.user.id !== user.id)
      return refuse(403, 3, 'can not edit comments for other users');
    const change = body as {text?: string; delete?: boolean};
    if (change.delete) Object.assign(row, {delete: true, text: '', orig: ''});
    else {
      row.orig = change.text ?? '';
      row.text = rendered(row.orig);
      row.edit = {time: new Date().toISOString(), summary: ''};
    }
    return {body: row};
  }

  #vote(row: Row, user: User, query: URLSearchParams): Answer {
    if (row.user.id === user.id) return refuse(400, 13, "can't vote for own comment");
    const vote = Number(query.get('vote'));
    if (row.vote === vote) return refuse(400, 14, 'already voted');
    row.vote += vote;
    row.score += vote;
    return {body: {id: row.id, score: row.score}};
  }

  #at(url: string): Row[] {
    return this.rows.filter(({locator}) => locator.url === url);
  }
}

/** As the server shows it, but for its Markdown. */
function rendered(orig: string): string {
  const escaped = orig.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return orig && `<p>${escaped.split(/\n\n+/).join('</p>\n<p>')}</p>\n`;
}

function refuse(status: number, code: number, error: string): Answer {
  return {status, body: {code, details: 'refused', error}};
}
