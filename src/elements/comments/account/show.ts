import type {ReactiveControllerHost} from 'lit';

import type {CommentSession} from '../../../comments/session.js';
import './define.js';

type Box = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: DocumentFragment | HTMLElement;
    readonly session: CommentSession | undefined;
    readonly refresh: () => Promise<void>;
  };

const shown = new WeakSet<Box>();

/** Puts the way in and out into a comment box, unless the page's own stands there. */
export function show(box: Box): void {
  if (shown.has(box)) return;
  shown.add(box);
  const account = document.createElement('kolom-comment-account');
  account.refresh = () => box.refresh();
  // The server says that a sign-in has run out: the button is to say so too.
  box.addEventListener('kolom-comment-error', ({error}) => {
    if (error.kind === 'auth') void account.look();
  });
  const hostUpdated = (): void => {
    account.session = box.session;
    account.hidden = !box.session?.provider.session;
  };
  box.addController({hostUpdated});
  hostUpdated();
  // What a slot holds itself shows where nothing is slotted.
  box.renderRoot.querySelector('slot[name="sign-in"]')?.append(account);
}
