import {html, nothing, type TemplateResult} from 'lit';

import type {Comment} from '../../../comments/model.js';
import {personOf} from '../../../comments/muted.js';
import type {CommentSession} from '../../../comments/session.js';
import type {CommentToolMessages} from '../../../i18n/comment-tool-messages.js';
import type {LocalizeController} from '../../../i18n/localize-controller.js';
import type {Words} from '../words.js';

/** What of the tools is open. */
export type ToolsMode = 'menu' | 'link' | 'edit' | 'remove' | 'report';

/** What the templates need to know. */
export interface ToolsView {
  readonly words: Words;
  readonly terms: LocalizeController<CommentToolMessages>;
  readonly comment: Comment;
  /** The name of its writer. */
  readonly name: string;
  /** The server is being asked. */
  readonly busy: boolean;
  readonly cancel: () => void;
}

/** What the row of buttons offers and does. */
export interface MenuView {
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly mayReport: boolean;
  /** The comment's address, where the reader copies it by hand. */
  readonly link: string;
  readonly copy: () => Promise<void>;
  readonly open: (mode: ToolsMode) => void;
  readonly mute: () => void;
}

const reasons = [
  ['spam', 'reasonSpam'],
  ['abuse', 'reasonAbuse'],
  ['false', 'reasonFalse'],
  ['illegal', 'reasonIllegal'],
  ['other', 'reasonOther'],
] as const;

/** Whether the reader may change a comment, as far as the page can know. */
export function mayChange(
  {provider, thread}: CommentSession,
  {mine, createdAt = Date.now()}: Comment,
  how: 'edit' | 'remove',
): boolean {
  const {editWindow = Infinity} = thread.getState().capabilities ?? {};
  return !!provider[how] && mine && Date.now() - createdAt < editWindow * 1000;
}

/** Whether somebody else wrote a comment. One that is held is the reader's own. */
export function isOthers({mine, state}: Comment): boolean {
  return !mine && state !== 'pending';
}

/** The row of buttons. Long: one template. */
export function renderMenu(view: ToolsView, menu: MenuView): TemplateResult {
  const {words, terms, name, comment} = view;
  const of = (what: string): string => `${what}, ${words.term('commentBy', name)}`;
  const {mayEdit, mayRemove, mayReport, open} = menu;
  const mayMute = isOthers(comment) && !!personOf(comment.author);
  return html`
    <div class="menu" role="group" aria-label=${terms.term('toolsFor', name)}>
      ${button(terms.term('copyLink'), of(terms.term('copyLink')), () => void menu.copy())}
      ${
        comment.permalink
          ? html`<a
              class="link"
              aria-label=${of(terms.term('original'))}
              href=${comment.permalink}
              rel="ugc nofollow noopener noreferrer"
              referrerpolicy="no-referrer"
              >${terms.term('original')}</a
            >`
          : nothing
      }
      ${mayEdit ? button(terms.term('edit'), terms.term('editOf', name), () => open('edit')) : nothing}
      ${
        mayRemove
          ? button(terms.term('remove'), terms.term('removeOf', name), () =>
              open('remove'),
            )
          : nothing
      }
      ${
        mayReport
          ? button(terms.term('report'), terms.term('reportOf', name), () =>
              open('report'),
            )
          : nothing
      }
      ${mayMute ? button(terms.term('mute', name), undefined, menu.mute) : nothing}
    </div>
    ${
      menu.link
        ? html`<label class="by-hand"
            >${terms.term('copyByHand')} <input readonly .value=${menu.link}
          /></label>`
        : nothing
    }
  `;
}

/** The form in which a comment is changed. */
export function renderEdit(
  {words, terms, busy, cancel}: ToolsView,
  save: () => Promise<void>,
  typed: () => void,
): TemplateResult {
  return html`
    <form novalidate @submit=${prevented(save)}>
      <label for="edit">${terms.term('editLabel')}</label>
      <textarea
        id="edit"
        name="edit"
        dir="auto"
        data-first
        aria-describedby="alert"
        @input=${typed}
      ></textarea>
      <div class="row">
        ${submit(terms.term('save'), busy)} ${back(words.term('cancel'), cancel)}
      </div>
    </form>
  `;
}

/** Asks once more before a comment goes. */
export function renderRemove(
  {terms, busy, cancel}: ToolsView,
  remove: () => Promise<void>,
): TemplateResult {
  return html`
    <form
      aria-labelledby="question"
      aria-describedby="note"
      @submit=${prevented(remove)}
    >
      <p id="question" class="question">${terms.term('removeQuestion')}</p>
      <p id="note">${terms.term('removeNote')}</p>
      <div class="row">
        ${submit(terms.term('removeYes'), busy, 'danger')}
        ${back(terms.term('removeNo'), cancel, true)}
      </div>
    </form>
  `;
}

/** What is wrong with a comment. */
export function renderReport(
  {words, terms, busy, cancel}: ToolsView,
  report: (form: HTMLFormElement) => Promise<void>,
): TemplateResult {
  return html`
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void report(event.currentTarget as HTMLFormElement);
      }}
    >
      <fieldset>
        <legend>${terms.term('reportReason')}</legend>
        ${reasons.map(
          ([reason, label], index) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="reason"
                value=${reason}
                ?data-first=${index === 0}
                aria-describedby="alert"
              />${terms.term(label)}</label
            >`,
        )}
      </fieldset>
      <label for="details">${terms.term('reportDetails')}</label>
      <textarea id="details" name="details" rows="2" dir="auto"></textarea>
      <div class="row">
        ${submit(terms.term('reportSend'), busy)} ${back(words.term('cancel'), cancel)}
      </div>
    </form>
  `;
}

function prevented(task: () => Promise<void>): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    void task();
  };
}

function button(
  label: string,
  name: string | undefined,
  act: () => void,
): TemplateResult {
  return html`<button class="link" aria-label=${name ?? nothing} @click=${act}>
    ${label}
  </button>`;
}

function submit(label: string, busy: boolean, kind = ''): TemplateResult {
  return html`<button class="button submit ${kind}" type="submit" aria-disabled=${busy}>
    ${label}
  </button>`;
}

function back(label: string, act: () => void, first = false): TemplateResult {
  return html`<button class="button" type="button" ?data-first=${first} @click=${act}>
    ${label}
  </button>`;
}
