import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { createJailLogs, type JailLogs } from '../../src/app/jailLog/jailLog';
import type { LogChoices, LogMapping, LogProposal, LogRow, LogTable } from '../../src/domain/jailLog/answers';
import type { LogAnswer } from '../../src/domain/jailLog/readLog';

export const logs: JailLogs = createJailLogs();

export interface ReadFile {
  readonly tables: LogTable[];
  readonly problems: string[];
  readonly proposal: LogProposal;
  readonly answer: LogAnswer;
}

type File = { readonly name: string; readonly text?: string; readonly bytes?: Uint8Array };

/** The whole way as a person goes it: the proposal, with what the person says changed in it. */
export async function readFiles(
  files: readonly File[],
  said: { readonly choices?: Partial<LogChoices>; readonly mapping?: Partial<LogMapping> } = {},
): Promise<ReadFile> {
  const tables: LogTable[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const read = await logs.readTables(file);
    tables.push(...read.tables);
    problems.push(...read.problems);
  }
  const proposal = logs.proposeLog({ tables });
  const choices: LogChoices = {
    zone: 'America/Chicago',
    otherwiseReleased: 'last-other-charge',
    ...proposal.choices,
    ...said.choices,
  };
  const answer = logs.readLog({ tables, mapping: { ...proposal.mapping, ...said.mapping }, choices });
  addsUp(answer);
  return { tables, problems, proposal, answer };
}

export function readText(text: string, said?: Parameters<typeof readFiles>[1], name = 'log.csv'): Promise<ReadFile> {
  return readFiles([{ name, text }], said);
}

/** No row disappears. */
export function addsUp({ rows, totals: t }: LogAnswer): void {
  assert.equal(t.read, rows.length);
  assert.equal(t.read, t.answered + t.ambiguous + t.refused + t.contradictory + t.doubled + t['no-detainer']);
}

/** "booking kind past-regulation" for each row. */
export function brief(rows: readonly LogRow[]): string[] {
  return rows.map((r) => {
    const past = r.heldPastMinutes?.regulation;
    return [r.booking ?? r.line, r.kind, ...(past === undefined ? [] : [typeof past === 'number' ? past : past.join('..')])].join(
      ' ',
    );
  });
}

type Cell = string | { readonly n: number; readonly style?: number } | null;

/** A small .xlsx, written by hand: text inline, numbers with the styles 0 plain, 1 day, 2 day and time, 3 time, 4 `[$-10409]mm/dd/yyyy`. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  options: {
    readonly merges?: readonly string[];
    readonly prefix?: string;
    readonly is1904?: boolean;
    readonly parts?: Record<string, string>;
  } = {},
): Uint8Array {
  const p = options.prefix ?? '';
  const escape = (t: string): string => t.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const letter = (i: number): string =>
    i < 26 ? String.fromCharCode(65 + i) : `${letter(Math.floor(i / 26) - 1)}${letter(i % 26)}`;
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r">${options.is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${names
      .map((n, i) => `<sheet name="${escape(n)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-10409]mm/dd/yyyy"/><numFmt numFmtId="171" formatCode="m/d/yyyy\\ h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="171"/><xf numFmtId="20"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    ...options.parts,
  };
  names.forEach((name, s) => {
    const rows = (sheets[name] ?? []).map((row, r) => {
      const cells = row.map((c, i) => {
        if (c === null) return '';
        const ref = `${letter(i)}${r + 1}`;
        return typeof c === 'string'
          ? `<${p}c r="${ref}" t="inlineStr"><${p}is><${p}t>${escape(c)}</${p}t></${p}is></${p}c>`
          : `<${p}c r="${ref}" s="${c.style ?? 0}"><${p}v>${c.n}</${p}v></${p}c>`;
      });
      return `<${p}row r="${r + 1}">${cells.join('')}</${p}row>`;
    });
    const merges =
      s === 0 && options.merges
        ? `<mergeCells>${options.merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>`
        : '';
    parts[`xl/worksheets/sheet${s + 1}.xml`] =
      `<${p}worksheet><${p}sheetData>${rows.join('')}</${p}sheetData>${merges}</${p}worksheet>`;
  });
  const bytes: Record<string, Uint8Array> = {};
  for (const [path, xml] of Object.entries(parts)) bytes[path] = new TextEncoder().encode(xml);
  return zipSync(bytes);
}
