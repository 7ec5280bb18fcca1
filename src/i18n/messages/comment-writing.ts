/** What a form says to its writer. Apart, because it loads when the form is entered. */
export interface CommentWritingMessages {
  /** It takes long. */
  slow: string;
  /** The thread is read again to see whether it arrived. */
  checking: string;
  /** It could not be read either. */
  unknown: string;
  checkAgain: string;
  /** It was read, and the comment is not there. One that is held may be there, unseen. */
  lost: string;
  /** There is no network; the comment is sent once there is. */
  queued: string;
  /** The server's wait is over, or the reader has signed in. */
  ready: string;
  posted: string;
  /** The comment waits for a moderator. */
  held: string;
  goToComment: string;
  /** A draft of an earlier visit is back. */
  restored: string;
  /** Another tab has another text for this form. */
  otherDraft: string;
  useOther: string;
  keepMine: string;
  /** Above words of an earlier visit whose form is gone, with what they answer. */
  unsent: string;
  /** Puts them into the form for a new comment. */
  useAsComment: string;
  discard: string;
  /** Nothing can be stored: the text goes with the page. */
  memoryOnly: string;
  /** Announced when the preview stands below the text. */
  previewed: string;
  /** How many characters are left, near the limit. */
  left: (count: number, formatted: string) => string;
  tooLong: (count: number, formatted: string) => string;

  /** An input that the server wants is empty, or not what it should be. */
  needComment: string;
  needName: string;
  needEmail: string;
  needWebsite: string;
  errorRobot: string;
  /** Where the server or the page does not say itself what is to be thought of. */
  errorNudge: string;
  errorElsewhere: string;
}
