/** Tables for a spreadsheet: RFC 4180, and as Excel opens them with a double click wherever it stands. */

/** Excel on Windows takes a table without it for the machine's own code page. First in the file, and never in a text that is shown. */
export const UTF8_MARK = '\ufeff';

/**
 * A leading =, +, -, @, tab or return starts a formula in spreadsheets; an apostrophe makes it text again. A cell with a semicolon is quoted:
 * where a comma is the decimal mark, Excel parts columns at semicolons.
 */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
