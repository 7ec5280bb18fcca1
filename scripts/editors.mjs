// What editors and assistants read of our tags: VS Code's custom data, web-types for
// JetBrains and llms.txt, all from the manifest and the tokens.
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

/** The files of dist/types by name. */
export function editorFiles(manifest, tokens) {
  const described = withDefaults(manifest);
  return {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(described, {}),
    'vscode.css-custom-data.json': withTokens(
      getVsCodeCssCustomData(described, {}),
      tokens,
    ),
    'web-types.json': webTypes(manifest, tokens),
  };
}

/** Both editors show a default in an attribute's description or nowhere. */
function withDefaults(manifest) {
  const told = (item) =>
    isTelling(item.default)
      ? {
          ...item,
          description: `${item.description ?? ''} Default: ${item.default}.`.trim(),
        }
      : item;
  const modules = manifest.modules.map(({declarations = [], ...module}) => ({
    ...module,
    declarations: declarations.map((declaration) => ({
      ...declaration,
      ...(declaration.attributes && {attributes: declaration.attributes.map(told)}),
      // A section of the tag's own description says what its properties are by default.
      ...(declaration.cssProperties && {
        cssProperties: declaration.cssProperties.map((item) => ({
          ...item,
          default: item.default ?? 'the theme’s',
        })),
      }),
    })),
  }));
  return {...manifest, modules};
}

function isTelling(value) {
  return value !== undefined && !["''", 'false', 'null'].includes(value);
}

function withTokens(text, tokens) {
  const data = JSON.parse(text);
  const own = tokens.map(({name, description = '', value}) => ({
    name,
    description: `${description} Default: ${value}.`.trim(),
    values: [],
  }));
  return JSON.stringify({...data, properties: [...data.properties, ...own]});
}

function webTypes(manifest, tokens) {
  const options = {hideLogs: true, webTypesFileName: '', outdir: ''};
  const data = JSON.parse(getWebTypesData(manifest, options));
  const {css = {}} = data.contributions;
  const own = tokens.map(({name, description, value}) => ({name, description, value}));
  css.properties = [
    ...(css.properties ?? []),
    ...own.map(({name, description = '', value}) => ({
      name,
      description: `${description} Default: ${value}.`.trim(),
    })),
  ];
  return JSON.stringify({...data, contributions: {...data.contributions, css}});
}
