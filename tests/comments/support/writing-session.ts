import type {Draft} from '../../../src/comments/drafts.js';
import {pageOfForms} from '../../../src/comments/exclusively.js';
import type {DraftContext} from '../../../src/comments/model.js';
import {CommentSession, type SessionOptions} from '../../../src/comments/session.js';
import type {Submission} from '../../../src/comments/submission.js';
import type {OpenThread} from '../../../src/comments/thread-store.js';
import {CommentWriter, type WriterOptions} from '../../../src/comments/writer.js';

/** What a session and its writer are made for. */
export type Options = Omit<SessionOptions, 'loadWriter'> & WriterOptions;

/** A session in which somebody writes from the beginning. */
export class WritingSession extends CommentSession {
  override readonly writer: CommentWriter;

  constructor(options: Options) {
    // Each is a page of its own.
    const page = pageOfForms();
    const createWriter = (session: OpenThread): CommentWriter =>
      new CommentWriter(session, {page, ...options});
    super({...options, loadWriter: () => Promise.resolve(createWriter)});
    this.writer = createWriter(this);
  }

  submission(context: DraftContext): Submission {
    return this.writer.submission(context);
  }

  resume(): Promise<void> {
    return this.writer.resume();
  }

  draft(context: DraftContext): Draft {
    return this.writer.draft(context);
  }
}
