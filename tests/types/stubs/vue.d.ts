// The shapes of Vue 3.5's own declarations, as far as kolom/types/vue uses them.
declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augmented
  export interface GlobalComponents {}
  export interface HTMLAttributes {
    class?: unknown;
    id?: string | undefined;
  }
  export interface PublicProps {
    key?: PropertyKey;
  }
  export type EmitFn<Options> = UnionToIntersection<
    {
      [Name in keyof Options]: Options[Name] extends (...args: infer Args) => unknown
        ? (event: Name, ...args: Args) => void
        : never;
    }[keyof Options]
  >;
  type UnionToIntersection<Union> = (
    Union extends unknown ? (member: Union) => void : never
  ) extends (member: infer Intersection) => void
    ? Intersection
    : never;
}
