// What Vite understands in an import and TypeScript does not.
declare module '*.css';

declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

interface ImportMeta {
  glob(
    pattern: string,
    options: {query: '?url'; import: 'default'; eager: true},
  ): Record<string, string>;
}
