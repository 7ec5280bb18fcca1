/** Every string that the page's elements show or speak, comments apart. */
export interface Messages {
  /** Last line of a printed article: where it came from, and when. */
  articlePrinted: (url: string, date: string) => string;
  /** Label of the link to the top of the page. */
  backToTop: string;
  /** Button that undoes the way to the top. */
  backToTopReturn: string;
  /** Name of the buttons A A A. */
  fontSizeLabel: string;
  /** One of these buttons, by how it compares with the paper's own size. */
  fontSizeOption: (size: 'smaller' | 'normal' | 'larger', percent: string) => string;
  /** Spoken once the size has changed. */
  fontSizeChanged: (percent: string) => string;
  /** What kind of article a headline announces; empty for a kind that is none of ours. */
  headlineLabel: (label: string) => string;
  /** Name of the newspaper's navigation, where the page gives none. */
  sectionNavLabel: string;
  /** Button that shows the sections which the row has no room for. */
  sectionNavMore: (count: number, formatted: string) => string;
  /** The same button on a phone where it stands for the whole navigation. */
  sectionNavMenu: (label: string, formatted: string) => string;
  /** Button behind a section that shows the sections it has of its own. */
  sectionNavSubmenu: (section: string) => string;
  /** Button on a photograph that opens the larger view. */
  photoZoom: string;
  /** The larger view is not to be had. */
  photoNoZoom: string;
  /** Link to the photograph's file, after that. */
  photoFile: string;
}
