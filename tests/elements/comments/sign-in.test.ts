import {expect} from 'chai';
import {html} from 'lit';

import {createIo} from '../../../src/comments/io.js';
import {waline} from '../../../src/comments/providers/waline.js';
import {askWindow} from '../../../src/elements/comments/account/ask-window.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';

const server = 'https://comments.example';
const target = {server, thread: '/berita', pageUrl: location.href, title: 'Berita'};
const user = {token: '7', objectId: 7, display_name: 'Sari', email: 'sari@contoh.id'};

describe('signing in on Waline', () => {
  const realOpen = window.open;
  let page: Window;
  let opened = '';
  let closed = false;

  beforeEach(async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="-"></iframe>`);
    page = frame.contentWindow as Window;
    closed = false;
    page.close = () => (closed = true);
    window.open = (address) => {
      opened = String(address);
      return page;
    };
  });
  afterEach(async () => {
    window.open = realOpen;
    await waline.session?.logout(target, createIo());
  });

  function say(data: unknown, from: {origin?: string; source?: Window} = {}): void {
    const {origin = server, source = page} = from;
    window.dispatchEvent(new MessageEvent('message', {data, origin, source}));
  }

  it('opens the server’s own page and takes its word', async () => {
    opened = '';
    const signedIn = waline.session?.login(target, askWindow);
    await waitUntil(() => opened !== '');
    expect(opened).to.equal(`${server}/ui/login`);
    await Promise.resolve();
    say({type: 'userInfo', data: user});
    expect((await signedIn)?.name).to.equal('Sari');
    expect(closed).to.equal(true);
    const double = new WalineDouble();
    double.add({user_id: '7'});
    const io = createIo({fetch: double.fetch});
    const {items} = await waline.load({target, sort: 'newest', pageSize: 10}, io);
    expect(items.map(({mine}) => mine)).to.deep.equal([true]);
  });

  it('opens it within the click, or WebKit opens none', async () => {
    // Who is signed in is asked before the button shows.
    await waline.session?.get(target, createIo());
    opened = '';
    const signedIn = waline.session?.login(target, askWindow);
    expect(opened).to.equal(`${server}/ui/login`);
    await Promise.resolve();
    say({type: 'userInfo', data: user});
    await signedIn;
  });

  it('believes no other page, and no page of another server', async () => {
    opened = '';
    let done = false;
    const signedIn = waline.session?.login(target, askWindow).then((name) => {
      done = true;
      return name;
    });
    await waitUntil(() => opened !== '');
    await Promise.resolve();
    say({type: 'userInfo', data: user}, {origin: 'https://evil.example'});
    say({type: 'userInfo', data: user}, {source: window});
    say({type: 'other', data: user});
    say({type: 'userInfo', data: {}});
    say(null);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(done).to.equal(false);
    say({type: 'userInfo', data: user});
    expect((await signedIn)?.name).to.equal('Sari');
  });
});
