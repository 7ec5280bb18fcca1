import {html, nothing, type TemplateResult} from 'lit';

import type {Comment} from '../../comments/model.js';
import type {CommentNode} from '../../comments/tree.js';
import type {WordsView} from './comment-words.js';
import type {Words} from './words.js';

/** What the reader opened or closed at a comment. */
export type MarkName = 'replying' | 'calm' | 'folded' | 'tools' | 'shown';
/** The same, with the comment's id. */
export type Mark = `${MarkName} ${string}`;

/** What the templates of a block need to know. */
export interface CommentView extends WordsView {
  /** The reader is, or was, close enough to use what stands below the words. */
  readonly near: boolean;
  readonly canReply: boolean;
  readonly canLike: boolean;
  /** Whether the reader leaves out what its writer says. */
  readonly isMuted: (comment: Comment) => boolean;
  /** What went wrong at one comment. */
  readonly problem: {readonly id: string; readonly words: string} | undefined;
  readonly has: (mark: MarkName, id: string) => boolean;
  /** A comment with its replies, below the comment of the first level. */
  readonly item: (node: CommentNode, root: CommentNode) => HTMLElement;
  /** What few readers do to a comment, where they asked for it. */
  readonly tools: (node: CommentNode) => unknown;
  /** The form below a comment, where one is open. */
  readonly form: (node: CommentNode, root: CommentNode) => unknown;
}

const sizeOf = ({replies}: CommentNode): number =>
  replies.reduce((sum, reply) => sum + 1 + sizeOf(reply), 0);

/** Whether anything can be done at a comment. */
function hasActions({comment, replies}: CommentNode): boolean {
  return comment.state !== 'removed' || replies.length > 0;
}

/** What can be done at a comment, what went wrong there, and what few readers do. */
export function renderUse(
  view: CommentView,
  node: CommentNode,
  name: string,
  isVeiled: boolean,
): TemplateResult {
  const {problem, words} = view;
  return html`
    ${
      hasActions(node)
        ? html`<div
            class="actions"
            part="actions"
            role="group"
            aria-label=${words.term('actionsFor', name)}
          >
            ${isVeiled ? renderUnveil(view, node, name) : renderActions(view, node, name)}
          </div>`
        : nothing
    }
    ${
      problem?.id === node.comment.id
        ? html`<p class="note" role="alert">
            <span class="error">${problem.words}</span>
          </p>`
        : nothing
    }
    ${view.tools(node)}
  `;
}

/** At a comment whose words are not shown. */
function renderUnveil(
  {words, isMuted}: CommentView,
  {comment}: CommentNode,
  name: string,
): TemplateResult {
  return html`
    <button
      data-action="show"
      aria-label="${words.term('showMuted')}, ${words.term('commentBy', name)}"
    >
      ${words.term('showMuted')}
    </button>
    ${
      isMuted(comment)
        ? html`<button data-action="unmute">${words.term('unmute', name)}</button>`
        : nothing
    }
  `;
}

function renderActions(
  view: CommentView,
  node: CommentNode,
  name: string,
): TemplateResult {
  const {words} = view;
  const {id, state} = node.comment;
  const stands = state !== 'removed';
  return html`
    ${state === 'published' ? renderAnswers(view, node.comment, name) : nothing}
    ${node.replies.length ? renderFold(view, node, name) : nothing}
    ${
      stands
        ? html`<button
            class="more"
            data-action="tools"
            aria-label=${words.term('moreFor', name)}
            aria-expanded=${view.has('tools', id)}
          >
            •••
          </button>`
        : nothing
    }
  `;
}

function renderAnswers(
  {words, canLike, canReply}: CommentView,
  comment: Comment,
  name: string,
): TemplateResult {
  return html`
    ${canLike ? renderLike(words, comment, name) : nothing}
    ${
      canReply && !comment.closed
        ? html`<button data-action="reply" aria-label=${words.term('replyTo', name)}>
            ${words.term('reply')}
          </button>`
        : nothing
    }
  `;
}

function renderLike(words: Words, comment: Comment, name: string): TemplateResult {
  const {likes = 0, liked} = comment;
  const count = likes ? words.number(likes) : '';
  return html`<button
      data-action="like"
      aria-pressed=${liked}
      aria-label=${words.term('likeOf', name)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M8 13.6 2.9 8.5a3.3 3.3 0 0 1 4.7-4.7l.4.4.4-.4a3.3 3.3 0 0 1 4.7 4.7z"
        />
      </svg>
      ${words.term('like')}
    </button>
    <span class="likes" ?hidden=${!likes}
      ><span aria-hidden="true">${count}</span
      ><span class="visually-hidden">${words.term('likes', likes, count)}</span></span
    >`;
}

function renderFold(
  {words, has}: CommentView,
  node: CommentNode,
  name: string,
): TemplateResult {
  const count = sizeOf(node);
  const label = words.term('replies', count, words.number(count));
  return html`<button
    data-action="fold"
    aria-expanded=${!has('folded', node.comment.id)}
    aria-label="${label}, ${name}"
  >
    <svg class="arrow" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="m4 6 4 4 4-4" />
    </svg>
    ${label}
  </button>`;
}
