// The window in which a reader signs in to the comments. Waline's own one loads from
// another host, which the policy of this site forbids.
import {html} from './html.mjs';
import {NAME} from './newspaper.mjs';

/**
 * The whole page. `public/sign-in.js` does what it promises.
 *
 * @param {string} lang
 * @param {typeof import('./newspaper.mjs').WORDS.id.signIn} words
 */
export function signInPage(lang, words) {
  // Without script the form must not write the password into an address: hence "post".
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${words.title} – ${NAME}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script src="/kolom/early.js"></script>
        <link rel="stylesheet" href="/kolom/kolom.css" />
        <link rel="stylesheet" href="/site.css" />
        <script type="module" src="/sign-in.js"></script>
      </head>
      <body>
        <main class="sign-in">
          <p class="sign-in-paper">${NAME}</p>
          <h1>${words.title}</h1>
          <form
            method="post"
            data-refused="${words.refused}"
            data-failed="${words.failed}"
            data-alone="${words.alone}"
          >
            ${field('email', words.email, html`type="email" autocomplete="username" required`)}
            ${field('password', words.password, html`type="password" autocomplete="current-password" required`)}
            ${field(
              'name',
              words.name,
              html`autocomplete="name" maxlength="50" aria-describedby="new"`,
              html`<span id="new" class="sign-in-hint">${words.isNew}</span>`,
            )}
            <p class="sign-in-remember">
              <input id="remember" name="remember" type="checkbox" />
              <label for="remember">${words.remember}</label>
            </p>
            <p role="alert"></p>
            <button type="submit">${words.submit}</button>
          </form>
        </main>
      </body>
    </html> `;
}

function field(name, label, attributes, hint) {
  return html`<p>
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" ${attributes} />
    ${hint}
  </p>`;
}
