import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {KolomPhoto, PhotoZoomEvent} from 'kolom';
import 'kolom/comments.js';
import 'kolom/photo.js';

@Component({
  selector: 'app-article',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <kolom-photo #photo zoomable layout="wide" (kolom-photo-zoom)="opened($event)">
      <figure>
        <img [src]="source()" width="960" height="640" alt="Boats leave the harbour." />
        <figcaption>{{ caption() }}</figcaption>
      </figure>
    </kolom-photo>
    <kolom-comments
      provider="isso"
      server="/comments"
      [thread]="path()"
      page-size="20"
    />
  `,
})
export class ArticleComponent {
  readonly source = signal('/pictures/harbour-960.jpg');
  readonly caption = signal('The first boats come home.');
  readonly path = signal('/harbour');

  opened(event: Event) {
    const {image} = event as PhotoZoomEvent;
    this.caption.set(image.alt);
  }

  reveal(photo: KolomPhoto) {
    photo.reveal();
  }
}
