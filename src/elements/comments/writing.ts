// What a writer needs, in one file that is fetched when somebody enters a form.
export {Draft} from '../../comments/drafts.js';
export {excess} from '../../comments/limits.js';
export {commentWritingMessages} from '../../i18n/comment-writing-messages.js';
export {createWriter} from './create-writer.js';
export {ComposerForm} from './composer-form.js';
export {DraftController} from './draft-controller.js';
export {renderStatus} from './form-view.js';
