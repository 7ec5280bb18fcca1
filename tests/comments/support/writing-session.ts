import type {Draft} from '../../../src/comments/drafts.js';
import type {DraftContext} from '../../../src/comments/model.js';
import {CommentSession, type SessionOptions} from '../../../src/comments/session.js';
import type {Submission} from '../../../src/comments/submission.js';
import {CommentWriter} from '../../../src/comments/writer.js';

/** A session in which somebody writes from the beginning. */
export class WritingSession extends CommentSession {
  override readonly writer: CommentWriter;

  constructor(options: Omit<SessionOptions, 'loadWriter'>) {
    super({...options, loadWriter: () => Promise.resolve(CommentWriter)});
    this.writer = new CommentWriter(this);
  }

  submission(context: DraftContext): Submission {
    return this.writer.submission(context);
  }

  draft(context: DraftContext): Draft {
    return this.writer.draft(context);
  }
}
