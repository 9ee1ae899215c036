import Papa from 'papaparse';
import type { RawSheet } from '../../../domain/jailLog/columns/findTable';
import type { Steps } from '../../../domain/jailLog/steps';
import { LIMITS, millions, refuse } from '../limits';
import { lookAtLines, openLines } from './textLines';

const DELIMITERS = [',', '\t', '|', ';'] as const;
/** A quote sign that stands in no text: the file is read as if it had none. */
const NO_QUOTE = '\u0000';
/** So much of a text says how its lines end; papaparse looks at no more. */
const HEAD = 1 << 20;

/** Text with a sign between its cells. */
export function* readDelimited(name: string, text: string, problems: string[]): Steps<RawSheet> {
  if (text.length > LIMITS.file) refuse(`${millions(text.length)} are more than a log may have (${millions(LIMITS.file)}).`);
  if (text.trim() === '') refuse('the file is empty.');
  if (text.slice(0, 65_536).includes('\u0000')) refuse('this is not a text and not a spreadsheet.');
  const delimiter = guessDelimiter(text);
  yield* lookAtLines(text, delimiter);
  const quoted = { delimiter, newline: lineBreak(text, '"'), quoteChar: '"' };
  const lines = yield* openLines(text, quoted);
  if (lines) return { name, lines };
  // One sign that opens a cell and is never closed would swallow every line behind it.
  problems.push(`${name}: a quotation mark is opened and never closed; the marks are read as plain signs.`);
  const plain = yield* openLines(text, { delimiter, newline: lineBreak(text, NO_QUOTE), quoteChar: NO_QUOTE });
  return { name, lines: plain ?? [] };
}

function lineBreak(text: string, quoteChar: string): string {
  return Papa.parse<string[]>(text.slice(0, HEAD), { delimiter: ',', quoteChar, preview: 1 }).meta.linebreak;
}

/** The sign that cuts the most lines into the same number of cells, and that number above one. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 200_000);
  let best: string = ',';
  let most = 0;
  for (const d of DELIMITERS) {
    if (!head.includes(d)) continue;
    const { data } = Papa.parse<string[]>(head, { delimiter: d, preview: 300, skipEmptyLines: true });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [width, lines] of counts) {
      const score = lines * Math.min(width, 12);
      if (score > most) [best, most] = [d, score];
    }
  }
  return best;
}
