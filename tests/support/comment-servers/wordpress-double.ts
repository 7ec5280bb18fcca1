import {
  escapeHtml,
  ServerDouble,
  textOf,
  type Answer,
  type Received,
} from './server-double.js';

interface Row {
  id: number;
  post: number;
  parent: number;
  author_name: string;
  author_email: string;
  date_gmt: string;
  html: string;
  status: 'approved' | 'hold';
}

/**
 * WordPress's comments controller and comment form, as its source and a real 6.1
 * have them: order of the checks, codes, statuses, headers.
 */
export class WordpressDouble extends ServerDouble {
  readonly rows: Row[] = [];
  /** `rest_allow_anonymous_comments`. */
  guests = true;
  /** `comment_registration`: guests have no form either. */
  registeredOnly = false;
  open = true;
  held = false;
  flood = false;
  /** `allow_empty_comment`. */
  emptyComments = false;
  /** The nonce of the person signed in. */
  nonce = '';
  protected override readonly allowedHeaders = [
    'authorization',
    'x-wp-nonce',
    'content-disposition',
    'content-md5',
    'content-type',
  ];
  protected override readonly exposedHeaders = [
    'x-wp-total',
    'x-wp-totalpages',
    'link',
  ];
  #next = 1;

  add(row: Partial<Row> = {}): Row {
    const id = this.#next++;
    const full: Row = {
      id,
      post: 7,
      parent: 0,
      author_name: 'Sari',
      author_email: 'sari@example.org',
      date_gmt: new Date(Date.UTC(2026, 0, 1, 0, id)).toISOString().slice(0, 19),
      html: `<p>Comment ${id}</p>\n`,
      status: 'approved',
      ...row,
    };
    this.rows.push(full);
    return full;
  }

  protected override posts({method, body}: Received): boolean {
    const {content, comment} = (body ?? {}) as Record<string, unknown>;
    return method === 'POST' && (content ?? comment) !== undefined;
  }

  protected override handle(request: Received): Answer {
    const {method, path} = request;
    if (path === '/wp-comments-post.php' && method === 'POST')
      return this.#form(request);
    if (path !== '/wp-json/wp/v2/comments') return refuse(404, 'rest_no_route');
    return method === 'POST' ? this.#create(request) : this.#list(request);
  }

  #list({query}: Received): Answer {
    const size = Number(query.get('per_page') ?? 10);
    if (size > 100) return refuse(400, 'rest_invalid_param');
    const wanted = query.get('include')?.split(',').map(Number);
    const all = this.rows
      .filter(
        ({post, status}) => post === Number(query.get('post')) && status === 'approved',
      )
      .filter(({id}) => !wanted || wanted.includes(id))
      .sort((a, b) => a.date_gmt.localeCompare(b.date_gmt) || a.id - b.id);
    if (query.get('order') !== 'asc') all.reverse();
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    return {
      body: all.slice(start, start + size).map((row) => this.#shown(row)),
      headers: {
        'x-wp-total': String(all.length),
        'x-wp-totalpages': String(Math.ceil(all.length / size)),
      },
    };
  }

  #create({body, headers}: Received): Answer {
    const sent = body as Record<string, unknown>;
    const nonce = headers['x-wp-nonce'];
    if (nonce !== undefined && nonce !== this.nonce)
      return refuse(403, 'rest_cookie_invalid_nonce', 'Cookie check failed');
    if (nonce === undefined && (this.registeredOnly || !this.guests))
      return refuse(
        401,
        'rest_comment_login_required',
        'Sorry, you must be logged in to comment.',
      );
    if (sent['post'] !== '7') return refuse(403, 'rest_comment_invalid_post_id');
    if (!this.open)
      return refuse(
        403,
        'rest_comment_closed',
        'Sorry, comments are closed for this item.',
      );
    if (sent['author_email'] === 'no')
      return refuse(400, 'rest_invalid_param', 'Invalid parameter(s): author_email');
    const content = textOf(sent, 'content').trim();
    if (!content && !this.emptyComments)
      return refuse(400, 'rest_comment_content_invalid', 'Invalid comment content.');
    if (nonce === undefined && (!sent['author_name'] || !sent['author_email']))
      return refuse(
        400,
        'rest_comment_author_data_required',
        'Creating a comment requires valid author name and email values.',
      );
    if (textOf(sent, 'author_name').length > 245)
      return refuse(400, 'comment_author_column_length');
    if (Buffer.byteLength(content) > 65525)
      return refuse(400, 'comment_content_column_length');
    const made = this.#insert(
      content,
      textOf(sent, 'author_name') || 'Redaksi',
      textOf(sent, 'author_email'),
      Number(sent['parent']),
    );
    if (made === 'duplicate')
      return refuse(
        409,
        'comment_duplicate',
        'Duplicate comment detected; it looks as though you&#8217;ve already said that!',
      );
    if (made === 'flood')
      return refuse(
        400,
        'comment_flood',
        'You are posting comments too quickly. Slow down.',
      );
    return {status: 201, body: this.#shown(made)};
  }

  #form({body}: Received): Answer {
    const sent = body as Record<string, string>;
    if (this.registeredOnly)
      return die(403, 'Sorry, you must be logged in to comment.');
    if (!this.open) return die(403, 'Sorry, comments are closed for this item.');
    if (!sent['author'] || !sent['email'])
      return die(200, '<strong>Error:</strong> Please fill the required fields.');
    const made = this.#insert(
      sent['comment'] ?? '',
      sent['author'],
      sent['email'],
      Number(sent['comment_parent']),
    );
    if (made === 'duplicate') return die(409, 'Duplicate comment detected');
    if (made === 'flood')
      return die(429, 'You are posting comments too quickly. Slow down.');
    const hash = `#comment-${made.id}`;
    return {
      status: 302,
      body: '',
      headers: {location: `${sent['redirect_to']}${hash}`},
    };
  }

  #insert(
    text: string,
    name: string,
    email: string,
    parent: number,
  ): Row | 'duplicate' | 'flood' {
    const html = `<p>${escapeHtml(text).replaceAll('\n', '<br />\n')}</p>\n`;
    const author_name = escapeHtml(name);
    const twin = this.rows.some(
      (row) =>
        row.html === html && row.parent === parent && row.author_name === author_name,
    );
    if (twin) return 'duplicate';
    if (this.flood) return 'flood';
    return this.add({
      html,
      author_name,
      author_email: email,
      parent,
      status: this.held ? 'hold' : 'approved',
    });
  }

  #shown({html, author_email, ...row}: Row): object {
    void author_email;
    return {
      ...row,
      author: 0,
      author_url: '',
      content: {rendered: html},
      author_avatar_urls: {'24': '', '48': '', '96': 'https://avatars.example/96.png'},
    };
  }
}

function refuse(status: number, code: string, message = ''): Answer {
  return {status, body: {code, message, data: {status}}};
}

/** `wp_die` towards a client that accepts JSON. */
function die(status: number, message: string): Answer {
  const body = {
    code: 'wp_die',
    message: `<p>${message}</p>`,
    data: {status},
    additional_errors: [],
  };
  return {status, body};
}
