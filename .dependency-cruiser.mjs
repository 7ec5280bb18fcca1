// What each folder of src/ may import; `npm run check` enforces it. ARCHITECTURE.md
// says why. Type-only imports count too: a type from above is a dependency on it.

/**
 * The rooms of src/.
 *
 * - `rooms`: the other rooms that it may import.
 * - `packages`: the npm packages that it may import. Types of others are free, because
 *   no reader downloads them, but not in `comments`, which is to know no framework.
 */
export const ROOMS = {
  base: {rooms: [], packages: ['lit']},
  theme: {rooms: [], packages: ['lit']},
  i18n: {rooms: ['base'], packages: ['lit']},
  comments: {rooms: ['base'], packages: []},
  reader: {rooms: ['base'], packages: []},
  page: {rooms: ['base'], packages: []},
  elements: {
    rooms: ['base', 'theme', 'i18n', 'comments', 'reader', 'page'],
    packages: ['lit'],
  },
  server: {
    rooms: ['base', 'i18n', 'page'],
    packages: ['@rgrove/parse-xml', 'exifreader', 'jsonc-parser', 'parse5'],
  },
};

const escaped = (text) => text.replace(/[.\\]/g, '\\$&');
const exactly = (paths) => `^(?:${paths.map(escaped).join('|')})$`;
const anyOf = (names) => `(?:${names.join('|')})`;

function roomRule(room, rooms) {
  return {
    name: `room-${room}`,
    comment: `src/${room}/ may import ${rooms.join(', ') || 'no other folder of src/'}.`,
    severity: 'error',
    from: {path: `^src/${room}/`},
    to: {path: '^src/', pathNot: `^src/${anyOf([room, ...rooms])}/`},
  };
}

function packageRule(room, packages) {
  const typesCount = room === 'comments';
  return {
    name: `packages-${room}`,
    comment: `src/${room}/ may use ${packages.join(', ') || 'no package'}.`,
    severity: 'error',
    from: {path: `^src/${room}/`},
    to: {
      path: 'node_modules/',
      ...(packages.length > 0 && {pathNot: `node_modules/${anyOf(packages)}/`}),
      ...(!typesCount && {dependencyTypesNot: ['type-only']}),
    },
  };
}

export default {
  forbidden: [
    ...Object.entries(ROOMS).flatMap(([room, {rooms, packages}]) => [
      roomRule(room, rooms),
      packageRule(room, packages),
    ]),
    {
      name: 'unlisted-room',
      comment: 'A new folder of src/ has to be listed in ROOMS.',
      severity: 'error',
      from: {path: '^src/[^/]+/', pathNot: `^src/${anyOf(Object.keys(ROOMS))}/`},
      to: {},
    },
    {
      name: 'element-imports-element',
      comment:
        'No element imports another. What photographs share is in elements/picture/.',
      severity: 'error',
      from: {path: '^src/elements/([^/]+)/', pathNot: '^src/elements/picture/'},
      to: {path: '^src/elements/', pathNot: '^src/elements/(?:$1|picture)/'},
    },
    {
      name: 'picture-imports-element',
      comment:
        'elements/picture/ knows no element, except for how to open the lightbox.',
      severity: 'error',
      from: {path: '^src/elements/picture/'},
      to: {
        path: '^src/elements/',
        pathNot: ['^src/elements/picture/', exactly(['src/elements/lightbox/open.ts'])],
      },
    },
    {
      name: 'register-outside-define',
      comment: 'Only define.ts registers a tag: a class can be imported without that.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/elements/.+/define\\.ts$'},
      to: {path: exactly(['src/base/define.ts'])},
    },
    {
      name: 'no-cycles',
      comment: 'No module may import itself by way of others.',
      severity: 'error',
      from: {path: '^src/'},
      to: {circular: true},
    },
    {
      name: 'no-node-builtins',
      comment: 'src/ runs in browsers, which have none of the modules of Node.js.',
      severity: 'error',
      from: {path: '^src/'},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'unresolvable',
      comment: 'An import that cannot be resolved cannot be checked.',
      severity: 'error',
      from: {path: '^src/'},
      to: {couldNotResolve: true},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
