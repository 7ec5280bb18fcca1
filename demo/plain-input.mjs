// What goes to the comment server is plain: one value for a name, no lists, no objects.
// Its model layer takes lists for operators (`["exp", "…"]` for SQL, `["LIKE", "%"]`).

const BODY_LIMIT = 256 * 1024;

/**
 * Reads a request to the end and checks it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {URLSearchParams} query Its own.
 * @returns {Promise<{body: Buffer, refusal?: import('./guard.mjs').Refusal}>}
 */
export async function readPlain(request, query) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT)
      return {body: Buffer.alloc(0), refusal: {status: 413, reason: 'Too much.'}};
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const isPlain = isFlatQuery(query) && (body.length === 0 || isFlat(body));
  return isPlain
    ? {body}
    : {body, refusal: {status: 400, reason: 'One plain value for a name, please.'}};
}

function isFlatQuery(query) {
  const names = [...query.keys()];
  // Several threads are counted at once, none of which is that operator.
  const isRepeated = (name) =>
    names.filter((other) => other === name).length > 1 &&
    (name !== 'url' || query.getAll(name).some((value) => /^exp$/i.test(value)));
  return !names.some((name) => /[[\]]/.test(name) || isRepeated(name));
}

function isFlat(body) {
  try {
    const fields = JSON.parse(body.toString('utf8'));
    return (
      fields !== null &&
      typeof fields === 'object' &&
      !Array.isArray(fields) &&
      Object.values(fields).every(
        (value) => value === null || typeof value !== 'object',
      )
    );
  } catch {
    return false;
  }
}
