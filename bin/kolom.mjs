#!/usr/bin/env node
// npx kolom: whole article pages from news formats, and a page to begin with.
import {readFile} from 'node:fs/promises';

import {CliError, UsageError} from './errors.mjs';
import {paint, say} from './terminal.mjs';

/** What each command is for; its module has `usage` and `run`. */
const COMMANDS = new Map([
  [
    'render',
    'a whole page from a news item: ninjs, WordPress, JSON Feed, RSS, JSON-LD',
  ],
  ['init', 'a page to begin with, with Kolom’s files beside it'],
]);

function help() {
  const commands = [...COMMANDS].map(
    ([name, what]) => `  ${paint.bold(name.padEnd(8))} ${what}`,
  );
  return `Kolom, custom elements for a newspaper’s article page.

Usage: npx kolom COMMAND [OPTIONS]

${commands.join('\n')}

Options:
  --help     says what a command takes: npx kolom render --help
  --version  says the version

Exit codes: 0 done, 1 the input or the disk does not allow it, 2 wrong usage.`;
}

async function version() {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return JSON.parse(text).version;
}

async function main([name, ...args]) {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(help());
    // Without a command nothing was done.
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    console.log(await version());
    return 0;
  }
  if (!COMMANDS.has(name)) {
    throw new UsageError(
      `There is no command “${name}”: ${[...COMMANDS.keys()].join(', ')}.`,
    );
  }
  const command = await import(`./commands/${name}.mjs`);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  await command.run(args);
  return 0;
}

/** What the person at the terminal reads, and the exit code. */
function report(error) {
  if (error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS')) {
    say(`${paint.red('Usage:')} ${error.message.split('\n')[0]}`);
    return 2;
  }
  const isKnown =
    error instanceof CliError || error.name === 'NewsFormatError' || error.syscall;
  say(
    `${paint.red('Error:')} ${isKnown ? error.message : `this is a fault of Kolom’s own. ${error.stack}`}`,
  );
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
