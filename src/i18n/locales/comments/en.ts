import type {CommentMessages} from '../../messages/comments.js';

/** English. */
export const en: CommentMessages = {
  heading: (count, formatted) =>
    count === undefined ? 'Comments' : `Comments (${formatted})`,
  count: (count, formatted) => (count === 1 ? '1 comment' : `${formatted} comments`),

  write: 'Your comment',
  writeReply: (name) => `Your reply to ${name}`,
  name: 'Name',
  email: 'E-mail',
  website: 'Website',
  optional: 'optional',
  remember: 'Remember me on this device',
  submit: 'Post comment',
  submitReply: 'Post reply',
  preview: 'Preview',
  cancel: 'Cancel',

  sending: 'Sending…',

  errorOffline: 'You are offline. Your text is kept.',
  errorNetwork: 'The comment server cannot be reached.',
  errorTimeout: 'The comment server does not answer.',
  errorServer: 'The comment server has a problem.',
  errorProtocol: 'The comment server’s answer makes no sense.',
  errorAuth: 'Sign in first.',
  errorForbidden: 'The comment server does not allow this.',
  errorClosed: 'Comments are closed.',
  errorRate: 'That was too fast. Wait a moment, then try again.',
  errorDuplicate:
    'The comment server has these words already and did not take them again. Your text is kept.',
  errorValidation: 'The comment server did not accept this.',
  errorGone: 'This is no longer there.',
  errorSetup: 'Comments are not set up correctly on this page.',
  stale: 'What you see may be out of date.',
  waitSeconds: (count, formatted) =>
    `Try again in ${formatted} second${count === 1 ? '' : 's'}.`,
  retry: 'Try again',

  show: 'Show comments',
  loading: 'Loading comments…',
  empty: 'No comments yet.',
  closed: 'Comments are closed.',
  more: 'More comments',
  missing: 'The comment that you were looking for is not here.',
  arrivals: (count, formatted) =>
    count === 1 ? '1 new comment' : `${formatted} new comments`,
  dropped: (count, formatted) =>
    count === 1
      ? '1 comment cannot be shown.'
      : `${formatted} comments cannot be shown.`,
  sort: 'Sort by',
  sortNewest: 'Newest',
  sortOldest: 'Oldest',
  sortTop: 'Most liked',
  sorted: (order) => `Sorted by: ${order}`,
  added: (count, formatted) =>
    count === 1 ? '1 more comment shown' : `${formatted} more comments shown`,
  skip: 'Skip the comments',

  anonymous: 'Anonymous',
  commentBy: (name) => `Comment by ${name}`,
  actionsFor: (name) => `Actions, comment by ${name}`,
  inReplyTo: (name) => `In reply to ${name}`,
  reply: 'Reply',
  replyTo: (name) => `Reply to ${name}`,
  like: 'Like',
  likeOf: (name) => `Like the comment by ${name}`,
  likes: (count, formatted) => (count === 1 ? '1 like' : `${formatted} likes`),
  replies: (count, formatted) => (count === 1 ? '1 reply' : `${formatted} replies`),
  moreFor: (name) => `More, comment by ${name}`,
  mutedPerson: (name) => `You muted ${name}.`,
  collapsed: 'Hidden by moderators.',
  showMuted: 'Show',
  unmute: (name) => `Unmute ${name}`,
  edited: 'edited',
  pending: 'Waits for a moderator. Only you see it.',
  removed: 'This comment was removed.',
  pinned: 'Pinned',
  featured: 'Editors’ pick',
  badgeStaff: 'Staff',
  badgeAuthor: 'Author',
  badgeVerified: 'Verified',
};
