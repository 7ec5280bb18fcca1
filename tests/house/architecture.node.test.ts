// Holds ARCHITECTURE.md to the code that it describes.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';

import {ROOMS} from '../../.dependency-cruiser.mjs';
import {
  emptyComposer,
  reduceComposer,
  type ComposerEvent,
  type ComposerPhase,
} from '../../src/comments/composer-state.js';
import {ProviderError} from '../../src/comments/provider.js';

const ROOT = join(import.meta.dirname, '../..');
const STATES = 'src/comments/composer-state.ts';
const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

/** The string literals of a type, in the order of the source. */
function literalsOf(path: string, typeName: string): string[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const alias = file.statements
    .filter(ts.isTypeAliasDeclaration)
    .find(({name}) => name.text === typeName);
  assert.ok(alias, `${path} declares ${typeName}`);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(alias);
  return found;
}

const codeSpans = (line: string): string[] =>
  [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

describe('ARCHITECTURE.md', () => {
  it('names files and folders that exist', () => {
    const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      ([, path]) => path!,
    );
    const spans = codeSpans(prose).filter((code) => /^[\w.-]+\/[\w./-]*$/.test(code));
    const paths = [...links, ...spans];
    assert.ok(paths.length > 50);
    const missing = paths.filter((path) => !existsSync(join(ROOT, path)));
    assert.deepEqual(missing, []);
  });

  it('lists the folders of src/ with what each may import', () => {
    const list = (cell: string): string[] =>
      /^(nothing|none)$/.test(cell) ? [] : cell.split(', ');
    const rows = text
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => /^`src\/\w+\/`$/.test(cells[1] ?? ''))
      .map(([, folder = '', , rooms = '', packages = '']) => [
        folder.slice('`src/'.length, -'/`'.length),
        {rooms: list(rooms), packages: list(packages)},
      ]);
    assert.deepEqual(Object.fromEntries(rows), ROOMS);
  });
});

describe('the states of a submission in ARCHITECTURE.md', () => {
  const [, diagram = ''] =
    /^```mermaid\nstateDiagram-v2\n([\s\S]*?)^```$/m.exec(text) ?? [];
  const lines = diagram.trim().split('\n');
  const edges = lines.slice(1).map((line) => {
    const [, from, to, event] = /^\s+(\w+) --> (\w+): (\w+)$/.exec(line) ?? [];
    assert.ok(from && to && event, line);
    return {from, to, event};
  });
  const phases = literalsOf(STATES, 'ComposerPhase');
  const events = literalsOf(STATES, 'ComposerEvent');

  /** Where an event leads from a state. */
  function next(from: string, type: string): ComposerPhase {
    // The only error that an event is told apart by.
    const error = new ProviderError('elsewhere');
    const state = {...emptyComposer, phase: from as ComposerPhase, error};
    return reduceComposer(state, {type, text: '', error} as unknown as ComposerEvent)
      .phase;
  }

  it('begin with the state of an empty form', () => {
    assert.equal(lines[0]?.trim(), `[*] --> ${emptyComposer.phase}`);
  });

  it('are those of the type', () => {
    const named = new Set(edges.flatMap(({from, to}) => [from, to]));
    assert.deepEqual([...named].sort(), [...phases].sort());
  });

  it('change by the events of the type', () => {
    const named = new Set([...edges.map(({event}) => event), 'typed']);
    assert.deepEqual([...named].sort(), [...new Set(events)].sort());
  });

  for (const {from, to, event} of edges) {
    it(`go from ${from} to ${to} by ${event}`, () => {
      assert.equal(next(from, event), to);
    });
  }

  it('are left in the same ways while slow as while sending', () => {
    for (const {to, event} of edges.filter(({from}) => from === 'sending'))
      if (event !== 'late') assert.equal(next('slow', event), to);
  });

  it('go back to open by typing where the text says so', () => {
    const [line = ''] = /^- `typed` leads back to `open` from .*$/m.exec(text) ?? [];
    const named = codeSpans(line).filter((code) => code !== 'typed' && code !== 'open');
    const reopened = phases.filter(
      (from) => from !== 'open' && next(from, 'typed') === 'open',
    );
    assert.deepEqual(named.sort(), reopened.sort());
  });
});
