// Runs in the page, before anything else does.

/** Watches a page come to life. */
export function watchPage() {
  const tasks = [];
  let shift = 0;
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput} of list.getEntries())
      if (!hadRecentInput) shift += value;
  }).observe({type: 'layout-shift', buffered: true});
  const frame = () => new Promise(requestAnimationFrame);
  const comments = () => {
    const blocks = document
      .querySelector('kolom-comments')
      ?.shadowRoot?.querySelectorAll('kolom-comment-block');
    const own = [...(blocks ?? [])].flatMap((block) => [
      ...(block.shadowRoot?.querySelectorAll('article') ?? []),
    ]);
    return own.length || document.getElementsByClassName('wl-card-item').length;
  };
  const alive = (async () => {
    while (comments() < 20 || document.querySelector(':not(:defined)')) await frame();
    await frame();
    await frame();
    return performance.now();
  })();
  window.bench = {alive, read: () => ({tasks, shift})};
}

/** What came of it; resolves once the page has been still for a second. */
export async function readPage() {
  const time = await window.bench.alive;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const {tasks, shift} = window.bench.read();
  const durations = tasks.map(({duration}) => duration);
  const files = [
    ...performance.getEntriesByType('resource'),
    ...performance.getEntriesByType('navigation'),
  ];
  return {
    time,
    longest: Math.max(0, ...durations),
    blocking: durations.reduce((sum, duration) => sum + duration - 50, 0),
    shift,
    bytes: files.reduce((sum, {transferSize}) => sum + transferSize, 0),
  };
}
