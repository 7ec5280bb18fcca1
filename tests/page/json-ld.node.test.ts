import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {ArticleMetadata} from '../../src/page/article-metadata.js';
import {serialize, toJsonLd} from '../../src/page/json-ld.js';

const article: ArticleMetadata = {
  headline: 'Buku Tulis Seorang Nelayan',
  url: 'https://muara.example/kota/nelayan',
  pictures: [],
  credits: [],
  corrections: [],
  words: 700,
};

describe('toJsonLd', () => {
  it('says nothing of what the page does not show', () => {
    assert.deepEqual(Object.keys(toJsonLd(article)).sort(), [
      '@context',
      '@type',
      'headline',
      'mainEntityOfPage',
      'url',
      'wordCount',
    ]);
  });

  it('chooses the type by the label', () => {
    const typeOf = (label: string): unknown => toJsonLd({...article, label})['@type'];
    assert.equal(typeOf('opinion'), 'OpinionNewsArticle');
    assert.equal(typeOf('analysis'), 'AnalysisNewsArticle');
    assert.equal(typeOf('sponsored'), 'AdvertiserContentArticle');
    assert.equal(typeOf('exclusive'), 'NewsArticle');
    assert.equal(typeOf('constructor'), 'NewsArticle');
  });

  it('gives everyone the property of their role', () => {
    const graph = toJsonLd({
      ...article,
      credits: [
        {role: 'writer', name: 'Sari Wulandari', url: 'https://muara.example/sari'},
        {role: 'editor', name: 'Bagus Prakoso'},
        {role: 'translator', name: 'Tio'},
        {role: 'photographer', name: 'Made Arta'},
        {role: 'agency', name: 'Kantor Berita Selat'},
      ],
    });
    assert.deepEqual(graph.author, [
      {'@type': 'Person', name: 'Sari Wulandari', url: 'https://muara.example/sari'},
    ]);
    assert.deepEqual(graph.editor, [{'@type': 'Person', name: 'Bagus Prakoso'}]);
    assert.deepEqual(graph.translator, [{'@type': 'Person', name: 'Tio'}]);
    assert.deepEqual(graph.contributor, [{'@type': 'Person', name: 'Made Arta'}]);
    assert.deepEqual(graph.sourceOrganization, [
      {'@type': 'Organization', name: 'Kantor Berita Selat'},
    ]);
  });

  it('takes an agency for the author where nobody else wrote', () => {
    const credits = [{role: 'agency', name: 'Kantor Berita Selat'}];
    const graph = toJsonLd({...article, credits});
    assert.deepEqual(graph.author, [
      {'@type': 'Organization', name: 'Kantor Berita Selat'},
    ]);
    assert.equal(graph.sourceOrganization, undefined);
  });

  it('names the part that only subscribers read', () => {
    const graph = toJsonLd(article, {paywall: 'premium', commentCount: 0});
    assert.equal(graph.isAccessibleForFree, false);
    assert.equal(graph.commentCount, 0);
    assert.deepEqual(graph.hasPart, {
      '@type': 'WebPageElement',
      isAccessibleForFree: false,
      cssSelector: '.premium',
    });
  });
});

describe('serialize', () => {
  it('cannot end the script that it stands in', () => {
    const text = serialize({headline: '</script><script>alert(1)</script><!--'});
    assert.doesNotMatch(text, /</);
    assert.deepEqual(JSON.parse(text), {
      headline: '</script><script>alert(1)</script><!--',
    });
  });
});
