/** Every string of the comment box. Apart, because it loads with the box. */
export interface CommentMessages {
  /** Heading over the thread, with the number of comments where it is known. */
  heading: (count: number | undefined, formatted: string) => string;
  /** The number alone, as `kolom-comment-count` shows it. */
  count: (count: number, formatted: string) => string;

  /** Label of the text of a new comment. */
  write: string;
  /** Label of the text of a reply. */
  writeReply: (name: string) => string;
  name: string;
  email: string;
  website: string;
  /** Added to the label of an input that may stay empty. */
  optional: string;
  /** Keeps name and address on this device, by the reader's consent. */
  remember: string;
  submit: string;
  submitReply: string;
  /** Shows what is typed as it will stand in the thread. */
  preview: string;
  cancel: string;

  /** The comment is on its way. */
  sending: string;

  /** What went wrong, and what the reader can do. */
  errorOffline: string;
  errorNetwork: string;
  errorTimeout: string;
  errorServer: string;
  errorProtocol: string;
  errorAuth: string;
  errorForbidden: string;
  errorClosed: string;
  errorRate: string;
  errorDuplicate: string;
  errorValidation: string;
  errorGone: string;
  errorSetup: string;
  /** After the reason why a thread could not be read again. */
  stale: string;
  /** After a failure, where the server says how long to wait. */
  waitSeconds: (seconds: number, formatted: string) => string;
  retry: string;

  /** Button that brings comments which came too late to do so by themselves. */
  show: string;
  loading: string;
  empty: string;
  closed: string;
  more: string;
  /** The address names a comment that the server does not have, or does not show. */
  missing: string;
  /** New comments that came while the page was open. */
  arrivals: (count: number, formatted: string) => string;
  /** Comments that could not be read. */
  dropped: (count: number, formatted: string) => string;
  sort: string;
  sortNewest: string;
  sortOldest: string;
  sortTop: string;
  /** Announced when the thread stands in another order. */
  sorted: (order: string) => string;
  /** Announced when further comments are shown. */
  added: (count: number, formatted: string) => string;
  /** Button that takes the focus past the thread. */
  skip: string;

  anonymous: string;
  commentBy: (name: string) => string;
  actionsFor: (name: string) => string;
  inReplyTo: (name: string) => string;
  reply: string;
  replyTo: (name: string) => string;
  like: string;
  likeOf: (name: string) => string;
  likes: (count: number, formatted: string) => string;
  replies: (count: number, formatted: string) => string;
  /** Opens what else can be done to a comment. */
  moreFor: (name: string) => string;
  /** In the place of a comment whose writer the reader muted. */
  mutedPerson: (name: string) => string;
  /** In the place of words that a moderator has folded. */
  collapsed: string;
  /** Shows words of a person who is muted, or that a moderator has folded. */
  showMuted: string;
  unmute: (name: string) => string;
  edited: string;
  /** Marks a comment that its writer alone sees. */
  pending: string;
  removed: string;
  pinned: string;
  featured: string;
  badgeStaff: string;
  badgeAuthor: string;
  badgeVerified: string;
}
