import type {ProviderError} from './provider.js';

/**
 * - `open`: the reader writes.
 * - `verifying`: the publisher's check against robots runs.
 * - `sending`, `slow`: on its way; `slow` after some seconds.
 * - `checking`: it is not known whether it arrived, and the thread is read again.
 * - `unknown`: the thread could not be read either; it is checked again before
 *   anything is sent.
 * - `lost`: the thread was read, and the comment is not in it.
 * - `refused`: the server, or the form itself, said no, and `error` says why.
 * - `posted`, `held`: the server has it; `held` until a moderator lets it through.
 */
export type ComposerPhase =
  | 'open'
  | 'verifying'
  | 'sending'
  | 'slow'
  | 'checking'
  | 'unknown'
  | 'lost'
  | 'refused'
  | 'posted'
  | 'held';

/** What a form shows about the comment in it. */
export interface ComposerState {
  readonly phase: ComposerPhase;
  readonly error: ProviderError | undefined;
  /** The comment as it now stands in the thread. */
  readonly commentId: string | undefined;
  /** The text as it was sent: what the form may forget once the server has it. */
  readonly sent: string;
}

export type ComposerEvent =
  | {readonly type: 'typed' | 'reset' | 'verify' | 'late' | 'check' | 'unknown'}
  | {readonly type: 'send'; readonly text: string}
  | {readonly type: 'lost' | 'refused'; readonly error: ProviderError}
  | {
      readonly type: 'posted' | 'held';
      readonly commentId: string | undefined;
      readonly text: string;
    };

/** A form that nothing was typed into. */
export const emptyComposer: ComposerState = {
  phase: 'open',
  error: undefined,
  commentId: undefined,
  sent: '',
};

/** True while the form must not be sent. */
export function isBusy({phase}: ComposerState): boolean {
  return /^(verifying|sending|slow|checking)$/.test(phase);
}

/** What a form becomes by an event. Events that make no sense in a phase change nothing. */
export function reduceComposer(
  state: ComposerState,
  event: ComposerEvent,
): ComposerState {
  const {phase, sent} = state;
  switch (event.type) {
    case 'typed':
      // What is under way, or open, goes on while the reader types.
      return isBusy(state) || phase === 'open' || phase === 'unknown'
        ? state
        : {...emptyComposer, sent};
    case 'reset':
      return emptyComposer;
    case 'verify':
      return isBusy(state) ? state : {...emptyComposer, phase: 'verifying'};
    case 'send':
      return {...emptyComposer, phase: 'sending', sent: event.text};
    case 'late':
      return phase === 'sending' ? {...state, phase: 'slow'} : state;
    case 'check':
      return {...state, phase: 'checking', error: undefined};
    case 'unknown':
      return {...state, phase: 'unknown'};
    case 'lost':
    case 'refused':
      return {...state, phase: event.type, error: event.error};
    case 'posted':
    case 'held':
      return {
        phase: event.type,
        error: undefined,
        commentId: event.commentId,
        sent: event.text,
      };
  }
}
