import {nextTask} from './next-task.js';
import {
  ProviderError,
  type ErrorKind,
  type Io,
  type IoAnswer,
  type IoRequest,
} from './provider.js';

/** What the network is made of; tests put their own in. */
export interface IoOptions {
  readonly fetch?: typeof fetch;
  /** Milliseconds after which a reading request is given up. */
  readonly readTimeout?: number;
  /** A posted comment is waited for longer: giving up leaves it open whether it arrived. */
  readonly writeTimeout?: number;
  /** Bytes that an answer may have. */
  readonly maxBytes?: number;
  /** Whether the browser believes to be on line. It words a failure, and is often wrong. */
  readonly online?: () => boolean;
}

/** Characters that take a slow phone several frames to parse. */
const long = 200_000;

const kinds: Readonly<Record<number, ErrorKind>> = {
  401: 'auth',
  403: 'forbidden',
  404: 'gone',
  410: 'gone',
  429: 'rate',
};

/** A `fetch` that only ever answers with JSON or fails with a `ProviderError`. */
export function createIo(options: IoOptions = {}): Io {
  const {
    readTimeout = 15_000,
    writeTimeout = 60_000,
    maxBytes = 8_000_000,
    online = () => globalThis.navigator?.onLine !== false,
  } = options;
  return async (url, request = {}, refused) => {
    const writes = !!request.method && request.method !== 'GET';
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    request.signal?.addEventListener('abort', abort);
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        abort();
      },
      writes ? writeTimeout : readTimeout,
    );
    try {
      const send = options.fetch ?? fetch;
      const response = await send(url, initOf(request, controller.signal));
      const text = await readText(response, maxBytes, writes);
      // Parsing megabytes is a task of its own.
      const pause = text.length > long ? nextTask : undefined;
      await pause?.();
      const answer = answerOf(response, text, writes);
      await pause?.();
      return check(answer, writes, refused);
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      const unreached = online() ? 'network' : 'offline';
      throw new ProviderError(late ? 'timeout' : unreached, {ambiguous: writes});
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', abort);
    }
  };
}

function initOf(request: IoRequest, signal: AbortSignal): RequestInit {
  const {body, method = 'GET', credentials = 'omit', cache} = request;
  const form = typeof body === 'string';
  return {
    method,
    credentials,
    ...(cache && {cache}),
    signal,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && {
        'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      }),
      ...request.headers,
    },
    ...(body !== undefined && {body: form ? body : JSON.stringify(body)}),
  };
}

async function readText(
  response: Response,
  maxBytes: number,
  writes: boolean,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel();
      throw new ProviderError('protocol', {ambiguous: writes});
    }
    text += decoder.decode(value, {stream: true});
  }
}

function answerOf(response: Response, text: string, writes: boolean): IoAnswer {
  const {status, ok} = response;
  let data: unknown = null;
  let raw = '';
  try {
    if (text.trim()) data = JSON.parse(text);
  } catch {
    // A web page where JSON was due comes from a proxy, a captive portal or a
    // server that fell over: whether a comment was taken is not known.
    if (ok) throw new ProviderError('protocol', {ambiguous: writes, status});
    raw = text;
    data = text.trimStart().startsWith('<') ? null : text;
  }
  return {status, ok, data, raw, header: (name) => response.headers.get(name)};
}

function check(
  answer: IoAnswer,
  writes: boolean,
  refused?: (answer: IoAnswer) => ProviderError | undefined,
): IoAnswer {
  const error = refused?.(answer);
  if (error) throw error;
  if (answer.ok) return answer;
  const {status} = answer;
  const broken = status >= 500;
  throw new ProviderError(kinds[status] ?? (broken ? 'server' : 'validation'), {
    status,
    ambiguous: broken && writes,
    retryAfter: retryAfter(answer.header('retry-after')),
  });
}

/** Seconds from a `Retry-After` header, which holds seconds or a date. */
function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds)
    ? seconds
    : (Date.parse(value) - Date.now()) / 1000;
  return wait > 0 ? Math.ceil(wait) : undefined;
}
