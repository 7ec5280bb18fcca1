/** Strings for what a reader does to a comment that stands. They load on first use. */
export interface CommentToolMessages {
  /** The row of buttons that one button of a comment opens. */
  toolsFor: (name: string) => string;
  copyLink: string;
  /** The link is in the clipboard. */
  copied: string;
  /** The browser refuses the clipboard: the link stands in an input. */
  copyByHand: string;
  /** Leads to the comment on the site where it was written. */
  original: string;

  edit: string;
  editOf: (name: string) => string;
  /** Label of the text that is being changed. */
  editLabel: string;
  save: string;
  saving: string;
  saved: string;
  cancel: string;

  remove: string;
  removeOf: (name: string) => string;
  removeQuestion: string;
  /** That it cannot be taken back. */
  removeNote: string;
  /** Says yes to the question. */
  removeYes: string;
  removeNo: string;
  removing: string;
  removed: string;

  report: string;
  reportOf: (name: string) => string;
  /** Label of the reasons. */
  reportReason: string;
  reasonSpam: string;
  reasonAbuse: string;
  reasonFalse: string;
  reasonIllegal: string;
  reasonOther: string;
  reportDetails: string;
  reportSend: string;
  reporting: string;
  reported: string;
  needReason: string;

  mute: (name: string) => string;
  muted: (name: string) => string;

  signIn: string;
  /** The server's own window is open. */
  signingIn: string;
  /** Before the name of whoever is. */
  signedInAs: string;
  signOut: string;
  signedOut: string;
  /** The browser opened no window. */
  signInBlocked: string;
}
