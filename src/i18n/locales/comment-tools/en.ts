import type {CommentToolMessages} from '../../messages/comment-tools.js';

/** English. */
export const en: CommentToolMessages = {
  toolsFor: (name) => `More, comment by ${name}`,
  copyLink: 'Copy link',
  copied: 'The link is copied.',
  copyByHand: 'Copy this link:',
  original: 'Open where it was written',

  edit: 'Edit',
  editOf: (name) => `Edit the comment by ${name}`,
  editLabel: 'Change your comment',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Your change is saved.',
  cancel: 'Cancel',

  remove: 'Delete',
  removeOf: (name) => `Delete the comment by ${name}`,
  removeQuestion: 'Delete your comment?',
  removeNote: 'This cannot be undone. Replies to it stay.',
  removeYes: 'Delete it',
  removeNo: 'Keep it',
  removing: 'Deleting…',
  removed: 'Your comment is deleted.',

  report: 'Report',
  reportOf: (name) => `Report the comment by ${name}`,
  reportReason: 'What is wrong with this comment?',
  reasonSpam: 'Advertising or spam',
  reasonAbuse: 'Insult, threat or hate',
  reasonFalse: 'False information',
  reasonIllegal: 'Against the law',
  reasonOther: 'Something else',
  reportDetails: 'What should the editors know? (optional)',
  reportSend: 'Send report',
  reporting: 'Sending…',
  reported: 'Thank you. The editors have your report.',
  needReason: 'Choose what is wrong.',

  mute: (name) => `Mute ${name}`,
  muted: (name) => `Comments by ${name} are hidden on this device.`,

  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signedOut: 'You are signed out.',
  signInBlocked:
    'Your browser kept the window to sign in from opening. Allow it, and try again.',
};
