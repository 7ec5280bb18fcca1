import 'kolom/kolom.css';
import 'kolom/all.js';
import {createApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';

import {ARTICLES} from '../../content/articles.mjs';
import App from './App.vue';
import Article from './Article.vue';

const router = createRouter({
  history: createWebHistory(),
  routes: ARTICLES.map((article) => ({
    path: article.path,
    component: Article,
    props: {article},
  })),
  scrollBehavior: () => ({top: 0}),
});

createApp(App).use(router).mount('#app');
