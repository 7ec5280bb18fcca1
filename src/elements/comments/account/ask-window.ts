import {ProviderError, type AskWindow} from '../../../comments/provider.js';

/** Milliseconds between two looks whether a window was closed. */
const CLOSED_MS = 500;

/** Asks a page of the comment server's, in a window beside this one. */
export const askWindow: AskWindow = async (url, read) => {
  const page = open(url, '_blank', 'popup,width=450,height=600');
  if (!page) throw new ProviderError('forbidden');
  const answer = await answerOf(page, new URL(url, location.href).origin, read);
  if (answer !== null) page.close();
  return answer;
};

/** The first message of that page, of that server, that says what is wanted. */
function answerOf<Answer>(
  page: Window,
  origin: string,
  read: (message: unknown) => Answer | undefined,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | null): void => {
      clearInterval(timer);
      removeEventListener('message', onMessage);
      resolve(answer);
    };
    const onMessage = ({source, origin: from, data}: MessageEvent): void => {
      const answer = source === page && from === origin ? read(data) : undefined;
      if (answer !== undefined) finish(answer);
    };
    addEventListener('message', onMessage);
    // Nothing tells when a window of another origin is closed.
    const timer = setInterval(() => page.closed && finish(null), CLOSED_MS);
  });
}
