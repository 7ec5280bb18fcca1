import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';

import '../src/elements/comment-count/define.js';
import '../src/elements/comments/define.js';
import type {ComposerPhase} from '../src/comments/composer-state.js';
import {ProviderError, type CommentProvider} from '../src/comments/provider.js';
import {artalk} from '../src/comments/providers/artalk.js';
import {bluesky} from '../src/comments/providers/bluesky.js';
import {isso} from '../src/comments/providers/isso.js';
import {mastodon} from '../src/comments/providers/mastodon.js';
import {remark42} from '../src/comments/providers/remark42.js';
import {waline} from '../src/comments/providers/waline.js';
import {wordpress} from '../src/comments/providers/wordpress.js';
import {createMemory, type MemoryOptions} from '../src/comments/providers/memory.js';
import type {KolomComments} from '../src/elements/comments/comments.js';
import {awkward, many, thread} from './fixtures/comments.js';

interface Args extends Pick<
  KolomComments,
  'closed' | 'maxLength' | 'pageSize' | 'sort'
> {
  memory: MemoryOptions;
  provider?: string | CommentProvider;
  fallback?: TemplateResult;
  name: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Comments',
  component: 'kolom-comments',
  args: {
    closed: false,
    maxLength: 0,
    pageSize: 30,
    sort: 'newest',
    memory: {comments: thread},
    name: 'standard',
  },
  argTypes: {
    sort: {control: 'select', options: ['newest', 'oldest', 'top']},
    memory: {control: false},
    provider: {control: false},
    fallback: {control: false},
    name: {control: false},
  },
  render: ({
    closed,
    maxLength,
    pageSize,
    sort,
    memory,
    provider,
    fallback,
    name,
  }) => html`
    <div lang="id" style="max-inline-size: 42rem; margin-inline: auto">
      <kolom-comments
        server="https://komentar.example/${name}"
        thread=${name.startsWith('http') ? name : `/cerita/${name}`}
        ?closed=${closed}
        max-length=${maxLength}
        page-size=${pageSize}
        sort=${sort}
        .provider=${provider ?? createMemory(memory)}
        >${fallback ?? nothing}</kolom-comments
      >
    </div>
  `,
};

export default meta;
type Story = StoryObj<Args>;

const failing = (error: ProviderError, method: string): MemoryOptions => ({
  comments: thread,
  fail: (called) => (called === method || method === 'all' ? error : undefined),
});

/** A control of the form, through the shadow roots. */
async function form(canvas: HTMLElement): Promise<HTMLFormElement> {
  const box = canvas.querySelector('kolom-comments');
  await box?.updateComplete;
  const composer = box?.shadowRoot?.querySelector('kolom-comment-composer');
  await composer?.updateComplete;
  return composer?.shadowRoot?.querySelector('form') as HTMLFormElement;
}

