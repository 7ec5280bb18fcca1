import {warnOnce} from '../../base/warn-once.js';

/** Tells the page's author what a byline says wrongly. Development only. */
export function warnAboutByline(byline: Element): void {
  if (
    byline.querySelector(
      '[data-kolom-credit]:not([data-kolom-credit="writer" i]) [rel~="author"]',
    )
  ) {
    warnOnce(
      'byline-author',
      'rel="author" stands on somebody who did not write: reader modes and search engines take them for the writer. Leave it to data-kolom-credit="writer".',
      byline,
    );
  }
  warnOfMissingZone(byline);
}

function warnOfMissingZone(byline: Element): void {
  const time = byline.querySelector('time[datetime*=":"]');
  if (!time || /(Z|[+-]\d{2}:?\d{2})$/i.test(time.getAttribute('datetime') ?? ''))
    return;
  warnOnce(
    'byline-zone',
    'This time has no zone, so every reader takes it for their own. Write it as 2026-11-13T08:00:00+07:00.',
    time,
  );
}
