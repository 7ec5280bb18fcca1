// Compiled alone by scripts/package-types.mjs. With CUSTOM_ELEMENTS_SCHEMA, Angular's
// compiler makes of `<kolom-photo zoomable (kolom-photo-zoom)="open($event.image)">` what
// stands in `block`, and checks that: so the types of the tags and events are all it asks.
import 'kolom/photo.js';

class Story {
  open(image: HTMLImageElement): void {
    image.focus();
  }
}

export function block(component: Story): void {
  const photo = document.createElement('kolom-photo');
  photo.addEventListener('kolom-photo-zoom', ($event): unknown =>
    component.open($event.image),
  );
  // @ts-expect-error the event has an image
  photo.addEventListener('kolom-photo-zoom', ($event): unknown => $event.picture);
  const reference: HTMLElementTagNameMap['kolom-photo'] = photo;
  reference.zoomable = true;
}
