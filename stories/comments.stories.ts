import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';

import {ProviderError, type CommentProvider} from '../src/comments/provider.js';
import {artalk} from '../src/comments/providers/artalk.js';
import {bluesky} from '../src/comments/providers/bluesky.js';
import {isso} from '../src/comments/providers/isso.js';
import {mastodon} from '../src/comments/providers/mastodon.js';
import {remark42} from '../src/comments/providers/remark42.js';
import {waline} from '../src/comments/providers/waline.js';
import {wordpress} from '../src/comments/providers/wordpress.js';
import {createMemory} from '../src/comments/providers/memory.js';
import type {KolomComments} from '../src/elements/comments/comments.js';
import {
  box,
  failing,
  find,
  press,
  says,
  waitFor,
  type Args,
  type BoxStory,
} from './fixtures/comment-box.js';
import {awkward, many, thread} from './fixtures/comments.js';

const meta: Meta<Args> = {
  ...box,
  title: 'Elements/Comments',
  component: 'kolom-comments',
};

export default meta;
type Story = BoxStory;

/** A server that fails at some pages. */
const pagesOf = (
  fail: (cursor: string | undefined) => ProviderError | undefined,
): CommentProvider => {
  const memory = createMemory({comments: many(75)});
  return {
    ...memory,
    load(query, io) {
      const error = fail(query.cursor);
      return error ? Promise.reject(error) : memory.load(query, io);
    },
  };
};

export const Standard: Story = {};

/** What the page's own sheet changes by `::part()`. */
export const ThemedByParts: Story = {
  args: {name: 'parts'},
  decorators: [
    (story) => html`
      <style>
        kolom-comments::part(comment) {
          padding-inline: 1rem;
          background: color-mix(in oklab, currentcolor 4%, transparent);
        }
        kolom-comments::part(avatar) {
          border-radius: 0;
        }
        kolom-comments::part(name) {
          text-transform: uppercase;
          letter-spacing: 0.05em;
        }
        kolom-comments::part(badge) {
          padding-inline: 0.4em;
          border: 1px solid currentcolor;
        }
        kolom-comments::part(body) {
          font-size: 1.125rem;
        }
        kolom-comments::part(submit) {
          border-radius: 2em;
        }
      </style>
      ${story()}
    `,
  ],
};

export const Empty: Story = {args: {memory: {}, name: 'empty'}};

export const Closed: Story = {args: {closed: true, name: 'closed'}};

export const Loading: Story = {args: {memory: {delay: 1e7}, name: 'loading'}};

export const WithFallback: Story = {
  args: {
    memory: {delay: 1e7},
    name: 'fallback',
    fallback: html`<p>
      <a href="https://forum.example/air">Ikuti pembahasan di forum</a>
    </p>`,
  },
};

export const AwkwardContent: Story = {
  args: {memory: {comments: awkward}, name: 'awkward'},
};

/**
 * Axe lays out by itself what the browser leaves out of view, and finds it where it never
 * stands: some links over others.
 */
const leftOutOfView = {a11y: {options: {rules: {'target-size': {enabled: false}}}}};

export const MoreToLoad: Story = {
  args: {memory: {comments: many(75)}, name: 'more'},
  parameters: leftOutOfView,
};

export const TenThousand: Story = {
  args: {memory: {comments: many(10_000)}, pageSize: 10_000, name: 'ten-thousand'},
  parameters: leftOutOfView,
};

export const ServerDown: Story = {
  args: {memory: failing(new ProviderError('network'), 'all'), name: 'down'},
};

/** The next page did not come; what is there stays. */
export const MoreDidNotCome: Story = {
  args: {
    provider: pagesOf((cursor) => (cursor ? new ProviderError('timeout') : undefined)),
    name: 'no-more',
  },
  parameters: leftOutOfView,
  play: press('Komentar lainnya'),
};

/** A link led to a comment that the server does not have any more. */
export const LinkedCommentIsGone: Story = {
  args: {name: 'gone'},
  beforeEach: () => () => history.replaceState(null, '', ' '),
  play: async ({canvasElement}) => {
    location.hash = '#comment-404';
    await waitFor(() => says(canvasElement, 'yang Anda cari'));
  },
};

