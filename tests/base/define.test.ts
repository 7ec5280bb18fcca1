import {expect} from 'chai';

import {waitUntil} from '../support/fixture.js';
import {undefinedPage} from '../support/undefined-page.js';

/** What a page's author is told, once its elements are defined. */
async function warningsOf(frame: HTMLIFrameElement): Promise<string[]> {
  const page = frame.contentDocument!;
  const warnings: string[] = [];
  Object.assign((frame.contentWindow as unknown as typeof globalThis).console, {
    warn: (text: string) => warnings.push(text),
  });
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/elements/headline/define.ts';
  page.head.append(script);
  await new Promise((resolve) => (script.onload = resolve));
  return warnings;
}

describe('the development build', () => {
  let frame: HTMLIFrameElement;

  afterEach(() => frame.remove());

  it('says once that kolom.css is missing', async () => {
    frame = await undefinedPage(
      '<kolom-headline><h1>Low tide</h1></kolom-headline><kolom-headline><h1>High tide</h1></kolom-headline>',
    );
    frame.contentDocument!.querySelector('link')!.remove();
    const warnings = await warningsOf(frame);
    const missing = (): string[] =>
      warnings.filter((text) => text.startsWith('[kolom stylesheet-missing]'));
    await waitUntil(() => missing().length > 0, 'the warning', 10_000);
    expect(missing().length).to.equal(1);
  });
});
