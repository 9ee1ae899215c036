import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readClinicLibrary } from '../../../../../src/app/clinic/clinicLibrary';
import { readArrests, type ArrestRow } from '../../../../../src/domain/program/pattern/arrests';
import { Z95 } from '../../../../../src/domain/program/pattern/binomial';
import { ratesOf, sharedRates, withoutArrests } from '../../../../../src/domain/program/pattern/rates';
import type { PatternRecord } from '../../../../../src/domain/program/pattern/record';
import { perThousand } from '../../../../../src/domain/program/pattern/reportText';
import { scoreInterval } from '../../../../support/exactBinomial';

const HEAD = 'jurisdiction,quarter,arrests,source\n';
const SEED = 20261122;
const wrong = (line: string): string => {
  const read = readArrests(`${HEAD}US-GA,2026-Q1,9000,yearbook\n${line}\n`);
  assert.equal(read.rows.length, 1, 'the good line is used');
  assert.equal(read.problems.length, 1, JSON.stringify(read.problems));
  assert.equal(read.problems[0]?.line, 3);
  return read.problems[0]?.message ?? '';
};

describe("the clinic's file of arrests", () => {
  it('is read as spreadsheets write it', () => {
    const text = `\ufeffJurisdiction,Quarter,Arrests,Source\r\nUS-GA,2026-Q1,9000,"Example Bureau, table ""4"""\r\n\r\n US-TN , 2026-Q2 ,120,page 3\r\n`;
    assert.deepEqual(readArrests(text), {
      rows: [
        { jurisdiction: 'US-GA', quarter: '2026-Q1', arrests: 9000, source: 'Example Bureau, table "4"' },
        { jurisdiction: 'US-TN', quarter: '2026-Q2', arrests: 120, source: 'page 3' },
      ],
      problems: [],
    });
  });

  it('says in one sentence what is wrong in which line, and uses the others', () => {
    assert.match(wrong('Georgia,2026-Q2,9000,x'), /US- and two letters, for example US-GA/);
    assert.match(wrong('US-GA,Q2 2026,9000,x'), /for example 2026-Q3/);
    assert.match(wrong('US-GA,2026-Q5,9000,x'), /for example 2026-Q3/);
    assert.match(wrong('US-GA,2026-Q2,"9,000",x'), /without commas, for example 12345/);
    assert.match(wrong('US-GA,2026-Q2,9,000,x'), /more than four values/);
    assert.match(wrong('US-GA,2026-Q2,-3,x'), /whole number/);
    assert.match(wrong('US-GA,2026-Q2,0,x'), /at least one arrest/);
    assert.match(wrong('US-GA,2026-Q2,9000'), /fewer than four values/);
    assert.match(wrong('US-GA,2026-Q2,9000,'), /source is missing/);
    assert.match(wrong('US-GA,2026-Q2,9000,"never closed'), /opened and never closed/);
    for (const m of ['Georgia,2026-Q2,9000,x', 'US-GA,2026-Q2,9000,']) assert.match(wrong(m), /^[A-Z].*\.$/);
  });

  it('uses neither of two lines for the same state and quarter', () => {
    const read = readArrests(`${HEAD}US-GA,2026-Q1,9000,a\nUS-GA,2026-Q1,8000,b\nUS-GA,2026-Q2,7000,c\n`);
    assert.deepEqual(
      read.rows.map((r) => r.arrests),
      [7000],
    );
    assert.deepEqual(read.problems, [
      { line: 3, message: 'US-GA 2026-Q1 stands in line 2 already. Neither line is used: keep one.' },
    ]);
  });

  it('says what the first line must be', () => {
    assert.match(readArrests('').problems[0]?.message ?? '', /file is empty.*jurisdiction,quarter,arrests,source/);
    assert.match(readArrests('state;quarter;arrests;source\n').problems[0]?.message ?? '', /parted by commas/);
    assert.equal(readArrests('US-GA,2026-Q1,1,x\n').rows.length, 0);
  });

  it('counts lines to the line, whatever is in quotation marks, and never throws', () => {
    const read = readArrests(`${HEAD}US-GA,2026-Q1,9000,"two\r\nlines"\nUS-GA,bad,1,x\n`);
    assert.equal(read.problems[0]?.line, 4);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'US-GA', '2026-Q1', '5', ' ', 'x', ';') }), (text) => {
        for (const p of readArrests(HEAD + text).problems)
          assert.ok(p.line >= 1 && p.line <= (HEAD + text).split(/\r\n|\r|\n/).length);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('is read from the clinic folder, with its problems in the file and nothing else taken away', () => {
    const library = readClinicLibrary(
      [
        { path: 'arrests.csv', text: `${HEAD}US-GA,2026-Q1,9000,yearbook\nUS-GA,2026-Q2,many,yearbook\n` },
        { path: 'clinic.json', text: '{ "name": "Example Clinic" }' },
      ],
      'folder',
    );
    assert.equal(library.rows.arrests?.length, 1);
    assert.equal(library.name, 'Example Clinic');
    assert.deepEqual(
      library.problems.map((p) => [p.file, p.line, p.severity]),
      [['arrests.csv', 3, 'error']],
    );
    assert.equal(readClinicLibrary([], 'folder').rows.arrests, undefined);
  });
});

