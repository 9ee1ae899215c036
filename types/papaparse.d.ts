/** What src/app/jailLog uses of papaparse. The published types bring in those of Node, which host code must not see. */
declare module 'papaparse' {
  interface ParseError {
    readonly code: string;
    readonly row?: number;
  }
  interface ParseResult<T> {
    readonly data: T[];
    readonly errors: readonly ParseError[];
    readonly meta: { readonly linebreak: string; readonly cursor: number };
  }
  interface ParserOptions {
    readonly delimiter: string;
    readonly newline: string;
    readonly quoteChar: string;
    /** Each row as soon as it is whole; then `data` of the result is empty. */
    readonly step?: (row: ParseResult<string[]>) => void;
  }
  const Papa: {
    parse<T>(
      text: string,
      options: {
        readonly delimiter?: string;
        readonly newline?: string;
        readonly quoteChar?: string;
        readonly preview?: number;
        readonly skipEmptyLines?: boolean;
      },
    ): ParseResult<T>;
    /** What `parse` itself runs, for a part of a text: with `ignoreLastRow` a row that is not whole is left for the next part. */
    readonly Parser: new (options: ParserOptions) => {
      parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParseResult<string[]>;
    };
  };
  export default Papa;
}
