import assert from 'node:assert/strict';
import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders} from 'node:http';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {startDemo, type Demo} from '../../demo/server.mjs';
import {installCommentServer} from '../support/comment-server.mjs';

const FOREIGN = 'https://evil.example';
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

interface Attempt {
  readonly method?: string;
  readonly path?: string;
  /** Whatever is undefined here is not sent, `host` too. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends what fetch would not: any Host, Origin and Sec-Fetch-Site, or none. */
function send(port: number, {method = 'GET', path = '/', ...attempt}: Attempt) {
  const given = Object.entries({host: `127.0.0.1:${port}`, ...attempt.headers});
  const headers: OutgoingHttpHeaders = Object.fromEntries(
    given.filter(([, value]) => value !== undefined),
  );
  if (attempt.body !== undefined)
    headers['content-length'] = Buffer.byteLength(attempt.body);
  return new Promise<Answer>((resolve, reject) => {
    const options = {host: '127.0.0.1', port, method, path, headers, setHost: false};
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject).on('end', () => {
        resolve({status: response.statusCode ?? 0, headers: response.headers, text});
      });
    });
    sent.on('error', reject);
    sent.end(attempt.body);
  });
}

/** A comment as JSON, and as any website's form can send it without asking. */
const words = (comment: string) => ({
  comment,
  nick: 'Tamu',
  url: '/naskah',
  ua: 'test',
});
const asJson = (comment: string): string => JSON.stringify(words(comment));
const asForm = (comment: string): string =>
  new URLSearchParams(words(comment)).toString();

const LIST = '/api/comment?path=/naskah&lang=en';
const READS: Record<string, Attempt> = {
  'a page of another site': {headers: {origin: FOREIGN}},
  'a page that has no origin': {headers: {origin: 'null'}},
  'a page of another port': {headers: {origin: 'http://127.0.0.1:1'}},
  'a script or picture of another site': {headers: {'sec-fetch-site': 'cross-site'}},
  'a page of another port, as a picture': {headers: {'sec-fetch-site': 'same-site'}},
  'an old browser, for another site': {headers: {referer: `${FOREIGN}/page`}},
  'a name that was pointed here': {headers: {host: 'evil.example'}},
  'a name that begins like ours': {headers: {host: 'localhost.evil.example:80'}},
  'a name that holds ours': {headers: {host: 'evil.example:80@127.0.0.1'}},
  'another address of this machine': {headers: {host: '0.0.0.0'}},
  'an empty name': {headers: {host: ''}},
  'a preflight': {
    method: 'OPTIONS',
    headers: {origin: FOREIGN, 'access-control-request-method': 'POST'},
  },
};

const WRITES: Record<string, Attempt> = {
  ...Object.fromEntries(
    Object.entries(READS).map(([who, {headers, ...attempt}]) => [
      who,
      {...attempt, headers: {'content-type': JSON_TYPE, ...headers}},
    ]),
  ),
  'a form of another site': {
    headers: {origin: FOREIGN, 'content-type': FORM, 'sec-fetch-site': 'cross-site'},
    body: asForm('Serangan'),
  },
  'a form of nobody': {headers: {'content-type': FORM}, body: asForm('Serangan')},
  'a form of our own page': {
    headers: {'content-type': FORM, 'sec-fetch-site': 'same-origin'},
    body: asForm('Serangan'),
  },
  'a form with files': {
    headers: {'content-type': 'multipart/form-data; boundary=x'},
    body: '--x\r\nContent-Disposition: form-data; name="comment"\r\n\r\nSerangan\r\n--x--\r\n',
  },
  'JSON as text': {headers: {'content-type': 'text/plain;charset=UTF-8'}},
  'JSON of no type': {},
  'JSON as text that mentions it': {
    headers: {'content-type': 'text/plain; application/json'},
  },
  'JSON of a frame without an origin': {
    headers: {'content-type': JSON_TYPE, origin: 'null'},
  },
  'JSON of another site': {
    headers: {'content-type': JSON_TYPE, origin: FOREIGN},
  },
  'two origins at once': {
    headers: {'content-type': JSON_TYPE, origin: `${FOREIGN}, http://127.0.0.1`},
  },
};

