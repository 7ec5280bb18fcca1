import {expect} from 'chai';
import {html} from 'lit';

import {KolomComments} from '../../../src/elements/comments/comments.js';
import {answerOf, services} from '../../comments/support/hostile-answers.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';
import {Box} from './box.js';

const guide = await fetch('/stories/connect-your-comment-server.mdx').then((answer) =>
  answer.text(),
);
const snippets = [...guide.matchAll(/```html\n([^]*?)```/g)].map(([, code]) => code!);

/** A snippet as a publisher pastes it, while its server answers. */
async function paste(code: string): Promise<Box> {
  const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  place.innerHTML = code;
  const element = place.querySelector('kolom-comments') as KolomComments;
  const {provider} = element;
  const service = services.find(({name}) => name === provider);
  const body = JSON.stringify(service && answerOf(service, ['Selamat pagi.']));
  globalThis.fetch = (url) => {
    // Nobody else is asked than the server that the snippet names.
    expect(new URL(new Request(url).url).origin).to.equal(
      new URL(element.server).origin,
    );
    const headers = {'content-type': 'application/json'};
    return Promise.resolve(new Response(body, {headers}));
  };
  return new Box(element, new WalineDouble());
}

describe('the guide to comment servers', () => {
  it('has a snippet for every provider', () => {
    for (const {name} of services)
      expect(
        snippets.some((code) => code.includes(`provider="${name}"`)),
        name,
      ).to.equal(true);
  });

  for (const [index, code] of snippets.entries()) {
    const [, provider = 'none'] = /provider="(.+?)"/.exec(code) ?? [];
    it(`shows a thread by its snippet ${index + 1}, of ${provider}`, async () => {
      const box = await paste(code);
      await waitUntil(
        () => box.bodies.some((body) => body.includes('Selamat pagi.')),
        'the thread',
      );
      const known = [...KolomComments.observedAttributes, 'id'];
      for (const {name} of box.element.attributes) expect(known).to.include(name);
      for (const child of box.element.querySelectorAll('[slot]'))
        expect(['guidelines', 'sign-in']).to.include(child.slot);
    });
  }
});
