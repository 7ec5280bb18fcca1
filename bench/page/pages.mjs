// The same short article page, three times: of Kolom, and of what a developer would
// put together today. Twenty comments below it, the same for everyone.
import {bundle} from '../support/peers.mjs';
import {documentOf} from '../support/site.mjs';
import {COMMENTS, PAGE, PARTS, PICTURE} from '../sizes/sets.mjs';

const WALINE = `
window.init({
  el: '#thread', serverURL: location.origin + '/comments/20', path: '/', lang: 'en',
  pageSize: 20, emoji: false, search: false, imageUploader: false, login: 'disable',
});`;

const SHOELACE = `<nav aria-label="Sections"><a href="/">Home</a>
<sl-dropdown><sl-button slot="trigger" caret>More</sl-button>
<sl-menu><sl-menu-item>World</sl-menu-item></sl-menu></sl-dropdown></nav>
<article><h1>Bench</h1>
<figure>${PICTURE}<sl-icon-button label="Enlarge"></sl-icon-button><figcaption>Nothing</figcaption></figure>
<sl-dialog label="Photo">${PICTURE}</sl-dialog>
<sl-button-group label="Text size"><sl-button>A</sl-button><sl-button>A</sl-button><sl-button>A</sl-button></sl-button-group>
<p>Words.</p><p>By: Sari <sl-format-date date="2026-11-01"></sl-format-date></p></article>
<sl-button href="#top">Top</sl-button><div id="thread"></div>`;

const WEB_AWESOME = `<nav aria-label="Sections"><a href="/">Home</a>
<wa-dropdown><wa-button slot="trigger" with-caret>More</wa-button>
<wa-dropdown-item>World</wa-dropdown-item></wa-dropdown></nav>
<article><h1>Bench</h1>
<figure>${PICTURE}<wa-button>Enlarge</wa-button><figcaption>Nothing</figcaption></figure>
<wa-dialog label="Photo">${PICTURE}</wa-dialog>
<wa-button-group label="Text size"><wa-button>A</wa-button><wa-button>A</wa-button><wa-button>A</wa-button></wa-button-group>
<p>Words.</p><p>By: Sari <wa-format-date date="2026-11-01"></wa-format-date></p></article>
<wa-button href="#top">Top</wa-button><div id="thread"></div>`;

/** One bundle of everything, as a site's own build would make it. */
async function composed(name, part, body) {
  const id = part.name.toLowerCase().replace(' ', '-');
  const js = await bundle(`${part.js}\n${PARTS.waline.js}\n${WALINE}`);
  const css = await bundle(`${part.css}\n${PARTS.waline.css}`, {loader: 'css'});
  const files = [...js, ...css].map((file) => [`/${id}/${file.name}`, file.contents]);
  const head = `<link rel="stylesheet" href="/${id}/stdin.css">
<script type="module" src="/${id}/stdin.js"></script>`;
  const path = `/page/${id}`;
  return {name, path, files: new Map([...files, [path, documentOf({head, body})]])};
}

/** The pages, Kolom's first. */
export async function pages(kolomFiles) {
  const head = `<link rel="stylesheet" href="/kolom/kolom.css">
<script type="module" src="/kolom/kolom.js"></script>`;
  const own = documentOf({head, body: PAGE + COMMENTS});
  return [
    {
      name: 'Kolom',
      path: '/page/kolom',
      files: new Map([...kolomFiles, ['/page/kolom', own]]),
    },
    await composed('Shoelace + Waline', PARTS.shoelace, SHOELACE),
    await composed('Web Awesome + Waline', PARTS.webAwesome, WEB_AWESOME),
  ];
}
