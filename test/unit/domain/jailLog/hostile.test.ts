// Files that are no logs, or are made to stop whoever opens them: one sentence each, before they are taken apart.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { runCommandLine } from '../../../../src/cli/logCommand';
import { logs, workbook } from '../../../support/jailLog';

const text = (t: string): Uint8Array => new TextEncoder().encode(t);
const MILLION = 1_000_000;

/** A packed file with one part whose sizes in the directory are said and not measured. */
function zipThatSays(name: string, packed: Uint8Array, said: number): Uint8Array {
  const id = text(name);
  const head = (signature: number, size: number): DataView => {
    const v = new DataView(new ArrayBuffer(size));
    v.setUint32(0, signature, true);
    return v;
  };
  const local = head(0x04034b50, 30);
  local.setUint16(8, 8, true);
  local.setUint32(18, packed.length, true);
  local.setUint32(22, said, true);
  local.setUint16(26, id.length, true);
  const central = head(0x02014b50, 46);
  central.setUint16(10, 8, true);
  central.setUint32(20, packed.length, true);
  central.setUint32(24, said, true);
  central.setUint16(28, id.length, true);
  const end = head(0x06054b50, 22);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + id.length, true);
  end.setUint32(16, 30 + id.length + packed.length, true);
  const bytes = (v: DataView): Buffer => Buffer.from(v.buffer);
  return Buffer.concat([bytes(local), id, packed, bytes(central), id, bytes(end)]);
}

const sheet = (inner: string): Record<string, string> => ({ 'xl/worksheets/sheet1.xml': `<worksheet>${inner}</worksheet>` });
const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
/** A workbook whose first sheet is this part. */
function withSheet(inner: string): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': text('<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/worksheets/sheet1.xml': text(Object.values(sheet(inner))[0] ?? ''),
  };
  return zipSync(parts);
}

const HOSTILE: readonly (readonly [name: string, make: () => Uint8Array, says: RegExp])[] = [
  ['nothing', () => new Uint8Array(), /the file is empty/],
  ['blanks', () => text(' \n \n'), /the file is empty/],
  ['one line of 100 MB', () => new Uint8Array(100 * MILLION).fill(97), /one line has more than 1,000,000 characters/],
  ['only line ends', () => new Uint8Array(6 * MILLION).fill(10).fill(97, 0, 1), /more than 5,000,000 lines/],
  ['10,000 columns', () => text(`${'a,'.repeat(10_000)}\n${'1,'.repeat(10_000)}\n`), /more than 2000 columns/],
  [
    '10,000 columns far below good lines',
    () => text(`Booking,Released\n${'1,2\n'.repeat(20_000)}${'1,'.repeat(10_000)}\n`),
    /more than 2000 columns/,
  ],
  ['10,000 columns of a workbook', () => withSheet(row('<c r="NTP1"><v>1</v></c>')), /more than 2000 columns/],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /not a text and not a spreadsheet/],
  ['a program', () => Buffer.concat([text('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(64)]), /not a text and not a spreadsheet/],
  ['signs that no text has', () => Buffer.alloc(4000, 7), /not a text and not a spreadsheet/],
  ['an old Excel file', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old or a locked Excel file/],
  ['a PDF', () => text('%PDF-1.7\n'), /this is a PDF/],
  ['a packed file of something else', () => zipSync({ 'word/document.xml': text('<a/>') }), /not an \.xlsx/],
  ['a packed file that is cut off', () => workbook({ S: [['a', 'b']] }).slice(0, 200), /damaged/],
  ['gzip that is cut off', () => gzipSync(text('a,b\n1,2\n')).slice(0, 15), /damaged|empty|no rows/],
  ['gzip that unpacks to 60 MB of nothing', () => gzipSync(new Uint8Array(60 * MILLION)), /far more than any log/],
  ['gzip in gzip', () => gzipSync(gzipSync(text('a,b\n1,2\n'))), /packed twice/],
  [
    'a workbook that says it unpacks to 4 GB',
    () => zipThatSays('xl/worksheets/sheet1.xml', deflateRawSync(text('<a/>')), 4_000_000_000),
    /unpacked it has more than 400 MB/,
  ],
  [
    'a part of 60 MB in a few bytes',
    () => zipThatSays('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(60 * MILLION)), 60 * MILLION),
    /far more than any log/,
  ],
  [
    'a part that hides its 60 MB',
    () => zipThatSays('xl/workbook.xml', deflateRawSync(Buffer.alloc(60 * MILLION)), 1000),
    /damaged|not an \.xlsx|no rows/,
  ],
  [
    '6,000 parts',
    () => zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`p${i}`, new Uint8Array()]))),
    /more parts than any log/,
  ],
  ['XML that is none', () => withSheet('<sheetData><row><c></row>'), /damaged/],
];

