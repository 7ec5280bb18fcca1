// The few commands of W3C WebDriver that page tests need, for WebKitGTK.
// https://www.w3.org/TR/webdriver2/
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  End: '\uE010',
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
};

async function send(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    ...(body && {
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    }),
  });
  const {value} = await response.json();
  if (!response.ok)
    throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Opens a session at a driver that listens at `base`. */
export async function openSession(base, capabilities) {
  const {sessionId} = await send(base, 'POST', '/session', {
    capabilities: {alwaysMatch: capabilities},
  });
  const session = `${base}/session/${sessionId}`;
  const post = (path, body = {}) => send(session, 'POST', path, body);
  await post('/timeouts', {script: 30_000, pageLoad: 30_000});
  return {
    goto: (url) => post('/url', {url}),
    reload: () => post('/refresh'),
    close: () => send(session, 'DELETE', ''),
    screenshot: async () =>
      Buffer.from(await send(session, 'GET', '/screenshot'), 'base64'),
    setViewport: (width, height) => post('/window/rect', {width, height}),
    /** Runs a function in the page; it may return a promise. */
    async evaluate(fn, ...args) {
      const script = `const __name = (one) => one;
        const done = arguments[arguments.length - 1];
        Promise.resolve()
          .then(() => (${fn})(...[...arguments].slice(0, -1)))
          .then((value) => done({value}), (error) => done({error: String(error)}));`;
      const {value, error} = await post('/execute/async', {script, args});
      if (error) throw new Error(error);
      return value ?? undefined;
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        {type: 'keyDown', value},
        {type: 'keyUp', value},
      ]);
      await post('/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
    },
    async press(key) {
      const value = KEYS[key] ?? key;
      await post('/actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              {type: 'keyDown', value},
              {type: 'keyUp', value},
            ],
          },
        ],
      });
    },
  };
}
