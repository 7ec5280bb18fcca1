/**
 * Runs something while the sheets of the page and of its shadow roots apply as they
 * do for a medium or a preference: `print`, `(prefers-reduced-motion: reduce)`. Not
 * every driver can ask its engine for that, but every engine can turn rules on.
 */
export async function withMedia(
  query: string,
  act: () => void | Promise<void>,
): Promise<void> {
  const changed: [MediaList, string][] = [];
  for (const rule of mediaRules(sheetsOf(document))) {
    const {media} = rule;
    const before = media.mediaText;
    const after = before
      .replaceAll(`not ${query}`, 'not all')
      .replaceAll(query, 'all')
      .replaceAll('screen', query === 'print' ? 'not all' : 'screen');
    if (after === before) continue;
    changed.push([media, before]);
    media.mediaText = after;
  }
  if (changed.length === 0) throw new TypeError(`No rule asks for ${query}.`);
  try {
    await act();
  } finally {
    for (const [media, text] of changed) media.mediaText = text;
  }
}

function* sheetsOf(root: Document | ShadowRoot): Iterable<CSSStyleSheet> {
  yield* root.styleSheets;
  yield* root.adoptedStyleSheets;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* sheetsOf(element.shadowRoot);
  }
}

function* mediaRules(sheets: Iterable<CSSStyleSheet>): Iterable<CSSMediaRule> {
  for (const sheet of new Set(sheets)) yield* within(sheet.cssRules);
}

function* within(rules: CSSRuleList): Iterable<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if ('cssRules' in rule) yield* within(rule.cssRules as CSSRuleList);
  }
}
