// Reads the file of `npm start -- --article FILE`. Node's own modules only: a file
// that cannot be shown is refused before anything is installed for it.
import {readFile, stat} from 'node:fs/promises';

import {SetupError} from '../../scripts/setup.mjs';
import {parseSeed} from './parse.mjs';

const LARGEST = 2 * 1024 * 1024;
const REASONS = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'it may not be read.',
  EPERM: 'it may not be read.',
};
const MARKUP = /^\s*(?:<!doctype|<html|<\?xml|\{\\rtf|%PDF)/i;

/**
 * @param {string} file
 * @returns {Promise<import('./parse.mjs').Seed>}
 * @throws {SetupError} With one sentence that says what is wrong with the file.
 */
export async function readSeed(file) {
  const refuse = (why) => {
    throw new SetupError(`--article "${file}": ${why}`);
  };
  const refuseError = ({code, message}) => refuse(REASONS[code] ?? message);
  if (file === '') refuse('name the file of an article.');
  const info = await stat(file).catch(refuseError);
  if (info.isDirectory()) refuse('that is a folder, not a file of text.');
  if (!info.isFile()) refuse('that is not a file of text.');
  if (info.size > LARGEST) refuse('it is larger than 2 MB, too long for an article.');
  const text = decode(await readFile(file).catch(refuseError));
  if (text === undefined) refuse('it is not plain text.');
  if (text.trim() === '') refuse('it is empty.');
  if (MARKUP.test(text)) refuse('it is marked-up text, and plain text is expected.');
  const seed = parseSeed(text);
  if (!seed.headline) refuse('no headline was found in it.');
  if (seed.body.length === 0) refuse('no body was found below its headline.');
  return seed;
}

/** UTF-8, UTF-16 with its mark, or an old Windows text; undefined for the rest. */
function decode(bytes) {
  const text = decodeAs(encodingOf(bytes), bytes) ?? decodeAs('windows-1252', bytes);
  // Tabs, line ends and form feeds are text; other control characters are not.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text && /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]/.test(text)
    ? undefined
    : text;
}

function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(encoding, bytes) {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
