import {expect} from 'chai';
import {html} from 'lit';

import {createIo} from '../../../src/comments/io.js';
import type {Identity} from '../../../src/comments/model.js';
import {
  ProviderError,
  type CommentSessionPort,
} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {waline} from '../../../src/comments/providers/waline.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {Box, memoryBox, walineBox} from './box.js';

const server = 'https://comments.example';
const sari: Identity = {name: 'Sari', email: '', website: ''};

/** A box whose server has accounts, as `port` says. */
async function boxWith(port: Partial<CommentSessionPort>): Promise<Box> {
  const box = await memoryBox();
  const session: CommentSessionPort = {
    get: () => Promise.resolve(null),
    login: () => Promise.resolve(sari),
    logout: () => Promise.resolve(),
    ...port,
  };
  box.element.provider = {...createMemory(), session};
  await waitUntil(() => box.find(/^\s*Sign (in|out)\s*$/)?.checkVisibility());
  return box;
}

/** After a sign-in the thread is read again; the way out waits for it. */
async function signOut(box: Box): Promise<void> {
  await waitUntil(
    () => box.find('Sign out')?.getAttribute('aria-disabled') === 'false',
  );
  box.control('Sign out').click();
}

describe('<kolom-comments> whose server has accounts', () => {
  it('is accessible signed in and out, and moves nothing when the button comes', async () => {
    const box = await memoryBox();
    await waitUntil(() => box.says('status').includes('No comments yet'));
    const before = box.text.getBoundingClientRect().top;
    const out = await boxWith({});
    await nextFrame();
    expect(out.text.getBoundingClientRect().top).to.equal(before);
    await expectAccessible(out.element);
    out.control('Sign in').click();
    await waitUntil(() => out.find('Sign out'));
    await expectAccessible(out.element);
  }).timeout(30_000);

  it('signs in and out, says as whom, and keeps the focus and the text', async () => {
    const box = await boxWith({});
    box.type('Half a thought');
    const button = box.control('Sign in');
    button.focus();
    button.click();
    await waitUntil(() => box.find('Sign out'));
    expect(box.says('status')).to.include('Signed in as Sari');
    expect(box.control('Sign out').matches(':focus')).to.equal(true);
    expect(box.text.value).to.equal('Half a thought');
    await signOut(box);
    await waitUntil(() => box.find('Sign in'));
    expect(box.says('status')).to.include('You are signed out.');
    box.type('');
  });

  for (const [given, shown] of [
    ['Sari ✓\u202e', 'Sari'],
    ['\u3164\u2800', 'Anonymous'],
    [undefined, 'Anonymous'],
  ] as const)
    it(`calls who is called ${JSON.stringify(given)} as their comments do`, async () => {
      const person = {...sari, name: given as string};
      const box = await boxWith({login: () => Promise.resolve(person)});
      box.control('Sign in').click();
      await waitUntil(() => box.find('Sign out'));
      expect(box.one('.row bdi').textContent).to.equal(shown);
      const said = box.all('[role="status"]').map(({textContent}) => textContent);
      expect(said).to.include(`Signed in as ${shown}`);
    });

  it('asks once while the server’s window is open', async () => {
    let asked = 0;
    let close: (person: Identity | null) => void = () => undefined;
    const box = await boxWith({
      login: () => {
        asked++;
        return new Promise((resolve) => (close = resolve));
      },
    });
    box.control('Sign in').click();
    await waitUntil(() => box.find('Signing in…'));
    box.control('Signing in…').click();
    expect(asked).to.equal(1);
    close(null);
    await waitUntil(() => box.find('Sign in'));
    expect(box.says('alert')).to.equal('');
  });

  it('says what failed, and can be tried again', async () => {
    const errors = [new ProviderError('forbidden'), new ProviderError('network')];
    const box = await boxWith({
      login: () => {
        const error = errors.shift();
        return error ? Promise.reject(error) : Promise.resolve(sari);
      },
    });
    box.control('Sign in').click();
    await waitUntil(() => box.says('alert').includes('kept the window'));
    box.control('Sign in').click();
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    box.control('Sign in').click();
    await waitUntil(() => box.find('Sign out'));
    expect(box.says('alert')).to.equal('');
  });

  it('leaves the place to the page’s own way in', async () => {
    const session: CommentSessionPort = {
      get: () => Promise.resolve(sari),
      login: () => Promise.resolve(sari),
      logout: () => Promise.resolve(),
    };
    const element = await fixture<KolomComments>(html`
      <kolom-comments lang="en" .provider=${{...createMemory(), session}}>
        <p slot="sign-in"><a href="#account">Our own</a></p>
      </kolom-comments>
    `);
    const box = new Box(element, new WalineDouble());
    await waitUntil(() => box.all('kolom-comment-account').length);
    await waitUntil(() => box.find('Sign out'));
    expect(box.control('Sign out').checkVisibility()).to.equal(false);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('goes with the server that had them', async () => {
    const box = await boxWith({});
    box.element.provider = createMemory();
    await waitUntil(() => !box.find('Sign in')?.checkVisibility());
  });
});

describe('<kolom-comments> on Waline', () => {
  const realOpen = window.open;
  const target = {server, thread: '/', pageUrl: location.href, title: ''};
  let page: Window;
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    page = frame.contentWindow as Window;
    page.close = () => undefined;
    window.open = () => page;
  });
  afterEach(async () => {
    window.open = realOpen;
    frame.remove();
    await waline.session?.logout(target, createIo());
  });

  function say(from: {origin?: string; source?: Window} = {}): void {
    const data = {
      type: 'userInfo',
      data: {token: '7', objectId: 7, display_name: 'Sari'},
    };
    const {origin = server, source = page} = from;
    window.dispatchEvent(new MessageEvent('message', {data, origin, source}));
  }

  it('asks for no name once somebody is signed in, posts as them, and offers to edit', async () => {
    const box = await walineBox();
    await waitUntil(() => box.find('Sign in')?.checkVisibility());
    expect(box.all('input[name="name"]')).to.have.length(1);
    box.control('Sign in').click();
    await nextFrame();
    say({origin: 'https://evil.example'});
    say({source: window});
    await nextFrame();
    expect(box.find('Sign out')).to.equal(undefined);
    await waitUntil(() => {
      say();
      return box.find('Sign out');
    });
    await waitUntil(() => box.all('input[name="name"]').length === 0);
    box.type('Dengan akun.');
    box.submit();
    await box.ready();
    expect(box.server.rows[0]?.user_id).to.equal('7');
    await signOut(box);
    await waitUntil(() => box.all('input[name="name"]').length === 1);
  });

  it('knows on the next visit who is signed in, until the sign-in has run out', async () => {
    const first = await walineBox();
    await waitUntil(() => first.find('Sign in')?.checkVisibility());
    first.control('Sign in').click();
    await waitUntil(() => {
      say();
      return first.find('Sign out');
    });
    const next = await walineBox();
    await waitUntil(() => next.find('Sign out')?.checkVisibility());
    expect(next.all('input[name="name"]')).to.have.length(0);
    const forgetful = new WalineDouble();
    forgetful.forgotten = true;
    const last = await walineBox('/lupa', forgetful);
    await waitUntil(() => last.find('Sign in')?.checkVisibility());
    await waitUntil(() => last.all('input[name="name"]').length === 1);
  });

  it('says that the browser let no window open', async () => {
    window.open = () => null;
    const box = await walineBox();
    await waitUntil(() => box.find('Sign in')?.checkVisibility());
    box.control('Sign in').click();
    await waitUntil(() => box.says('alert').includes('kept the window'));
  });
});
