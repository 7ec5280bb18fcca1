// Runs in the page, before anything else does. Everything that these functions need
// stands inside them.

/**
 * Watches a thread come in. Counting costs next to nothing, so that it can be done
 * in every frame: blocks that are there are not counted again.
 *
 * @param {string} client
 * @param {number} expected Comments.
 */
export function watchThread(client, expected) {
  const complete = new WeakMap();
  const inBlock = (block) => {
    const count =
      complete.get(block) ?? block.shadowRoot?.querySelectorAll('article').length ?? 0;
    if (count > 0) complete.set(block, count);
    return count;
  };
  const counters = {
    Kolom: () =>
      [
        ...(document
          .querySelector('kolom-comments')
          ?.shadowRoot?.querySelectorAll('kolom-comment-block') ?? []),
      ].reduce((sum, block) => sum + inBlock(block), 0),
    Waline: () => document.getElementsByClassName('wl-card-item').length,
    Artalk: () => document.getElementsByClassName('atk-comment').length,
  };
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  const frame = () => new Promise(requestAnimationFrame);
  const reach = async (count) => {
    while (counters[client]() < count) await frame();
    await frame();
    await frame();
    return performance.now();
  };
  // A screenful of comments is far fewer than these.
  const readable = reach(Math.min(expected, 20));
  window.bench = {readable, shown: reach(expected), tasks, count: counters[client]};
}

/** What came of it; resolves once the page has been still for a second. */
export async function readThread() {
  const {readable, shown, tasks, count} = window.bench;
  const end = await shown;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const isList = /\/api\/(comment|v2\/comments)\?/;
  const answers = performance
    .getEntriesByType('resource')
    .filter(({name}) => isList.test(name));
  if (answers.length !== 1)
    throw new Error(`The thread came in ${answers.length} parts.`);
  const delivered = answers[0].responseEnd;
  const sizeOf = (root) => {
    let size = 0;
    for (const element of root.querySelectorAll('*'))
      size += 1 + (element.shadowRoot ? sizeOf(element.shadowRoot) : 0);
    return size;
  };
  return {
    comments: count(),
    readable: (await readable) - delivered,
    time: end - delivered,
    // Entries are tasks of 50 ms and more.
    longest: Math.max(
      0,
      ...tasks
        .filter((task) => task.startTime + task.duration > delivered)
        .map(({duration}) => duration),
    ),
    elements: sizeOf(document.body),
  };
}

/** Puts the focus where a comment is written, and times every key from then on. */
export function watchKeys() {
  const find = (root) => {
    const field = root.querySelector('textarea');
    if (field) return field;
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const field = find(document);
  if (!field) throw new Error('There is no field to write in.');
  field.focus();
  const times = [];
  addEventListener(
    'keydown',
    ({timeStamp}) =>
      requestAnimationFrame(() => {
        // Posted before the frame is painted, answered after it.
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(0);
      }),
    {capture: true},
  );
  window.bench.keys = {times, field};
}

/** The times of the keys, and what was written by them. */
export function readKeys() {
  const {times, field} = window.bench.keys;
  return {times, text: field.value};
}
