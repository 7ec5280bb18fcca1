import {expect} from 'chai';

import {Marks} from '../../src/base/marks.js';
import {cssString, PageRules} from '../../src/base/page-rules.js';
import {whenSettled} from '../../src/base/settled.js';
import {waitUntil} from '../support/fixture.js';

const NAME = 'data-kolom-overflow';

describe('marks on the page’s own nodes', () => {
  let host: HTMLElement;
  let node: HTMLElement;
  let marks: Marks;

  beforeEach(async () => {
    host = document.createElement('div');
    host.innerHTML = '<ul><li>One</li><li>Two</li></ul>';
    document.body.append(host);
    node = host.querySelector('li')!;
    marks = new Marks(host, [NAME]);
    await whenSettled(host);
  });
  afterEach(() => {
    marks.clear();
    host.remove();
  });

  it('come back when they are taken away, and go when they are not wanted', async () => {
    marks.set(node, NAME, '');
    expect(node.getAttribute(NAME)).to.equal('');
    node.removeAttribute(NAME);
    await waitUntil(() => node.hasAttribute(NAME));
    marks.set(node, NAME, undefined);
    expect(node.hasAttribute(NAME)).to.equal(false);
  });

  it('leave what the author writes in their place', async () => {
    marks.set(node, NAME, '');
    node.setAttribute(NAME, 'theirs');
    await waitUntil(() => !marks.has(node, NAME));
    marks.clear();
    expect(node.getAttribute(NAME)).to.equal('theirs');
  });

  it('give in to who takes them away each time', async () => {
    marks.set(node, NAME, '');
    const other = new MutationObserver(() => node.removeAttribute(NAME));
    other.observe(node, {attributes: true});
    node.removeAttribute(NAME);
    await waitUntil(() => !marks.has(node, NAME));
    other.disconnect();
    expect(node.hasAttribute(NAME)).to.equal(false);
  });

  it('wait while React has not come to the element', async () => {
    const container = document.createElement('div');
    Object.assign(container, {__reactContainer$test: {}});
    host.replaceWith(container);
    container.append(host);
    marks.set(node, NAME, '');
    expect(node.hasAttribute(NAME)).to.equal(false);
    expect(marks.has(node, NAME)).to.equal(true);
    Object.assign(host, {__reactFiber$test: {}});
    await waitUntil(() => node.hasAttribute(NAME));
    container.remove();
  });
});

describe('rules for the page’s own nodes', () => {
  it('hold for one element alone, and as long as they are wanted', () => {
    class Ruled extends HTMLElement {}
    if (!customElements.get('test-ruled')) customElements.define('test-ruled', Ruled);
    const [one, other] = ['', ''].map(() => {
      const host = document.createElement('test-ruled');
      host.innerHTML = '<p></p>';
      document.body.append(host);
      return host;
    });
    const rules = new PageRules(one!);
    const said = (host: HTMLElement): string =>
      getComputedStyle(host.querySelector('p')!, '::before').content;
    const text = 'A "quoted" \\ line';
    rules.set('words', [`${rules.scope} p::before{content:${cssString(text)}}`]);
    expect(JSON.parse(said(one!))).to.equal(text);
    expect(said(other!)).to.equal('none');
    rules.clear();
    expect(said(one!)).to.equal('none');
    one!.remove();
    other!.remove();
  });
});
