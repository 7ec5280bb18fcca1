/** Makes one token, for one comment. */
export type MakeToken = () => Promise<string>;

/** Loads a check against robots. */
export type LoadCheck = () => Promise<MakeToken>;

/** The page's check against robots, as a comment box uses it. */
export interface Verifier {
  /** Loads it: what fails now is tried again when a comment is sent, and said then. */
  readonly prepare: () => void;
  readonly token: MakeToken;
}

/** The page's check, loaded once. */
export function verifierOf(load: LoadCheck): Verifier {
  let loaded: Promise<MakeToken> | undefined;
  const check = (): Promise<MakeToken> =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  return {
    prepare: () => void check().catch(() => undefined),
    token: async () => (await check())(),
  };
}
