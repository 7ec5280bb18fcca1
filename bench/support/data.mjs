// One thread for everyone: the same comments, in each server's own shape.

const WORDS =
  'the harbour was quiet when first ferry came in and nobody at market had expected so many people to stand there before sunrise with their baskets still asking whether price of fish would rise again after what council decided last week about new road which some say is needed most and others call a gift to those who own land beside it'.split(
    ' ',
  );
const FIRST = ['Sari', 'Budi', 'Wayan', 'Ketut', 'Rahma', 'Yusuf', 'Dewi', 'Agus'];
const LAST = ['Hartono', 'Lestari', 'Pranata', 'Wulandari', 'Siregar', 'Mahendra'];
/** One comment in so many answers the one before it on the first level. */
const REPLY_EVERY = 3;
const MINUTE = 60_000;

/**
 * @typedef {object} Made
 * @property {number} id - From 1.
 * @property {number} parent - The first-level comment answered; 0 for none.
 * @property {string} name
 * @property {number} time - Milliseconds since 1970.
 * @property {number} likes
 * @property {string[][]} paragraphs - Words.
 */

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes a thread: two comments of the first level, then a reply, and so on; 5 to
 * 60 words each, one in four in two paragraphs.
 *
 * @param {number} count
 * @returns {Made[]}
 */
export function makeThread(count, now = Date.now()) {
  const next = random(count);
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  const paragraph = () => Array.from({length: 5 + below(26)}, () => pick(WORDS));
  let root = 0;
  return Array.from({length: count}, (_, index) => {
    const id = index + 1;
    const isReply = id % REPLY_EVERY === 0;
    if (!isReply) root = id;
    return {
      id,
      parent: isReply ? root : 0,
      name: `${pick(FIRST)} ${pick(LAST)}`,
      time: now - id * MINUTE,
      likes: below(4) === 0 ? below(40) : 0,
      paragraphs: below(4) === 0 ? [paragraph(), paragraph()] : [paragraph()],
    };
  });
}

/** The thread as Waline answers it: roots with their children, bodies in HTML. */
export function asWaline(thread) {
  const row = ({id, parent, name, time, likes, paragraphs}) => ({
    objectId: id,
    nick: name,
    mail: '',
    link: '',
    avatar: '',
    type: 'guest',
    comment: paragraphs
      .map((words) => `<p>${words.join(' ').replace('road', '<em>road</em>')}</p>\n`)
      .join(''),
    time,
    like: likes,
    sticky: false,
    ...(parent ? {pid: parent, rid: parent} : {}),
  });
  const roots = thread.filter(({parent}) => !parent).map(row);
  const byId = new Map(roots.map((root) => [root.objectId, root]));
  for (const root of roots) root.children = [];
  for (const reply of thread.filter(({parent}) => parent))
    byId.get(reply.parent).children.push(row(reply));
  const data = {
    page: 1,
    totalPages: 1,
    pageSize: roots.length,
    count: thread.length,
    data: roots,
  };
  return {errno: 0, errmsg: '', data};
}

/** The thread as Artalk answers it: a flat list, bodies in Markdown. */
export function asArtalk(thread) {
  const comments = thread.map(({id, parent, name, time, likes, paragraphs}) => ({
    id,
    content: paragraphs
      .map((words) => words.join(' ').replace('road', '*road*'))
      .join('\n\n'),
    content_marked: '',
    user_id: id,
    nick: name,
    email_encrypted: '',
    link: '',
    ua: '',
    date: new Date(time).toISOString(),
    is_collapsed: false,
    is_pending: false,
    is_pinned: false,
    is_allow_reply: true,
    is_verified: false,
    rid: parent,
    badge_name: '',
    badge_color: '',
    ip_region: '',
    visible: true,
    vote_up: likes,
    vote_down: 0,
    page_key: '/',
    page_url: '',
    site_name: 'bench',
  }));
  const roots = thread.filter(({parent}) => !parent).length;
  const page = {
    id: 1,
    key: '/',
    title: 'Bench',
    url: '',
    site_name: 'bench',
    admin_only: false,
    pv: 1,
    vote_up: 0,
    vote_down: 0,
  };
  return {comments, count: thread.length, roots_count: roots, page};
}