/** A reply of an earlier visit did not arrive, and what it answers is gone. */
export const LostReplyWithoutPlace: Story = {
  args: {name: 'lost-reply', memory: failing(new ProviderError('forbidden'), 'post')},
  play: async ({canvasElement}) => {
    const session = await waitFor(
      () => canvasElement.querySelector('kolom-comments')?.session,
    );
    const text = 'Setuju, dan pompa di RW 4 juga mati.';
    const writer = await session.loadWriter();
    writer.draft('reply:404').save(text);
    const author = {name: 'Sari', email: '', website: ''};
    await writer
      .submission('reply:404')
      .submit({text, author, parentId: '404', rootId: '404'});
    await waitFor(() => says(canvasElement, text));
  },
};

/** Read once, and not again since the network went: it says that it may be old. */
export const OutOfDate: Story = {
  args: {name: 'stale'},
  play: async ({canvasElement}) => {
    const box = canvasElement.querySelector('kolom-comments') as KolomComments;
    let online = true;
    const memory = createMemory({comments: thread});
    box.provider = {
      ...memory,
      load: (query, io) =>
        online ? memory.load(query, io) : Promise.reject(new ProviderError('offline')),
    };
    await new Promise((resolve) =>
      box.addEventListener('kolom-comments-loaded', resolve, {once: true}),
    );
    online = false;
    await box.refresh();
  },
};

/** A thread for those who have signed in. */
export const ForMembersOnly: Story = {
  args: {memory: failing(new ProviderError('auth'), 'load'), name: 'members'},
};

export const AnswerIsNoAnswer: Story = {
  args: {memory: failing(new ProviderError('protocol'), 'all'), name: 'protocol'},
};

export const UnknownProvider: Story = {args: {provider: 'nobody', name: 'unknown'}};

/** The server's wait is over: the form says so, and the button is there again. */
/** Without a network the comment waits, and goes out by itself once there is one. */
/** The sign-in has run out: the text stays, and can be sent once it is renewed. */
/** The page asks its writer to think again; sent once more, the comment is taken. */
/** Opens what can be done to the comment by Baskoro. */
const more = 'Lainnya, komentar Baskoro';
const ownComments = thread.map((each) =>
  each.id === 2 ? {...each, mine: true} : each,
);

/** Where the browser does not let the page copy, the link stands there to be copied. */
export const CopyLinkByHand: Story = {
  args: {name: 'copy'},
  beforeEach: () => {
    const value = {writeText: () => Promise.reject(new Error('not allowed'))};
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value});
    return () => void Reflect.deleteProperty(navigator, 'clipboard');
  },
  play: press(more, 'Salin tautan'),
};

export const MoreOfAComment: Story = {args: {name: 'more-of'}, play: press(more)};

export const EditOwn: Story = {
  args: {memory: {comments: ownComments}, name: 'edit'},
  play: press(more, 'Ubah'),
};

export const DeleteOwn: Story = {
  args: {memory: {comments: ownComments}, name: 'delete'},
  play: press(more, 'Hapus'),
};

export const Report: Story = {args: {name: 'report'}, play: press(more, 'Laporkan')};

export const Muted: Story = {
  args: {name: 'muted'},
  play: async (context) => {
    if (find(context.canvasElement, 'Batal bisukan Baskoro')) return;
    await press(more, 'Bisukan Baskoro')(context);
  },
};

/** A moderator has folded the first comment, and lets nobody answer the second. */
export const ByModerator: Story = {
  args: {
    memory: {
      comments: thread.map((comment, index) => ({
        ...comment,
        collapsed: index === 0,
        closed: index === 1,
      })),
    },
    name: 'by-moderator',
  },
};

export const Folded: Story = {
  args: {name: 'folded'},
  play: press('4 balasan, Baskoro'),
};

export const LikeRefused: Story = {
  args: {memory: failing(new ProviderError('forbidden'), 'react'), name: 'like'},
  play: press('Suka komentar Wulan Prameswari'),
};

