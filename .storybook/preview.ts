import type {Decorator, Preview} from '@storybook/web-components-vite';
import {setCustomElementsManifest} from '@storybook/web-components-vite';

import {whenSettled} from '../src/base/settled.js';
import {applySettings, parseSettings} from '../src/reader/settings.js';
import '../build/kolom.css';
import '../build/fonts.css';
import './preview.css';
import './fonts.css';
import manifest from '../custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

const themes = new Map(
  Object.entries(
    import.meta.glob('../build/themes/*.css', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ).map(([path, url]) => [path.replace(/^.*\/|\.css$/g, ''), url]),
);

const themeSheet = document.createElement('link');
themeSheet.rel = 'stylesheet';

// What fonts.css of the reader's settings names waits for a reader's choice.
const ownFaces = /Charis SIL|Inter|Source Code Pro|Noto Naskh Arabic/;

/** Nothing is laid out, played or drawn in a face that stands in for another. */
const loadFonts = async (): Promise<void> => {
  const faces = [...document.fonts].filter(({family}) => ownFaces.test(family));
  await Promise.all(faces.map((face) => face.load()));
};

/** Shows the page as the toolbar says: the attributes that a host would write. */
const asHost: Decorator = (story, {globals, parameters}) => {
  const {locale, direction, scheme, theme} = globals as Record<string, string>;
  const root = document.documentElement;
  root.lang = locale ?? 'en';
  root.dir = direction ?? 'ltr';
  root.style.colorScheme = `var(--kolom-color-scheme, ${scheme ?? 'light'})`;
  // A story may be of a reader who has chosen something.
  const reader = parseSettings(parameters['reader']);
  if (parameters['reader'] || root.dataset['storyReader']) applySettings(reader, root);
  root.dataset['storyReader'] = parameters['reader'] ? 'chosen' : '';
  const sheet = themes.get(theme ?? '');
  if (sheet) {
    themeSheet.href = sheet;
    document.head.append(themeSheet);
  } else {
    themeSheet.remove();
  }
  return story();
};

/**
 * Marks on an author's nodes wait for a framework to hydrate the page, or for a reader
 * at work: here they are there before a story is looked at.
 */
const markAuthorsNodes = async (): Promise<void> => {
  const settled = whenSettled(document.body);
  const press = () =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {bubbles: true, key: 'Shift'}),
    );
  const reader = setInterval(press, 20);
  await settled;
  clearInterval(reader);
  await new Promise(requestAnimationFrame);
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [asHost],
  loaders: [loadFonts],
  afterEach: markAuthorsNodes,
  initialGlobals: {locale: 'en', direction: 'ltr', scheme: 'light', theme: 'standard'},
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'en', title: 'English'},
          {value: 'id', title: 'Bahasa Indonesia'},
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    theme: {
      description: 'Theme of the publisher',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: ['standard', ...themes.keys()].map((value) => ({
          value,
          title: `Theme: ${value}`,
        })),
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
          {value: 'light dark', title: "The reader's"},
        ],
      },
    },
  },
  parameters: {
    backgrounds: {disable: true},
    controls: {expanded: true, sort: 'requiredFirst'},
    options: {
      storySort: {
        order: [
          'Docs',
          [
            'Getting started',
            'Typography',
            'Reader settings',
            'Theming',
            'Accessibility',
            'CSP',
            'Frameworks',
          ],
          'Pages',
          'Elements',
        ],
      },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: [
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22aa',
          'best-practice',
        ],
      },
    },
  },
};

export default preview;
