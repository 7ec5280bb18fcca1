import type {Comment} from './model.js';

/** A comment with the replies below it. */
export interface CommentNode {
  readonly comment: Comment;
  readonly replies: readonly CommentNode[];
  /** The name of the person answered, which may be empty; undefined on the first level. */
  readonly replyTo: string | undefined;
}

/** Replies below this level stand beside one another, each naming whom it answers. */
export const maxLevel = 4;

type Comments = ReadonlyMap<string, Comment>;

/**
 * Builds the trees of a flat thread. Comments whose parent is missing, or that
 * answer one another in a circle, come to the first level rather than go.
 * Nodes of an earlier result are used again where nothing below them changed,
 * so that what shows them need not render again.
 */
export class ThreadTree {
  #nodes = new Map<string, CommentNode>();

  /** The nodes of the first level by id, in the order of the comments. */
  build(comments: Comments): ReadonlyMap<string, CommentNode> {
    const parents = shownParents(comments);
    const below = new Map<string, Comment[]>();
    for (const comment of comments.values()) {
      const parent = parents.get(comment.id) ?? '';
      const siblings = below.get(parent);
      if (siblings) siblings.push(comment);
      else below.set(parent, [comment]);
    }
    const nodes = new Map<string, CommentNode>();
    const build = (comment: Comment): CommentNode => {
      const answered = parents.get(comment.id) && comments.get(comment.parentId ?? '');
      const next: CommentNode = {
        comment,
        replies: (below.get(comment.id) ?? []).map(build),
        replyTo: answered ? answered.author.name : undefined,
      };
      const old = this.#nodes.get(comment.id);
      const node = old && isSame(old, next) ? old : next;
      nodes.set(comment.id, node);
      return node;
    };
    const roots = (below.get('') ?? []).map((root) => [root.id, build(root)] as const);
    this.#nodes = nodes;
    return new Map(roots);
  }
}

function isSame(a: CommentNode, b: CommentNode): boolean {
  return (
    a.comment === b.comment &&
    a.replyTo === b.replyTo &&
    a.replies.length === b.replies.length &&
    a.replies.every((reply, index) => reply === b.replies[index])
  );
}

/** The comment under which each stands; empty on the first level. */
function shownParents(comments: Comments): ReadonlyMap<string, string> {
  const levels = new Map<string, number>();
  const parents = new Map<string, string>();
  for (const start of comments.values()) {
    const path = new Set<Comment>();
    let at: Comment | undefined = start;
    while (at && !levels.has(at.id) && !path.has(at)) {
      path.add(at);
      at = comments.get(at.parentId ?? '');
    }
    for (const {id, parentId = ''} of [...path].reverse()) {
      // The first of a circle meets a parent without a level: it becomes a root.
      const above = levels.get(parentId);
      levels.set(id, above === undefined ? 0 : above + 1);
      const deep = above !== undefined && above >= maxLevel - 1;
      parents.set(
        id,
        above === undefined ? '' : deep ? (parents.get(parentId) ?? '') : parentId,
      );
    }
  }
  return parents;
}
