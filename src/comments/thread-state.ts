import type {Comment, Sort} from './model.js';
import type {Capabilities, ProviderError} from './provider.js';

/**
 * - `idle`: nothing was asked of the server yet.
 * - `loading`: the first page is on its way.
 * - `ready`: comments, or the knowledge that there are none, are here.
 * - `failed`: there is nothing to show but the reason.
 * - `auth`: the same, and the reason is that nobody signed in.
 */
export type ThreadStatus = 'idle' | 'loading' | 'ready' | 'failed' | 'auth';

/** What a thread's elements show. */
export interface ThreadState {
  readonly status: ThreadStatus;
  readonly sort: Sort;
  readonly capabilities: Capabilities | undefined;
  /** By id, in the order in which they are shown. */
  readonly comments: ReadonlyMap<string, Comment>;
  /** Where the next page begins; undefined when all are here. */
  readonly next: string | undefined;
  /** Comments in the whole thread; undefined while that is not known. */
  readonly total: number | undefined;
  /** More comments, or the same in another order, are on their way. */
  readonly busy: boolean;
  readonly error: ProviderError | undefined;
  /** What is shown could not be read again: the server may know better by now. */
  readonly stale: boolean;
  /** Rows of the server's that could not be read. */
  readonly dropped: number;
  /** New comments that wait for the reader to ask for them. */
  readonly arrivals: readonly Comment[];
}

/** A page as it was read. `append` tells one that follows from one that begins anew. */
export interface PageEvent {
  readonly type: 'page';
  readonly append: boolean;
  readonly comments: readonly Comment[];
  readonly next: string | undefined;
  readonly total: number | undefined;
  readonly dropped: number;
}

export type ThreadEvent =
  | PageEvent
  | {readonly type: 'opened'; readonly capabilities: Capabilities}
  | {readonly type: 'load'; readonly sort: Sort}
  | {readonly type: 'more'}
  | {
      readonly type: 'failed';
      /** It was the next page that did not come. */
      readonly append: boolean;
      readonly error: ProviderError;
    }
  | {readonly type: 'added'; readonly comment: Comment}
  | {readonly type: 'changed'; readonly comment: Comment}
  | {readonly type: 'removed'; readonly id: string}
  | {readonly type: 'arrived'; readonly comments: readonly Comment[]}
  | {readonly type: 'shown'};

/** A thread of which nothing is known. */
export const emptyThread: ThreadState = {
  status: 'idle',
  sort: 'newest',
  capabilities: undefined,
  comments: new Map(),
  next: undefined,
  total: undefined,
  busy: false,
  error: undefined,
  stale: false,
  dropped: 0,
  arrivals: [],
};

/** What a thread becomes by an event. Long because every event has its case. */
export function reduceThread(state: ThreadState, event: ThreadEvent): ThreadState {
  const shown = state.status === 'ready';
  switch (event.type) {
    case 'opened':
      return {...state, capabilities: event.capabilities};
    case 'load':
      return {
        ...state,
        status: shown ? 'ready' : 'loading',
        sort: event.sort,
        // Where a page begins is told in the order that it was asked for.
        next: event.sort === state.sort ? state.next : undefined,
        busy: true,
        error: undefined,
      };
    case 'more':
      return {...state, busy: true, error: undefined};
    case 'page':
      return withPage(state, event);
    case 'failed':
      // What is on the screen stays there: the reader may be in the middle of it.
      return {
        ...state,
        status: shown ? 'ready' : event.error.kind === 'auth' ? 'auth' : 'failed',
        busy: false,
        error: event.error,
        stale: state.stale || (shown && !event.append),
      };
    case 'added':
      return withNew(state, [event.comment]);
    case 'changed':
      return state.comments.has(event.comment.id)
        ? {
            ...state,
            comments: new Map(state.comments).set(event.comment.id, event.comment),
          }
        : state;
    case 'removed':
      return without(state, event.id);
    case 'arrived': {
      const known = new Set([
        ...state.comments.keys(),
        ...state.arrivals.map(({id}) => id),
      ]);
      const fresh = event.comments.filter(({id}) => !known.has(id));
      return fresh.length ? {...state, arrivals: [...state.arrivals, ...fresh]} : state;
    }
    case 'shown':
      return withNew({...state, arrivals: []}, state.arrivals);
  }
}

function withPage(state: ThreadState, event: PageEvent): ThreadState {
  const {append, total, dropped} = event;
  const comments = new Map(append ? state.comments : []);
  // A server that knows no further pages may give the same one for ever.
  const brings = !append || event.comments.some(({id}) => !comments.has(id));
  const next = brings ? event.next : undefined;
  // Pages overlap when the thread grew between them: by its id a comment is
  // here once, in its first place.
  for (const comment of event.comments) comments.set(comment.id, comment);
  return {
    ...state,
    status: 'ready',
    busy: false,
    error: undefined,
    stale: append && state.stale,
    comments,
    next,
    total: total ?? (next === undefined ? comments.size : undefined),
    dropped: dropped + (append ? state.dropped : 0),
    arrivals: state.arrivals.filter(({id}) => !comments.has(id)),
  };
}

function withNew(state: ThreadState, added: readonly Comment[]): ThreadState {
  const fresh = added.filter(({id}) => !state.comments.has(id));
  const atEnd = state.sort === 'oldest' && state.next === undefined;
  const entries = fresh.map((comment) => [comment.id, comment] as const);
  const top = entries.filter(([, {parentId}]) => !parentId);
  const replies = entries.filter(([, {parentId}]) => parentId);
  const published = fresh.filter((comment) => comment.state === 'published').length;
  return {
    ...state,
    comments: new Map(
      atEnd
        ? [...state.comments, ...entries]
        : [...top.reverse(), ...state.comments, ...replies],
    ),
    total: state.total === undefined ? undefined : state.total + published,
  };
}

/** A comment that has replies leaves its place behind, so that they keep theirs. */
function without(state: ThreadState, id: string): ThreadState {
  const comment = state.comments.get(id);
  if (!comment) return state;
  const comments = new Map(state.comments);
  if ([...comments.values()].some(({parentId}) => parentId === id))
    comments.set(id, {...comment, state: 'removed', content: []});
  else comments.delete(id);
  const total = state.total === undefined ? undefined : Math.max(0, state.total - 1);
  return {...state, comments, total};
}
