import {ownLit} from '../../scripts/own-lit.mjs';

/** The test server gives our elements the Lit that the builds give them. */
export function ownLitPlugin() {
  return {
    name: 'kolom-own-lit',
    transform({path, body}) {
      if (typeof body !== 'string' || !path.endsWith('.js')) return undefined;
      const policy = '/src/base/trusted-types.ts';
      return ownLit(body, path, {policy, development: true})?.toString();
    },
  };
}
