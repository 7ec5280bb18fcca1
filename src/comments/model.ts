import type {Content} from './content/content.js';

/** The order of a thread's first level. */
export type Sort = 'newest' | 'oldest' | 'top';

/** What a person is to the publisher, as the server says; never as the name says. */
export type Badge = 'staff' | 'author' | 'verified';

/** Who wrote a comment. */
export interface Author {
  readonly id?: string;
  readonly name: string;
  readonly url?: string;
  readonly avatar?: string;
  readonly badge?: Badge;
}

/**
 * - `published`: everyone sees it.
 * - `pending`: held for moderation; its writer alone sees it.
 * - `removed`: taken away; it stands only while it has replies.
 */
export type CommentState = 'published' | 'pending' | 'removed';

/** One comment as a provider hands it over. Nothing in it is trusted yet. */
export interface CommentData {
  readonly id: string | number;
  /** The comment that this one answers; absent or empty on the first level. */
  readonly parentId?: string | number | null | undefined;
  readonly author?:
    {readonly [Key in keyof Author]?: Author[Key] | undefined} | undefined;
  /** In the provider's `format`. */
  readonly body: string;
  /** What its writer typed, where the server lets the writer have it back. */
  readonly source?: string | undefined;
  /** Milliseconds since 1970, or a date in ISO 8601. */
  readonly createdAt?: number | string | undefined;
  readonly editedAt?: number | string | undefined;
  readonly state?: CommentState | undefined;
  readonly likes?: number | undefined;
  readonly liked?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly featured?: boolean | undefined;
  /** A moderator has folded it: its words are shown to who asks for them. */
  readonly collapsed?: boolean | undefined;
  /** It takes no replies. */
  readonly closed?: boolean | undefined;
  /** The reader wrote it and may change it or take it away. */
  readonly mine?: boolean | undefined;
  /** Where the comment stands on a page of its own, such as a post on another site. */
  readonly permalink?: string | undefined;
}

/** One comment, checked and cleaned: safe to show as it is. */
export interface Comment {
  readonly id: string;
  readonly parentId?: string;
  readonly author: Author;
  readonly content: Content;
  readonly source?: string;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
  readonly editedAt?: number;
  readonly state: CommentState;
  readonly likes?: number;
  readonly liked: boolean;
  readonly pinned: boolean;
  readonly featured: boolean;
  /** A moderator has folded it. */
  readonly collapsed?: boolean;
  /** It takes no replies. */
  readonly closed?: boolean;
  readonly mine: boolean;
  readonly permalink?: string;
}

/** What the reader says about themselves. Empty strings where they say nothing. */
export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly website: string;
}

/** Where a thread lives. */
export interface Target {
  /** Address of the server, without a slash at its end. */
  readonly server: string;
  /** The server's name for the thread: by default the page's path. */
  readonly thread: string;
  /** The page's address and title, for servers that keep them. */
  readonly pageUrl: string;
  readonly title: string;
}

/** What a form is for: a comment, a reply, a change to a comment. */
export type DraftContext = 'new' | `reply:${string}` | `edit:${string}`;
