import MagicString from 'magic-string';

/** What each of Lit's decorators comes to: an entry of `properties`, or a getter. */
const PLAIN = {
  property: (key, options = '{}') => ({entry: `${key}: ${options}`}),
  state: (key) => ({entry: `${key}: {state: true}`}),
  query: (key, selector) => ({
    getter: getter(key, `querySelector(${selector}) ?? null`),
  }),
  queryAll: (key, selector) => ({
    getter: getter(key, `querySelectorAll(${selector}) ?? []`),
  }),
};

const getter = (key, query) => `${key}, {get() { return this.renderRoot?.${query}; }}`;

/**
 * Rollup plugin: writes what tsc made of `@property`, `@state`, `@query` and
 * `@queryAll` the way Lit is written without decorators, so that neither they nor
 * tslib are in the reader's download. Any other decorator stays as it is.
 */
export function plainProperties() {
  return {
    name: 'kolom-plain-properties',
    transform(code, id) {
      if (!code.includes('__decorate(')) return null;
      const text = new MagicString(code);
      const found = this.parse(code)
        .body.map((statement) => decoratedMember(statement, code))
        .filter(Boolean);
      for (const [target, members] of groupByTarget(found)) {
        const [{statement}] = members;
        for (const {statement: other} of members) text.remove(other.start, other.end);
        text.appendLeft(statement.start, plainMembers(target, members));
      }
      return {code: text.toString(), map: text.generateMap({source: id, hires: true})};
    },
  };
}

// __decorate([property({…})], KolomPhoto.prototype, "zoomable", void 0);
function decoratedMember(statement, code) {
  const {type, expression} = statement;
  if (type !== 'ExpressionStatement' || expression.callee?.name !== '__decorate') {
    return undefined;
  }
  const [{elements: decorators}, prototype, key] = expression.arguments;
  const [decorator] = decorators;
  const plain = PLAIN[decorator.callee?.name];
  const sourceOf = (node) => node && code.slice(node.start, node.end);
  if (!plain || decorators.length > 1 || decorator.arguments.length > 1)
    return undefined;
  if (prototype.property?.name !== 'prototype') return undefined;
  return {
    statement,
    target: sourceOf(prototype.object),
    ...plain(sourceOf(key), sourceOf(decorator.arguments[0])),
  };
}

function plainMembers(target, members) {
  const entries = members.flatMap(({entry}) => entry ?? []);
  const getters = members.flatMap(({getter}) => getter ?? []);
  return [
    ...(entries.length > 0 ? [`${target}.properties = {${entries.join(', ')}};`] : []),
    ...getters.map(
      (getter) => `Object.defineProperty(${target}.prototype, ${getter});`,
    ),
  ].join('\n');
}

function groupByTarget(members) {
  const groups = new Map();
  for (const member of members) {
    groups.set(member.target, [...(groups.get(member.target) ?? []), member]);
  }
  return groups;
}
