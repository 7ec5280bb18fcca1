import {expect} from 'chai';

import type {CommentProvider} from '../../../src/comments/provider.js';
import {ProviderError} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {nextFrame, waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const comments = Array.from({length: 6}, (_, id) => ({
  id: id + 1,
  author: {name: 'Wulan', badge: 'staff' as const},
  body: `Comment ${id + 1}.`,
  createdAt: 1e6 - id,
}));
const fields = {name: 'required', email: 'required', website: 'optional'} as const;

async function boxWith(post?: CommentProvider['post']): Promise<Box> {
  const memory = createMemory({comments, capabilities: {fields}});
  const box = await memoryBox();
  box.element.provider = {...memory, ...(post && {post})};
  await box.ready();
  return box;
}

/** What describes an input, as a screen reader puts it together. */
function descriptionOf(input: HTMLElement): string {
  const root = input.getRootNode() as ShadowRoot;
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  const texts = ids.map((id) => root.getElementById(id)?.textContent?.trim() ?? '');
  return texts.filter(Boolean).join(' ');
}

describe('<kolom-comments> and its form', () => {
  it('is one line until it is entered, and opens below what the reader is at', async () => {
    const box = await boxWith();
    expect(box.text.getBoundingClientRect().height).to.be.lessThan(60);
    expect(box.one('.submit').checkVisibility()).to.equal(false);
    const before = box.text.getBoundingClientRect();
    box.text.focus();
    await nextFrame();
    const after = box.text.getBoundingClientRect();
    expect([after.left, after.top]).to.deep.equal([before.left, before.top]);
    expect(after.height).to.be.greaterThan(90);
    expect(box.one('.submit').checkVisibility()).to.equal(true);
  });

  it('opens at once, and does not move again when its code has come', async () => {
    const box = await boxWith();
    box.text.focus();
    await nextFrame();
    const top = (): number => box.one('.thread').getBoundingClientRect().top;
    const opened = top();
    await box.entered();
    await nextFrame();
    expect(top()).to.equal(opened);
  });

  it('keeps what is typed before its code has come', async () => {
    const box = await boxWith();
    box.type('Sebelum semuanya ada');
    const kept = Object.values(localStorage).some((value) =>
      String(value).includes('Sebelum semuanya ada'),
    );
    expect(kept).to.equal(true);
    await box.entered();
    expect(box.text.value).to.equal('Sebelum semuanya ada');
    box.type('');
    box.text.blur();
  });

  it('says what is wrong at its field, which it describes alone', async () => {
    const box = await boxWith();
    const field = (name: string): HTMLInputElement =>
      box.one<HTMLInputElement>(`input[name="${name}"]`);
    await box.entered();
    // Another file's writer may be remembered.
    for (const name of ['name', 'email', 'website']) box.type('', field(name));
    box.type('Halo.');
    box.submit();
    await waitUntil(() => descriptionOf(field('name')), 'the message');
    expect(descriptionOf(field('name'))).to.equal('Enter your name.');
    expect(field('name').matches(':focus')).to.equal(true);
    expect(descriptionOf(field('email'))).to.equal('');
    expect(descriptionOf(box.text)).to.equal('');
    expect(
      box.all('[role="alert"]').map((each) => each.textContent?.trim()),
    ).to.include('');
    const gap =
      box.one('#name-error .error').getBoundingClientRect().top -
      field('name').getBoundingClientRect().bottom;
    expect(gap).to.be.within(0, 20);
    box.type('Sari', field('name'));
    box.type('sari', field('email'));
    box.submit();
    await waitUntil(() => descriptionOf(field('email')), 'the next message');
    expect(descriptionOf(field('email'))).to.include('such as name@example.org');
    box.type('');
  });

  it('gives the reason of the server, as text, and at the field that it names', async () => {
    const reasons = [
      new ProviderError('validation', {
        field: 'comment',
        message: '<b>No links</b>, please',
        status: 400,
      }),
      new ProviderError('forbidden', {
        message: 'Reply to yourself is off',
        status: 403,
      }),
    ];
    const box = await boxWith(() => Promise.reject(reasons.shift()!));
    box.type('Sari', box.one<HTMLInputElement>('input[name="name"]'));
    box.type('sari@example.org', box.one<HTMLInputElement>('input[name="email"]'));
    box.type('https://example.org');
    box.submit();
    await waitUntil(() => descriptionOf(box.text).includes('No links'), 'the reason');
    expect(descriptionOf(box.text)).to.equal(
      'The comment server did not accept this. <b>No links</b>, please',
    );
    box.type('Halo.');
    box.submit();
    await waitUntil(() => box.says('alert').includes('Reply to yourself'), 'the other');
    expect(box.says('alert')).to.include('does not allow this');
    box.type('');
  });
});

describe('<kolom-comments> by keyboard and screen reader', () => {
  it('leads past the thread', async () => {
    const box = await boxWith();
    const skip = box.control('Skip the comments');
    skip.focus();
    expect(skip.getBoundingClientRect().width).to.be.greaterThan(40);
    skip.click();
    await waitUntil(() => box.one('.ways').matches(':focus'), 'the end of the thread');
  });

  it('says in which order the thread stands, once it does', async () => {
    const box = await boxWith();
    const select = box.one<HTMLSelectElement>('select');
    select.focus();
    select.value = 'oldest';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => box.says('status').includes('Sorted by: Oldest'), 'the word');
  });

  it('interrupts nobody who is still in the article', async () => {
    const box = await memoryBox({fail: () => new ProviderError('network')});
    const wrong = (): HTMLElement | null => box.one('.ways').querySelector('.error');
    await waitUntil(() => wrong(), 'the failure');
    expect(wrong()?.closest('[role]')).to.equal(null);
    box.control('Try again').focus();
    await waitUntil(() => wrong()?.closest('[role="alert"]'), 'the region');
  });
});

describe('<kolom-comments> and the page’s sheet', () => {
  it('is styled by its parts, however deep they stand', async () => {
    const box = await boxWith();
    box.control('Reply to Wulan').click();
    await waitUntil(() => box.all('textarea').length === 2, 'the form');
    const names = (
      'form textarea field submit sort comment avatar name badge time body actions ' +
      'heading'
    ).split(' ');
    const style = document.createElement('style');
    style.textContent = names
      .map((name) => `kolom-comments::part(${name}) { outline: 7px solid }`)
      .join('');
    document.head.append(style);
    try {
      for (const name of names) {
        const parts = box.all(`[part~="${name}"]`);
        expect(parts.length, name).to.be.greaterThan(0);
        for (const part of parts)
          expect(getComputedStyle(part).outlineWidth, name).to.equal('7px');
      }
    } finally {
      style.remove();
    }
  });
});
