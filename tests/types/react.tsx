// Compiled by scripts/package-check.mjs against the packed package.
import {useRef} from 'react';
import type {KolomPhoto} from 'kolom';
import type {} from 'kolom/types/react';

export function Good({setting}: {setting: string}) {
  const photo = useRef<KolomPhoto>(null);
  return (
    <kolom-article lang="id" className="story">
      <kolom-headline>
        <h1>Pelabuhan dibuka kembali</h1>
        <p slot="kicker">Kota</p>
      </kolom-headline>
      <kolom-photo
        ref={photo}
        key="lead"
        zoomable
        layout="wide"
        missing-credit="hide"
        missingCredit="hide"
        onkolom-photo-zoom={(event) => event.image.naturalWidth.toFixed()}
        onClick={(event) => event.currentTarget.zoomable}
      >
        <figure />
      </kolom-photo>
      <kolom-comments
        provider="waline"
        server="https://comments.example"
        pageSize={20}
      />
      <kolom-comments provider={setting} page-size="20" max-length={400} closed />
      <kolom-byline read-time="" relative>
        <ul />
      </kolom-byline>
    </kolom-article>
  );
}

export function Bad() {
  return (
    <>
      {/* @ts-expect-error not a layout */}
      <kolom-photo layout="sideways" />
      {/* @ts-expect-error a boolean */}
      <kolom-photo zoomable="perhaps" />
      {/* @ts-expect-error no such property */}
      <kolom-photo zoomabel />
      {/* @ts-expect-error the event has an image */}
      <kolom-photo onkolom-photo-zoom={(event) => event.picture} />
      {/* @ts-expect-error true: React sets the property, and there '' is false */}
      <kolom-photo zoomable="" />
      {/* @ts-expect-error a number */}
      <kolom-comments pageSize="20" />
      {/* @ts-expect-error text that is a number */}
      <kolom-comments page-size="many" />
      {/* @ts-expect-error no such element */}
      <kolom-foto />
    </>
  );
}
