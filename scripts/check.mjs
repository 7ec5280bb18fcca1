// npm run check: format, lint, types, unused code, imports, generated files. Everything is
// run, two at a time; what fails is shown, and the process fails with it.
import {node, tool} from './tool.mjs';
import {ensureDependencies, requireNode, run} from './setup.mjs';

// The slowest first, so that two processors end together.
const CHECKS = [
  ['lint', () => tool('eslint', ['--max-warnings=0', '.']), 'npx eslint --fix .'],
  ['format', () => tool('prettier', ['--check', '.']), 'npm run format'],
  ['types', () => tool('typescript', ['--noEmit', '-p', '.'], {command: 'tsc'})],
  [
    'the comments’ engine without a page',
    () => tool('typescript', ['--noEmit', '-p', 'src/comments'], {command: 'tsc'}),
  ],
  ['unused code and packages', () => tool('knip', [])],
  [
    'imports between folders',
    () => tool('dependency-cruiser', ['src'], {command: 'depcruise'}),
  ],
  ['tokens', () => node(['scripts/tokens.mjs', '--check']), 'node scripts/tokens.mjs'],
  [
    'words of the sheet',
    () => node(['scripts/words.mjs', '--check']),
    'node scripts/words.mjs',
  ],
  [
    'lists of elements',
    () => node(['scripts/entries.mjs', '--check']),
    'node scripts/entries.mjs',
  ],
];
const AT_ONCE = 2;

async function check() {
  await ensureDependencies();
  const queue = [...CHECKS];
  const failed = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, start, remedy] = next;
      const began = performance.now();
      const {code, output} = await start();
      const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${time})`);
      if (code !== 0) failed.push({name, output, remedy});
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  for (const {name, output, remedy} of failed) {
    console.error(`\n── ${name} ──\n${output.trim()}`);
    if (remedy) console.error(`To mend it: ${remedy}`);
  }
  if (failed.length > 0) process.exitCode = 1;
}

requireNode();
await run(check);
