import {ServerDouble, type Answer, type Received} from './server-double.js';

interface Row {
  id: number;
  rid: number;
  content: string;
  nick: string;
  email: string;
  link: string;
  date: string;
  page_key: string;
  is_pending: boolean;
  is_pinned: boolean;
  is_collapsed: boolean;
  is_allow_reply: boolean;
  badge_name: string;
  vote_up: number;
}

/** Artalk's API v2 as its source (`server/handler`) has it. */
export class ArtalkDouble extends ServerDouble {
  readonly rows: Row[] = [];
  held = false;
  captcha = false;
  adminOnly = false;
  protected override readonly allowedHeaders = [
    'authorization',
    'content-type',
    'x-requested-with',
  ];
  readonly #up = new Set<number>();
  #next = 1;

  add(row: Partial<Row> = {}): Row {
    const id = this.#next++;
    const full: Row = {
      id,
      rid: 0,
      content: `Comment **${id}**`,
      nick: 'Sari',
      email: 'sari@example.org',
      link: '',
      date: `2026-01-01 00:${String(id % 60).padStart(2, '0')}:00`,
      page_key: '/berita',
      is_pending: false,
      is_pinned: false,
      is_collapsed: false,
      is_allow_reply: true,
      badge_name: '',
      vote_up: 0,
      ...row,
    };
    this.rows.push(full);
    return full;
  }

  protected override posts({method, path}: Received): boolean {
    return method === 'POST' && path === '/api/v2/comments';
  }

  protected override handle(request: Received): Answer {
    const {method, path, query} = request;
    const address = path.replace('/api/v2/', '');
    if (address === 'comments')
      return method === 'POST' ? this.#create(request) : this.#list(query);
    if (address === 'stats/page_comment') {
      const keys = (query.get('page_keys') ?? '').split(',');
      const counts = keys.map((key) => [key, this.#at(key).length] as const);
      return {body: {data: Object.fromEntries(counts)}};
    }
    const id = Number(/^votes\/comment\/(\d+)\/up$/.exec(address)?.[1]);
    const row = this.rows.find((candidate) => candidate.id === id);
    return row ? this.#vote(row) : refuse(404, 'Comment not found');
  }

  #list(query: URLSearchParams): Answer {
    const missing = siteProblem(query.get('site_name'));
    if (missing) return missing;
    const own = ({nick, email}: Row): boolean =>
      nick === query.get('name') && email === query.get('email');
    const all = this.rows.filter(
      (row) => row.page_key === query.get('page_key') && (!row.is_pending || own(row)),
    );
    const newest = query.get('sort_by') === 'date_desc';
    const flat = query.get('flat_mode') === 'true';
    const roots = all.filter(({rid}) => flat || rid === 0);
    if (newest) roots.reverse();
    if (query.get('sort_by') === 'vote') roots.sort((a, b) => b.vote_up - a.vote_up);
    const offset = Number(query.get('offset') ?? 0);
    const page = roots.slice(offset, offset + Number(query.get('limit')));
    const below = (ids: number[]): Row[] => {
      const replies = flat ? [] : all.filter(({rid}) => ids.includes(rid));
      return replies.length ? [...replies, ...below(replies.map(({id}) => id))] : [];
    };
    return {
      body: {
        comments: [...page, ...below(page.map(({id}) => id))].map(shown),
        count: all.length,
        roots_count: roots.length,
        page: {id: all.length && 1, admin_only: this.adminOnly},
      },
    };
  }

  #create({body}: Received): Answer {
    const sent = body as Record<string, string | number>;
    if (this.captcha)
      return refuse(403, 'Captcha required', {
        need_captcha: true,
        img_data: 'data:',
      });
    for (const field of ['name', 'email', 'content', 'site_name'])
      if (!String(sent[field]).trim())
        return refuse(400, `${field[0]!.toUpperCase()}${field.slice(1)} is required`);
    if (!/^\S+@\S+$/.test(String(sent['email']))) return refuse(400, 'Invalid Email');
    if (sent['link'] && !/^https?:/.test(String(sent['link'])))
      return refuse(400, 'Invalid Link');
    const missing = siteProblem(String(sent['site_name']));
    if (missing) return missing;
    if (this.adminOnly) return refuse(403, 'Admin access required', {need_login: true});
    const rid = Number(sent['rid']);
    if (rid && !this.rows.some(({id}) => id === rid))
      return refuse(404, 'Parent comment not found');
    const row = this.add({
      content: String(sent['content']),
      nick: String(sent['name']),
      email: String(sent['email']),
      link: String(sent['link']),
      page_key: String(sent['page_key']),
      rid,
      is_pending: this.held,
    });
    return {body: shown(row)};
  }

  #vote(row: Row): Answer {
    const up = !this.#up.has(row.id);
    if (up) this.#up.add(row.id);
    else this.#up.delete(row.id);
    row.vote_up += up ? 1 : -1;
    return {body: {up: row.vote_up, down: 0, is_up: up, is_down: false}};
  }

  #at(key: string): Row[] {
    return this.rows.filter(
      ({page_key, is_pending}) => page_key === key && !is_pending,
    );
  }
}

function siteProblem(name: string | null): Answer | undefined {
  const flags = {err_no_site: true};
  if (!name) return refuse(400, 'Site name cannot be empty', flags);
  if (name === 'Daily') return undefined;
  const msg = `Site \`${name}\` not found. Please create it in control center.`;
  return refuse(404, msg, flags);
}

function shown({email, ...row}: Row): object {
  return {
    ...row,
    is_allow_reply: row.is_allow_reply && !row.is_pending,
    visible: true,
    email_encrypted: String(email.length),
    content_marked: `<p>${row.content}</p>`,
  };
}

function refuse(status: number, msg: string, more: object = {}): Answer {
  return {status, body: {msg, ...more}};
}
