// Lit as a part of Kolom: what is changed in Lit's own files, in the builds and in the
// tests alike. A host's Lit is another, and the two share nothing.
import MagicString from 'magic-string';

/**
 * Lit creates a Trusted Types policy `lit-html` for itself in every copy, which a page
 * that lists its policies allows once. Ours asks src/base/trusted-types.ts.
 */
const POLICY = {
  file: /lit-html\.js$/,
  found:
    /=\s*(\w+)\s*\?\s*\1\s*\.createPolicy\((["'])lit-html\2,\s*\{\s*createHTML:\s*\(?(\w+)\)?\s*=>\s*\3,?\s*\}\)\s*:\s*(?:void 0|undefined)/,
  replacement: '=kolomTemplatePolicy',
};

/**
 * By names on `globalThis` a host's Lit reaches into every other copy: polyfills and
 * hydration put their own methods into its classes, and in development it warns that
 * there are several copies.
 */
const SHARED = [
  {
    file: /lit-html\.js$/,
    found:
      /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]+"\)(?=;)/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found: /,\w+=\w+\.reactiveElementPolyfillSupport(?=,)/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found:
      /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]+"\)/,
    replacement: '',
  },
  {
    file: /lit-element\.js$/,
    found:
      /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\)(?=;)/,
    replacement: '',
  },
  {
    file: /lit-element\.js$/,
    found: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]+"\);/,
    replacement: '',
  },
];

/**
 * What a library has for every author, and no code of ours asks for: attributes in JSON,
 * decorators of the standard, `svg` and `mathml` templates, templates compiled beforehand, the polyfill
 * of shadow DOM, and words for who calls `css` in a wrong way, which TypeScript finds.
 * The files for pages do without; whoever bundles the package has it.
 */
const UNUSED = [
  {
    file: /css-tag\.js$/,
    found: /if\(this\._\$cssResult\$=!0,\w+!==\w+\)throw Error\("[^"]+"\);/,
    replacement: 'this._$cssResult$=!0;',
  },
  {
    file: /css-tag\.js$/,
    found:
      /\((\w+)=>\{if\(!0===\1\._\$cssResult\$\)return \1\.cssText;if\("number"==typeof \1\)return \1;throw Error\("[^;]+"\)\}\)\((\w+)\)/,
    replacement: '$2.cssText',
  },
  {
    file: /css-tag\.js$/,
    found: /\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/,
    replacement: '',
  },
  {
    // A style sheet that is no `css` template, where a browser knows no such sheets.
    file: /css-tag\.js$/,
    found: /=\w+\?(\w+)=>\1:\w+=>\w+ instanceof CSSStyleSheet\?.*?:\w+(?=;export)/,
    replacement: '=$1=>$1',
  },
  {
    file: /reactive-element\.js$/,
    found:
      /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found:
      /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\([^)]+\)this\.elementProperties\.set\(\w+,\w+\)\}/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found: /case Object:case Array:(\w+)=null==\1\?\1:JSON\.stringify\(\1\)/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found:
      /case Object:case Array:try\{(\w+)=JSON\.parse\((\w+)\)\}catch\(\2\)\{\1=null\}/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found: /static addInitializer\(\w+\)\{[^}]+\}/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found: /void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found: /,this\.constructor\.l\?\.forEach\((\w+)=>\1\(this\)\)/,
    replacement: '',
  },
  {
    file: /lit-html\.js$/,
    found: /2===(\w+)\?"<svg>":3===\1\?"<math>":""/,
    replacement: '""',
  },
  {
    file: /lit-html\.js$/,
    found: /\+\(2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""\)/,
    replacement: '',
  },
  {
    file: /lit-html\.js$/,
    found:
      /if\((this\.el=[^;]+?),2===(\w+)\|\|3===\2\)\{const (\w+)=this\.el\.content\.firstChild;\3\.replaceWith\(\.\.\.\3\.childNodes\)\}/,
    replacement: '$1;',
  },
  {
    file: /lit-html\.js$/,
    found:
      /="number"==typeof (\w+)\?this\._\$AC\((\w+)\):\(void 0===\1\.el&&\(.+?\),\1\)(?=;)/,
    replacement: '=this._$AC($2)',
  },
  {
    file: /reactive-element\.js$/,
    found:
      /this\.prototype\.hasOwnProperty\(\w+\)&&\(\((\w+)=Object\.create\(\1\)\)\.wrapped=!0\),/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found:
      /const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(const\[(\w+),(\w+)\]of \1\)\{const\{wrapped:\1\}=\3,(\w+)=this\[\2\];!0!==\1\|\|[^}]+\}/,
    replacement: '',
  },
  {
    file: /reactive-element\.js$/,
    found: /removeController\(\w+\)\{[^}]+\}/,
    replacement: '',
  },
  {
    // A part of a template that stands for an element, or in a comment.
    file: /lit-html\.js$/,
    found:
      /else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\1\)\);/,
    replacement: '',
  },
  {
    file: /lit-html\.js$/,
    found: /:6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/,
    replacement: ':void 0',
  },
  {
    file: /lit-html\.js$/,
    found:
      /else\{let (\w+)=-1;for\(;-1!==\(\1=\w+\.data\.indexOf\(\w+,\1\+1\)\);\)[^}]+\}\),\1\+=\w+\.length-1\}/,
    replacement: '',
  },
  {
    // One in `<textarea>`, `<title>`, `<style>` or `<script>`.
    file: /lit-html\.js$/,
    found:
      /if\(\w+\.test\((\w+)\.tagName\)\)\{const .+?\1\.append\(\w+\[\w+\],\w+\(\)\)\}\}(?=\}else)/,
    replacement: '',
  },
  {
    // For directives that look at what is around them.
    file: /lit-html\.js$/,
    found: /get startNode\(\)\{[^}]+\}get endNode\(\)\{[^}]+\}/,
    replacement: '',
  },
  {
    file: /lit-html\.js$/,
    found: /get tagName\(\)\{[^}]+\}/,
    replacement: '',
  },
  {
    // Directives that go on by themselves end with their element.
    file: /lit-html\.js$/,
    found: /setConnected\(\w+\)\{[^}]+\}/,
    replacement: '',
  },
  {
    file: /lit-html\.js$/,
    found: /this\._\$AP\?\.\(!1,!0,\w+\);/,
    replacement: ';',
  },
  {
    file: /lit-element\.js$/,
    found:
      /connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/,
    replacement: '',
  },
];

