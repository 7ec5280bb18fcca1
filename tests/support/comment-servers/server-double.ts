import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** JSON where it is JSON, form fields where it is a form, else undefined. */
  readonly body: Readonly<Record<string, unknown>> | readonly unknown[] | undefined;
  /** The content type without its parameters. */
  readonly type: string;
}

/** An answer. Anything but a string is sent as JSON. */
export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a request that writes a comment goes wrong, before or after it was taken. */
export type Fault =
  | 'drop-before'
  | 'drop-after'
  | 'error-before'
  | 'error-after'
  | 'html'
  | 'html-after'
  | 'hang-after'
  | 'rate';

// What a browser sends without asking leave, and what Node.js adds by itself.
// Chromium adds the last two to what is asked for past every cache.
const safe =
  /^(accept(-.*)?|connection|content-length|cookie|host|origin|referer|sec-.*|transfer-encoding|user-agent|cache-control|pragma)$/;

/**
 * A comment server in memory, on a port of loopback. What extends it holds one
 * service's documented rules; this records what arrives, fails when told to, and
 * refuses what a browser would not let out to another origin.
 */
export abstract class ServerDouble {
  readonly received: Received[] = [];
  /** Request headers for which a browser would have stopped a request. */
  readonly blocked: string[] = [];
  /** Faults of the next comments posted, one after another. */
  faults: Fault[] = [];
  /** Answers every request with this, where it is set. */
  answerWith: Answer | undefined;
  url = '';
  #server: Server | undefined;

  /** Request headers that the service's CORS settings allow, in lower case. */
  protected abstract readonly allowedHeaders: readonly string[];
  /** Response headers that scripts of other origins can read. */
  protected readonly exposedHeaders: readonly string[] = [];
  protected readonly credentials: boolean = false;

  protected abstract handle(request: Received): Answer;
  protected abstract posts(request: Received): boolean;

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      void this.#serve(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#server = server;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    await new Promise<void>((resolve) =>
      server ? server.close(() => resolve()) : resolve(),
    );
  }

  /** The requests of one method, as `GET /path`. */
  seen(method: string): readonly string[] {
    return this.received
      .filter((request) => request.method === method)
      .map(({path}) => path);
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, this.#cors(request)).end();
      return;
    }
    this.received.push(request);
    const header = this.#blocked(request);
    if (header) {
      this.blocked.push(header);
      return void response.destroy();
    }
    if (this.answerWith) return this.#send(request, response, this.answerWith);
    const fault = this.posts(request) ? this.faults.shift() : undefined;
    if (fault === 'drop-before') return void response.destroy();
    if (fault === 'error-before')
      return this.#send(request, response, {status: 503, body: 'upstream is down'});
    if (fault === 'html') return this.#send(request, response, webPage);
    if (fault === 'rate')
      return this.#send(request, response, {
        status: 429,
        body: 'too many requests',
        headers: {'retry-after': '7'},
      });
    const answer = this.handle(request);
    if (fault === 'drop-after') return void response.destroy();
    if (fault === 'hang-after') return;
    if (fault === 'error-after')
      return this.#send(request, response, {status: 502, body: 'bad gateway'});
    this.#send(request, response, fault === 'html-after' ? webPage : answer);
  }

  #blocked({headers, type}: Received): string | undefined {
    return Object.keys(headers).find((name) => {
      if (safe.test(name)) return false;
      if (name === 'content-type' && type !== 'application/json') return false;
      return !this.allowedHeaders.includes(name);
    });
  }

  #send(request: Received, response: ServerResponse, answer: Answer): void {
    const {status = 200, body, headers} = answer;
    const json = typeof body !== 'string';
    response.writeHead(status, {
      'content-type': json ? 'application/json; charset=utf-8' : 'text/html',
      ...this.#cors(request),
      ...headers,
    });
    response.end(json ? JSON.stringify(body) : body);
  }

  #cors({headers}: Received): Record<string, string> {
    return {
      'access-control-allow-origin': headers.origin ?? '*',
      'access-control-allow-headers': this.allowedHeaders.join(', '),
      'access-control-expose-headers': this.exposedHeaders.join(', '),
      ...(this.credentials && {'access-control-allow-credentials': 'true'}),
    };
  }
}

const webPage: Answer = {body: '<!doctype html><title>Sign in to the network</title>'};

async function read(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const source = Buffer.concat(chunks).toString();
  const url = new URL(incoming.url ?? '/', 'http://double');
  const type = (incoming.headers['content-type'] ?? '').split(';')[0] ?? '';
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    type,
    body: bodyOf(source, type),
  };
}

function bodyOf(source: string, type: string): Received['body'] {
  if (type === 'application/json') return JSON.parse(source || '{}') as object as never;
  if (type === 'application/x-www-form-urlencoded')
    return Object.fromEntries(new URLSearchParams(source));
  return undefined;
}

/** Text as a server writes it into HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A field of what was sent, as text; empty where it is none. */
export function textOf(sent: object | undefined, field: string): string {
  const value = (sent as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
