// npm run bench [-- comments|sizes|page] [--rounds N] [--save]: Kolom beside its
// peers. What is printed are measurements, not tests: nothing fails by them.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

import {
  ensureBuild,
  ensureDependencies,
  requireNode,
  run,
  SetupError,
} from '../scripts/setup.mjs';

const USAGE = 'Usage: npm run bench [-- comments|sizes|page] [--rounds N] [--save]';
const HERE = import.meta.dirname;

const BENCHES = {
  sizes: async () => (await import('./sizes/sizes.mjs')).benchSizes,
  page: async () => (await import('./page/page.mjs')).benchPage,
  comments: async () => (await import('./comments/comments.mjs')).benchComments,
};

function readArguments() {
  try {
    const {positionals, values} = parseArgs({
      allowPositionals: true,
      options: {rounds: {type: 'string', default: '3'}, save: {type: 'boolean'}},
    });
    const names = positionals.length ? positionals : Object.keys(BENCHES);
    const rounds = Number(values.rounds);
    if (names.every((name) => Object.hasOwn(BENCHES, name)) && rounds >= 1)
      return {names, rounds: Math.floor(rounds), save: values.save};
  } catch (error) {
    throw new SetupError(`${error.message}\n${USAGE}`);
  }
  throw new SetupError(USAGE);
}

async function save(name, data) {
  const folder = join(HERE, 'results');
  const file = join(folder, `${name}.json`);
  await mkdir(folder, {recursive: true});
  const measured = {date: new Date().toISOString().slice(0, 10), ...data};
  await writeFile(file, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`\nSaved as bench/results/${name}.json`);
}

requireNode();
await run(async () => {
  const options = readArguments();
  await ensureDependencies();
  await ensureDependencies({folder: HERE, what: 'the peers'});
  await ensureBuild();
  for (const name of options.names) {
    const bench = await BENCHES[name]();
    console.log(`\n── ${name} ──`);
    const {text, data} = await bench({rounds: options.rounds, log: console.log});
    console.log(`\n${text}`);
    if (options.save) await save(name, data);
  }
});
