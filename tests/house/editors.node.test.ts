// What editors and assistants are told of our tags.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';

import {elementsOf} from '../../scripts/manifest.mjs';
import {ensureBuild, ROOT} from '../../scripts/setup.mjs';
import {readTokens} from '../../scripts/tokens.mjs';

interface Item {
  readonly name: string;
  readonly description?: string;
  readonly values?: readonly {readonly name: string}[];
  readonly type?: {readonly text: string};
  readonly attributes?: readonly Item[];
  readonly value?: {readonly type: string};
}

interface Element extends Item {
  readonly tagName: string;
  readonly attributes?: readonly Item[];
  readonly members: readonly Item[];
}

// What HTML can hold: a word in quotes, a flag, a number or any text.
const HTML_TYPE =
  /^(?:'[^']*'|string|boolean|number)(?: \| (?:'[^']*'|string|boolean))*$/;

const json = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(ROOT, path), 'utf8')) as unknown;

let elements: readonly Element[];
before(async () => {
  await ensureBuild();
  elements = elementsOf((await json('custom-elements.json')) as never) as never;
});

describe('custom-elements.json', () => {
  it('has a type that HTML can hold for every attribute', () => {
    const attributes = elements.flatMap((element) =>
      (element.attributes ?? []).map(
        ({name, type}) => [`${element.tagName} ${name}`, type?.text] as const,
      ),
    );
    assert.ok(attributes.length > 30);
    const wrong = attributes.filter(([, type]) => !HTML_TYPE.test(type ?? ''));
    assert.deepEqual(wrong, []);
  });

  it('publishes nothing that is for other modules of ours alone', async () => {
    const text = JSON.stringify(await json('custom-elements.json'));
    assert.doesNotMatch(
      text,
      /parsedType|"privacy":"(?:private|protected)"|"name":"[#_]/,
    );
    const nav = elements.find(({tagName}) => tagName === 'kolom-section-nav');
    assert.deepEqual(
      nav?.members
        .map(({name}) => name)
        .filter((name) => /measures|unfolded/.test(name)),
      [],
    );
  });
});

describe('VS Code', () => {
  it('offers the values of attributes, and no names of types', async () => {
    const {tags} = (await json('dist/types/vscode.html-custom-data.json')) as {
      tags: Item[];
    };
    const values = (tag: string, attribute: string): string[] | undefined =>
      tags
        .find(({name}) => name === tag)
        ?.attributes?.find(({name}) => name === attribute)
        ?.values?.map(({name}) => name);
    assert.deepEqual(values('kolom-comments', 'sort'), ['newest', 'oldest', 'top']);
    assert.deepEqual(values('kolom-comments', 'page-size'), []);
    assert.deepEqual(values('kolom-photo', 'zoomable'), []);
    const providers = values('kolom-comments', 'provider') ?? [];
    assert.ok(
      providers.includes('waline') && providers.includes('bluesky'),
      providers.join(),
    );
    const all = tags.flatMap((tag) =>
      (tag.attributes ?? []).flatMap(({values: own = []}) => own),
    );
    assert.deepEqual(
      all.filter(
        ({name}) =>
          !/^[a-z\d-]*$/.test(name) || /^(?:string|boolean|number)$/.test(name),
      ),
      [],
    );
  });

  it('tells defaults, and never “undefined”', async () => {
    const text = JSON.stringify(await json('dist/types/vscode.html-custom-data.json'));
    assert.ok(!/default: ?_?undefined/i.test(text));
    assert.match(text, /Default: 'newest'\./);
    assert.match(text, /Default: '0\.875 1 1\.25'\./);
  });

  it('completes every token of the theme in CSS', async () => {
    const {properties} = (await json('dist/types/vscode.css-custom-data.json')) as {
      properties: Item[];
    };
    const names = new Set(properties.map(({name}) => name));
    const missing = (await readTokens()).filter(({name}) => !names.has(name));
    assert.deepEqual(missing, []);
    assert.ok(names.has('--kolom-photo-caption-color'));
    assert.equal(names.size, properties.length, 'each once');
  });
});

describe('JetBrains', () => {
  it('has every tag, attribute and token by web-types', async () => {
    const {contributions, name} = (await json('dist/types/web-types.json')) as {
      name: string;
      contributions: {html: {elements: Item[]}; css: {properties: Item[]}};
    };
    assert.equal(name, 'kolom');
    for (const {tagName, attributes = []} of elements) {
      const tag = contributions.html.elements.find((each) => each.name === tagName);
      assert.deepEqual(
        tag?.attributes?.map((each) => [each.name, each.value?.type]),
        attributes.map((each) => [each.name, each.type?.text]),
        tagName,
      );
    }
    assert.ok(
      contributions.css.properties.some((each) => each.name === '--kolom-color-accent'),
    );
    const {'web-types': path} = (await json('package.json')) as Record<string, string>;
    assert.equal(path, './dist/types/web-types.json');
  });
});

describe('llms.txt', () => {
  it('has the contract of every tag, with an example of a page', async () => {
    const text = await readFile(join(ROOT, 'dist/llms.txt'), 'utf8');
    assert.match(text, /```html\n<kolom-section-nav[^]*<kolom-back-to-top>/);
    for (const {tagName, attributes = []} of elements) {
      const [, part = ''] = text.split(`### \`<${tagName}>\``);
      const [own] = part.split('\n### ');
      for (const {name} of attributes)
        assert.ok(own?.includes(`- \`${name}\``), `${tagName} ${name}`);
    }
    assert.match(text, /--kolom-color-accent/);
    assert.ok(!/default `undefined|: undefined$|\[object/m.test(text));
  });
});
