// The comment server of the site: Isso's answers to those who read. Each thread has
// one comment, which names it.
const PATH = '/comments';

/** @returns {boolean} Whether the request was for the comments, and is answered. */
export function answerComments(request, response) {
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
  if (pathname !== PATH && !pathname.startsWith(`${PATH}/`)) return false;
  const answer = answers[pathname.slice(PATH.length).replace(/\/$/, '')];
  void readJson(request).then((body) => {
    response.writeHead(answer ? 200 : 404, {'content-type': 'application/json'});
    response.end(JSON.stringify(answer?.(searchParams, body) ?? {}));
  });
  return true;
}

/** What the one comment of a thread says. */
export function commentOf(thread) {
  return `I was there, and saw ${thread}.`;
}

const answers = {
  '': (query) => ({
    id: null,
    total_replies: 1,
    hidden_replies: 0,
    replies: [comment(query.get('uri') ?? '')],
    config: {},
  }),
  '/config': () => ({config: {'require-author': true, 'require-email': false}}),
  '/info': () => ({version: '0.14.0', moderation: false}),
  '/count': (_, threads) => threads.map(() => 1),
};

function comment(uri) {
  return {
    id: 1,
    parent: null,
    text: commentOf(uri),
    author: 'Ratri Lodewijk',
    website: null,
    mode: 1,
    created: 1_794_200_000,
    modified: null,
    likes: 2,
    dislikes: 0,
    hash: '5a3f',
    total_replies: 0,
    replies: [],
  };
}

async function readJson(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : undefined;
}
