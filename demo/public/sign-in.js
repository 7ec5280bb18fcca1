// Signs a reader in to the comments, and tells the page that opened this window.
const form = document.querySelector('form');
const alert = document.querySelector('[role="alert"]');
let busy = false;

/** The comment server understood, and said no. */
class Refusal extends Error {}

async function ask(path, {body, token} = {}) {
  const response = await fetch(`/comments/api/${path}?lang=en`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && {'content-type': 'application/json'}),
      ...(token && {authorization: `Bearer ${token}`}),
    },
    body: JSON.stringify(body),
  });
  const {errno, errmsg, data} = await response.json();
  if (response.status >= 500) throw new Error(errmsg);
  if (errno) throw new Refusal(wordsOf(errmsg));
  return data;
}

function wordsOf(errmsg) {
  // Of a wrong field, under its name.
  const words =
    typeof errmsg === 'string' ? errmsg : Object.values(errmsg ?? {}).join(' ');
  // A wrong password is refused without a word, a second account by USER_EXIST.
  return /[a-z]/.test(words) ? words : form.dataset.refused;
}

/** @returns {Promise<string>} The token. */
async function enter({email, password, name}) {
  const signIn = () => ask('token', {body: {email, password}});
  try {
    return (await signIn()).token;
  } catch (error) {
    // Tried first, since browsers fill in the name of those who have an account too.
    if (!(error instanceof Refusal) || !name) throw error;
  }
  const url = '';
  await ask('user', {body: {display_name: name, email, password, url}});
  return (await signIn()).token;
}

async function submit() {
  const {remember, ...fields} = Object.fromEntries(new FormData(form));
  const token = await enter({...fields, name: fields.name.trim()});
  const user = await ask('token', {token});
  const data = {...user, token, remember: remember === 'on'};
  window.opener.postMessage({type: 'userInfo', data}, location.origin);
  window.close();
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (busy) return;
  busy = true;
  alert.textContent = '';
  try {
    await submit();
  } catch (error) {
    alert.textContent = error instanceof Refusal ? error.message : form.dataset.failed;
  }
  busy = false;
});

// Opened by hand, or its page is gone: nobody could be told.
if (!window.opener) {
  alert.textContent = form.dataset.alone;
  form.querySelector('button').disabled = true;
}
