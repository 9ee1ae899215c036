/** Which files are notes: Markdown by its two usual endings, in capitals or not. */
const ENDING = /\.(?:md|markdown)$/i;

/** `path`: a path, an address or a name. */
export function isNoteFile(path: string): boolean {
  return ENDING.test(path);
}

export function withoutNoteEnding(name: string): string {
  return name.replace(ENDING, '');
}

const ANY_ENDING = '{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN]}';

/** A glob pattern as a file search takes it, where capitals count: one that ends in ".md" finds ".MD" and ".markdown" too. */
export function searchPattern(pattern: string): string {
  return pattern.replace(/\.md$/i, `.${ANY_ENDING}`);
}

/** Line ends as the editor reads them: one that is only a CR, as old programs on a Mac write it, is a line end too. */
export function editorLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
