// Who may ask: this machine's own browser, from a page of this very origin. Any website
// that the reader opens beside the demo can send requests to loopback, and one whose
// name it lets resolve to 127.0.0.1 could read the answers as well.

/** Under any other name this is somebody else's site. */
const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

const READS = new Set(['GET', 'HEAD']);
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Of a request to a page's own address, or of one that no page has sent. */
const OWN_SITES = new Set(['same-origin', 'none']);

/**
 * @typedef {object} Refusal
 * @property {number} status
 * @property {string} reason In one sentence.
 */

/**
 * Why a request is none of ours, whatever it asks for.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Refusal | undefined}
 */
export function refuseHost({url = '', headers: {host = ''}}) {
  if (!NAMES.has(host.toLowerCase().replace(/:\d+$/, '')))
    return {status: 421, reason: `There is no site “${host}” here.`};
  // The name in a whole address would stand for the other one.
  if (!url.startsWith('/')) return {status: 400, reason: 'Ask for a path.'};
  return undefined;
}

/**
 * Why a request for data is refused: it comes from another site's page, or writes in a
 * form that any site's page may send without asking.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string[]} [types] What a write may be, JSON if not said.
 * @returns {Refusal | undefined}
 */
export function refuseForeign(request, types = ['application/json']) {
  const {method = '', headers} = request;
  const wrongHost = refuseHost(request);
  if (wrongHost) return wrongHost;
  if (!READS.has(method) && !WRITES.has(method))
    return {status: 405, reason: `Nothing here answers to ${method}.`};
  if (!isOwn(headers)) return {status: 403, reason: 'Only pages of this site may ask.'};
  if (READS.has(method) || (method !== 'POST' && !hasBody(headers))) return undefined;
  const type = (headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (types.includes(type)) return undefined;
  return {status: 415, reason: `This takes ${types.join(' or ')} alone.`};
}

/** Whether nothing of what browsers say of the page that asks names another one. */
function isOwn({host, origin, referer, 'sec-fetch-site': site}) {
  if (site !== undefined && !OWN_SITES.has(site)) return false;
  const own = `http://${host.toLowerCase()}`;
  // Of its own page's report, WebKit says this and `same-origin`; of a sandbox, not.
  if (origin === 'null') return site === 'same-origin';
  if (origin !== undefined) return origin.toLowerCase() === own;
  // Old browsers say no more than this of what is read.
  return referer === undefined || originOf(referer) === own;
}

function originOf(address) {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function hasBody(headers) {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}
