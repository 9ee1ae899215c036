import { markdownLine } from '../../markdown';

/** Client text becomes plain words in Markdown and in a snippet. It is never parsed as Liquid: it enters after the engine has run. */

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
      markdownLine(line)
        .replace(/(?<!\\)&/g, '\\&')
        .replace(/^[ \t]{4,}/, '   '),
    )
    .join('\n');
}

/** VS Code snippet syntax: `$`, `}` and `\` are its only special characters in text and in a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
