import type {Meta} from '@storybook/web-components-vite';

import {Draft} from '../src/comments/drafts.js';
import {ProviderError, type CommentProvider} from '../src/comments/provider.js';
import {createMemory, type MemoryOptions} from '../src/comments/providers/memory.js';
import {
  box,
  failing,
  press,
  send,
  type,
  waitFor,
  says,
  type Args,
  type BoxStory,
} from './fixtures/comment-box.js';
import {thread} from './fixtures/comments.js';

const meta: Meta<Args> = {
  ...box,
  title: 'Elements/Comments/Form',
  component: 'kolom-comments',
};

export default meta;
type Story = BoxStory;

/** Texts of earlier visits and other tabs, for the time of a story. */
function keep(name: string, ...texts: readonly string[]): () => void {
  const thread = {
    server: `https://komentar.example/${name}`,
    thread: `/cerita/${name}`,
  };
  for (const text of texts) new Draft(thread, 'new').save(text);
  return () => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(new Draft(thread, 'new').key)) localStorage.removeItem(key);
  };
}

const never = (): Promise<never> => new Promise(() => undefined);

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

export const WaitIsOver: Story = {
  args: {
    memory: failing(new ProviderError('rate', {retryAfter: 1}), 'post'),
    name: 'waited',
  },
  play: send('Terlalu cepat.', 'ready'),
};

export const WaitsForTheNetwork: Story = {
  args: {memory: failing(new ProviderError('offline'), 'post'), name: 'queued'},
  play: send('Dari dalam kereta.', 'queued'),
};

export const SignInHasRunOut: Story = {
  args: {memory: failing(new ProviderError('auth'), 'post'), name: 'expired'},
  play: send('Siapa saya?', 'expired'),
};

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

/** The server goes away with the comment. */
function goesAway(): NonNullable<MemoryOptions['fail']> {
  let isAway = false;
  return (method) => {
    isAway ||= method === 'post';
    return isAway ? new ProviderError('network', {ambiguous: true}) : undefined;
  };
}

export const NotKnownWhetherDelivered: Story = {
  args: {
    memory: {comments: thread, fail: goesAway()},
    name: 'maybe',
  },
  play: send('Mungkin sampai.', 'unknown'),
};

export const InvalidField: Story = {
  args: {name: 'invalid'},
  play: send('Tanpa nama.', 'refused', ''),
};

export const ReplyForm: Story = {
  args: {name: 'reply'},
  play: press('Balas Baskoro'),
};

export const Preview: Story = {
  args: {name: 'preview'},
  play: async (context) => {
    await type(
      context.canvasElement,
      'Air naik **lagi**.\n\n> Pompa mati sejak Maret.\n\n- RW 4\n- RW 5',
    );
    await press('Pratinjau')(context);
  },
};

/** The publisher's own check against robots runs. */
export const Verifying: Story = {
  args: {name: 'verifying'},
  play: async (context) => {
    const element = context.canvasElement.querySelector('kolom-comments');
    if (element) element.verify = () => Promise.resolve(never);
    await send('Saya manusia.', 'verifying')(context);
  },
};

/** It takes more than six seconds. */
export const SlowToSend: Story = {
  args: {
    provider: {...createMemory({comments: thread}), post: never},
    name: 'slow',
  },
  play: send('Sinyal lemah.', 'slow'),
};

/** The answer was lost: the thread is read again, to see whether the comment arrived. */
/** Answers before the comment is sent, and no more after that. */
function answersOnce(): NonNullable<CommentProvider['reconcile']> {
  let isAsked = false;
  return () => {
    if (isAsked) return never();
    isAsked = true;
    return Promise.resolve(null);
  };
}

export const LookingWhetherItArrived: Story = {
  args: {
    provider: {
      ...createMemory({comments: thread}),
      post: () => Promise.reject(new ProviderError('network', {ambiguous: true})),
      reconcile: answersOnce(),
    },
    name: 'checking',
  },
  play: send('Sampai atau tidak?', 'checking'),
};

/** What was typed on an earlier visit is there again. */
export const DraftOfAnEarlierVisit: Story = {
  args: {name: 'restored'},
  beforeEach: () => keep('restored', 'Tulisan kemarin yang belum'),
};

/** Another tab has another text for the same form. */
export const DraftOfAnotherTab: Story = {
  args: {name: 'other-tab'},
  beforeEach: () => keep('other-tab', 'Tulisan di tab ini.', 'Tulisan di tab lain.'),
};

/** The browser stores nothing: the form says that the text goes with the page. */
export const NothingCanBeStored: Story = {
  args: {name: 'memory-only'},
  beforeEach: () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    return () => void (Storage.prototype.setItem = setItem);
  },
  play: async ({canvasElement}) => {
    await type(canvasElement, 'Hanya di halaman ini.');
    await waitFor(() => says(canvasElement, 'hilang bila halaman ditutup'));
  },
};
