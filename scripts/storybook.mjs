// npm run storybook, npm run build-storybook: what the stories need, then
// Storybook, which neither asks nor calls anyone.
import {ensureDependencies, requireNode, run} from './setup.mjs';
import {tool} from './tool.mjs';

const COMMANDS = {
  dev: [
    'dev',
    '--host',
    '127.0.0.1',
    '--port',
    '6006',
    '--no-open',
    '--no-version-updates',
  ],
  build: ['build', '--output-dir', 'storybook-static'],
};

async function storybook() {
  const command = COMMANDS[process.argv[2]];
  if (!command) throw new TypeError(`Say one of: ${Object.keys(COMMANDS).join(', ')}`);
  await ensureDependencies();
  const {buildCss} = await import('./css.mjs');
  const {buildManifest} = await import('./manifest.mjs');
  await Promise.all([buildCss({dist: false}), buildManifest()]);
  const {code} = await tool('storybook', [...command, '--disable-telemetry'], {
    live: true,
    env: {STORYBOOK_DISABLE_TELEMETRY: '1'},
  });
  process.exitCode = code;
}

requireNode();
await run(storybook);
