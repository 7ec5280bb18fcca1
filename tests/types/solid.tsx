/** @jsxImportSource solid-js */
// Compiled by scripts/package-check.mjs against the packed package.
import type {KolomPhoto} from 'kolom';
import type {} from 'kolom/types/solid';

export function Good() {
  let photo!: KolomPhoto;
  return (
    <kolom-article lang="id" class="story" no-structured-data>
      <kolom-photo
        ref={photo}
        zoomable
        sensitive=""
        layout="wide"
        missing-credit="hide"
        on:kolom-photo-zoom={(event) => event.image.naturalWidth.toFixed()}
        onClick={(event) => event.currentTarget.zoomable}
      >
        <figure />
      </kolom-photo>
      <kolom-comments
        provider="isso"
        page-size="20"
        attr:max-length={400}
        bool:closed
      />
      <kolom-comments provider="isso" page-size={20} prop:maxLength={400} />
    </kolom-article>
  );
}

export function Bad() {
  return (
    <>
      {/* @ts-expect-error not a layout */}
      <kolom-photo layout="sideways" />
      {/* @ts-expect-error no such property */}
      <kolom-photo zoomabel />
      {/* @ts-expect-error the event has an image */}
      <kolom-photo on:kolom-photo-zoom={(event) => event.picture} />
      {/* @ts-expect-error not a number */}
      <kolom-comments page-size="many" />
      {/* @ts-expect-error a property is a number, not text */}
      <kolom-comments prop:pageSize="20" />
      {/* @ts-expect-error no such element */}
      <kolom-foto />
    </>
  );
}
