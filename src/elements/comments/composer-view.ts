import {html, nothing, type TemplateResult} from 'lit';

import type {RememberedIdentity} from '../../comments/identity.js';
import type {Identity} from '../../comments/model.js';
import type {Capabilities} from '../../comments/provider.js';
import type {Words} from './words.js';

/** The comment that a form answers. */
export interface ComposerParent {
  readonly id: string;
  readonly rootId: string;
  readonly name: string;
}

/** An input of a form. */
export type FieldName = 'comment' | keyof Identity;

/** What a form shows beside its labels, once what works in it is here. */
export interface FormView {
  readonly identity: RememberedIdentity;
  /** What is wrong with what is in an input, in words. */
  readonly problems: {readonly [Field in FieldName]?: unknown};
  readonly isBusy: boolean;
  /** The text is longer than the server takes. */
  readonly isOver: boolean;
  readonly limit: string;
  readonly preview: unknown;
  readonly isPreviewOpen: boolean;
  readonly status: unknown;
  readonly alert: unknown;
}

const TYPES = {name: 'text', email: 'email', website: 'url'} as const;
const AUTOCOMPLETE = {name: 'name', email: 'email', website: 'url'} as const;

/** What is wrong with what is in an input, below it. */
export function renderError(name: FieldName, problem: unknown): unknown {
  return html`<p class="problem" id="${name}-error">
    ${problem ? html`<span class="error">${problem}</span>` : nothing}
  </p>`;
}

/** The inputs about the reader, with their labels. */
export function renderFields(
  words: Words,
  fields: Capabilities['fields'],
  view: FormView | undefined,
): TemplateResult {
  const asked = Object.entries(fields) as [keyof Identity, string][];
  return html`<div class="fields">
    ${asked.map(([name, need]) => {
      const problem = view?.problems[name];
      return html`<div class="field" part="field">
        <label for=${name}
          >${words.term(name)}${
            need === 'optional'
              ? html` <span class="optional">(${words.term('optional')})</span>`
              : nothing
          }</label
        >
        <input
          id=${name}
          name=${name}
          type=${TYPES[name]}
          autocomplete=${AUTOCOMPLETE[name]}
          .value=${view?.identity[name] ?? ''}
          aria-required=${need === 'required'}
          aria-invalid=${!!problem}
          aria-describedby="${name}-error"
        />
        ${renderError(name, problem)}
      </div>`;
    })}
  </div>`;
}

/** The buttons below a form. Long: one template. */
export function renderRow(
  words: Words,
  isReply: boolean,
  hasFields: boolean,
  view: FormView | undefined,
  isWanted: boolean,
): TemplateResult {
  return html`
    <!-- Programs that fill every input fill this one; nobody else finds it. -->
    <input
      class="trap"
      name="subject"
      tabindex="-1"
      autocomplete="off"
      aria-hidden="true"
    />
    <div class="row">
      <button
        class="button submit"
        part="submit"
        type="submit"
        aria-disabled=${isWanted || !!view?.isBusy}
      >
        ${words.term(isReply ? 'submitReply' : 'submit')}
      </button>
      ${
        isReply
          ? html`<button class="button" type="button" data-action="cancel">
              ${words.term('cancel')}
            </button>`
          : nothing
      }
      <button
        class="link"
        type="button"
        data-action="preview"
        aria-expanded=${!!view?.isPreviewOpen}
      >
        ${words.term('preview')}
      </button>
      ${
        hasFields
          ? html`<label class="remember"
              ><input
                type="checkbox"
                name="remember"
                .checked=${!!view?.identity.remember}
              />${words.term('remember')}</label
            >`
          : nothing
      }
    </div>
  `;
}
