import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';

import type {ArticleMetadata} from '../../src/page/article-metadata.js';
import {toJsonLd, type JsonLd} from '../../src/page/json-ld.js';
import {articleGraph} from '../support/article-graph.js';

const full: ArticleMetadata = {
  headline: 'Buku Tulis Seorang Nelayan',
  description: 'Empat puluh tahun catatan.',
  section: 'Kota',
  pictures: [
    {
      url: 'https://muara.example/harbour.jpg',
      width: 960,
      height: 640,
      caption: 'Dermaga saat surut.',
      credit: 'Made Arta',
      license: 'https://muara.example/lisensi',
    },
  ],
  credits: [
    ...['writer', 'editor', 'photographer', 'illustrator', 'translator', 'researcher'],
    'agency',
    'graphics',
  ].map((role) => ({
    role,
    name: `Bagian ${role}`,
    url: `https://muara.example/${role}`,
  })),
  published: '2026-11-13T08:00:00+07:00',
  updated: '2026-11-14T09:00:00+07:00',
  corrections: [{text: 'Nama dermaga dibetulkan.', date: '2026-11-15'}],
  language: 'id',
  url: 'https://muara.example/kota/nelayan',
  publisher: 'Harian Muara',
  words: 700,
};

const LABELS = [
  'live',
  'opinion',
  'analysis',
  'sponsored',
  'exclusive',
  'review',
  'background',
  'reportage',
  '',
];

const schema = createRequire(import.meta.url).resolve('schema-dts');
const FILE = join(import.meta.dirname, 'graphs.ts');

/**
 * What the vocabulary of schema.org, as the types of schema-dts have it, objects
 * to in each of these graphs: unknown properties or types, values out of range.
 */
function objections(graphs: readonly JsonLd[]): string[][] {
  const imported = `import type {Article, WithContext} from ${JSON.stringify(schema)};`;
  const declared = graphs.map(
    (graph, at) =>
      `export const g${at}: WithContext<Article> = ${JSON.stringify(graph)};`,
  );
  const source = ts.createSourceFile(
    FILE,
    [...declared, imported].join('\n'),
    ts.ScriptTarget.ES2022,
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists} = host;
  host.fileExists = (name) => name === FILE || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? source : getSourceFile.call(host, name, ...rest);
  const found: string[][] = graphs.map(() => []);
  const program = ts.createProgram([FILE], options, host);
  for (const {start, messageText} of ts.getPreEmitDiagnostics(program)) {
    const {line} = source.getLineAndCharacterOfPosition(start ?? 0);
    found[line]?.push(ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
  return found;
}

describe('the structured data of an article', () => {
  const graph = toJsonLd(full, {paywall: 'premium', commentCount: 3});

  it('is of the vocabulary of schema.org, whatever the kind of article', () => {
    const graphs = LABELS.map((label) =>
      toJsonLd({...full, label}, {paywall: 'premium', commentCount: 3}),
    );
    assert.deepEqual(objections(graphs).flat(), []);
  });

  it('is of that vocabulary as a page yields it', () => {
    const at = (path: string): string => `https://muara.example${path}`;
    assert.deepEqual(objections([articleGraph(at)]).flat(), []);
  });

  it('would be found out where it is not', () => {
    const wrong: JsonLd[] = [
      {...graph, byline: 'Sari'},
      {...graph, '@type': 'OpinionPiece'},
      {...graph, editor: [{'@type': 'Organisation', name: 'Muara'}]},
      {...graph, wordCount: {'@type': 'Person'}},
      {...graph, image: [{'@type': 'ImageObject', credit: 'Made Arta'}]},
    ];
    const objected = objections(wrong);
    const silent = wrong.filter((_, at) => objected[at]?.length === 0);
    assert.deepEqual(silent, []);
  });
});
