import {ARTICLES, SECTIONS, SIZES} from '../../content/articles.mjs';

export default function (config) {
  config.addGlobalData('articles', ARTICLES);
  config.addGlobalData('sections', SECTIONS);
  config.addGlobalData('sizes', SIZES);
  config.addPassthroughCopy({'../../node_modules/kolom/dist/cdn': 'kolom'});
}
