// Compiled by scripts/package-check.mjs against the packed package.
import {useRef} from 'react';
import type {KolomPhoto} from 'kolom';
import type {} from 'kolom/types/react';

export function Good() {
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
      {/* @ts-expect-error a number */}
      <kolom-comments pageSize="many" />
      {/* @ts-expect-error no such element */}
      <kolom-foto />
    </>
  );
}
