// A page under a strict policy. What the test hands over stands in its `hostile`.
import type {CommentProvider} from '../../../src/comments/provider.js';
import '../../../src/elements/comments/define.js';

/** What the strict page shows, and what it tells. */
export interface Hostile {
  readonly provider: string | CommentProvider;
  readonly thread: string;
  readonly fetch: typeof fetch;
  readonly avatars: string;
  /** Everything that went wrong: policy violations, exceptions, foreign requests. */
  readonly wrong: string[];
  /** Each begins the next look for new comments, for which nobody waits here. */
  readonly looks: (() => void)[];
}

const {hostile} = window.parent as unknown as {hostile: Hostile};

addEventListener('securitypolicyviolation', ({violatedDirective, sample, blockedURI}) =>
  hostile.wrong.push(`policy ${violatedDirective} ${blockedURI} ${sample}`),
);
addEventListener('error', ({message}) => hostile.wrong.push(`error ${message}`));
addEventListener('unhandledrejection', ({reason}) =>
  hostile.wrong.push(`rejection ${String(reason)}`),
);
new PerformanceObserver((list) => {
  for (const {name} of list.getEntries())
    if (!name.startsWith(location.origin)) hostile.wrong.push(`request ${name}`);
}).observe({type: 'resource', buffered: true});

const later = globalThis.setTimeout;
Object.assign(globalThis, {
  fetch: hostile.fetch,
  setTimeout(act: () => void, wait = 0) {
    if (wait >= 100_000) return hostile.looks.push(act) && 0;
    // Nobody waits either for the looks whether a comment arrived.
    return later(act, wait === 800 || wait === 3000 ? 0 : wait);
  },
});
const element = document.createElement('kolom-comments');
element.lang = 'en';
element.provider = hostile.provider;
element.server = 'https://comments.example';
element.thread = hostile.thread;
element.avatars = hostile.avatars;
element.pageSize = 10_000;
document.body.append(element);
