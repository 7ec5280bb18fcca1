import type {} from 'kolom/types/react';
import type {ElementType} from 'react';

import {SECTIONS, SIZES, type Article as Story, type Picture} from './articles';

export function Page({article, Link = 'a'}: {article: Story; Link?: ElementType}) {
  return (
    <>
      <header>
        <kolom-section-nav label="Sections">
          <ul>
            {SECTIONS.map(({name, path}) => (
              <li key={path}>
                <Link
                  href={path}
                  aria-current={name === article.section ? 'page' : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </kolom-section-nav>
      </header>
      <main>
        <Article article={article} />
      </main>
      <footer>
        <kolom-back-to-top>
          <a href="#top">Top</a>
        </kolom-back-to-top>
      </footer>
    </>
  );
}

function Article({article}: {article: Story}) {
  return (
    <kolom-article>
      <kolom-headline>
        <h1>{article.headline}</h1>
        <p slot="kicker">{article.section}</p>
        <p slot="standfirst">{article.standfirst}</p>
      </kolom-headline>
      <kolom-reader-settings />
      <kolom-article-body>
        <kolom-photo zoomable>
          <Figure {...article.lead} />
        </kolom-photo>
        <kolom-font-size />
        <p>
          <span data-kolom-role="dateline">{article.place}</span> – {article.opening}
        </p>
        <div dangerouslySetInnerHTML={{__html: article.rest}} />
        <kolom-gallery>
          {article.gallery.map((picture) => (
            <Figure key={picture.src} {...picture} />
          ))}
        </kolom-gallery>
      </kolom-article-body>
      <Byline article={article} />
      <p>
        <kolom-comment-count provider="isso" server="/comments" thread={article.path}>
          Comments
        </kolom-comment-count>
      </p>
      <kolom-comments provider="isso" server="/comments" thread={article.path} />
    </kolom-article>
  );
}

function Figure({src, srcset, width, height, alt, caption, credit}: Picture) {
  return (
    <figure>
      <img
        src={src}
        srcSet={srcset}
        sizes={SIZES}
        width={width}
        height={height}
        alt={alt}
      />
      <figcaption>
        {caption} <span data-kolom-role="credit">{credit}</span>
      </figcaption>
    </figure>
  );
}

function Byline({article: {credits, published}}: {article: Story}) {
  return (
    <kolom-byline>
      <ul>
        {credits.map(({role, label, name, href}) => (
          <li key={name} data-kolom-credit={role}>
            {label}:{' '}
            {href ? (
              <a rel="author" href={href}>
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
          </li>
        ))}
      </ul>
      <time dateTime={published.datetime}>{published.text}</time>
    </kolom-byline>
  );
}
