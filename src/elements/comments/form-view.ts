// What a form says to its writer.
import {html, nothing} from 'lit';

import type {ComposerState} from '../../comments/composer-state.js';
import type {ErrorKind, ProviderError} from '../../comments/provider.js';
import type {CommentWritingMessages} from '../../i18n/comment-writing-messages.js';
import type {LocalizeController} from '../../i18n/localize-controller.js';
import {fragmentOf} from '../../page/comment-id.js';
import {fragmentUrl} from '../../page/fragment-url.js';
import type {FieldName} from './composer-view.js';
import {errorWords, type Words} from './words.js';

/** The strings of a form, in an element's language. */
export type WritingWords = LocalizeController<CommentWritingMessages>;

/** Both tables that a form speaks with. */
export interface FormWords {
  readonly words: Words;
  readonly writing: WritingWords;
}

/** What is to be said about a draft. */
export interface DraftNews {
  readonly other: string;
  readonly restored: boolean;
  readonly stored: boolean;
}

const EMPTY = {
  comment: 'needComment',
  name: 'needName',
  email: 'needEmail',
  website: 'needWebsite',
} as const satisfies Record<FieldName, keyof CommentWritingMessages>;

/** Kinds of failure of which only a writer is told. */
const OWN: {readonly [Kind in ErrorKind]?: keyof CommentWritingMessages} = {
  robot: 'errorRobot',
  nudge: 'errorNudge',
  elsewhere: 'errorElsewhere',
};

/** Kinds of failure for which the server may have given a reason. */
const REASONED: readonly ErrorKind[] = ['validation', 'forbidden'];

/** Longer than this it is no reason, but a page. */
const LONGEST_REASON = 300;

/**
 * What is wrong with what is in an input: that it is empty, or not what it should be;
 * else what the server says of it.
 *
 * @param value - What is in it.
 */
export function fieldProblem(
  {words, writing}: FormWords,
  error: ProviderError,
  field: FieldName,
  value: string,
): unknown {
  const {message, status} = error;
  // An address that is none is told by its example, unless the server has its own word.
  const isShape = (field === 'email' || field === 'website') && !message && !status;
  return !value.trim() || isShape
    ? writing.term(EMPTY[field])
    : withReason(words.term('errorValidation'), error);
}

/** A failure with the server's reason for it, as text. */
function withReason(sentence: string, {kind, message}: ProviderError): unknown {
  const isSaid =
    REASONED.includes(kind) && message.trim() && message.length <= LONGEST_REASON;
  return isSaid
    ? html`${sentence} <q class="reason" dir="auto">${message}</q>`
    : sentence;
}

/** What goes on, in words that are spoken when the reader pauses. */
export function renderStatus(
  {words, writing}: FormWords,
  form: ComposerState | undefined,
  draft: DraftNews,
  choose: (other: boolean) => void,
): unknown {
  switch (form?.phase) {
    case 'verifying':
    case 'sending':
      return words.term('sending');
    case 'slow':
    case 'checking':
    case 'ready':
      return writing.term(form.phase);
    case 'posted':
    case 'held': {
      const {phase, commentId: id} = form;
      const link = (commentId: string): unknown =>
        html`<a href=${fragmentUrl(fragmentOf(commentId))}
          >${writing.term('goToComment')}</a
        >`;
      return html`${writing.term(phase)} ${id ? link(id) : nothing}`;
    }
    default:
      return renderDraft(writing, draft, choose);
  }
}

function renderDraft(
  writing: WritingWords,
  {other, restored, stored}: DraftNews,
  choose: (other: boolean) => void,
): unknown {
  if (other)
    return html`${writing.term('otherDraft')}
      <q>${other.slice(0, 80)}</q>
      <button class="link" type="button" @click=${() => choose(true)}>
        ${writing.term('useOther')}
      </button>
      <button class="link" type="button" @click=${() => choose(false)}>
        ${writing.term('keepMine')}
      </button>`;
  if (!stored) return writing.term('memoryOnly');
  return restored ? writing.term('restored') : nothing;
}

/** What went wrong, with the way on. Undefined where nothing did. */
export function renderAlert(
  {words, writing}: FormWords,
  form: ComposerState | undefined,
  failure: ProviderError | undefined,
  check: () => void,
): unknown {
  const {phase, error = failure, until = 0} = form ?? {};
  const inError = (said: unknown): unknown => html`<span class="error">${said}</span>`;
  if (phase === 'lost' || phase === 'queued') return inError(writing.term(phase));
  if (phase === 'unknown')
    return html`${inError(writing.term('unknown'))}
      <button class="link" type="button" @click=${check}>
        ${writing.term('checkAgain')}
      </button>`;
  // It stands at its field.
  if (!error || (error.kind === 'validation' && error.field)) return undefined;
  if (phase === 'limited') {
    const left = Math.ceil((until - Date.now()) / 1000);
    // Said once, and seen each second.
    return html`<span class="visually-hidden">${errorWords(words, error)}</span>
      <span class="error" aria-hidden="true">${errorWords(words, error, left)}</span>`;
  }
  return inError(sentenceOf({words, writing}, error));
}

function sentenceOf({words, writing}: FormWords, error: ProviderError): unknown {
  const {kind, message} = error;
  const own = Object.hasOwn(OWN, kind) ? OWN[kind] : undefined;
  if (kind === 'nudge' && message) return message;
  return own ? writing.term(own) : withReason(errorWords(words, error), error);
}
