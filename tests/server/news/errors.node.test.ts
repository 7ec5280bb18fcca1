import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {NewsFormatError, readNews} from '../../../src/server.js';
import {jsonFeed, ninjs, post, RSS} from './items.js';

interface Refusal {
  readonly field?: string;
  readonly line?: number;
  readonly reason: RegExp;
}

function refuses(
  source: string | object,
  {field, line, reason}: Refusal,
  options = {},
): void {
  assert.throws(
    () => readNews(source, options),
    (error: unknown) => {
      assert.ok(error instanceof NewsFormatError, String(error));
      if (field !== undefined) assert.equal(error.field, field);
      if (line !== undefined) assert.equal(error.line, line);
      assert.match(error.message, reason);
      assert.doesNotMatch(error.message, /\n/, 'one sentence, on one line');
      return true;
    },
  );
}

const lines = (item: object): string => JSON.stringify(item, null, 2);
const lineWith = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('what cannot be read as an article', () => {
  it('is named with its field and its line', () => {
    const text = lines({...ninjs(), headlines: 'Satu'});
    const line = lineWith(text, '"headlines"');
    refuses(text, {
      field: 'headlines',
      line,
      reason: /a list is expected, not a string/,
    });
    const inner = lines({...ninjs(), bodies: [{role: 'main', value: ['x']}]});
    refuses(inner, {
      field: 'bodies[0].value',
      line: lineWith(inner, '"value": ['),
      reason: /a text is expected/,
    });
  });

  it('has no field where it is no JSON or no XML', () => {
    refuses('{"uri": "a",\n "headlines": [}', {
      field: '',
      line: 2,
      reason: /^line 2: this is not valid JSON/,
    });
    refuses(RSS.replace('</category>', '</kategori>'), {
      line: lineWith(RSS, '<category>'),
      reason: /not well-formed XML/,
    });
  });

  it('lacks a headline or a text', () => {
    refuses({...ninjs(), headlines: []}, {field: 'headlines', reason: /no headline/});
    refuses(
      {...ninjs(), bodies: [], associations: []},
      {field: 'bodies', reason: /neither a text nor a picture/},
    );
    refuses(
      {...post(), content: {rendered: '<script>x</script>'}},
      {field: 'content.rendered', reason: /no text/},
    );
    refuses(RSS.replaceAll(/<title>.*<\/title>/g, ''), {
      field: 'title',
      reason: /no title/,
    });
    refuses({'@type': 'Recipe', name: 'Sup'}, {reason: /describe no article/});
    refuses('<html><p>Halo</p></html>', {reason: /no structured data/});
  });

  it('must not be shown', () => {
    refuses(
      {...ninjs(), pubStatus: 'canceled'},
      {field: 'pubStatus', reason: /must not be shown/},
    );
    const embargoed = {...ninjs(), embargoedUntil: '2999-01-01T00:00:00Z'};
    refuses(embargoed, {field: 'embargoedUntil', reason: /before 2999/});
    assert.ok(readNews(embargoed, {ignoreEmbargo: true}));
    refuses(
      {...post(), content: {protected: true, rendered: ''}},
      {reason: /password/},
    );
  });

  it('is of another kind', () => {
    refuses({...ninjs(), type: 'event'}, {field: 'type', reason: /no article/});
    refuses({uri: 'a', versioncreated: '2013-07-09T10:37:00Z'}, {reason: /ninjs 1/});
    refuses({nama: 'Sauh'}, {reason: /format is not known/});
    refuses('<feed xmlns="http://www.w3.org/2005/Atom"/>', {reason: /Atom/});
    refuses('   \n', {reason: /empty/});
    refuses('"teks"', {reason: /an object is expected/});
    refuses(lines(jsonFeed()), {reason: /no item “9” among its 2/}, {item: 9});
  });

  it('is nested deeper or longer than any article', () => {
    refuses('['.repeat(100_000), {reason: /levels/});
    refuses(`{"uri": "a", "x": ${'{"x":'.repeat(5000)}1${'}'.repeat(5000)}}`, {
      reason: /levels/,
    });
    refuses(`<rss>${'<a>'.repeat(200_000)}`, {
      reason: /nested too deep|not well-formed/,
    });
    refuses(`{"uri": "${'x'.repeat(9 * 1024 * 1024)}"}`, {reason: /too long/});
  });

  it('never resolves an entity of a document type', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const feed = RSS.replace('?>', `?>${bomb}`).replace(
      'Tenun &amp; benang',
      'Tenun &f;&b;',
    );
    assert.deepEqual(readNews(feed).headline, ['Tenun &f;&b;']);
  });
});

describe('what a page can do without', () => {
  it('is told with its field and its line', () => {
    const text = lines({...ninjs(), firstCreated: 'kemarin'});
    assert.deepEqual(readNews(text).warnings, [
      {
        field: 'firstCreated',
        line: lineWith(text, '"firstCreated"'),
        message: '“kemarin” is no date that can be read (ISO 8601 or RFC 822).',
      },
    ]);
  });

  it('is a picture that nothing can be shown of', () => {
    const item = {
      ...ninjs(),
      associations: [
        {name: 'x', type: 'picture', renditions: [{name: 'y', href: 'javascript:x'}]},
      ],
    };
    const {photos, warnings} = readNews(item);
    assert.equal(photos.length, 0);
    assert.equal(warnings[0]?.field, 'associations[0].renditions');
  });
});
