// The rows of the table of tokens, from what the style sheet says.
import sheet from '../src/theme/tokens.css?raw';
import source from '../src/theme/tokens.json';

/** Every public token: its name, its value, what it is for. */
export function tokenRows() {
  const declarations = sheet.matchAll(/(--kolom-[\w-]+):\s*([^;]+);/g);
  return [...declarations].map(([, name, value]) => ({
    name,
    value: value.replace(/\s+/g, ' '),
    description: describe(name.replace('--kolom-', '')),
  }));
}

/** A token's path has dots where its name has hyphens: `color.text-muted`. */
function describe(name) {
  const [group, ...rest] = name.split('-');
  const token = source[group]?.[rest.join('-')] ?? source[name];
  return token?.$description ?? '';
}
