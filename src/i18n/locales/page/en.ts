import type {Messages} from '../../messages/page.js';

/** English. */
export const en: Messages = {
  articlePrinted: (url, date) => `Printed from ${url} on ${date}`,
  backToTop: 'Back to top',
  backToTopReturn: 'Back to where you were',
  fontSizeLabel: 'Text size',
  fontSizeOption: (size, percent) =>
    ({
      smaller: `Smaller text, ${percent}`,
      normal: 'Normal text',
      larger: `Larger text, ${percent}`,
    })[size],
  fontSizeChanged: (percent) => `Text size is ${percent}`,
  headlineLabel: (label) =>
    new Map(
      Object.entries({
        live: 'Live',
        opinion: 'Opinion',
        analysis: 'Analysis',
        sponsored: 'Sponsored',
        exclusive: 'Exclusive',
        review: 'Review',
        background: 'Background',
        reportage: 'Reportage',
      }),
    ).get(label) ?? '',
  sectionNavLabel: 'Sections',
  sectionNavMenu: (label, formatted) => `${label} (${formatted})`,
  sectionNavMore: (_count, formatted) => `More (${formatted})`,
  sectionNavSubmenu: (section) => `More in ${section}`,
  photoZoom: 'Enlarge photo',
  photoNoZoom: 'The larger view could not be loaded.',
  photoFile: 'Open the photo',
};
