/**
 * Part of what a file says, as ExifReader gives it: a tag has a `value`, which is
 * a text, a number, a list of tags or a record of tags.
 */
export type Tag = unknown;

/** The tag below a path of names, through values; undefined where it ends. */
export function at(tag: Tag, ...path: string[]): Tag {
  return path.reduce<Tag>((found, name) => member(valueOf(found), name), tag);
}

/** The items of a list, or the one thing that there is. */
export function items(tag: Tag): readonly Tag[] {
  const value = valueOf(tag);
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Tag[]) : [tag];
}

/** The words of a tag without the blanks and zeros around them. */
export function text(tag: Tag): string | undefined {
  const value = valueOf(tag);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).replaceAll('\0', '').trim() || undefined;
}

/** The words of every item. */
export function texts(tag: Tag): readonly string[] {
  return items(tag).flatMap((item) => text(item) ?? []);
}

/** The words of tags whose value is the bytes of them, as IPTC-IIM's. */
export function described(tag: Tag): readonly string[] {
  const tags: readonly Tag[] = Array.isArray(tag) ? tag : [tag];
  return tags.flatMap((each) => text(member(each, 'description')) ?? []);
}

/** The words in one language, else those that the file marks as its default. */
export function textIn(tag: Tag, language = ''): string | undefined {
  const all = items(tag);
  const wanted = [language, language.split('-')[0], 'x-default'];
  const found = wanted
    .filter(Boolean)
    .map((lang) => all.find((item) => languageOf(item) === lang?.toLowerCase()))
    .find((item) => text(item) !== undefined);
  return text(found) ?? texts(tag)[0];
}

/** A number that is one, not an empty text. */
export function number(tag: Tag): number | undefined {
  const words = text(tag);
  const value = Number(words);
  return words !== undefined && Number.isFinite(value) ? value : undefined;
}

function languageOf(tag: Tag): string | undefined {
  const lang = member(member(tag, 'attributes'), 'lang');
  return typeof lang === 'string' ? lang.toLowerCase() : undefined;
}

function valueOf(tag: Tag): unknown {
  return isRecord(tag) && 'value' in tag ? tag['value'] : tag;
}

function member(tag: Tag, name: string): Tag {
  return isRecord(tag) && Object.hasOwn(tag, name) ? tag[name] : undefined;
}

function isRecord(tag: Tag): tag is Record<string, Tag> {
  return typeof tag === 'object' && tag !== null && !Array.isArray(tag);
}
