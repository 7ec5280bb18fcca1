/**
 * True in the development build, where misuse by a page's author is reported
 * in the console. The build replaces it by `false` in the release, so write
 * `if (DEV)` at every call site: only then does the code behind it go away.
 */
export const DEV: boolean = true;
