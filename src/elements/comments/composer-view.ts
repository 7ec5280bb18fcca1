import {html, nothing} from 'lit';

import type {ComposerState} from '../../comments/composer-state.js';
import type {Identity} from '../../comments/model.js';
import type {ProviderError} from '../../comments/provider.js';
import {fragmentUrl} from '../../page/fragment-url.js';
import {fragmentOf} from './comment-words.js';
import {errorWords, type Words} from './words.js';

/** What the words below a form can do. */
export interface ComposerActions {
  readonly check: () => void;
  readonly choose: (other: boolean) => void;
}

/** What is to be said about a draft. */
export interface DraftNews {
  readonly other: string;
  readonly restored: boolean;
  readonly stored: boolean;
}

const types = {name: 'text', email: 'email', website: 'url'} as const;
const autocomplete = {name: 'name', email: 'email', website: 'url'} as const;

/** One input about the reader, with its label. */
export function renderField(
  words: Words,
  name: keyof Identity,
  need: 'required' | 'optional',
  value: string,
  invalid: boolean,
): unknown {
  const label = words.term(name);
  return html`
    <div class="field">
      <label for=${name}
        >${label}${
          need === 'optional'
            ? html` <span class="optional">(${words.term('optional')})</span>`
            : nothing
        }</label
      >
      <input
        id=${name}
        name=${name}
        type=${types[name]}
        autocomplete=${autocomplete[name]}
        .value=${value}
        aria-required=${need === 'required'}
        aria-invalid=${invalid}
        aria-describedby="alert"
      />
    </div>
  `;
}

/** What is typed, as it will stand in the thread. */
export function renderPreview(words: Words, content: HTMLElement | undefined): unknown {
  return content
    ? html`<div class="preview" role="region" aria-label=${words.term('preview')}>
        ${content}
      </div>`
    : nothing;
}

/** What goes on, in words that are spoken when the reader pauses. */
export function renderStatus(
  words: Words,
  form: ComposerState | undefined,
  wanted: boolean,
  draft: DraftNews,
  {choose}: ComposerActions,
): unknown {
  const phase = form?.phase ?? 'open';
  if (wanted || phase === 'verifying' || phase === 'sending')
    return words.term('sending');
  if (phase === 'slow' || phase === 'checking' || phase === 'ready')
    return words.term(phase);
  if (phase === 'posted' || phase === 'held') {
    const id = form?.commentId;
    return html`${words.term(phase)}
    ${id ? html`<a href=${fragmentUrl(fragmentOf(id))}>${words.term('goToComment')}</a>` : nothing}`;
  }
  if (draft.other)
    return html`${words.term('otherDraft')}
      <q>${draft.other.slice(0, 80)}</q>
      <button class="link" type="button" @click=${() => choose(true)}>
        ${words.term('useOther')}
      </button>
      <button class="link" type="button" @click=${() => choose(false)}>
        ${words.term('keepMine')}
      </button>`;
  if (!draft.stored) return words.term('memoryOnly');
  return draft.restored ? words.term('restored') : nothing;
}

/** What went wrong, with the way on. */
export function renderAlert(
  words: Words,
  form: ComposerState | undefined,
  failure: ProviderError | undefined,
  {check}: ComposerActions,
): unknown {
  if (form?.phase === 'lost' || form?.phase === 'queued') return words.term(form.phase);
  if (form?.phase === 'unknown')
    return html`${words.term('unknown')}
      <button class="link" type="button" @click=${check}>
        ${words.term('checkAgain')}
      </button>`;
  if (form?.phase === 'limited' && form.error) {
    const left = Math.ceil(((form.until ?? 0) - Date.now()) / 1000);
    // Said once, and seen each second.
    return html`<span class="visually-hidden">${errorWords(words, form.error)}</span>
      <span aria-hidden="true">${errorWords(words, form.error, left)}</span>`;
  }
  const error = form?.error ?? failure;
  return error ? errorWords(words, error) : nothing;
}
