import {parseText, type Parser} from './content.js';

const loaders: Readonly<Record<string, () => Promise<Parser>>> = {
  html: async () => (await import('./html.js')).parseHtml,
  markdown: async () => (await import('./markdown.js')).parseMarkdown,
};

/** Loads what reads a format; a thread needs one, so the others stay away. */
export async function loadParser(format: string): Promise<Parser> {
  return (await loaders[format]?.()) ?? parseText;
}
