import { Gunzip } from 'fflate';
import { findTable, type RawSheet } from '../../domain/jailLog/columns/findTable';
import type { OpenTable } from '../../domain/jailLog/answers';
import type { LogWords } from '../../domain/jailLog/logWords';
import type { Steps } from '../../domain/jailLog/steps';
import { LIMITS, millions, Refused, refuse, Stopped } from './limits';
import { readDelimited } from './readers/readDelimited';

export interface OpenTables {
  readonly tables: readonly OpenTable[];
  /** Plain sentences: why a file was refused, and what was left aside. */
  readonly problems: readonly string[];
}

export interface LogFile {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
}

/** Runs long work to its end: at once, or in slices. */
export type Run = <T>(steps: Steps<T>) => T | Promise<T>;

/**
 * One file to its tables: CSV, TSV, pipes, also packed with gzip, and .xlsx. Nothing of it is run. Of a text its lines stay one text and are cut
 * into cells when they are asked for.
 */
export async function openTables(file: LogFile, words: LogWords, run: Run): Promise<OpenTables> {
  const problems: string[] = [];
  try {
    const sheets = await sheetsOf(file, problems, run);
    const tables: OpenTable[] = [];
    for (const sheet of sheets) {
      const table = await run(findTable(sheet, words));
      if (!table || table.rows.length === 0) {
        problems.push(`${sheet.name}: there are no rows.`);
        continue;
      }
      if (table.headingLine === 0)
        problems.push(`${sheet.name}: no line of headings was found; the columns are named by number.`);
      tables.push(table);
    }
    return { tables, problems };
  } catch (error) {
    if (error instanceof Refused) return { tables: [], problems: [`${file.name}: ${error.message}`] };
    if (error instanceof Stopped) throw error;
    return { tables: [], problems: [`${file.name}: the file is damaged and cannot be read.`] };
  }
}

async function sheetsOf(
  { name, text, bytes }: LogFile,
  problems: string[],
  run: Run,
  unpacked = false,
): Promise<readonly RawSheet[]> {
  if (text !== undefined) return [await run(readDelimited(name, text.replace(/^\ufeff/, ''), problems))];
  if (!bytes || bytes.length === 0) return refuse('the file is empty.');
  if (bytes.length > LIMITS.file) refuse(`${millions(bytes.length)} are more than a log may have (${millions(LIMITS.file)}).`);
  if (begins(bytes, [0x1f, 0x8b])) {
    // A file can be made that unpacks to itself.
    if (unpacked) refuse('it is packed twice.');
    const inner = gunzip(bytes);
    return sheetsOf({ name: name.replace(/\.gz$/i, ''), bytes: inner }, problems, run, true);
  }
  if (begins(bytes, [0x50, 0x4b])) {
    const { readWorkbook } = await import('./readers/workbook');
    return readWorkbook(name, bytes, problems);
  }
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    refuse('this is an old or a locked Excel file. Open it in a spreadsheet program and save it as .xlsx or .csv.');
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46]))
    refuse('this is a PDF. Ask the jail for the table behind it, or export it as a spreadsheet.');
  return [await run(readDelimited(name, decode(bytes), problems))];
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((b, i) => bytes[i] === b);
}

/** In pieces, so that a small file that unpacks without end is noticed on the way. */
function gunzip(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    size += piece.length;
    if (size > LIMITS.file) refuse(`unpacked it has more than ${millions(LIMITS.file)}.`);
    if (size > LIMITS.smallest && size > bytes.length * LIMITS.packed) refuse('it unpacks to far more than any log has.');
    pieces.push(piece);
  });
  const STEP = 65_536;
  for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  const out = new Uint8Array(size);
  let at = 0;
  for (const p of pieces) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** UTF-8, UTF-16 with its mark, and otherwise the code page of Windows, in which US jails' programs write. */
function decode(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  if (isBinary(bytes)) refuse('this is not a text and not a spreadsheet.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, 65_536);
  let odd = 0;
  for (let i = 0; i < looked; i++) {
    const b = bytes[i] ?? 0;
    if (b === 0) return true;
    if (b < 32 && b !== 9 && b !== 10 && b !== 13 && b !== 12 && b !== 26) odd++;
  }
  return odd > looked * 0.02;
}
