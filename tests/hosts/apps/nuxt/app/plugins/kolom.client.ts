import 'kolom/all.js';

export default defineNuxtPlugin(() => {});
