import {executeServerCommand} from '@web/test-runner-commands';

/** Runs something in a window of another size, in CSS pixels, in all three engines. */
export async function withViewport(
  size: {readonly width: number; readonly height: number},
  act: () => Promise<void>,
): Promise<void> {
  const before = {width: innerWidth, height: innerHeight};
  await executeServerCommand('size-window', size);
  try {
    await act();
  } finally {
    await executeServerCommand('size-window', before);
  }
}
