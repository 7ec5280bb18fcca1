import type {} from 'kolom/types/solid';

export function Lead() {
  return (
    <kolom-photo zoomable layout="wide">
      <figure>
        <img
          src="harbour.jpg"
          width="960"
          height="640"
          alt="Boats leave the harbour."
        />
      </figure>
    </kolom-photo>
  );
}
