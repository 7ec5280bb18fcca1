import {uniqueId} from '../storage.js';
import type {CommentData, Sort} from '../model.js';
import type {
  Capabilities,
  CommentProvider,
  Posting,
  ProviderError,
} from '../provider.js';

/** How a thread in memory behaves. */
export interface MemoryOptions {
  readonly comments?: readonly CommentData[];
  readonly capabilities?: Partial<Capabilities>;
  /** Milliseconds before each answer. */
  readonly delay?: number;
  /** Holds every new comment for moderation. */
  readonly held?: boolean;
  /** Called before each answer; what it returns is thrown. */
  readonly fail?: (
    method: 'load' | 'post' | 'reconcile' | 'react',
  ) => ProviderError | undefined;
}

type Row = CommentData & {readonly key?: string};

/**
 * A provider that keeps comments in the page's memory: for stories, tests and trials.
 * Long because its methods share the rows.
 */
export function createMemory(options: MemoryOptions = {}): CommentProvider {
  const {comments = [], delay = 0, held = false, fail} = options;
  const rows: Row[] = [...comments];
  const turn = async (
    method: Parameters<NonNullable<typeof fail>>[0],
  ): Promise<void> => {
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    const error = fail?.(method);
    if (error) throw error;
  };
  const change = (id: string, update: (row: Row) => Row): Row => {
    const index = rows.findIndex((row) => String(row.id) === id);
    const row = rows[index];
    if (!row) throw new TypeError(`no comment ${id}`);
    return (rows[index] = update(row));
  };
  return {
    capabilities: {
      format: 'markdown',
      input: 'markdown',
      sorts: ['newest', 'oldest', 'top'],
      fields: {name: 'required', email: 'optional'},
      ...options.capabilities,
    },
    async load({sort, pageSize, cursor = '0'}) {
      await turn('load');
      const start = Number(cursor);
      const shown = rows.filter(({state}) => state !== 'pending');
      const roots = shown.filter(({parentId}) => !parentId).sort(order(sort));
      const page = new Set(roots.slice(start, start + pageSize).map(({id}) => id));
      const below = descendants(shown, page);
      return {
        items: [...roots.filter(({id}) => page.has(id)), ...below],
        total: shown.length,
        next: start + pageSize < roots.length ? String(start + pageSize) : undefined,
      };
    },
    async post(posting) {
      await turn('post');
      const row = rowOf(posting, held);
      rows.push(row);
      return {state: held ? 'pending' : 'published', comment: row};
    },
    async reconcile({key}) {
      await turn('reconcile');
      const row = rows.find((candidate) => candidate.key === key);
      return row ? {state: held ? 'pending' : 'published', comment: row} : null;
    },
    async react({id}, liked) {
      await turn('react');
      const step = liked ? 1 : -1;
      return change(id, (row) => ({...row, liked, likes: (row.likes ?? 0) + step}))
        .likes;
    },
    async edit({id}, body) {
      return Promise.resolve(
        change(id, (row) => ({...row, body, source: body, editedAt: Date.now()})),
      );
    },
    async remove({id}) {
      change(id, (row) => ({...row, state: 'removed'}));
      return Promise.resolve();
    },
    async report() {
      return Promise.resolve();
    },
    async count(_server, threads) {
      return Promise.resolve(threads.map(() => rows.length));
    },
  };
}

/** The provider behind `provider="memory"`: an empty thread, forgotten with the page. */
export const memory: CommentProvider = createMemory();

function rowOf({key, text, parentId, author}: Posting, held: boolean): Row {
  return {
    key,
    id: `memory-${uniqueId()}`,
    body: text,
    source: text,
    parentId,
    author: {name: author.name, url: author.website},
    createdAt: Date.now(),
    state: held ? 'pending' : 'published',
    mine: true,
    likes: 0,
  };
}

function order(sort: Sort): (a: Row, b: Row) => number {
  const at = ({createdAt = 0}: Row): number => new Date(createdAt).getTime();
  if (sort === 'oldest') return (a, b) => at(a) - at(b);
  if (sort === 'top') return (a, b) => (b.likes ?? 0) - (a.likes ?? 0) || at(b) - at(a);
  return (a, b) => at(b) - at(a);
}

/** Every reply under the given comments, however deep. */
function descendants(rows: readonly Row[], roots: ReadonlySet<string | number>): Row[] {
  const inside = new Set([...roots].map(String));
  const below: Row[] = [];
  for (let found = true; found;) {
    found = false;
    for (const row of rows) {
      const id = String(row.id);
      if (inside.has(id) || !row.parentId || !inside.has(String(row.parentId)))
        continue;
      inside.add(id);
      below.push(row);
      found = true;
    }
  }
  return below;
}
