import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { PatternRecord } from '../../../../src/domain/program/pattern/record';
import { sharedCsv } from '../../../../src/domain/program/pattern/reportCsv';
import { sharePattern, type SharedPattern } from '../../../../src/domain/program/pattern/sharing';
import { solve, type Sum } from '../../../support/linearAttack';
import { ranges } from '../../../support/rangeAttack';

const SEED = 20261122;
const SMALLEST = 11;
const KNOWN = ['yes', 'no', 'unknown'] as const;
const LEVELS = ['1', '2', '3', 'none', 'open'] as const;
const MEASURES = ['no-conviction', 'traffic-only', 'served', 'past-earliest', 'past-latest', 'after-demand'] as const;

/** Notes of a small clinic with places of very different size, some quarters nearly empty. */
const notes = fc
  .array(
    fc.record({
      place: fc.integer({ min: 0, max: 99 }),
      quarter: fc.integer({ min: 0, max: 99 }),
      answers: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 }),
    }),
    { minLength: SMALLEST, maxLength: 400, size: 'max' },
  )
  .map((list) =>
    list.map(({ place, quarter, answers }): PatternRecord => {
      const known = (i: number, often: number): 'yes' | 'no' | 'unknown' =>
        (answers[i] ?? 0) < often ? 'yes' : (answers[i] ?? 0) < 92 ? 'no' : 'unknown';
      const held = answers[2] ?? 0;
      return {
        quarter: `2026-Q${1 + Math.floor((quarter * quarter) / 2600)}`,
        facility: `Jail ${'ABCDE'.charAt(Math.floor((place * place) / 2000))}`,
        jurisdiction: place < 70 ? 'US-GA' : 'US-TN',
        custodian: 'unknown',
        convicted: known(0, 30),
        level: LEVELS[(answers[1] ?? 0) % 5] ?? 'open',
        trafficOnly: known(1, 12),
        served: known(3, 60),
        servedInTime: 'unknown',
        pastEarliest: held > 90 ? null : held > 40 ? held : 0,
        pastLatest: held > 90 ? null : held > 60 ? held : 0,
        consent: false,
        demanded: (answers[4] ?? 0) < 40,
        releasedAfterDemand: KNOWN[(answers[4] ?? 0) % 3] ?? 'unknown',
      };
    }),
  );

interface Table {
  readonly shown: Map<string, number>;
  readonly sums: Sum[];
}

/** What the reader has: the file for sharing, and the sums that any such table keeps. */
function readTable(p: SharedPattern): Table {
  const shown = new Map<string, number>();
  const sums: Sum[] = [];
  const [head = [], ...lines] = sharedCsv(p)
    .trim()
    .split('\r\n')
    .map((l) => l.split(','));
  const numbers = { place: 0, quarter: 0 };
  const rows = lines.map((cells) => {
    const table = cells[0] ?? '';
    const where = table === 'all' ? 'all' : `${table.slice(0, 1)}${numbers[table as keyof typeof numbers]++}`;
    return [where, (name: string) => cells[head.indexOf(name)] ?? ''] as const;
  });
  const cellIds = new Set<string>();
  for (const [where, cell] of rows) {
    const put = (id: string, text: string): void => void (text !== '' && shown.set(`${where} ${id}`, Number(text)));
    put('holds', cell('holds'));
    const column = (name: string, keys: readonly string[], heading: (key: string) => string): void => {
      for (const key of keys) {
        assert.ok(head.includes(heading(key)), heading(key));
        put(`${name} ${key}`, cell(heading(key)));
        cellIds.add(`${name} ${key}`);
      }
      sums.push({ total: `${where} holds`, parts: keys.map((key) => `${where} ${name} ${key}`) });
    };
    for (const m of MEASURES) column(m, ['yes', 'no', 'open'], (key) => `${m}_${key}`);
    column('level', LEVELS, (key) => `level_${key}`);
    sums.push({ total: `${where} past-earliest yes`, parts: [`${where} past-latest yes`, `${where} between`] });
    sums.push({ total: `${where} past-latest no`, parts: [`${where} past-earliest no`, `${where} between`] });
    // A median stands only where its number of cases does.
    for (const end of ['earliest', 'latest'] as const)
      if (cell(`past_${end}_median_hours`) !== '') assert.notEqual(cell(`past-${end}_yes`), '');
  }
  for (const cell of [...cellIds, 'between'])
    for (const prefix of ['p', 'q'])
      sums.push({
        total: `all ${cell}`,
        parts: rows
          .map(([where]) => where)
          .filter((w) => w.startsWith(prefix))
          .map((w) => `${w} ${cell}`),
      });
  return { shown, sums };
}

