/** Client text becomes plain words in Markdown and in a snippet. It is never parsed as Liquid: it enters after the engine has run. */

/** An underline between two letters is plain to Markdown; anywhere else it is not. */
const INLINE = /[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const LINE_START = /^([ \t]*)(#{1,6}(?=\s|$)|[-+=]+(?=\s|$|-|=)|\d{1,9}[.)](?=\s|$))/;
/** Controls other than tab and line feed (those that turn the direction of writing too), and the characters the engine marks places with. */
const NOT_TEXT = /[\u0000-\u0008\u000B-\u001F\u007F\u2028-\u202E\u2066-\u2069\uE000-\uE003]/g;

export function cleanText(text: string, keepLines: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(NOT_TEXT, '');
  return keepLines ? lines.replace(/\n{3,}/g, '\n\n').trim() : lines.replace(/\s+/g, ' ').trim();
}

/** Escapes what Markdown would read as structure; a reader of the rendered page sees the words as typed. */
export function escapeMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.replace(INLINE, '\\$&').replace(LINE_START, (_m, indent: string, mark: string) => indent + escapeStart(mark)),
    )
    .map((line) => line.replace(/^[ \t]{4,}/, '   '))
    .join('\n');
}

/** "1." becomes "1\\."; a run of dashes or hashes gets its backslash in front. */
function escapeStart(mark: string): string {
  return /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`;
}

/** VS Code snippet syntax: `$`, `}` and `\` are its only special characters in text and in a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
