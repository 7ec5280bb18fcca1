import {render, type TemplateResult} from 'lit';

let frames: HTMLIFrameElement[] = [];

/**
 * A page of its own, of any width and with any style sheets.
 *
 * @param head - Markup of the head; no doctype and no sheet are added.
 */
export async function frame({
  head,
  body,
  width = 800,
  attributes = 'lang="en"',
  doctype = '<!doctype html>',
}: {
  head: string;
  body: TemplateResult;
  width?: number;
  attributes?: string;
  doctype?: string;
}): Promise<Document> {
  const element = document.createElement('iframe');
  element.title = 'Page';
  element.style.cssText = `inline-size: ${width}px; block-size: 600px; border: 0`;
  document.body.append(element);
  frames.push(element);
  const page = element.contentDocument;
  if (!page) throw new TypeError('The frame has no document.');
  const loaded = new Promise((resolve) => (element.onload = resolve));
  // Written, because a srcdoc frame is never in quirks mode.
  page.open();
  page.write(`${doctype}<html ${attributes}><head>${head}</head><body></body></html>`);
  page.close();
  await loaded;
  // Made in the frame, or the elements of this page would come along.
  render(body, page.body, {creationScope: page});
  return page;
}

afterEach(() => {
  for (const element of frames) element.remove();
  frames = [];
});
