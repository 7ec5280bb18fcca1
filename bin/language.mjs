// A text that does not say its language: its letters and its small words do.
const SMALL_WORDS = {
  id: /\b(?:yang|dan|di|itu|dengan|untuk|dari|dalam|pada|ini|tidak|akan|juga|oleh)\b/gi,
  en: /\b(?:the|of|and|to|in|that|is|was|for|on|with|as|by|it|from)\b/gi,
};
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/**
 * @param {string} text
 * @param {'id' | 'en'} usual Where neither has more small words.
 * @returns {{lang: string, dir?: 'rtl'}}
 */
export function guessLanguage(text, usual) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const rtl = (text.match(RIGHT_TO_LEFT)?.length ?? 0) > letters / 2;
  if (rtl) return {lang: /[\u0590-\u05ff]/.test(text) ? 'he' : 'ar', dir: 'rtl'};
  const count = (lang) => text.match(SMALL_WORDS[lang])?.length ?? 0;
  const more = count('en') - count('id');
  return {lang: more === 0 ? usual : more > 0 ? 'en' : 'id'};
}

/** Whether a language is written from right to left. */
export function isRightToLeft(lang) {
  const locale = new Intl.Locale(lang);
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === 'rtl';
}
