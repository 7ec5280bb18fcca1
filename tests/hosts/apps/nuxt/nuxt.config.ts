export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  css: ['kolom/kolom.css'],
  vue: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('kolom-')}},
  app: {head: {htmlAttrs: {lang: 'en'}}},
  nitro: {prerender: {routes: ['/harbour', '/weavers'], crawlLinks: false}},
  vite: {define: {__VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true'}},
  telemetry: false,
});
