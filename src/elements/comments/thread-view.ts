import {html, nothing} from 'lit';

import type {Sort} from '../../comments/model.js';
import type {ProviderError} from '../../comments/provider.js';
import type {ThreadState} from '../../comments/thread-state.js';
import type {PermalinkController} from './permalink-controller.js';
import {errorWords, type Words} from './words.js';

const sorts = {newest: 'sortNewest', oldest: 'sortOldest', top: 'sortTop'} as const;

/** Order and new arrivals, above the thread. */
export function renderTools(
  words: Words,
  thread: ThreadState | undefined,
  {
    order,
    showArrivals,
  }: Pick<PermalinkController, 'more' | 'retry' | 'order' | 'showArrivals'>,
): unknown {
  const choices = thread?.capabilities?.sorts ?? [];
  const ready = thread?.status === 'ready';
  const size = thread?.comments.size ?? 0;
  const news = thread?.arrivals.length ?? 0;
  return html`
    <div class="tools" ?hidden=${ready && !size && !news}>
      ${
        ready && size > 1 && choices.length > 1
          ? // jsdom clicks a select in its label without end.
            html`<span class="sort"
              ><label for="sort">${words.term('sort')}</label>
              <select
                id="sort"
                @change=${(event: Event) =>
                  void order((event.target as HTMLSelectElement).value as Sort)}
              >
                ${choices.map(
                  (sort) =>
                    html`<option value=${sort} ?selected=${sort === thread.sort}>
                      ${words.term(sorts[sort])}
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
    </div>
  `;
}

/** How a thread stands and how it goes on, below it. */
export function renderWays(
  words: Words,
  thread: ThreadState | undefined,
  failure: ProviderError | undefined,
  {more, retry}: Pick<PermalinkController, 'more' | 'retry' | 'order' | 'showArrivals'>,
): unknown {
  const error = failure ?? thread?.error;
  const ready = thread?.status === 'ready';
  const {dropped = 0, busy = false, next, comments} = thread ?? {};
  const loading = !error && (busy || !ready);
  const stale = !!thread?.stale && !busy;
  return html`
    <div class="ways">
      <p role="status">
        ${
          loading
            ? words.term('loading')
            : ready && !comments?.size
              ? words.term('empty')
              : dropped
                ? words.term('dropped', dropped, words.number(dropped))
                : nothing
        }
      </p>
      <p role="alert">
        ${error ? errorWords(words, error) : nothing}
        ${stale ? words.term('stale') : nothing}
      </p>
      ${
        stale || (error && error.kind !== 'setup')
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
