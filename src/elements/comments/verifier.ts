/** Makes one token, for one comment. */
export type MakeToken = () => Promise<string>;

/** Loads a check against robots. */
export type LoadCheck = () => Promise<MakeToken>;

/** The page's check against robots, as a comment box uses it. */
export interface Verifier {
  readonly onFocus: (event: Event) => void;
  readonly token: MakeToken;
}

/** Loads the page's check when a reader enters a form, and makes a token for each comment. */
export function verifierOf(load: LoadCheck): Verifier {
  let loaded: Promise<MakeToken> | undefined;
  const check = (): Promise<MakeToken> =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  return {
    onFocus(event) {
      const isForm = (node: EventTarget): boolean =>
        (node as Element).localName === 'kolom-comment-composer';
      // What fails now is tried again when the comment is sent, and said then.
      if (event.composedPath().some(isForm)) check().catch(() => undefined);
    },
    token: async () => (await check())(),
  };
}
