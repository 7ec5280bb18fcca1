import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import '../../../src/elements/article-body/define.js';
import {textOf} from '../../../src/page/roles.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {loadReadability} from '../../support/readability.js';

const SAID = 'We have waited eleven years for this pier, and two hours are a breath';

const story = html`
  <p>“${SAID},” said Ratna Wibisono, who sells fish at its foot.</p>
  ${Array.from(
    {length: 9},
    (_, part) => html`
      <p>
        Part ${part}: the band was playing the same march for the fourth time, while the
        harbour master looked at his watch, then at the sea, and said nothing to those
        who stood and waited around him.
      </p>
    `,
  )}
`;

const pull = (words: unknown): TemplateResult => html`
  <figure class="wp-block-pullquote">
    <blockquote>
      <p>${words}</p>
      <cite>Ratna Wibisono</cite>
    </blockquote>
  </figure>
`;

const create = async (quote: TemplateResult): Promise<HTMLElement> => {
  const body = await fixture<HTMLElement>(
    html`<kolom-article-body>${story}${quote}</kolom-article-body>`,
  );
  await nextFrame();
  return body;
};

const isHidden = (body: Element): boolean =>
  Boolean(body.querySelector('[aria-hidden="true"]'));

/** Resolves once the element has looked at everything in it. */
async function looked(body: Element): Promise<void> {
  const quote = document.createElement('blockquote');
  quote.className = 'pullquote';
  quote.textContent = SAID;
  body.append(quote);
  await waitUntil(() => quote.hasAttribute('aria-hidden'), 'it to look');
  quote.remove();
}

describe('<kolom-article-body> with a pull quote', () => {
  before(loadReadability);

  for (const [what, quote] of [
    ['of WordPress', pull(SAID)],
    ['in quotation marks of its own', pull(`«${SAID}!»`)],
    ['with an ellipsis', pull('We have waited eleven years … two hours are a breath')],
    ['with a class', html`<div class="pull-quote">${SAID}.</div>`],
    ['as an <aside>', html`<aside><blockquote>${SAID}.</blockquote></aside>`],
  ] as const) {
    it(`does not say twice what is repeated, ${what}`, async () => {
      const body = await create(quote);
      const height = body.getBoundingClientRect().height;
      await waitUntil(() => isHidden(body), 'the repeat to be hidden');
      expect(textOf(body).split('eleven years')).to.have.length(2);
      expect(body.getBoundingClientRect().height).to.equal(height);
      await expectAccessible(body);
    });
  }

  for (const [what, quote] of [
    ['what the text does not say', pull('The pier was never meant to be finished')],
    [
      'what it says the other way round',
      pull('two hours are a breath … We have waited'),
    ],
    ['a word or two', pull('a breath')],
    ['what holds a link', pull(html`<a href="#ratna">${SAID}</a>`)],
  ] as const) {
    it(`leaves ${what} to be heard`, async () => {
      const body = await create(quote);
      await looked(body);
      expect(isHidden(body)).to.equal(false);
    });
  }

  it('is heard again when the text no longer says it', async () => {
    const body = await create(pull(SAID));
    await waitUntil(() => isHidden(body), 'the repeat to be hidden');
    body.querySelector('p')?.remove();
    await waitUntil(() => !isHidden(body), 'it to be heard');
    expect(textOf(body)).to.include('eleven years');
  });

  it('is told once in a reader mode, and stays if it says something new', async () => {
    for (const [words, times] of [
      [SAID, 1],
      ['For eleven years nobody asked who would mend it', 2],
    ] as const) {
      const body = await create(pull(words));
      await looked(body);
      const page = document.implementation.createHTMLDocument('The pier');
      page.body.append(page.importNode(body, true));
      const told = new Readability(page).parse()?.textContent ?? '';
      expect(told.split('eleven years')).to.have.length(times + 1);
    }
  });
});
