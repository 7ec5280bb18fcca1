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
  if (children.length) made.append(...children);
  return made;
}

/**
 * Makes these the children of an element. What stays is not moved, unless the order
 * changed: it may have the focus, or words in it be selected.
 */
export function arrange(parent: Element, children: readonly Element[]): void {
  let at = parent.firstElementChild;
  if (!at) return parent.append(...children);
  const kept = new Set(children);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  at = parent.firstElementChild;
  for (const child of children) {
    if (child === at) at = child.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}
