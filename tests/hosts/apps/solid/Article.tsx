import 'kolom/kolom.css';
import 'kolom/comments.js';
import 'kolom/photo.js';
import type {} from 'kolom/types/solid';
import {createSignal} from 'solid-js';

export function Article(props: {path: string}) {
  const [shown, setShown] = createSignal('');
  return (
    <>
      <kolom-photo zoomable on:kolom-photo-zoom={(event) => setShown(event.image.alt)}>
        <figure>
          <img src="/harbour.jpg" width="960" height="640" alt="Boats at a quay." />
          <figcaption>{shown()}</figcaption>
        </figure>
      </kolom-photo>
      <kolom-comments provider="isso" server="/comments" thread={props.path} />
    </>
  );
}

export function Wrong() {
  return (
    <>
      {/* @ts-expect-error not a layout */}
      <kolom-photo layout="sideways" />
      {/* @ts-expect-error no such element */}
      <kolom-foto />
    </>
  );
}
