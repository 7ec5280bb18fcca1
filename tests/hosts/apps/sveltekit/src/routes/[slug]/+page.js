import {ARTICLES} from '../../../../../content/articles.mjs';

export const entries = () => ARTICLES.map(({path}) => ({slug: path.slice(1)}));

export function load({params}) {
  return {article: ARTICLES.find(({path}) => path === `/${params.slug}`)};
}
