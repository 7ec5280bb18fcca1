// Types for JSX (React 19), Vue and Svelte templates from the manifest. Written
// here because the generators on npm type every event as a CustomEvent of our
// event class, and refuse React's refs.
import {elementsOf} from './manifest.mjs';

const NOTE = '// Generated from custom-elements.json.';

/** The files of dist/types by name. */
export function frameworkTypes(manifest) {
  const elements = elementsOf(manifest).map((element) => model(element, manifest));
  return {
    'react.d.ts': react(elements),
    'vue.d.ts': vue(elements),
    'svelte.d.ts': svelte(elements),
  };
}

function model(
  {name, tagName, summary, path, members, attributes = [], events},
  manifest,
) {
  const fields = members.filter(({kind, readonly}) => kind === 'field' && !readonly);
  return {
    name,
    tag: tagName,
    summary,
    path,
    fields,
    attributes: attributes.filter(
      (attribute) => attribute.fieldName && attribute.fieldName !== attribute.name,
    ),
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

const comment = (text) => (text ? `/** ${text.replace(/\s+/g, ' ').trim()} */\n` : '');

const property = (key, description, type) =>
  `${comment(description)}'${key}'?: ${type} | undefined;`;

function properties({name, fields, attributes}) {
  return [
    ...fields.map((field) =>
      property(field.name, field.description, `${name}['${field.name}']`),
    ),
    ...attributes.map((attribute) =>
      property(
        attribute.name,
        attribute.description,
        `${name}['${attribute.fieldName}']`,
      ),
    ),
  ];
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

function react(elements) {
  const types = elements.map(
    (element) => `${comment(element.summary)}'${element.tag}': Tag<${element.name}, {
${[...properties(element), ...listeners(element, (name) => [`on${name}`])].join('\n')}
}>;`,
  );
  return `${NOTE}
import type {DetailedHTMLProps, HTMLAttributes} from 'react';

${imports(elements)}

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

function svelte(elements) {
  const keys = (name) => [`on${name}`, `on:${name}`];
  const types = elements.map(
    (element) => `${comment(element.summary)}'${element.tag}': Tag<${element.name}, {
${[...properties(element), ...listeners(element, keys)].join('\n')}
}>;`,
  );
  return `${NOTE}
import type {HTMLAttributes} from 'svelte/elements';

${imports(elements)}

type Tag<Element extends HTMLElement, Own> = Own &
  Omit<HTMLAttributes<Element>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${types.join('\n')}
  }
}
`;
}

// The shape that Vue's guide gives for custom elements of others.
function vue(elements) {
  const types = elements.map(({name, tag, summary, fields, events}) => {
    const props = fields.map((field) => `'${field.name}'`).join(' | ') || 'never';
    const emitted = events.map((event) => `'${event.name}': ${event.type};`).join(' ');
    return `${comment(summary)}'${tag}': Tag<${name}, ${props}, {${emitted}}>;`;
  });
  return `${NOTE}
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';

${imports(elements)}

type Tag<Element extends HTMLElement, Props extends keyof Element, Events> = new () => Element & {
  /** @deprecated For the type checker of templates alone. */
  $props: HTMLAttributes & Partial<Pick<Element, Props>> & PublicProps;
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