export const NewArrivals: Story = {
  args: {
    name: 'arrivals',
    provider: {
      ...createMemory({comments: thread}),
      subscribe: (_target, callback) =>
        callback(
          [101, 102, 103].map((id) => ({
            id,
            author: {name: 'Pembaca baru'},
            body: 'Baru saja.',
            createdAt: Date.now(),
          })),
        ),
    },
  },
};

export const SomeCannotBeShown: Story = {
  args: {
    name: 'dropped',
    provider: {
      ...createMemory(),
      load: () => Promise.resolve({items: thread, dropped: 2, total: 10}),
    },
  },
};

export const RulesAndSignIn: Story = {
  args: {
    name: 'rules',
    fallback: html`<p slot="guidelines">Tulislah dengan santun.</p>
      <p slot="sign-in"><a href="#masuk">Masuk dengan akun pembaca</a></p>`,
  },
};

/** A server with accounts, on which somebody is signed in or nobody. */
const withAccounts = (name: string): CommentProvider => {
  const person = {name, email: '', website: ''};
  return {
    ...createMemory({
      comments: thread,
      ...(name && {capabilities: {fields: {}}}),
    }),
    session: {
      get: () => Promise.resolve(name ? person : null),
      login: () => Promise.reject(new ProviderError('forbidden')),
      logout: () => Promise.resolve(),
    },
  };
};

export const SignedOut: Story = {
  args: {provider: withAccounts(''), name: 'signed-out'},
};

export const SignedIn: Story = {
  args: {provider: withAccounts('Sari Kusumaningtyas'), name: 'signed-in'},
};

/** A thread in memory that can do what a service can, and no more. */
function limited(provider: CommentProvider): CommentProvider {
  const memory = createMemory({
    comments: ownComments,
    capabilities: {...provider.capabilities, format: 'markdown', input: 'markdown'},
  });
  const can = Object.entries(memory).filter(([key]) => key in provider);
  const {writeUrl} = provider;
  return {
    ...(Object.fromEntries(can) as unknown as CommentProvider),
    ...(writeUrl && {writeUrl}),
  };
}

const service = (provider: CommentProvider, name: string, place?: string): Story => ({
  args: {provider: limited(provider), name: place ?? `as-${name}`},
});

export const AsWaline: Story = service(waline, 'waline');
export const AsWordPress: Story = service(wordpress, 'wordpress');
export const AsIsso: Story = service(isso, 'isso');
export const AsRemark42: Story = service(remark42, 'remark42');
export const AsArtalk: Story = service(artalk, 'artalk');
export const AsMastodon: Story = service(
  mastodon,
  'mastodon',
  'https://social.example/@daily/1122',
);
export const AsBluesky: Story = service(
  bluesky,
  'bluesky',
  'https://bsky.app/profile/news.example/post/3kabc',
);

export const RightToLeft: Story = {
  render: () => html`
    <div dir="rtl" lang="ar" style="max-inline-size: 42rem; margin-inline: auto">
      <kolom-comments
        thread="/cerita/rtl"
        .provider=${createMemory({comments: [...awkward.slice(1, 2), ...thread.slice(1, 6)]})}
      ></kolom-comments>
    </div>
  `,
};

export const Dark: Story = {
  render: () => html`
    <div
      lang="id"
      style="color-scheme: dark; background: var(--kolom-color-surface); padding: 1rem"
    >
      <kolom-comments
        thread="/cerita/dark"
        .provider=${createMemory({comments: thread})}
      ></kolom-comments>
    </div>
  `,
};

export const Narrow: Story = {
  render: () => html`
    <div lang="id" style="inline-size: 288px">
      <kolom-comments
        thread="/cerita/narrow"
        .provider=${createMemory({comments: thread})}
      ></kolom-comments>
    </div>
  `,
};

export const Count: Story = {
  render: () => html`
    <p lang="id">
      <a href="#comments"
        ><kolom-comment-count .provider=${createMemory({comments: thread})}
          >Komentar</kolom-comment-count
        ></a
      >
    </p>
  `,
};
