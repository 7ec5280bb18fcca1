import eslint from '@eslint/js';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const MARKUP =
  'Strings of others are never markup: render them with a template, or as text.';

// Ways for a string to become markup or script.
const UNSAFE_SYNTAX = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/]',
    message: MARKUP,
  },
  {
    selector:
      'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
    message: MARKUP,
  },
  {selector: 'NewExpression[callee.name="DOMParser"]', message: MARKUP},
  {
    selector: 'TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A strict Content Security Policy blocks style attributes: use a class.',
  },
];

// TypeScript for types only, and what Lit depends on.
const FORBIDDEN = [
  {
    selector:
      'MethodDefinition[key.name=/^(dis)?connectedCallback$/]:not(:has(CallExpression > MemberExpression.callee[object.type="Super"]))',
    message: 'Call super: Lit and the controllers depend on it.',
  },
  {selector: 'TSEnumDeclaration', message: 'Write a union of strings.'},
  {selector: 'TSParameterProperty', message: 'Declare the field and assign it.'},
];

const NO_DEFAULT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only.',
};

const UNSAFE_IMPORTS = {
  paths: [
    {name: 'lit/directives/unsafe-html.js', message: MARKUP},
    {name: 'lit/directives/unsafe-svg.js', message: MARKUP},
    {name: 'lit/directives/unsafe-mathml.js', message: MARKUP},
    {name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: MARKUP},
    {
      name: 'lit/decorators.js',
      importNames: ['customElement'],
      message: 'Registering is for define.ts alone.',
    },
    {name: 'lit', importNames: ['unsafeCSS'], message: 'Only tokens are written so.'},
  ],
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      'build/**',
      'dist/**',
      'storybook-static/**',
      'coverage/**',
      'demo/.data/**',
      'tests/types/**',
      'tests/hosts/apps/**', // Other people's applications, in their ways.
      'tests/hosts/results/**',
    ],
  },
  eslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-restricted-syntax': ['error', ...FORBIDDEN],
      'no-undef': 'off', // TypeScript knows; in scripts the tests tell.
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.recommendedTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false},
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      '@typescript-eslint/unbound-method': 'off', // Lit calls listeners on the host.
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': ['error', {allow: ['warn', 'error']}],
      'no-restricted-imports': ['error', UNSAFE_IMPORTS],
      'no-restricted-syntax': ['error', ...FORBIDDEN, ...UNSAFE_SYNTAX, NO_DEFAULT],
    },
  },
  {
    files: ['src/theme/{rem,tokens,page-tokens}.ts'],
    rules: {'no-restricted-imports': 'off'}, // Generated; its values are our own.
  },
  {
    files: ['tests/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // chai's `to.be.true`, node:test's `describe`, which returns a promise, and
      // helpers in plain JavaScript. A wrong `!` fails the test all the same.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
