import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {LaterRegistry} from '../../src/i18n/later-registry.js';
import {LocaleRegistry} from '../../src/i18n/registry.js';

interface Table {
  greeting: string;
}

function registry(): LocaleRegistry<Table> {
  return new LocaleRegistry<Table>(
    {lang: 'en', messages: {greeting: 'Hello'}},
    {lang: 'zh-Hant', messages: {greeting: '你好'}},
  );
}

describe('LocaleRegistry', () => {
  for (const [asked, given] of [
    ['en', 'en'],
    ['EN-us', 'en'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-Hant-x-private', 'zh-Hant'],
    ['zh', 'en'],
    ['tlh', 'en'],
    ['', 'en'],
    ['---', 'en'],
  ] as const) {
    it(`answers "${asked}" with ${given}`, () => {
      assert.equal(registry().find(asked).lang, given);
    });
  }

  it('replaces the words of a language and tells who shows them', () => {
    const languages = registry();
    let told = 0;
    const stop = languages.subscribe(() => told++);
    languages.add({lang: 'en', messages: {greeting: 'Good morning'}});
    stop();
    languages.add({lang: 'fr', messages: {greeting: 'Bonjour'}});
    assert.equal(languages.find('en-GB').messages.greeting, 'Good morning');
    assert.equal(languages.find('fr').messages.greeting, 'Bonjour');
    assert.equal(told, 1);
  });
});

describe('LaterRegistry', () => {
  it('fetches a language when a page is in it, once', async () => {
    let asked = 0;
    const languages = new LaterRegistry<Table>(
      {lang: 'en', messages: {greeting: 'Hello'}},
      {
        lang: 'id',
        load: () => Promise.resolve({greeting: `Halo ${++asked}`}),
      },
    );
    assert.equal(languages.load('en'), undefined);
    assert.equal(languages.find('id-ID').messages.greeting, 'Hello');
    await languages.load('id');
    assert.equal(languages.find('id-ID').messages.greeting, 'Halo 1');
    assert.equal(languages.load('id'), undefined);
  });

  it('keeps the publisher’s words where those that are built in come late', async () => {
    const languages = new LaterRegistry<Table>(
      {lang: 'en', messages: {greeting: 'Hello'}},
      {lang: 'id', load: () => Promise.resolve({greeting: 'Halo'})},
    );
    const coming = languages.load('id');
    languages.add({lang: 'id', messages: {greeting: 'Selamat pagi'}});
    await coming;
    assert.equal(languages.find('id').messages.greeting, 'Selamat pagi');
  });

  it('goes on in the first language where another does not come', async () => {
    const languages = new LaterRegistry<Table>(
      {lang: 'en', messages: {greeting: 'Hello'}},
      {lang: 'id', load: () => Promise.reject(new TypeError('offline'))},
    );
    await languages.load('id');
    assert.equal(languages.find('id').messages.greeting, 'Hello');
  });
});
