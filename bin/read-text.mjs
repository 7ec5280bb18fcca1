// Reads a file of news as text. Node's own modules only.
import {open} from 'node:fs/promises';

import {CliError} from './errors.mjs';

// Of any article with its markup; pictures are files of their own.
const MAX_BYTES = 16 * 1024 * 1024;
const REASONS = new Map([
  ['ENOENT', 'there is no such file.'],
  ['ENOTDIR', 'there is no such file.'],
  ['EACCES', 'it may not be read.'],
  ['EPERM', 'it may not be read.'],
  ['EISDIR', 'that is a folder, and a file is expected.'],
]);
// How PDF, ZIP, PNG, GIF, JPEG and gzip begin.
const MAGIC = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00FF\u00D8\u00FF',
  '\u001F\u008B',
];
// What XML and HTML say of themselves, in letters that all encodings share.
const DECLARED =
  /^\s*<\?xml[^>]*?\bencoding=["']([\w.:-]+)["']|<meta[^>]+\bcharset=["']?([\w.:-]+)/i;

/**
 * @param {string} file
 * @returns {Promise<string>}
 * @throws {CliError} With one sentence that says what is wrong with the file.
 */
export async function readText(file) {
  const refuse = (why) => {
    throw new CliError(`${file}: ${why}`);
  };
  const bytes = await readBytes(file, refuse);
  if (bytes.length === 0) refuse('it is empty.');
  const encoding = encodingOf(bytes);
  if (encoding === undefined) refuse('it is a binary file, and text is expected.');
  const text = decode(encoding, bytes);
  // XML may be in any encoding; JSON may not (RFC 8259, 8.1).
  if (text !== undefined && (!encoding.startsWith('utf-16') || /^\s*</.test(text))) {
    return text;
  }
  if (text !== undefined) refuse('it is UTF-16; save it as UTF-8.');
  return refuse(
    encoding === 'utf-8'
      ? `line ${lineOfFault(bytes)}: it is not UTF-8 (it may be Latin-1 or Windows-1252); save it as UTF-8.`
      : `it is not in the encoding that it names, ${encoding}; save it as UTF-8.`,
  );
}

async function readBytes(file, refuse) {
  const handle = await open(file).catch((error) =>
    refuse(REASONS.get(error.code) ?? error.message),
  );
  try {
    const info = await handle.stat();
    if (info.isDirectory()) refuse(REASONS.get('EISDIR'));
    if (!info.isFile()) refuse('that is no file.');
    if (info.size > MAX_BYTES) {
      refuse(
        `it has ${Math.round(info.size / 1024 / 1024)} MB, and an article has at most ${MAX_BYTES / 1024 / 1024}.`,
      );
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The text, or undefined where the bytes are not in this encoding. */
function decode(encoding, bytes) {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The name of an encoding; undefined for what is no text. */
function encodingOf(bytes) {
  const head = bytes.subarray(0, 1024);
  const text = head.toString('latin1');
  const declared = DECLARED.exec(text);
  const isXml = /^(?:\xEF\xBB\xBF|\s)*</.test(text);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.length > 3 && head[0] !== 0 && head[1] === 0 && head[3] === 0)
    return 'utf-16le';
  if (head.length > 3 && head[0] === 0 && head[1] !== 0 && head[2] === 0)
    return 'utf-16be';
  const isBinary = MAGIC.some((start) => text.startsWith(start)) || bytes.includes(0);
  if (isBinary) return undefined;
  const name = isXml ? (declared?.[1] ?? declared?.[2])?.toLowerCase() : undefined;
  return name ?? 'utf-8';
}

/** The line of the first bytes that are not UTF-8. */
function lineOfFault(bytes) {
  let [line, start] = [1, 0];
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (decode('utf-8', bytes.subarray(start, end)) === undefined) return line;
    [line, start] = [line + 1, end + 1];
  }
  return line;
}