describe('jail logs: hostile files', function () {
  this.timeout(60_000);

  for (const [name, make, says] of HOSTILE) {
    it(`${name}: refused with a sentence`, async () => {
      const { tables, problems } = await logs.readTables({ name: 'x', bytes: make() });
      assert.deepEqual(tables, []);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0] ?? '', says);
      assert.match(problems[0] ?? '', /^x: .*\.$/);
    });
  }

  it('2 GB of nothing on the disk are refused unread', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jail-log-'));
    try {
      const file = path.join(folder, 'sparse.csv');
      fs.writeFileSync(file, '');
      fs.truncateSync(file, 2_100 * MILLION);
      let complained = '';
      const code = await runCommandLine(['log', file, '--propose'], {
        standardInput: (async function* () {})(),
        print: () => undefined,
        complain: (t) => (complained += t),
      });
      assert.equal(code, 1);
      assert.equal(complained, 'sparse.csv: 2100 MB are more than a log may have (400 MB).\n');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('standard input without end is given up', async () => {
    let complained = '';
    const code = await runCommandLine(['log', '-', '--propose'], {
      standardInput: (async function* () {
        const piece = new Uint8Array(1);
        Object.defineProperty(piece, 'length', { value: 100 * MILLION });
        for (;;) yield piece;
      })(),
      print: () => undefined,
      complain: (t) => (complained += t),
    });
    assert.equal(code, 1);
    assert.match(complained, /more than 400 MB are more than a log may have/);
  });

  it('formulas are not run: the stored result is read, and where there is none it is said', async () => {
    const cells = (n: number, second: string): string =>
      `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>B-${n}</t></is></c>${second}</row>`;
    const head = '<row r="1"><c t="inlineStr"><is><t>Booking No</t></is></c><c t="inlineStr"><is><t>Released</t></is></c></row>';
    const bytes = withSheet(
      `<sheetData>${head}${cells(2, '<c r="B2"><f>1+1</f><v>42433.5</v></c>')}${cells(3, '<c r="B3"><f>WEBSERVICE("http://x")</f></c>')}</sheetData>`,
    );
    const { tables, problems } = await logs.readTables({ name: 'f.xlsx', bytes });
    assert.deepEqual(
      tables[0]?.rows.map((r) => r.cells),
      [
        ['B-2', '42433.5'],
        ['B-3', ''],
      ],
    );
    assert.deepEqual(problems, ['f.xlsx: 1 formulas have no stored result; their cells are blank.']);
  });

  it('macros are not run and are named; entities are not followed; a merged range without end is not walked', async () => {
    const rows = [
      ['Booking No', 'Released'],
      ['1', '&boom;'],
    ];
    const bytes = workbook({ S: rows }, { merges: ['A2:A99999999999'], parts: { 'xl/vbaProject.bin': 'x' } });
    const { tables, problems } = await logs.readTables({ name: 'm.xlsm', bytes });
    assert.deepEqual(tables[0]?.rows[0]?.cells, ['1', '&boom;']);
    assert.deepEqual(problems, ['m.xlsm: the macros of the workbook were not run.']);
    const laughs = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;&b;">]>';
    const part = `${laughs}<worksheet><sheetData><row><c t="inlineStr"><is><t>Booking No</t></is></c></row><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const read = await logs.readTables({
      name: 'e.xlsx',
      bytes: zipSync({
        'xl/workbook.xml': text('<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        'xl/worksheets/sheet1.xml': text(part),
      }),
    });
    assert.ok(JSON.stringify(read).length < 2000);
  });
});