/** Node.js imports the package's modules too, and has neither document nor elements. */
const WITHOUT_DOM = [
  {
    file: /lit-html\.js$/,
    found: /=document,/,
    replacement: '=globalThis.document??{createTreeWalker(){}},',
  },
  {
    file: /reactive-element\.js$/,
    found: /extends HTMLElement\b/,
    replacement: 'extends(globalThis.HTMLElement??class{})',
  },
  {
    // So does a DOM written in JavaScript, without style sheets.
    file: /css-tag\.js$/,
    found: /=(\w+)(?=\?(\w+)=>\2:(\w+)=>\3 instanceof CSSStyleSheet\?)/,
    replacement: '=$1||!globalThis.CSSStyleSheet',
  },
  {file: /is-server\.js$/, found: /=!1;/, replacement: '=!globalThis.document;'},
];

const LIT =
  /[\\/]node_modules[\\/](?:lit-html|lit-element|@lit[\\/]reactive-element)[\\/](?:development[\\/])?[\w-]+\.js$/;

/**
 * One of Lit's files as Kolom has it.
 *
 * @param {string} code
 * @param {string} path The file's.
 * @param {object} options
 * @param {string} options.policy What src/base/trusted-types.ts is imported as.
 * @param {boolean} [options.withoutDom] Whether it is to be imported in Node.js too.
 * @param {boolean} [options.forPages] Whether it is for the pages of a site alone, where
 *   nobody else writes elements with it.
 * @param {boolean} [options.development] Lit's development build, of which the policy
 *   alone is changed: no host gets it from us.
 * @returns {MagicString | undefined} Undefined for files that stay as they are.
 * @throws {Error} Lit is written differently now.
 */
export function ownLit(
  code,
  path,
  {policy, withoutDom = false, forPages = false, development = false},
) {
  if (!LIT.test(path)) return undefined;
  const patches = [
    POLICY,
    ...(development ? [] : SHARED),
    ...(withoutDom ? WITHOUT_DOM : []),
    ...(forPages ? UNUSED : []),
  ].filter(({file}) => file.test(path));
  if (patches.length === 0) return undefined;
  const text = new MagicString(code);
  for (const {found, replacement} of patches) {
    if (!found.test(code)) {
      throw new Error(`${path} has no ${found} any more: see scripts/own-lit.mjs.`);
    }
    text.replace(found, replacement);
  }
  if (patches.includes(POLICY)) {
    const specifier = JSON.stringify(policy);
    text.prepend(`import {templatePolicy as kolomTemplatePolicy} from ${specifier};`);
  }
  return text;
}

/** Rollup plugin: `ownLit` for every file of a bundle. */
export function ownLitPlugin(options) {
  return {
    name: 'kolom-own-lit',
    transform: (code, id) => withMap(ownLit(code, id, options)),
    // Rollup imports a module of Lit's for its effect where that only hands on what
    // another exports. It has none, and hosts' bundlers would warn of the import.
    renderChunk: (code) =>
      withMap(new MagicString(code).replace(/^import '[^']+\/lit\/[^']+';\n/gm, '')),
  };
}

function withMap(text) {
  if (!text?.hasChanged()) return null;
  return {code: text.toString(), map: text.generateMap({hires: true})};
}
