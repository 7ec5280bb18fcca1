// Tests the rules of .dependency-cruiser.mjs on a small project that breaks each of them.
// `npm run check` applies them to src/.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

/** A project with one module for each rule, and some that break none. */
const FILES: Record<string, string> = {
  'tsconfig.json': '{"compilerOptions": {"module": "NodeNext"}}',
  'package.json': '{"type": "module", "dependencies": {"lit": "*"}}',
  'node_modules/lit/package.json': '{"name": "lit", "main": "index.js"}',
  'node_modules/lit/index.js': '',
  'src/index.ts': "import './elements/photo/define.js';",
  'src/base/define.ts': 'export const define = (): void => {};',
  'src/base/entry.ts': "import '../index.js';",
  'src/i18n/words.ts': "import './missing.js';",
  'src/page/roles.ts': "import type {Comment} from '../comments/model.js';",
  'src/comments/model.ts':
    "import type {Part} from 'lit';\nexport interface Comment {part: Part}",
  'src/reader/settings.ts': "import type {Part} from 'lit';",
  'src/reader/store.ts': "import {html} from 'lit';",
  'src/server/photo.ts': "import 'node:fs';",
  'src/shelf/book.ts': "import '../page/roles.js';",
  'src/elements/photo/define.ts':
    "import '../../base/define.js';\nimport './photo.js';",
  'src/elements/photo/photo.ts': "import type {Zoom} from '../picture/zoom.js';",
  'src/elements/picture/zoom.ts':
    "import type {Photo} from '../photo/photo.js';\nimport('../lightbox/open.js');",
  'src/elements/lightbox/open.ts': "import 'lit';",
  'src/elements/gallery/gallery.ts':
    "import '../photo/photo.js';\nimport '../../base/define.js';",
};

interface Violation {
  readonly rule: {readonly name: string};
  readonly from: string;
  readonly to: string;
}

describe('the rules on imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kolom-imports-'));
  let found: string[] = [];

  before(() => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(join(folder, dirname(path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    }
    const {stdout, stderr} = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', join(ROOT, '.dependency-cruiser.mjs')],
        ...['--output-type', 'json'],
        'src',
      ],
      {cwd: folder, encoding: 'utf8'},
    );
    assert.ok(stdout, stderr);
    const {summary} = JSON.parse(stdout) as {
      summary: {violations: readonly Violation[]};
    };
    found = summary.violations.map(
      ({rule, from, to}) => `${rule.name}: ${from} → ${to}`,
    );
  });

  after(() => rmSync(folder, {recursive: true}));

  it('finds what each forbids, and nothing else', () => {
    assert.deepEqual(found.sort(), [
      'element-imports-element: src/elements/gallery/gallery.ts → src/elements/photo/photo.ts',
      'no-cycles: src/elements/photo/photo.ts → src/elements/picture/zoom.ts',
      'no-node-builtins: src/server/photo.ts → fs',
      'packages-comments: src/comments/model.ts → node_modules/lit/index.js',
      'packages-reader: src/reader/store.ts → node_modules/lit/index.js',
      'picture-imports-element: src/elements/picture/zoom.ts → src/elements/photo/photo.ts',
      'register-outside-define: src/elements/gallery/gallery.ts → src/base/define.ts',
      'room-base: src/base/entry.ts → src/index.ts',
      'room-page: src/page/roles.ts → src/comments/model.ts',
      'unlisted-room: src/shelf/book.ts → src/page/roles.ts',
      'unresolvable: src/i18n/words.ts → ./missing.js',
    ]);
  });
});
