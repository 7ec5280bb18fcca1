import type {JSX} from 'solid-js';
import type {} from 'kolom';

type Element<E extends HTMLElement> = JSX.HTMLAttributes<E> &
  Partial<Omit<E, keyof HTMLElement>>;
type Elements = {
  [
    Tag in keyof HTMLElementTagNameMap as Tag extends `kolom-${string}` ? Tag : never
  ]: Element<HTMLElementTagNameMap[Tag]>;
};
type Events = {
  [
    Name in keyof HTMLElementEventMap as Name extends `kolom-${string}` ? Name : never
  ]: HTMLElementEventMap[Name];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
    interface CustomEvents extends Events {}
  }
}
