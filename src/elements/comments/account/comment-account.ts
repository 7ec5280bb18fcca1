import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {cleanName} from '../../../comments/content/content.js';
import type {Identity} from '../../../comments/model.js';
import {ProviderError} from '../../../comments/provider.js';
import {text} from '../../../comments/read.js';
import type {CommentSession} from '../../../comments/session.js';
import {asProviderError} from '../../../comments/provider-error.js';
import {commentMessages} from '../../../i18n/comment-messages.js';
import {commentToolMessages} from '../../../i18n/comment-tool-messages.js';
import {LocalizeController} from '../../../i18n/localize-controller.js';
import {errorWords} from '../words.js';
import {askWindow} from './ask-window.js';
import {styles} from './comment-account.styles.js';

/**
 * Who is signed in on the comment server, with the way in and out. It comes where
 * the server has accounts, once the thread is on the screen.
 */
export class KolomCommentAccount extends LitElement {
  static override readonly styles = styles;

  @property({attribute: false}) session: CommentSession | undefined;
  /** Reads the thread again, of which other comments are the reader's own now. */
  @property({attribute: false}) refresh: (() => Promise<void>) | undefined;

  /** Null where nobody is; undefined while that is not known. */
  @state() private person: Identity | null | undefined;
  @state() private busy = false;
  @state() private news = '';
  @state() private problem = '';

  readonly #words = new LocalizeController(this, commentMessages);
  readonly #terms = new LocalizeController(this, commentToolMessages);

  /** The person's name, as over their comments. */
  get #name(): string {
    const name = cleanName(text(this.person?.name) ?? '');
    return name || this.#words.term('anonymous');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('session')) void this.look();
  }

  override render(): TemplateResult {
    const {person, busy, problem, news} = this;
    const terms = this.#terms;
    const what = person ? 'signOut' : busy ? 'signingIn' : 'signIn';
    return html`
      <div class="row" ?hidden=${person === undefined}>
        ${
          person
            ? html`<p>
                <span class="visually-hidden">${terms.term('signedInAs')}</span>
                <bdi title=${this.#name}>${this.#name}</bdi>
              </p>`
            : nothing
        }
        <button type="button" aria-disabled=${busy} @click=${this.#onClick}>
          ${terms.term(what)}
        </button>
      </div>
      <p class="visually-hidden" role="status">${news}</p>
      <p role="alert">${problem}</p>
    `;
  }

  /** Asks the server who is signed in. */
  async look(): Promise<void> {
    const {session} = this;
    const {provider, target, io} = session ?? {};
    if (!session || !target || !io) return;
    const before = this.person;
    try {
      this.person = (await provider?.session?.get(target, io)) ?? null;
    } catch {
      // Not to be had now: whoever needs an account may sign in again.
      this.person = null;
    }
    // A sign-in that has run out: the form asks for a name again.
    const {fields = {}} = session.thread.getState().capabilities ?? {};
    const gone = before !== null && !this.person;
    if (gone && !Object.keys(fields).length) await this.refresh?.();
  }

  readonly #onClick = async (): Promise<void> => {
    const {session, person} = this;
    const port = session?.provider.session;
    if (!session || !port || this.busy) return;
    this.busy = true;
    this.problem = this.news = '';
    try {
      if (person) await port.logout(session.target, session.io);
      const next = person ? null : await port.login(session.target, askWindow);
      // Who closed the window stays who they were.
      if (person || next) await this.#become(next);
    } catch (error) {
      const {kind} = asProviderError(error);
      this.problem =
        kind === 'forbidden'
          ? this.#terms.term('signInBlocked')
          : errorWords(this.#words, new ProviderError(kind));
    }
    this.busy = false;
  };

  async #become(person: Identity | null): Promise<void> {
    this.person = person;
    const terms = this.#terms;
    this.news = person
      ? `${terms.term('signedInAs')} ${this.#name}`
      : terms.term('signedOut');
    // Which comments are the reader's own, and what the form asks, is another now.
    await this.refresh?.();
    if (person) this.session?.writer?.signedIn();
  }
}
