// What LibreOffice Calc reads in our tables, cell by cell: accents, semicolons, quotation marks, line ends, and what begins like a formula.
// Run with npm run test:office.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createEngines } from '../../src/app/engines';
import { createHoldsIndex } from '../../src/app/holdsList/holdsIndex';
import { holdsCsv } from '../../src/app/holdsList/reports';
import { createPatternReports } from '../../src/app/program/patternReport';
import { csvText, UTF8_MARK } from '../../src/domain/csv';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'office-tables-'));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** UTF-8, comma, quotation marks; the cells as text. In and out by the same filter, so that what comes back is what Calc holds. */
const FILTER = '44,34,76,1';

/** The file opened as a sheet and written again: once as a workbook, so that it is cells and no text, then as a table. */
function throughCalc(csv: string): string[][] {
  const file = path.join(scratch, 'table.csv');
  fs.writeFileSync(file, csv);
  const home = `-env:UserInstallation=file://${path.join(scratch, 'home')}`;
  const run = (...args: string[]): Buffer => execFileSync('soffice', [home, '--headless', ...args], { stdio: 'pipe' });
  run(`--infilter=CSV:${FILTER},,0,true`, '--convert-to', 'ods', '--outdir', scratch, file);
  const back = path.join(scratch, 'back');
  run('--convert-to', `csv:Text - txt - csv (StarCalc):${FILTER},,0,true`, '--outdir', back, path.join(scratch, 'table.ods'));
  return parseCsv(fs.readFileSync(path.join(back, 'table.csv'), 'utf8').replace(/^\ufeff/, ''));
}

/** RFC 4180, by hand and apart from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i] ?? '';
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ',') end();
    else if (!quoted && c === '\n') {
      end();
      rows.push([]);
    } else if (quoted || c !== '\r') cell += c;
  }
  if (cell !== '' || rows.at(-1)?.length !== 0) end();
  return rows.filter((r) => r.length > 0);
}

/** Calc fills rows up to the longest, and takes a cell that is a number for one: "0.000000" is 0, and "0301" is 301. */
const asCalcHas = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => {
    const cells = row.map((c) => (/^\d[\d.]*(?:e[+-]?\d+)?$/i.test(c) ? String(Number(c)) : c));
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });

const same = (csv: string): void => {
  assert.deepEqual(asCalcHas(throughCalc(UTF8_MARK + csv)), asCalcHas(parseCsv(csv)));
};

describe('our tables in LibreOffice Calc', () => {
  it('have each cell as it was written, and no formula', () => {
    const hostile = [
      'a;b',
      'Doña Ana',
      '"quoted"',
      "it's",
      'two\nlines',
      '=1+1',
      '+1',
      '-1',
      '@x',
      ' lead',
      'trail ',
      '0301',
      '1e5',
      '',
    ];
    same(csvText([hostile.map((_h, i) => `head ${String(i)}`), hostile, [...hostile].reverse()]));
  });

  const { holds, charges } = createEngines();
  const note = (i: number, facility: string): string =>
    `---\nid: id${String(i)}\ncase: "K-${String(i)};=1+1"\nfacility: ${JSON.stringify(facility)}\nzone: America/Chicago\njurisdiction: US-IL\ndetainer:\n  releasable: 2026-11-20 15:00\n---\n`;
  const places = ['Cárcel de Doña Ana; recepción', 'County Jail', '=HYPERLINK("x")', 'Jail "North"'];

  it('the table of holds', () => {
    const index = createHoldsIndex({ api: holds });
    places.forEach((p, i) => index.update(`file:///n${String(i)}.md`, note(i, p)));
    const rows = index.rows(Date.parse('2026-11-20T16:00:00-06:00'));
    assert.equal(rows.length, places.length);
    same(holdsCsv(rows));
  });

  it('the table of the pattern report, for our own use and for sharing', () => {
    const patterns = createPatternReports({
      computeHold: (r) => holds.computeHold(r),
      holdEnds: (r) => holds.holdEnds(r),
      classifyCharges: (r) => charges.classifyCharges(r),
    });
    const records = places.flatMap((p, i) => patterns.record(note(i, p)) ?? []);
    for (const forSharing of [false, true])
      same(
        patterns.report(records, {
          by: 'facility',
          forSharing,
          now: Date.UTC(2026, 10, 28),
          zone: 'America/Chicago',
          dataVersion: 'x',
        }).csv,
      );
  });
});
