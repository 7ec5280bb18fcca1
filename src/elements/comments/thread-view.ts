import {html, nothing} from 'lit';

import type {Sort} from '../../comments/model.js';
import type {ProviderError} from '../../comments/provider.js';
import type {ThreadState} from '../../comments/thread-state.js';
import {FORM_PARTS} from './parts.js';
import type {SessionController} from './session-controller.js';
import {errorWords, type Words} from './words.js';

/** What the controls around a thread do. */
export interface ThreadCommands {
  readonly more: () => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly order: (sort: Sort) => Promise<void>;
  readonly showArrivals: () => Promise<void>;
  /** Takes the focus past the thread. */
  readonly skip: () => void;
}

/** A thread and how it is shown. */
export interface ThreadView {
  readonly words: Words;
  readonly thread: ThreadState | undefined;
  /** Why there is none. */
  readonly failure: ProviderError | undefined;
  /** The reader is in the comments: what happens there is announced. */
  readonly isAttended: boolean;
}

/** What each order is called. */
export const SORT_WORDS = {
  newest: 'sortNewest',
  oldest: 'sortOldest',
  top: 'sortTop',
} as const satisfies Record<Sort, string>;

/** So many comments are gone through sooner than a way past them is found. */
const FEW = 3;

/** Where a comment is written: the form, or the way to a server that has one. */
export function renderForm(
  words: Words,
  {session, target, failure, isClosed}: SessionController,
): unknown {
  const {provider} = session ?? {};
  if (isClosed) return html`<p>${words.term('closed')}</p>`;
  if (provider && !provider.post && target) {
    const url = provider.writeUrl?.(target);
    return url
      ? html`<p class="tools">
          <a href=${url} rel="noopener">${words.term('submit')}</a>
        </p>`
      : nothing;
  }
  return html`<kolom-comment-composer
    exportparts=${FORM_PARTS}
    .session=${session}
    .target=${target}
    .failure=${failure}
  ></kolom-comment-composer>`;
}

/** Order and new arrivals, and a way past the thread, above it. Long: one template. */
export function renderTools(
  {words, thread}: ThreadView,
  {order, showArrivals, skip}: ThreadCommands,
): unknown {
  const choices = thread?.capabilities?.sorts ?? [];
  const ready = thread?.status === 'ready';
  const size = thread?.comments.size ?? 0;
  const news = thread?.arrivals.length ?? 0;
  const onSort = (event: Event): void =>
    void order((event.target as HTMLSelectElement).value as Sort);
  return html`
    <div class="tools" ?hidden=${ready && !size && !news}>
      ${
        ready && size > 1 && choices.length > 1
          ? // jsdom clicks a select in its label without end.
            html`<span class="sort" part="sort"
              ><label for="sort">${words.term('sort')}</label>
              <select id="sort" @change=${onSort}>
                ${choices.map(
                  (sort) =>
                    html`<option value=${sort} ?selected=${sort === thread.sort}>
                      ${words.term(SORT_WORDS[sort])}
                    </option>`,
                )}
              </select></span
            >`
          : nothing
      }
      ${
        news
          ? html`<button class="button" type="button" @click=${showArrivals}>
              ${words.term('arrivals', news, words.number(news))}
            </button>`
          : nothing
      }
      ${
        size > FEW
          ? html`<button class="button skip" type="button" @click=${skip}>
              ${words.term('skip')}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** How a thread stands and how it goes on, below it. */
export function renderWays(view: ThreadView, {more, retry}: ThreadCommands): unknown {
  const {words, thread, failure, isAttended} = view;
  const error = failure ?? thread?.error;
  const ready = thread?.status === 'ready';
  const {busy = false, next} = thread ?? {};
  const stale = !!thread?.stale && !busy;
  const isAgain = stale || (error && error.kind !== 'setup');
  const wrong = [
    error && errorWords(words, error),
    stale && words.term('stale'),
  ].filter(Boolean);
  // A reader who is still in the article is not interrupted.
  return html`
    <div class="ways" tabindex="-1">
      <p class="state" role=${isAttended ? 'status' : nothing}>${stateWords(view)}</p>
      <p role=${isAttended ? 'alert' : nothing}>
        ${wrong.length ? html`<span class="error">${wrong.join(' ')}</span>` : nothing}
      </p>
      ${
        isAgain
          ? html`<button class="button" type="button" @click=${retry}>
              ${words.term('retry')}
            </button>`
          : ready && next !== undefined
            ? html`<button
                class="button more"
                type="button"
                aria-disabled=${busy}
                @click=${more}
              >
                ${words.term('more')}
              </button>`
            : nothing
      }
    </div>
  `;
}

function stateWords({words, thread, failure}: ThreadView): string {
  const {dropped = 0, busy = false, status, comments, error} = thread ?? {};
  const ready = status === 'ready';
  if (!(failure ?? error) && (busy || !ready)) return words.term('loading');
  if (ready && !comments?.size) return words.term('empty');
  return dropped ? words.term('dropped', dropped, words.number(dropped)) : '';
}