describe('the comment server of the demo, asked by strangers', () => {
  let dataFolder: string;
  let demo: Demo;
  let port: number;
  let inner: number;
  before(async () => {
    await installCommentServer();
    dataFolder = await mkdtemp(join(tmpdir(), 'kolom-guard-'));
    demo = await startDemo({comments: {dataFolder, env: {IPQPS: '0'}}});
    assert.equal(demo.commentsProblem, undefined);
    port = Number(new URL(demo.url).port);
    inner = demo.commentsPort ?? 0;
  });
  after(async () => {
    await demo.close();
    await rm(dataFolder, {recursive: true});
  });

  /** Both ways to it: through the site, and at its own port. */
  async function sendBoth(attempt: Attempt): Promise<Answer[]> {
    const path = attempt.path ?? LIST;
    return [
      await send(port, {...attempt, path: `/comments${path}`}),
      await send(inner, {...attempt, path}),
    ];
  }

  async function listed(): Promise<string> {
    const {status, text} = await send(port, {path: `/comments${LIST}`});
    assert.equal(status, 200);
    return text;
  }

  for (const [who, attempt] of Object.entries(READS)) {
    it(`lets nothing be read by ${who}`, async () => {
      for (const {status, headers, text} of await sendBoth(attempt)) {
        assert.ok(status >= 400 && status < 500, String(status));
        assert.equal(headers['access-control-allow-origin'], undefined);
        assert.doesNotMatch(text, /errno/);
      }
    });
  }

  for (const [who, {body = asJson('Serangan'), ...attempt}] of Object.entries(WRITES)) {
    it(`takes no comment as ${who}`, async () => {
      const method = attempt.method ?? 'POST';
      const path = '/api/comment?lang=en';
      for (const {status} of await sendBoth({...attempt, method, path, body}))
        assert.ok(status >= 400 && status < 500, String(status));
      assert.doesNotMatch(await listed(), /Serangan/);
    });
  }

  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    it(`lets another site change nothing by ${method}`, async () => {
      const path = '/api/comment/1';
      const foreign = {origin: FOREIGN, 'content-type': JSON_TYPE};
      for (const {status} of await sendBoth({method, path, headers: foreign}))
        assert.equal(status, 403);
      const headers = {'content-type': FORM};
      for (const {status} of await sendBoth({method, path, headers, body: 'like=true'}))
        assert.equal(status, 415);
    });
  }

  for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
    it(`answers its own page as ${name}`, async () => {
      const host = `${name}:${port}`;
      const comment = `Salam dari ${name}`;
      const {status, text} = await send(port, {
        method: 'POST',
        path: '/comments/api/comment?lang=en',
        headers: {
          host,
          origin: `http://${host}`,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json; charset=utf-8',
        },
        body: asJson(comment),
      });
      assert.equal(status, 200);
      assert.match(text, /"errno":0/);
      assert.ok((await listed()).includes(comment));
    });
  }
});

describe("the demo's pages, asked for by another name", () => {
  let demo: Demo;
  let port: number;
  before(async () => {
    demo = await startDemo();
    port = Number(new URL(demo.url).port);
  });
  after(() => demo.close());

  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ])
    it(`has no page, file or report for ${host}`, async () => {
      for (const path of ['/', '/site.css', '/comments/ui/login', '/__csp'])
        assert.equal((await send(port, {path, headers: {host}})).status, 421);
    });

  it('does not take the name in a whole address for its own', async () => {
    const path = 'http://evil.example/';
    assert.equal((await send(port, {path})).status, 400);
  });

  it('keeps no report of another site’s pages', async () => {
    const report = {
      method: 'POST',
      path: '/__csp',
      body: JSON.stringify({'csp-report': {'violated-directive': 'img-src'}}),
    };
    for (const headers of [
      {'content-type': 'application/csp-report', 'sec-fetch-site': 'cross-site'},
      {'content-type': 'application/csp-report', origin: FOREIGN},
      {'content-type': 'text/plain'},
    ])
      assert.ok((await send(port, {...report, headers})).status >= 400);
    assert.deepEqual(demo.reports, []);
  });

  it('may be linked to from another site', async () => {
    const headers = {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'};
    assert.equal((await send(port, {headers})).status, 200);
  });
});
