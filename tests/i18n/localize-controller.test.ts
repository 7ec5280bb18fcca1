import {expect} from 'chai';
import {html, LitElement, type TemplateResult} from 'lit';

import {LocalizeController} from '../../src/i18n/localize-controller.js';
import {LocaleRegistry} from '../../src/i18n/registry.js';
import {fixture} from '../support/fixture.js';

interface Words {
  greeting: (name: string) => string;
}

const words = new LocaleRegistry<Words>(
  {lang: 'en', messages: {greeting: (name) => `Hello ${name}`}},
  {lang: 'id', messages: {greeting: (name) => `Halo ${name}`}},
);

class GreetingElement extends LitElement {
  readonly localize = new LocalizeController(this, words);

  override render(): TemplateResult {
    return html`${this.localize.term('greeting', 'Ayu')} ${this.localize.number(1234.5)}`;
  }
}
customElements.define('test-greeting', GreetingElement);

const textOf = (element: Element): string =>
  element.shadowRoot?.textContent?.trim() ?? '';

describe('LocalizeController', () => {
  it('speaks the language of the nearest lang', async () => {
    const page = await fixture(html`
      <div lang="en">
        <div lang="id-ID"><test-greeting></test-greeting></div>
      </div>
    `);
    const element = page.querySelector('test-greeting')!;
    expect(textOf(element)).to.equal('Halo Ayu 1.234,5');
  });

  it('finds the language outside the shadow root it stands in', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="id"></div>`);
    const element = document.createElement('test-greeting') as GreetingElement;
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    expect(textOf(element)).to.equal('Halo Ayu 1.234,5');
  });

  it('follows a language that changes', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="en"><test-greeting></test-greeting></div>`,
    );
    const element = page.querySelector<GreetingElement>('test-greeting')!;
    page.lang = 'id';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(textOf(element)).to.equal('Halo Ayu 1.234,5');
  });

  it('survives a language tag that is none', async () => {
    const page = await fixture(html`
      <div lang="not a language!"><test-greeting></test-greeting></div>
    `);
    const element = page.querySelector('test-greeting')!;
    expect(textOf(element)).to.equal('Hello Ayu 1,234.5');
  });
});
