// What is said while it works goes to standard error, so that standard output has the
// result alone.

const {env, stderr} = process;
// https://no-color.org
const hasColours = stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';

const style = (start, end) => (text) =>
  hasColours ? `\u001B[${start}m${text}\u001B[${end}m` : text;

/** Colours, on a terminal alone. */
export const paint = {
  bold: style(1, 22),
  red: style(31, 39),
  yellow: style(33, 39),
  green: style(32, 39),
};

/** Says something to the person at the terminal. */
export function say(line) {
  stderr.write(`${line}\n`);
}
