import type {ErrorKind, ProviderError} from './provider.js';

/**
 * - `open`: the reader writes.
 * - `verifying`: the publisher's check against robots runs.
 * - `sending`, `slow`: on its way; `slow` after some seconds.
 * - `checking`: it is not known whether it arrived, and the thread is read again.
 * - `unknown`: the thread could not be read either; it is checked again before
 *   anything is sent.
 * - `lost`: the thread was read, and the comment is not in it.
 * - `refused`: the server, or the form itself, said no, and `error` says why.
 * - `queued`: there is no network; sent once there is, unless the reader writes on.
 * - `expired`: the server asks the writer to sign in, for the first time or again.
 * - `nudge`: the writer was asked to think again; sent once more, it is taken.
 * - `limited`: the server takes no more from here until `until`.
 * - `ready`: it does again, the writer has signed in, or no other form is sending.
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
  | 'queued'
  | 'expired'
  | 'nudge'
  | 'limited'
  | 'ready'
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
  /** When a `limited` form may be sent again: milliseconds since 1970. */
  readonly until?: number;
}

export type ComposerEvent =
  | {
      readonly type:
        'typed' | 'reset' | 'verify' | 'late' | 'check' | 'unknown' | 'waited';
    }
  | {readonly type: 'send'; readonly text: string}
  | {
      readonly type: 'lost' | 'refused' | 'queued' | 'expired' | 'nudge';
      readonly error: ProviderError;
    }
  | {readonly type: 'limited'; readonly error: ProviderError; readonly until: number}
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

/** What a form becomes by a failure that is not simply a no. */
const PHASES: {
  readonly [Kind in ErrorKind]?: 'queued' | 'expired' | 'nudge';
} = {offline: 'queued', auth: 'expired', nudge: 'nudge'};

/** Seconds for which a form waits; of a longer wait the reader is only told. */
const LONGEST_WAIT = 3600;

/** What a failure is to a form. */
export function refusalOf(error: ProviderError): ComposerEvent {
  const {kind, retryAfter = 0} = error;
  const type = PHASES[kind];
  if (type) return {type, error};
  return retryAfter > 0 && retryAfter <= LONGEST_WAIT
    ? {type: 'limited', error, until: Date.now() + retryAfter * 1000}
    : {type: 'refused', error};
}

const BUSY: readonly ComposerPhase[] = [
  'verifying',
  'sending',
  'slow',
  'checking',
  'limited',
];

/** True while the form must not be sent. */
export function isBusy({phase}: ComposerState): boolean {
  return BUSY.includes(phase);
}

/** True once the server has it. */
export function isAccepted({phase}: Pick<ComposerState, 'phase'>): boolean {
  return phase === 'posted' || phase === 'held';
}

/**
 * What a form becomes by an event. Events that make no sense in a phase change nothing.
 * Long because every event has its case.
 */
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
    case 'queued':
    case 'expired':
    case 'nudge':
      return {...state, phase: event.type, error: event.error};
    case 'limited':
      return {...state, phase: event.type, error: event.error, until: event.until};
    case 'waited':
      return phase === 'limited' ||
        phase === 'expired' ||
        state.error?.kind === 'elsewhere'
        ? {...emptyComposer, phase: 'ready', sent}
        : state;
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
