// Text becomes HTML here and nowhere else.

/** HTML that a template made. What is not of this class is text and gets escaped. */
class Html {
  constructor(source) {
    this.source = source;
  }

  toString() {
    return this.source;
  }
}

const ENTITIES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** A template whose values are text, HTML of this function, or lists of both. */
export function html(strings, ...values) {
  return new Html(String.raw({raw: strings}, ...values.map(render)));
}

function render(value) {
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** HTML that kolom/server.js has made, where everything of others is escaped already. */
export function composed(source) {
  return new Html(source);
}
