/** What src/app/jailLog uses of papaparse. The published types bring in those of Node, which host code must not see. */
declare module 'papaparse' {
  interface ParseError {
    readonly code: string;
    readonly row?: number;
  }
  const Papa: {
    parse<T>(
      text: string,
      options: {
        readonly delimiter?: string;
        readonly quoteChar?: string;
        readonly preview?: number;
        readonly skipEmptyLines?: boolean;
      },
    ): { readonly data: T[]; readonly errors: readonly ParseError[] };
  };
  export default Papa;
}
