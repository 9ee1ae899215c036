/**
 * The words, numbers and signs of a Markdown text in their order, without what a formatter may change: blanks and line ends, which star
 * or dash begins a list, `*` or `_` for emphasis, the width of a table, backslashes before signs. Two texts with the same meaning say the
 * same to a reader; this is for comparing and not for printing.
 */
export function meaningOf(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !isTableRule(line))
    .map((line) => line.replace(/^([>\s]*)(?:[-*+]|#{1,6})(?=[ \t])/, '$1'))
    .join('\n')
    .replace(/[*_\\|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[^\p{L}\p{N}])|(?<=[^\p{L}\p{N}]) /gu, '')
    .trim();
}

/** "| --- | :-: |" is as wide as the table; a line of dashes alone is a rule, and may be stars as well. */
function isTableRule(line: string): boolean {
  return /^[\s|:>*_-]*$/.test(line);
}