const record = (jurisdiction: string, quarter: string): PatternRecord => ({
  quarter,
  facility: 'Jail',
  jurisdiction,
  custodian: 'unknown',
  convicted: 'no',
  level: 'none',
  trafficOnly: 'no',
  served: 'yes',
  servedInTime: 'yes',
  pastEarliest: 0,
  pastLatest: 0,
  consent: false,
  demanded: false,
  releasedAfterDemand: 'unknown',
});
const many = (n: number, j: string, q: string): PatternRecord[] => Array.from({ length: n }, () => record(j, q));
const row = (jurisdiction: string, quarter: string, arrests: number): ArrestRow => ({
  jurisdiction,
  quarter,
  arrests,
  source: 's',
});

describe('holds against arrests', () => {
  it('are counted in the quarters that have arrests, and only there', () => {
    const records = [...many(5, 'US-GA', '2026-Q1'), ...many(7, 'US-GA', '2026-Q2'), ...many(2, 'US-TN', '2026-Q1')];
    const rates = ratesOf(records, [row('US-GA', '2026-Q1', 1000), row('US-GA', '2026-Q3', 500), row('US-FL', '2026-Q1', 9)]);
    assert.deepEqual(
      rates.map((r) => [r.jurisdiction, r.quarter, r.holds, r.arrests]),
      [
        ['US-GA', '2026-Q1', 5, 1000],
        ['US-GA', '2026-Q3', 0, 500],
        ['US-GA', '2 quarters, 2026-Q1 to 2026-Q3', 5, 1500],
      ],
    );
    assert.deepEqual(withoutArrests(records, [row('US-GA', '2026-Q1', 1000)]), ['US-GA 2026-Q2', 'US-TN 2026-Q1']);
  });

  it('carry the interval that another implementation finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 100_000 }), (holds, arrests) => {
        const [rate] = ratesOf(
          [...many(holds, 'US-GA', '2026-Q1'), record('US-GA', '2026-Q2')],
          [row('US-GA', '2026-Q1', arrests)],
        );
        const other = scoreInterval(holds, arrests, Z95);
        assert.ok(rate?.interval);
        assert.ok(Math.abs(rate.interval.low - other.low) < 1e-9 && Math.abs(rate.interval.high - other.high) < 1e-9);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('give no rate where there are more holds than arrests', () => {
    assert.equal(ratesOf(many(5, 'US-GA', '2026-Q1'), [row('US-GA', '2026-Q1', 4)])[0]?.interval, null);
  });

  it('are shared only for a row that stands for one state, over every quarter of the report', () => {
    const records = [...many(20, 'US-GA', '2026-Q1'), ...many(20, 'US-GA', '2026-Q3'), ...many(30, 'US-TN', '2026-Q1')];
    const rows = [
      { label: 'US-GA', holds: 40 },
      { label: 'All others (2)', holds: 30 },
    ];
    const full = ['2026-Q1', '2026-Q2', '2026-Q3'].map((q) => row('US-GA', q, 1000));
    assert.deepEqual(
      sharedRates(rows, records, full).map((r) => [r.jurisdiction, r.quarter, r.holds, r.arrests]),
      [['US-GA', '3 quarters, 2026-Q1 to 2026-Q3', 40, 3000]],
    );
    // a missing quarter would tell that the state has no hold in it; a small number of arrests is a small cell itself
    assert.deepEqual(
      sharedRates(
        rows,
        records,
        [full[0], full[2]].flatMap((r) => r ?? []),
      ),
      [],
    );
    assert.deepEqual(sharedRates(rows, records, [...full.slice(0, 2), row('US-GA', '2026-Q3', 10)]), []);
    assert.deepEqual(sharedRates(rows, [...records, record('US-GA', 'no date')], full), []);
    assert.deepEqual(sharedRates(rows, [], full), []);
  });

  it('never read as nothing where there is something', () => {
    assert.equal(perThousand(0.0000123), '0.012');
    assert.equal(perThousand(0), '0.0');
    assert.equal(perThousand(0.0123), '12.3');
  });
});
