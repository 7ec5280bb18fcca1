// What sending a comment needs, in one file that is fetched when somebody writes.
export {post} from './post.js';
export {alikeAmong, alikeBefore, lookFor} from './reconcile.js';
