// The comment boxes that are compared, each as its own documentation embeds it,
// less whatever would ask another machine for something.
import {bundle, versionOf} from '../support/peers.mjs';
import {documentOf} from '../support/site.mjs';

/** One first-level page holds everything: the peers' servers would refuse that. */
const QUERY = `const count = Number(location.pathname.split('/').at(-1));
const server = location.origin + '/comments/' + count;`;

const WALINE = `import {init} from '@waline/client';
${QUERY}
init({
  el: '#thread', serverURL: server, path: '/', lang: 'en', pageSize: count,
  emoji: false, search: false, imageUploader: false, login: 'disable',
});`;

const ARTALK = `import Artalk from 'artalk';
${QUERY}
Artalk.init({
  el: '#thread', server, site: 'bench', pageKey: '/', pageTitle: 'Bench', locale: 'en',
  useBackendConf: false, versionCheck: false, emoticons: false, pvAdd: false,
  avatarURLBuilder: () => 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
  pagination: {pageSize: count, readMore: true, autoLoad: false},
  imgUpload: false, reqTimeout: 600,
});`;

/**
 * @typedef {object} Client
 * @property {string} name
 * @property {string} version
 * @property {(count: number) => string} page - The document that shows so many.
 * @property {Map<string, Uint8Array>} files
 */

/** Kolom as hosts without a build embed it. */
async function kolom(files) {
  return {
    name: 'Kolom',
    version: versionOf('../..'),
    files,
    page: (count) =>
      documentOf({
        head: `<link rel="stylesheet" href="/kolom/kolom.css">
<script type="module" src="/kolom/kolom.js"></script>`,
        body: `<kolom-comments provider="waline" server="/comments/${count}"
page-size="${count}"></kolom-comments>`,
      }),
  };
}

async function peer({name, packageName, script, css}) {
  const id = name.toLowerCase();
  const styles = `@import '${css}';`;
  const [scripts, sheets] = [
    await bundle(script),
    await bundle(styles, {loader: 'css'}),
  ];
  const files = scripts.map((file) => [`/${id}/${file.name}`, file.contents]);
  return {
    name,
    version: versionOf(packageName),
    files: new Map([...files, [`/${id}/style.css`, sheets[0].contents]]),
    page: () =>
      documentOf({
        head: `<link rel="stylesheet" href="/${id}/style.css">`,
        body: `<div id="thread"></div><script type="module" src="/${id}/stdin.js"></script>`,
      }),
  };
}

/**
 * Everyone who takes part.
 *
 * @param {Map<string, Uint8Array>} kolomFiles
 * @returns {Promise<Client[]>} Kolom first.
 */
export async function clients(kolomFiles) {
  return [
    await kolom(kolomFiles),
    await peer({
      name: 'Waline',
      packageName: '@waline/client',
      script: WALINE,
      css: '@waline/client/style',
    }),
    await peer({
      name: 'Artalk',
      packageName: 'artalk',
      script: ARTALK,
      css: 'artalk/Artalk.css',
    }),
  ];
}
