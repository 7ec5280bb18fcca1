import type {CommentWritingMessages} from '../../messages/comment-writing.js';

/** English. */
export const en: CommentWritingMessages = {
  slow: 'Still sending. Your text is kept.',
  checking: 'Checking whether your comment arrived…',
  unknown: 'We do not know yet whether your comment arrived. Your text is kept.',
  checkAgain: 'Check again',
  lost: 'As far as we can see, your comment did not arrive. Your text is kept: you can send it again.',
  queued: 'You are offline. Your comment is sent as soon as you are back on this page.',
  ready: 'You can send your comment now.',
  posted: 'Your comment is posted.',
  held: 'Your comment arrived and waits for a moderator.',
  goToComment: 'Go to your comment',
  restored: 'We kept what you wrote earlier.',
  otherDraft: 'You wrote something else here in another tab.',
  useOther: 'Use that text',
  keepMine: 'Keep this text',
  unsent: 'You wrote this here, and as far as we know it was not sent:',
  useAsComment: 'Use it as a comment',
  discard: 'Delete',
  memoryOnly:
    'This browser stores nothing here: your text is kept until you close the page.',
  previewed: 'The preview is shown below your text.',
  left: (count, formatted) => `${formatted} character${count === 1 ? '' : 's'} left`,
  tooLong: (count, formatted) =>
    `${formatted} character${count === 1 ? '' : 's'} too many`,

  needComment: 'Write something first.',
  needName: 'Enter your name.',
  needEmail: 'Enter an e-mail address, such as name@example.org.',
  needWebsite: 'Enter the address of your website.',
  errorRobot: 'Are you a person? Your text is kept: send it again.',
  errorNudge: 'Please read your comment once more. Send it again to post it as it is.',
  errorElsewhere: 'This comment is being sent from another tab or form.',
};
