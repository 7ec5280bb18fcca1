import {expect} from 'chai';

import '../../src/elements/article-body/define.js';
import '../../src/elements/article/define.js';
import '../../src/elements/back-to-top/define.js';
import '../../src/elements/byline/define.js';
import '../../src/elements/comments/define.js';
import '../../src/elements/font-size/define.js';
import '../../src/elements/headline/define.js';
import '../../src/elements/photo/define.js';
import '../../src/elements/section-nav/define.js';
import {settle} from '../support/fixture.js';
import {
  CAPTION,
  CREDIT,
  FURNITURE,
  HEADLINE,
  PAGES,
  PARAGRAPHS,
} from '../support/reader-pages.js';
import {loadReadability} from '../support/readability.js';

type Parsed = NonNullable<ReturnType<InstanceType<typeof Readability>['parse']>>;
type Reading = Parsed & {textContent: string};

/** What a reader mode makes of a page, before or after our elements are at work. */
async function read(body: string, alive: boolean): Promise<Reading> {
  const parser = new DOMParser();
  const page = parser.parseFromString(
    `<!doctype html><title>${HEADLINE} - Harian Muara</title>${body}`,
    'text/html',
  );
  if (alive) {
    const box = document.createElement('div');
    box.append(
      ...[...page.body.childNodes].map((node) => document.importNode(node, true)),
    );
    document.body.append(box);
    await settle(box);
    const after = [...box.childNodes].map((node) => page.importNode(node, true));
    page.body.replaceChildren(...after);
    box.remove();
  }
  const reading = new Readability(page).parse();
  if (!reading?.textContent) throw new Error('No article was found.');
  return {...reading, textContent: reading.textContent.replace(/\s+/g, ' ')};
}

describe('reader modes', () => {
  before(loadReadability);

  for (const [name, body] of Object.entries(PAGES)) {
    for (const alive of [true, false]) {
      describe(`of a page ${name}, ${alive ? 'with' : 'without'} script`, () => {
        let reading: Reading;

        before(async () => {
          reading = await read(body, alive);
        });

        it('give it its headline, once', () => {
          expect(reading.title).to.equal(HEADLINE);
          expect(reading.textContent).not.to.include(HEADLINE);
        });

        it('keep every paragraph, with the dateline in the lead', () => {
          for (const text of PARAGRAPHS) expect(reading.textContent).to.include(text);
          expect(reading.textContent).to.include('MUARA – Paragraf 1');
        });

        it('keep the photograph with its caption and credit', () => {
          expect(reading.content).to.include('harbour-960.jpg');
          expect(reading.textContent).to.include(CAPTION);
          expect(reading.textContent).to.include(CREDIT);
        });

        it('find the writer, and no one else, as the byline', () => {
          expect(reading.byline).to.equal('Sari Wulandari');
        });

        it('leave the furniture out', () => {
          for (const text of FURNITURE) {
            expect(reading.textContent).not.to.include(text);
          }
        });
      });
    }
  }
});
