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

const none: readonly CommentNode[] = [];

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
    const places = shownPlaces(comments);
    const replies = new Map<string, Comment[]>();
    for (const comment of comments.values()) {
      const parent = places.get(comment.id)?.parent ?? '';
      const siblings = replies.get(parent);
      if (siblings) siblings.push(comment);
      else replies.set(parent, [comment]);
    }
    const nodes = new Map<string, CommentNode>();
    const build = (comment: Comment): CommentNode => {
      const {id, parentId = ''} = comment;
      const answered = places.get(id)?.parent && comments.get(parentId);
      const next: CommentNode = {
        comment,
        replies: replies.get(id)?.map(build) ?? none,
        replyTo: answered ? answered.author.name : undefined,
      };
      const old = this.#nodes.get(id);
      const node = old && isSame(old, next) ? old : next;
      nodes.set(id, node);
      return node;
    };
    const roots = (replies.get('') ?? []).map(
      (root) => [root.id, build(root)] as const,
    );
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

/** Where a comment is shown. */
interface Place {
  /** The comment under which it stands; empty on the first level. */
  readonly parent: string;
  readonly level: number;
}

const onTop: Place = {parent: '', level: 0};

function shownPlaces(comments: Comments): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const start of comments.values()) {
    const path: Comment[] = [];
    let at: Comment | undefined = start;
    while (at && !places.has(at.id)) {
      path.push(at);
      // Until its parent has one.
      places.set(at.id, onTop);
      at = comments.get(at.parentId ?? '');
    }
    // A circle ends here: where it was entered last, it becomes a root.
    if (at && path.includes(at)) path.pop();
    for (const {id, parentId = ''} of path.reverse()) {
      const above = places.get(parentId);
      if (above) places.set(id, below(above, parentId));
    }
  }
  return places;
}

function below(above: Place, parent: string): Place {
  const {level} = above;
  return level < maxLevel - 1 ? {parent, level: level + 1} : above;
}
