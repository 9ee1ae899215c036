/**
 * The one escape for text that enters Markdown as words, whoever wrote it: a person, a clinic, a file of data. A reader of the page sees the
 * words as they were typed, and they become no link, no image, no HTML and no cell of their own. HTML pages, snippets and YAML have their own.
 */

/** An underline between two letters is plain to Markdown (zones have one in their names), and so is an ampersand that begins no entity. */
const INLINE = /[\\`*[\]<>|~]|&(?=#?[A-Za-z0-9]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const LINE_START = /^([ \t]*)(#{1,6}(?=\s|$)|[-+=]+(?=\s|$|-|=)|\d{1,9}[.)](?=\s|$))/;
/** What a preview turns into a link by itself: a scheme, "www.", an address of mail. A bare name like "jail.example" it may still turn; it loads nothing. */
const BARE_LINK = /(?<=:)\/\/|(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)/gi;

/** One line of Markdown: line ends become blanks, and none stands around it. */
export function inMarkdown(text: string): string {
  const line = markdownLine(text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ').trim());
  // As an entity where a comment would begin: what looks for the markers of blocks finds none in a person's words.
  return line.replace(/\\<(?=!)/g, '&lt;').replace(BARE_LINK, '\\$&');
}

/** One line whose links may stay links; where a line keeps its place among others (letters). */
export function markdownLine(line: string): string {
  return line.replace(INLINE, '\\$&').replace(LINE_START, (_m, indent: string, mark: string) => indent + escapeStart(mark));
}

/** "1." becomes "1\\."; a run of dashes or hashes gets its backslash in front. */
function escapeStart(mark: string): string {
  return /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
}
