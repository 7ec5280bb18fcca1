import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {startDemo, type Demo} from '../../demo/server.mjs';
import {installCommentServer} from '../support/comment-server.mjs';

async function post(demo: Demo, comment: string): Promise<{errno: number}> {
  const response = await fetch(`${demo.url}/comments/api/comment?lang=en`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({comment, nick: 'Sari', url: '/naskah', ua: 'test'}),
  });
  return (await response.json()) as {errno: number};
}

async function list(demo: Demo): Promise<{errno: number; text: string}> {
  const response = await fetch(
    `${demo.url}/comments/api/comment?path=/naskah&lang=en&sortBy=insertedAt_asc`,
  );
  const text = await response.text();
  return {errno: (JSON.parse(text) as {errno: number}).errno, text};
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the comment server of the demo', () => {
  let dataFolder: string;
  let demo: Demo;
  before(async () => {
    await installCommentServer();
    dataFolder = await mkdtemp(join(tmpdir(), 'kolom-demo-'));
    demo = await startDemo({comments: {dataFolder, env: {IPQPS: '0'}}});
    assert.equal(demo.commentsProblem, undefined);
  });
  after(async () => {
    await demo.close();
    await rm(dataFolder, {recursive: true});
  });

  it('takes a comment through the page’s own origin', async () => {
    assert.equal((await post(demo, 'Pertama')).errno, 0);
    assert.match((await list(demo)).text, /Pertama/);
  });

  it('does not let a second start open the same comments', async () => {
    const second = await startDemo({comments: {dataFolder}});
    assert.match(second.commentsProblem ?? '', /already has the comments/);
    assert.equal((await fetch(second.url)).status, 200);
    await second.close();
  });

  it('keeps the comments when its processes are killed', async () => {
    assert.equal((await post(demo, 'Kedua')).errno, 0);
    const pids = [...demo.commentsPids];
    assert.equal(pids.length, 2);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    while (pids.some(isAlive)) await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await list(demo)).errno, 502);
    await demo.stopComments();
    await demo.startComments();
    const {text} = await list(demo);
    assert.match(text, /Pertama/);
    assert.match(text, /Kedua/);
  });

  it('leaves no process behind', async () => {
    const pids = [...demo.commentsPids];
    await demo.stopComments();
    assert.ok(!pids.some(isAlive));
  });
});
