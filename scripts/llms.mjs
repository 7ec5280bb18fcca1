// llms.txt: the contract of every tag as plain Markdown (https://llmstxt.org), from the
// manifest, the tokens and README.
import {elementsOf} from './manifest.mjs';

/**
 * @param {object} manifest
 * @param {{name: string, description?: string, value: string}[]} tokens
 * @param {string} readme
 * @returns {string}
 */
export function llmsText(manifest, tokens, readme) {
  const elements = elementsOf(manifest);
  return `# Kolom

> Custom elements from which a newspaper's article page is composed, on any host site. The words stay the author's own HTML in the light DOM; the tags add typography and behaviour.

Rules: write the HTML inside the tags yourself, as below. Without script the page reads in full. Theme it by \`--kolom-…\` custom properties on \`:root\` and by parts. No element needs another. Text of others is never markup.

## Loading

With a bundler: \`npm install kolom\`, \`import 'kolom/all.js'\` or one element each (\`import 'kolom/photo.js'\`), and \`import 'kolom/kolom.css'\`. Without: the folder \`dist/cdn/\` on your server, and the two lines below.

## A page

${pageOf(readme)}

## Roles

\`data-kolom-role="body|dateline|credit|related|ad|furniture|skip"\` says what a piece of the page is. \`data-kolom-credit="writer|editor|photographer|illustrator|translator|researcher|agency"\` stands on each entry of a byline, \`data-kolom-time="updated"\` on the time of the last change, \`data-kolom-correction\` on a correction.

## Tags

${elements.map(elementText).join('\n\n')}

## Custom properties of every tag

${tokens.map(({name, description, value}) => line(name, description, value)).join('\n')}
`;
}

/** README's example, whose HTML is the contract. */
function pageOf(readme) {
  const blocks = readme.match(/```html\n[^]*?\n```/g) ?? [];
  const wanted = blocks.filter((block) =>
    /rel="stylesheet" href="kolom|<kolom-article>/.test(block),
  );
  if (wanted.length < 2) throw new Error('README.md has no example of a page.');
  return wanted.slice(0, 2).join('\n\n');
}

function elementText({
  tagName,
  description,
  attributes,
  members,
  slots,
  events,
  cssParts,
  cssProperties,
  cssStates,
}) {
  const properties = members.filter(
    ({kind, attribute, readonly}) => kind === 'field' && !attribute && !readonly,
  );
  const methods = members.filter(({kind}) => kind === 'method');
  return [
    `### \`<${tagName}>\``,
    flat(description),
    list('Attributes', attributes, (each) =>
      line(each.name, each.description, each.default, each.type.text),
    ),
    list('Properties without an attribute', properties, (each) =>
      line(each.name, each.description, each.default, each.type?.text),
    ),
    list('Slots', slots, (each) => line(each.name || 'default', each.description)),
    list('Events', events, (each) =>
      line(each.name, each.description, undefined, each.type?.text),
    ),
    list('Methods', methods, (each) => line(`${each.name}()`, each.description)),
    list('Parts', cssParts, (each) => line(each.name, each.description)),
    list('States', cssStates, (each) => line(`:state(${each.name})`, each.description)),
    list('Custom properties', cssProperties, (each) =>
      line(each.name, each.description, each.default),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function list(title, items = [], write) {
  return items.length > 0 ? `${title}:\n\n${items.map(write).join('\n')}` : '';
}

function line(name, description, standard, type) {
  const isSaid = standard !== undefined && !["''", 'false', 'null'].includes(standard);
  const about = [type && `\`${type}\``, isSaid && `default \`${standard}\``].filter(
    Boolean,
  );
  return `- \`${name}\`${about.length > 0 ? ` (${about.join(', ')})` : ''}: ${flat(description)}`;
}

function flat(text = '') {
  return text.replace(/\s+/g, ' ').trim();
}
