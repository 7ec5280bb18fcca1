// Types for JSX (React 19, Solid), Vue and Svelte templates from the manifest. Written
// here because the generators on npm type every event as a CustomEvent of our
// event class, and refuse React's refs.
import {elementsOf} from './manifest.mjs';

const NOTE = '// Generated from custom-elements.json.';

/** The files of dist/types by name. */
export function frameworkTypes(manifest) {
  const elements = elementsOf(manifest).map((element) => model(element, manifest));
  return {
    'css.d.ts': CSS,
    'react.d.ts': react(elements),
    'solid.d.ts': solid(elements),
    'svelte.d.ts': svelte(elements),
    'vue.d.ts': vue(elements),
  };
}

// What package.json names as the types of every style sheet: imported for its effect,
// it has nothing to give, and TypeScript wants to be told so.
const CSS = `// A style sheet: imported for its effect.
export {};
`;

function model({name, tagName, summary, path, members, events}, manifest) {
  const fields = members.filter(({kind, readonly}) => kind === 'field' && !readonly);
  return {
    name,
    tag: tagName,
    summary,
    path,
    fields,
    events: (events ?? []).map((event) => ({
      ...event,
      type: event.type?.text ?? 'Event',
      path: modulePath(event.type?.text, manifest),
    })),
  };
}

function modulePath(className, {modules}) {
  return modules.find(({declarations}) =>
    declarations?.some(({name}) => name === className),
  )?.path;
}

function imports(elements) {
  const byPath = new Map();
  for (const {name, path, events} of elements) {
    for (const [exported, from] of [
      [name, path],
      ...events.map((e) => [e.type, e.path]),
    ]) {
      if (from) byPath.set(from, (byPath.get(from) ?? new Set()).add(exported));
    }
  }
  return [...byPath]
    .map(([path, names]) => {
      const relative = path.replace(/^dist\//, '../');
      return `import type {${[...names].join(', ')}} from '${relative}';`;
    })
    .join('\n');
}

// A number is text in HTML, and an attribute without a value is true.
const ATTRIBUTE = `/** What an attribute may be given for a property of this type. */
type Attribute<Value> =
  | Value
  | (Value extends number ? \`\${number}\` : never)
  | (Value extends boolean ? '' : never);`;

const comment = (text) => (text ? `/** ${text.replace(/\s+/g, ' ').trim()} */\n` : '');

const property = (key, description, type) =>
  `${comment(description)}'${key}'?: ${type} | undefined;`;

/** Whether a property has its attribute's name, so that a template cannot say which. */
const isSame = ({name, attribute}) => attribute === name;

const attribute = (type) => `Attribute<${type}>`;
const plain = (type) => type;

/**
 * What a template may say of an element's state: properties, then attributes.
 *
 * @param types - What becomes of a property's type: where the attribute has the `same`
 *   name, and where it has another.
 */
function properties({name, fields}, {same = attribute, other = plain} = {}) {
  const typeOf = (field) => `${name}['${field.name}']`;
  const own = fields.map((field) =>
    property(
      field.name,
      describe(field),
      (isSame(field) ? same : other)(typeOf(field)),
    ),
  );
  const attributes = fields
    .filter((field) => field.attribute && !isSame(field))
    .map((field) =>
      property(field.attribute, field.description, attribute(typeOf(field))),
    );
  return [...own, ...attributes];
}

// HTML knows no capitals in names: what a server writes of such a property is lost.
function describe(field) {
  if (isSame(field)) return field.description;
  const instead = field.attribute
    ? `server rendering drops it; write \`${field.attribute}\`.`
    : 'it has no attribute, so server rendering drops it.';
  return `${field.description ?? ''} Client only: ${instead}`;
}

function listeners({name, events}, keys) {
  return events.flatMap((event) =>
    keys(event.name).map((key) =>
      property(
        key,
        event.description,
        `((event: ${event.type} & {readonly currentTarget: ${name}}) => void)`,
      ),
    ),
  );
}

/** One line of the framework's map of tags. */
function tagType(element, ...members) {
  return `${comment(element.summary)}'${element.tag}': Tag<${element.name}, {
${members.flat().join('\n')}
}>;`;
}

// React sets a property where there is one of the attribute's name, and there '' is
// false: it has to be `true`.
function react(elements) {
  const types = elements.map((element) =>
    tagType(
      element,
      properties(element, {same: plain}),
      listeners(element, (name) => [`on${name}`]),
    ),
  );
  return `${NOTE}
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

${imports(elements)}

${ATTRIBUTE}

type Tag<Element extends HTMLElement, Own> = Own &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own>;

export interface KolomElements {
${types.join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KolomElements {}
  }
}
`;
}

// https://docs.solidjs.com/concepts/understanding-jsx: prop:, attr:, bool: and on: say
// which is meant.
function solid(elements) {
  const types = elements.map((element) =>
    tagType(
      element,
      properties(element),
      explicit(element),
      listeners(element, (name) => [`on:${name}`]),
    ),
  );
  return `${NOTE}
import type {JSX} from 'solid-js';

${imports(elements)}

${ATTRIBUTE}

type Tag<Element extends HTMLElement, Own> = Own &
  Omit<JSX.HTMLAttributes<Element>, keyof Own>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${types.join('\n')}
    }
  }
}
`;
}

function explicit({name, fields}) {
  return fields.flatMap((field) => {
    const type = `${name}['${field.name}']`;
    const text = field.description;
    return [
      property(`prop:${field.name}`, text, type),
      ...(field.attribute
        ? [property(`attr:${field.attribute}`, text, attribute(type))]
        : []),
      ...(field.type?.text === 'boolean'
        ? [property(`bool:${field.attribute}`, text, type)]
        : []),
    ];
  });
}

function svelte(elements) {
  const types = elements.map((element) =>
    tagType(
      element,
      properties(element),
      listeners(element, (name) => [`on${name}`, `on:${name}`]),
    ),
  );
  return `${NOTE}
import type {HTMLAttributes} from 'svelte/elements';

${imports(elements)}

${ATTRIBUTE}

type Tag<Element extends HTMLElement, Own> = Own &
  Omit<HTMLAttributes<Element>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${types.join('\n')}
  }
}
`;
}

// The shape that Vue's guide gives for custom elements of others. Its checker of
// templates looks for `page-size` under `pageSize`.
function vue(elements) {
  const types = elements.map((element) => {
    const {name, tag, summary, events} = element;
    const emitted = events.map((event) => `'${event.name}': ${event.type};`).join(' ');
    return `${comment(summary)}'${tag}': Tag<${name}, {
${properties(element, {other: attribute}).join('\n')}
}, {${emitted}}>;`;
  });
  return `${NOTE}
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';

${imports(elements)}

${ATTRIBUTE}

type Tag<Element extends HTMLElement, Own, Events> = new () => Element & {
  /** @deprecated For the type checker of templates alone. */
  $props: HTMLAttributes & Own & PublicProps;
  /** @deprecated For the type checker of templates alone. */
  $emit: EmitFn<{[Name in keyof Events]: (event: Events[Name]) => void}>;
};

declare module 'vue' {
  interface GlobalComponents {
${types.join('\n')}
  }
}
`;
}