/** The same ids with the true counts, from a table in which nothing is hidden: every note eleven times over, divided again. */
function truth(records: readonly PatternRecord[], p: SharedPattern): Map<string, number> {
  const out = new Map<string, number>();
  const past = (m: number | null): string => (m === null ? 'open' : m > 0 ? 'yes' : 'no');
  const open = (k: string): string => (k === 'unknown' ? 'open' : k);
  const flip = (k: string): string => (k === 'yes' ? 'no' : k === 'no' ? 'yes' : 'open');
  const belongs = (label: string, own: string, others: readonly string[]): boolean => {
    if (label.startsWith('All others')) return !others.includes(own);
    const [from, to] = label.split(' to ');
    return to === undefined ? own === label : (from ?? '') <= own && own <= to;
  };
  const rows: (readonly [string, (r: PatternRecord) => boolean])[] = [
    ['all', () => true],
    ...p.places.map(
      (g, i) =>
        [
          `p${i}`,
          (r: PatternRecord) =>
            belongs(
              g.label,
              r.facility,
              p.places.map((x) => x.label),
            ),
        ] as const,
    ),
    ...p.quarters.map((g, i) => [`q${i}`, (r: PatternRecord) => belongs(g.label, r.quarter, [])] as const),
  ];
  for (const [where, is] of rows)
    for (const r of records.filter(is)) {
      const cells = [
        'holds',
        `no-conviction ${flip(r.convicted)}`,
        `traffic-only ${open(r.trafficOnly)}`,
        `served ${open(r.served)}`,
        `past-earliest ${past(r.pastEarliest)}`,
        `past-latest ${past(r.pastLatest)}`,
        `after-demand ${open(r.demanded ? r.releasedAfterDemand : 'unknown')}`,
        `level ${r.level}`,
        ...(past(r.pastEarliest) === 'yes' && past(r.pastLatest) === 'no' ? ['between'] : []),
      ];
      for (const c of cells) out.set(`${where} ${c}`, (out.get(`${where} ${c}`) ?? 0) + 1);
    }
  return out;
}

describe('a reader who solves the sums of the table for sharing', () => {
  it('is shown true numbers, and works out no hidden count under eleven, nor how many lie between the two ends', () => {
    let hidden = 0;
    let shownCells = 0;
    fc.assert(
      fc.property(notes, (records) => {
        const p = sharePattern(records, 'facility');
        const { shown, sums } = readTable(p);
        const real = truth(records, p);
        for (const [id, n] of shown) assert.equal(n, real.get(id) ?? 0, id);
        for (const [id, n] of shown) assert.ok(n >= SMALLEST, `${id} is ${n}`);
        for (const [id, n] of solve(shown, sums)) {
          assert.equal(n, real.get(id) ?? 0, `${id}: the attacker is wrong, so this test is`);
          assert.ok(n >= SMALLEST, `${id} must be ${n}`);
        }
        const ids = new Set(sums.flatMap((s) => [s.total, ...s.parts]));
        hidden += ids.size - shown.size;
        shownCells += shown.size;
      }),
      { seed: SEED, numRuns: 25 },
    );
    assert.ok(
      hidden > 1000 && shownCells > 1000,
      `${hidden} hidden, ${shownCells} shown: both sides must be there to test anything`,
    );
  });

  it('narrows no hidden count to fewer than eleven values, with the sharpest bounds there are', () => {
    let looked = 0;
    // Samples and not a property: making a list of hundreds of notes smaller would take minutes and say nothing more.
    for (const records of fc.sample(notes, { seed: SEED, numRuns: 40 })) {
      const p = sharePattern(records, 'facility');
      const { shown, sums } = readTable(p);
      const real = truth(records, p);
      for (const [id, { least, most }] of ranges(shown, sums)) {
        const n = real.get(id) ?? 0;
        assert.ok(least <= n && n <= most, `${id}: ${n} is not within ${least} and ${most}, so this test is wrong`);
        // Printed nowhere, and large enough to be shared where it is: nothing is given away.
        if (id.endsWith('between') && n >= SMALLEST) continue;
        assert.ok(most - least + 1 >= SMALLEST, `${id} (${n}) of ${records.length} lies between ${least} and ${most}`);
        looked++;
      }
    }
    assert.ok(looked > 3000, String(looked));
  });

  it('would narrow some if counts were hidden only until none follows exactly', () => {
    let narrow = 0;
    for (const records of fc.sample(notes, { seed: SEED, numRuns: 12 })) {
      const p = sharePattern(records, 'facility');
      const { shown, sums } = readTable(p);
      const real = truth(records, p);
      const column = sums.filter((s) => [s.total, ...s.parts].some((id) => / served /.test(id)));
      // Shown again, one at a time, as long as a reader who only solves the sums finds nothing.
      const weaker = new Map(shown);
      for (const [id, n] of real) {
        if (n < SMALLEST || weaker.has(id) || !/ served /.test(id)) continue;
        weaker.set(id, n);
        if (solve(weaker, column).size > 0) weaker.delete(id);
      }
      for (const { least, most } of ranges(weaker, column).values()) if (most - least + 1 < SMALLEST) narrow++;
    }
    assert.ok(narrow > 0, String(narrow));
  });

  it('would find small counts if only the small ones were hidden', () => {
    let found = 0;
    fc.assert(
      fc.property(notes, (records) => {
        const p = sharePattern(records, 'facility');
        const { sums } = readTable(p);
        const real = truth(records, p);
        const ids = new Set(sums.flatMap((s) => [s.total, ...s.parts]));
        const naive = new Map(
          [...ids]
            .filter((id) => !id.endsWith('between'))
            .map((id) => [id, real.get(id) ?? 0] as const)
            .filter(([, n]) => n >= SMALLEST),
        );
        for (const [id, n] of solve(naive, sums)) if (n < SMALLEST && !naive.has(id)) found++;
      }),
      { seed: SEED, numRuns: 20 },
    );
    assert.ok(found > 20, `${found}`);
  });
});