/** Sends a comment, and waits until its form is in the state that is to be seen. */
const send =
  (text: string, phase: ComposerPhase, name = 'Sari') =>
  async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
    const fields = await form(canvasElement);
    for (const [field, value] of [
      ['comment', text],
      ['name', name],
    ] as const) {
      const input = fields.elements.namedItem(field) as HTMLInputElement | null;
      if (!input) continue;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    fields.requestSubmit();
    const box = canvasElement.querySelector('kolom-comments');
    const state = (): string | undefined =>
      box?.session?.submission('new').getState().phase;
    const end = Date.now() + 15_000;
    while (state() !== phase) {
      if (Date.now() > end) throw new Error(`The form is ${state()}, not ${phase}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

export const Standard: Story = {};

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

export const MoreToLoad: Story = {args: {memory: {comments: many(75)}, name: 'more'}};

export const TenThousand: Story = {
  args: {memory: {comments: many(10_000)}, pageSize: 10_000, name: 'ten-thousand'},
  parameters: {
    // axe lays out by itself what the browser leaves out of view, and finds it where
    // it never stands: some links over others.
    a11y: {options: {rules: {'target-size': {enabled: false}}}},
  },
};

export const ServerDown: Story = {
  args: {memory: failing(new ProviderError('network'), 'all'), name: 'down'},
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

export const LimitedLength: Story = {
  args: {maxLength: 20, name: 'limited'},
  play: send('Tulisan yang lebih panjang daripada batasnya', 'refused'),
};

export const Sending: Story = {
  args: {memory: {comments: thread, delay: 50}, name: 'sending'},
  play: async (context) => {
    const box = context.canvasElement.querySelector('kolom-comments');
    if (box)
      box.provider = {
        ...createMemory({comments: thread}),
        post: () => new Promise(() => undefined),
      };
    await send('Sedang di jalan.', 'sending')(context);
  },
};

export const Posted: Story = {
  args: {name: 'posted'},
  play: send('Sudah sampai.', 'posted'),
};

export const HeldForModeration: Story = {
  args: {memory: {comments: thread, held: true}, name: 'held'},
  play: send('Menunggu moderator.', 'held'),
};

export const TooFast: Story = {
  args: {
    memory: failing(new ProviderError('rate', {retryAfter: 45}), 'post'),
    name: 'rate',
  },
  play: send('Terlalu cepat.', 'limited'),
};

/** The server's wait is over: the form says so, and the button is there again. */
export const WaitIsOver: Story = {
  args: {
    memory: failing(new ProviderError('rate', {retryAfter: 1}), 'post'),
    name: 'waited',
  },
  play: send('Terlalu cepat.', 'ready'),
};

/** Without a network the comment waits, and goes out by itself once there is one. */
export const WaitsForTheNetwork: Story = {
  args: {memory: failing(new ProviderError('offline'), 'post'), name: 'queued'},
  play: send('Dari dalam kereta.', 'queued'),
};

/** The sign-in has run out: the text stays, and can be sent once it is renewed. */
export const SignInHasRunOut: Story = {
  args: {memory: failing(new ProviderError('auth'), 'post'), name: 'expired'},
  play: send('Siapa saya?', 'expired'),
};

/** The page asks its writer to think again; sent once more, the comment is taken. */
export const AskedToThinkAgain: Story = {
  args: {
    provider: {
      ...createMemory({comments: thread}),
      post: ({insists, text, author}) =>
        insists
          ? Promise.resolve({
              state: 'published',
              comment: {id: 'insisted', body: text, author},
            })
          : Promise.reject(
              new ProviderError('nudge', {
                message:
                  'Kalimat ini bisa melukai. Kirim lagi bila tetap ingin menayangkannya.',
              }),
            ),
    },
    name: 'nudge',
  },
  play: send('Dasar pemalas!', 'nudge'),
};

export const NotDelivered: Story = {
  args: {
    memory: failing(new ProviderError('network', {ambiguous: true}), 'post'),
    name: 'lost',
  },
  play: send('Tidak sampai.', 'lost'),
};

export const NotKnownWhetherDelivered: Story = {
  args: {
    memory: {
      comments: thread,
      fail: (method) =>
        method === 'load' ? undefined : new ProviderError('network', {ambiguous: true}),
    },
    name: 'maybe',
  },
  play: send('Mungkin sampai.', 'unknown'),
};

export const InvalidField: Story = {
  args: {name: 'invalid'},
  play: send('Tanpa nama.', 'refused', ''),
};

/** What the reader presses at the comment by Baskoro, one after another. */
const press =
  (...labels: readonly string[]) =>
  async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
    for (const label of labels) {
      const button = await waitFor(() => find(canvasElement, label));
      button.click();
    }
  };

/** A button by its words or its label, through the shadow roots. */
function find(root: ParentNode, label: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const named = [element.getAttribute('aria-label'), element.textContent?.trim()];
    if (element.matches('button') && named.includes(label)) return element;
    const inside = element.shadowRoot && find(element.shadowRoot, label);
    if (inside) return inside;
  }
  return undefined;
}

async function waitFor<Found>(look: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 1500; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come.');
}

const more = 'Lainnya, komentar Baskoro';
const ownComments = thread.map((each) =>
  each.id === 2 ? {...each, mine: true} : each,
);

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

export const Folded: Story = {
  args: {name: 'folded'},
  play: press('4 balasan, Baskoro'),
};

export const LikeRefused: Story = {
  args: {memory: failing(new ProviderError('forbidden'), 'react'), name: 'like'},
  play: press('Suka komentar Wulan Prameswari'),
};

export const ReplyForm: Story = {
  args: {name: 'reply'},
  play: press('Balas Baskoro'),
};

export const Preview: Story = {
  args: {name: 'preview'},
  play: async (context) => {
    const fields = await form(context.canvasElement);
    const input = fields.elements.namedItem('comment') as HTMLTextAreaElement;
    input.value = 'Air naik **lagi**.\n\n> Pompa mati sejak Maret.\n\n- RW 4\n- RW 5';
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await press('Pratinjau')(context);
  },
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

export const Offline: Story = {
  args: {memory: failing(new ProviderError('offline'), 'post'), name: 'offline'},
  play: send('Di kereta.', 'queued'),
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
