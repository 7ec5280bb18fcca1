// The types of a packed package against code that uses them rightly and wrongly
// (tests/types), as a consumer's compiler sees them.
import {execFile} from 'node:child_process';
import {cp, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import ts from 'typescript';

import {elementsOf} from './manifest.mjs';
import {ROOT, SetupError} from './setup.mjs';
import {must, tool} from './tool.mjs';

const DEPENDENCIES = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit',
  'tslib',
  '@types',
  'csstype',
  'solid-js',
  'seroval',
];

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  noUncheckedSideEffectImports: true,
  skipLibCheck: false,
  noEmit: true,
};

const RESOLUTIONS = {
  bundler: {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
  nodenext: {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  },
};

/** Installs the tarball beside copies of the fixtures, and returns what has passed. */
export async function checkTypes(folder, tarball) {
  const consumer = join(folder, 'consumer');
  await install(consumer, tarball);
  await must(
    tool('typescript', ['--noEmit', '-p', consumer], {command: 'tsc'}),
    'types for JSX, Vue and Svelte',
  );
  const passed = ['types for JSX, Vue and Svelte'];
  await writeElementFixtures(join(consumer, 'imports'));
  const files = await readdir(join(consumer, 'imports'));
  const paths = files.map((file) => join(consumer, 'imports', file));
  for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
    checkImports(paths, {...OPTIONS, ...resolution}, name);
    passed.push(`types by ${paths.length} imports, moduleResolution ${name}`);
  }
  return passed;
}

async function install(consumer, tarball) {
  const modules = join(consumer, 'node_modules');
  await cp(join(ROOT, 'tests/types'), consumer, {recursive: true});
  await writeFile(join(consumer, 'package.json'), '{"type": "module"}');
  await mkdir(modules, {recursive: true});
  await promisify(execFile)('tar', ['-xzf', tarball, '-C', modules]);
  await cp(join(modules, 'package'), join(modules, 'kolom'), {recursive: true});
  await rm(join(modules, 'package'), {recursive: true});
  for (const name of DEPENDENCIES) {
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
}

/** One file for each element: its own import types its tag and all of its events. */
async function writeElementFixtures(folder) {
  const manifest = JSON.parse(
    await readFile(join(ROOT, 'custom-elements.json'), 'utf8'),
  );
  const classes = manifest.modules.flatMap(({declarations = []}) => declarations);
  for (const {tagName, events = []} of elementsOf(manifest)) {
    const listeners = events.map((event) => {
      const {members} = classes.find(({name}) => name === event.type.text);
      return ['element', 'document', 'window'].map((target) =>
        listenerFixture(target, event.name, members[0].name),
      );
    });
    const text = `import 'kolom/${tagName.replace('kolom-', '')}.js';

const element = document.createElement('${tagName}');
void element.updateComplete;
// @ts-expect-error no such property
void element.nothing;
${listeners.flat().join('\n')}
`;
    await writeFile(join(folder, `element-${tagName}.ts`), text);
  }
}

const listenerFixture = (target, event, field) => `
${target}.addEventListener('${event}', (event) => event.${field});
// @ts-expect-error no such field
${target}.addEventListener('${event}', (event) => event.nothing);`;

/**
 * Compiles each file as if it were the whole application, since what one import
 * declares for the page would hide that another does not; then all of them with
 * every declaration that they lead to.
 */
function checkImports(paths, options, name) {
  const host = ts.createCompilerHost(options, true);
  const sources = new Map();
  const read = host.getSourceFile;
  host.getSourceFile = (path, ...rest) => {
    if (!sources.has(path)) sources.set(path, read(path, ...rest));
    return sources.get(path);
  };
  const programOf = (rootNames) => ts.createProgram({rootNames, options, host});
  const alone = paths.flatMap((path) => {
    const program = programOf([path]);
    const source = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
  });
  const all = alone.length > 0 ? alone : ts.getPreEmitDiagnostics(programOf(paths));
  if (all.length === 0) return;
  throw new SetupError(
    `Types with moduleResolution ${name}:\n${ts.formatDiagnostics(all, host)}`,
  );
}
