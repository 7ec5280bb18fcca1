type Attributes = Readonly<Record<string, string | false | undefined>>;

/**
 * Makes an element by hand. For what stands ten thousand times on a page and never
 * changes: there a template costs several times as much. Attributes that are false
 * or undefined are left out; strings become text.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
