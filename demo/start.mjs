// npm start [-- --article FILE] [--port N]
import {join} from 'node:path';
import {parseArgs} from 'node:util';

import {
  ROOT,
  SetupError,
  ensureBuild,
  ensureDependencies,
  requireNode,
  run,
} from '../scripts/setup.mjs';

const USUAL_PORT = 4173;
const DEMO = join(ROOT, 'demo');
const leaving = new AbortController();

function readArguments() {
  let values;
  try {
    const options = {article: {type: 'string'}, port: {type: 'string'}};
    ({values} = parseArgs({options}));
  } catch (error) {
    throw new SetupError(
      `${error.message}\nUsage: npm start -- [--article FILE] [--port N]`,
    );
  }
  const port = values.port === undefined ? USUAL_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SetupError(
      `--port must be a number from 0 to 65535, not “${values.port}”.`,
    );
  }
  return {port, article: values.article};
}

// The comment server is large and the page can do without it, so that its failure
// is told and survived.
async function installComments() {
  const {signal} = leaving;
  try {
    await ensureDependencies({
      folder: DEMO,
      what: 'the comment server (Waline, about 600 packages)',
      args: ['--fetch-retries=1', '--fetch-timeout=60000'],
      signal,
    });
    return undefined;
  } catch (error) {
    if (signal.aborted) throw error;
    return error.message;
  }
}

async function main() {
  requireNode();
  const {port, article: file} = readArguments();
  // A text that cannot be shown is told before anything is installed for it.
  const {isNews, checkNews, composeNews} = await import('./seed/news.mjs');
  const {readSeed} = await import('./seed/read.mjs');
  const news = file !== undefined && (await isNews(file));
  if (news) await checkNews(file);
  const seed = file === undefined || news ? undefined : await readSeed(file);
  // eslint-disable-next-line prefer-const -- `leave` reads it before it is set
  let demo;
  const leave = async (signal) => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    await demo?.close();
    process.exit(signal === 'SIGINT' ? 130 : 0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);

  const {signal} = leaving;
  await ensureDependencies({signal});
  const [problem] = await Promise.all([installComments(), ensureBuild({signal})]);
  const {startDemo} = await import('./server.mjs');
  const {composeSeed} = await import('./seed/page.mjs');
  demo = await startDemo({
    port,
    ...(seed && (await composeSeed(seed, file))),
    ...(news && (await composeNews(file))),
    comments: problem ? false : {dataFolder: join(DEMO, '.data')},
    log: console.error,
  });
  report(demo, port, problem);
}

function report(demo, port, installProblem) {
  const problem = installProblem ?? demo.commentsProblem;
  if (problem) {
    console.error(`\nThe comment server is not running: ${problem}`);
    console.error('The page is up all the same; its comment box says so too.');
  }
  if (!demo.url.endsWith(`:${port}`) && port !== 0) {
    console.log(`\nPort ${port} is taken; another one is used.`);
  }
  console.log(`
  ${demo.url}/             the article page
  ${demo.url}/tanpa-skrip  the same HTML without script
  ${demo.url}/en           the English edition

Press Ctrl-C to stop.`);
}

await run(main);
