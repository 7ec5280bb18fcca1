// What scripts/manifest.mjs asks the analyzer for: custom-elements.json, the
// source of Storybook's tables, of editors' data and of the frameworks' types.
import {getTsProgram, typeParserPlugin} from '@wc-toolkit/type-parser';

// An event that several elements fire is declared in the layer that they share.
const isPublished = (fileName) =>
  /src\/(elements\/.*|[\w/-]+\/events)\.ts$/.test(fileName) &&
  !/\.styles\.ts$/.test(fileName);

/** Keeps what a site may use, under the path of the file that is published. */
function publicOnly() {
  return {
    name: 'kolom-public-only',
    packageLinkPhase({customElementsManifest}) {
      const modules = customElementsManifest.modules.map(publicModule);
      customElementsManifest.modules = modules
        .filter(({declarations}) => declarations.length > 0)
        .flatMap((module) => [module, ...definitionsOf(module)])
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function publicModule({path, declarations = [], ...module}) {
  const published = path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  const kept = declarations.filter((declaration) => isPublic(declaration, published));
  return {
    ...module,
    path: published,
    declarations: kept.map(publicDeclaration),
    exports: kept.map(({name}) => ({
      kind: 'js',
      name,
      declaration: {name, module: published},
    })),
  };
}

// The class `KolomPhoto` in photo/photo.js and the events, not the style sheet, the
// helpers and the elements of another element's shadow root.
function isPublic({kind, name, customElement}, path) {
  if (kind !== 'class') return false;
  return customElement ? /\/([^/]+)\/\1\.js$/.test(path) : name.endsWith('Event');
}

function publicDeclaration({
  members = [],
  attributes,
  events,
  superclass,
  ...declaration
}) {
  return {
    ...declaration,
    ...(attributes && {attributes: attributes.map(publicAttribute)}),
    // `new PhotoZoomEvent(image)` looks to the analyzer like an event named "image".
    ...(events && {events: events.filter(({name}) => name.startsWith('kolom-'))}),
    members: members
      .filter(
        ({name, privacy = 'public', static: isStatic}) =>
          privacy === 'public' && !isStatic && !name.startsWith('#') && !LIT.has(name),
      )
      .map(publicMember),
    // The analyzer takes the global class for one of the module's own.
    superclass:
      superclass?.name === 'Event' ? {name: 'Event', package: 'global:'} : superclass,
  };
}

/** Without what the type parser has noted for `publicAttribute`. */
function publicMember(member) {
  const entries = Object.entries(member).filter(([key]) => key !== 'parsedType');
  return Object.fromEntries(entries);
}

/** An attribute with what HTML can give it for its type, and no name of TypeScript's. */
function publicAttribute({parsedType, type, ...attribute}) {
  return {...attribute, type: {text: attributeType(parsedType?.text ?? type?.text)}};
}

function attributeType(text = 'string') {
  if (text === 'boolean' || text === 'number') return text;
  // What follows an object or `string & {}` is for properties alone.
  const [closed] = text.split(/\|\s*(?:string\s*&|\{)/);
  const values = (closed.match(/'[^']*'/g) ?? []).filter((value) => value !== "''");
  if (values.length === 0)
    return /\b(?:true|boolean)\b/.test(text) ? 'boolean | string' : 'string';
  return [...values, ...(closed === text ? [] : ['string'])].join(' | ');
}

/** `define.js` beside the class, which the analyzer does not see through. */
function definitionsOf({path, declarations}) {
  const elements = declarations.filter(({tagName}) => tagName);
  if (elements.length === 0) return [];
  const exports = elements.map(({name, tagName}) => ({
    kind: 'custom-element-definition',
    name: tagName,
    declaration: {name, module: path},
  }));
  const definePath = path.replace(/[^/]+$/, 'define.js');
  return [{kind: 'javascript-module', path: definePath, declarations: [], exports}];
}

const LIT = new Set([
  'createRenderRoot',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'willUpdate',
  'firstUpdated',
  'updated',
  'update',
  'render',
]);

export default {
  globs: ['src/elements/*/*.ts', 'src/*/events.ts'],
  exclude: ['src/elements/*/*.styles.ts'],
  litelement: true,
  outdir: '.',
  // The type parser needs a whole program, to say what a named type stands for.
  overrideModuleCreation: ({ts, globs}) =>
    getTsProgram(ts, globs, 'tsconfig.json')
      .getSourceFiles()
      .filter(({fileName}) => isPublished(fileName)),
  plugins: [typeParserPlugin(), publicOnly()],
};
