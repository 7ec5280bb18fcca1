import Link from 'next/link';

import {ARTICLES} from '../../../react/articles';
import {Page} from '../../../react/Article';

interface Props {
  params: Promise<{slug: string}>;
}

const articleOf = async ({params}: Props) => {
  const {slug} = await params;
  return ARTICLES.find(({path}) => path === `/${slug}`)!;
};

export const dynamicParams = false;

export function generateStaticParams() {
  return ARTICLES.map(({path}) => ({slug: path.slice(1)}));
}

export async function generateMetadata(props: Props) {
  return {title: (await articleOf(props)).headline};
}

export default async function ArticlePage(props: Props) {
  return <Page article={await articleOf(props)} Link={Link} />;
}
