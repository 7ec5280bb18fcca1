import type {CommentData} from './model.js';
import type {OpenThread} from './thread-store.js';

/** Milliseconds between two looks: seldom enough for a server, often enough for a talk. */
const pause = 120_000;

/**
 * Looks for new comments where the server does not tell of them by itself, as long
 * as somebody looks at the page. A failure is not the reader's concern: the next
 * look may succeed.
 */
export function poll(
  session: OpenThread,
  signal: AbortSignal,
  isSeen: () => boolean,
): void {
  const {provider, target, io, thread} = session;
  let timer: ReturnType<typeof setTimeout>;
  let newest = newestOf(session);
  // A page also holds older comments that the reader has not come to yet.
  const tell = (items: readonly CommentData[]): void => {
    const from = newest ?? Infinity;
    void thread.arrive(items.filter((item) => timeOf(item) >= from));
    newest = Math.max(newest ?? 0, ...items.map(timeOf));
  };
  const look = async (): Promise<void> => {
    if (isSeen()) {
      const query = {target, sort: 'newest', pageSize: 20, signal} as const;
      const page = await provider.load(query, io).catch(() => undefined);
      if (!signal.aborted && page) tell(page.items);
    }
    wait();
  };
  const wait = (): void => {
    if (!signal.aborted) timer = setTimeout(() => void look(), pause);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  wait();
}

/** When the newest comment was written; unknown where the reader has not come to it. */
function newestOf({thread}: Pick<OpenThread, 'thread'>): number | undefined {
  const {comments, sort, next} = thread.getState();
  if (sort !== 'newest' && next !== undefined) return undefined;
  return [...comments.values()].reduce(
    (newest, {createdAt = 0}) => Math.max(newest, createdAt),
    0,
  );
}

function timeOf({createdAt = 0}: CommentData): number {
  return new Date(createdAt).getTime() || 0;
}
