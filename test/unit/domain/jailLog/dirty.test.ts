// Files as they should not be: 500 rows with one fault each, and tables of anything. What is answered is right, and no row disappears.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogChoices, LogField, LogMapping, LogRow, RowKind } from '../../../../src/domain/jailLog/answers';
import { addsUp, logs } from '../../../support/jailLog';
import {
  CHARGE_HEADINGS,
  CHARGE_MAPPING,
  chargeLines,
  isoText,
  makeBookings,
  truthOf,
  usText,
  type MadeBooking,
  type Truth,
} from '../../../support/jailLogMaker';
import { oracleIso, oracleOffset } from '../../../support/oracle';

const ZONE = 'America/Chicago';
const [ID, BOOKED, RELEASED, CHARGE, ENDED, HOW] = [0, 1, 2, 3, 4, 5] as const;

interface Fault {
  readonly name: string;
  /** What such a row may be called. */
  readonly may: readonly RowKind[];
  /** Lines of one booking, the hold last; they may be changed in place. Nothing else than the fault is wrong with them. */
  readonly spoil: (lines: string[][], n: number, b: MadeBooking) => void;
}

function set(lines: string[][], line: number, column: number, text: string): void {
  const cells = lines.at(line);
  assert.ok(cells);
  cells[column] = text;
}

const everyLine = (lines: string[][], column: number, change: (text: string) => string): void => {
  for (const cells of lines) cells[column] = change(cells[column] ?? '');
};

const NOT_A_TIME = [
  'see note',
  '??/??/2016',
  '02/30/2016 10:00',
  '2016-13-45 10:00:00',
  '25:61',
  '2016-02-30 10:00',
  '9/31/2016 1:00 PM',
  '-',
  '1e5',
];
const NOTHING = ['NULL', 'N/A', '12/31/9999 12:00 AM', '1900-01-01 00:00:00', 'null', '  '];
const take = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

const FAULTS: readonly Fault[] = [
  {
    name: 'the release is no time',
    may: ['refused', 'ambiguous'],
    spoil: (l, n) => everyLine(l, RELEASED, () => take(NOT_A_TIME, n)),
  },
  { name: 'a charge ended at no time', may: ['refused', 'ambiguous'], spoil: (l, n) => set(l, 0, ENDED, take(NOT_A_TIME, n)) },
  { name: 'the release is a placeholder', may: ['refused'], spoil: (l, n) => everyLine(l, RELEASED, () => take(NOTHING, n)) },
  { name: 'a charge has a placeholder for its end', may: ['refused'], spoil: (l, n) => set(l, 0, ENDED, take(NOTHING, n)) },
  { name: 'the release is a day', may: ['answered'], spoil: (l) => everyLine(l, RELEASED, (t) => t.split(' ')[0] ?? '') },
  { name: 'one charge ended on a day', may: ['answered'], spoil: (l) => set(l, 0, ENDED, l[0]?.[ENDED]?.split(' ')[0] ?? '') },
  {
    name: 'blanks and hard spaces',
    may: ['answered'],
    spoil: (l) => everyLine(l, RELEASED, (t) => ` \u00a0${t.replace(' ', '  ')}\u00a0 `),
  },
  {
    name: 'a number of a spreadsheet',
    may: ['answered', 'refused', 'ambiguous'],
    spoil: (l, _, b) =>
      everyLine(l, RELEASED, () => (((b.left ?? 0) + oracleOffset(ZONE, b.left ?? 0)) / 1440 + 25_569).toFixed(6)),
  },
  {
    name: 'two times of release',
    may: ['contradictory'],
    spoil: (l, _, b) => set(l, 0, RELEASED, usText((b.left ?? 0) + 75, ZONE)),
  },
  { name: 'a line has lost its number', may: ['refused'], spoil: (l) => set(l, 0, ID, 'N/A') },
  {
    name: 'a cell too many',
    may: ['refused', 'ambiguous', 'contradictory'],
    spoil: (l) => l[0]?.splice(CHARGE, 1, 'DUI', '2ND'),
  },
  { name: 'a cell too few', may: ['refused', 'ambiguous', 'contradictory'], spoil: (l) => l[0]?.splice(CHARGE, 1) },
  { name: 'the line stands twice', may: ['answered'], spoil: (l) => l.unshift([...(l[0] ?? [])]) },
  {
    name: 'a line entered in error stands beside',
    may: ['answered'],
    spoil: (l, _, b) =>
      l.unshift([b.id, l[0]?.[BOOKED] ?? '', l[0]?.[RELEASED] ?? '', 'THEFT', usText((b.left ?? 0) - 1, ZONE), 'ENTRY ERROR']),
  },
  {
    name: 'an end that frees nobody',
    may: ['refused', 'ambiguous'],
    spoil: (l, n) =>
      set(l, 0, HOW, take(['US Marshall', 'WSI Chain', 'Department of Corrections', 'CASE INTERGRATED?', 'zzz'], n)),
  },
  { name: 'no word on how a charge ended', may: ['refused'], spoil: (l) => set(l, 0, HOW, '') },
  {
    name: 'a hold of somebody else',
    may: ['no-detainer', 'ambiguous'],
    spoil: (l, n) => set(l, -1, CHARGE, take(['HOLD US MARSHAL', 'POLICE HOLD', 'OFFICER SERVICE', 'HOLD FBI', 'FEDS'], n)),
  },
  {
    name: 'the hold is misspelled',
    may: ['no-detainer', 'ambiguous'],
    spoil: (l, n) => set(l, -1, CHARGE, take(['HOLD IMIGRAT', 'H0LD lCE', 'DETAINER', 'HOLD'], n)),
  },
];

/** Only in a log that writes a.m. and p.m. */
const US_FAULTS: readonly Fault[] = [
  {
    name: 'neither a.m. nor p.m.',
    may: ['ambiguous', 'answered'],
    spoil: (l) => everyLine(l, RELEASED, (t) => t.replace(/ [AP]M$/, '')),
  },
  {
    name: 'a charge with neither',
    may: ['ambiguous', 'answered'],
    spoil: (l) => set(l, 0, ENDED, (l[0]?.[ENDED] ?? '').replace(/ [AP]M$/, '')),
  },
  {
    name: 'an ISO time between',
    may: ['answered'],
    spoil: (l, _, b) => everyLine(l, RELEASED, () => isoText(b.left ?? 0, ZONE)),
  },
];

/** The answer says the truth, or a span in which the truth lies. */
function wrongEnds(row: LogRow, truth: Truth): string[] {
  const out: string[] = [];
  if (row.kind !== 'answered') return out;
  const { ends, released, releasable } = truth;
  if (!ends || released === undefined || releasable === undefined) return [`answered, and the truth is ${truth.kind}`];
  const holds = (said: string | undefined, minute: number): boolean => {
    const exact = oracleIso(minute, ZONE);
    if (said === undefined) return false;
    if (said.includes('T')) return said.replace(/:00([+-])/, '$1') === exact;
    const [from = '', to = from] = said.split('/');
    return from <= exact.slice(0, 10) && exact.slice(0, 10) <= to;
  };
  for (const [reading, end] of Object.entries(ends)) {
    if (!holds(row.ends?.[reading], end)) out.push(`${reading} ends ${row.ends?.[reading]}, counted ${oracleIso(end, ZONE)}`);
    const said = row.heldPastMinutes?.[reading] ?? -1;
    const [least, most] = typeof said === 'number' ? [said, said] : said;
    const past = Math.max(0, released - end);
    if (past < least || past > most) out.push(`${reading}: ${least} to ${most} minutes past, counted ${past}`);
  }
  return out;
}

describe('jail logs: dirty rows', () => {
  for (const [style, write, faults] of [
    ['24 hours', isoText, FAULTS],
    ['a.m. and p.m.', usText, [...FAULTS, ...US_FAULTS]],
  ] as const) {
    it(`250 rows with a fault each in a log of ${style}: none is silently wrong`, async () => {
      const layout = { zone: ZONE, transfers: true };
      // Rows that are right but for the fault, and some after them that have none.
      const sound = makeBookings(800, 77).filter((b) => truthOf(b, layout).kind === 'answered');
      const bookings = sound.slice(0, 350);
      assert.equal(bookings.length, 350);
      const lines = bookings.flatMap((b, n) => {
        const own = chargeLines(b, ZONE, write);
        // The last of the charges stands first: a fault in the first line is a fault that counts.
        const [hold, ...others] = own.reverse();
        const all = [...others, hold ?? []];
        if (n < 250) faults[n % faults.length]?.spoil(all, Math.floor(n / faults.length), b);
        return all;
      });
      const between = [['Page 3 of 9'], CHARGE_HEADINGS, []];
      lines.splice(400, 0, ...between);
      const text = [CHARGE_HEADINGS, ...lines, ['Total', String(lines.length)]].map((l) => l.join('|')).join('\n');
      const { tables } = await logs.readTables({ name: 'dirty.csv', text });
      const answer = logs.readLog({
        tables,
        mapping: CHARGE_MAPPING,
        choices: { zone: ZONE, otherwiseReleased: 'last-freeing-end', detainers: 'by-charge' },
      });
      addsUp(answer);
      const bad: string[] = [];
      bookings.forEach((b, n) => {
        const row = answer.rows.find((r) => r.booking === b.id);
        const fault = n < 250 ? faults[n % faults.length] : undefined;
        const name = `${b.id} ${fault?.name ?? 'no fault'}`;
        if (!row) {
          bad.push(`${name}: no row`);
          return;
        }
        if (!(fault?.may ?? ['answered']).includes(row.kind)) bad.push(`${name}: ${row.kind}, ${row.why ?? ''}`);
        const truth = truthOf(b, layout);
        bad.push(...wrongEnds(row, truth).map((w) => `${name}, line ${row.line}: ${w}`));
      });
      assert.deepEqual(bad, []);
    });
  }

  it('no row disappears, whatever the table holds', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'ICE',
        'HOLD IMMIGRAT',
        'DUI',
        '1',
        '2',
        'NULL',
        'PR',
        'Immigration',
        'ENTRY ERROR',
        '24:00',
        '2400',
        '99/99/9999',
      ),
      fc.constantFrom(
        '2016-03-04 08:00',
        '3/4/2016',
        '03/04/16 2400',
        '42433.5',
        '11/6/2016 1:30 AM',
        '2016-03-13 02:30',
        '5',
        '12:30',
      ),
      fc.string({ maxLength: 8 }),
    );
    const headings = ['a', 'b', 'c', 'd', 'e'];
    const field = fc.constantFrom<LogField>(
      ...(['booking', 'person', 'booked', 'charge', 'chargeReleased', 'chargeEnd', 'releasable', 'detainer'] as const),
      ...(['detainerReceived', 'released', 'releaseReason', 'icePickup', 'facility', 'jurisdiction', 'form'] as const),
    );
    const columns = fc.dictionary(field, fc.constantFrom(...headings, 'a + b', 'nowhere')) as fc.Arbitrary<LogMapping['columns']>;
    const mapping = fc.record({ onePer: fc.constantFrom<LogMapping['onePer']>('booking', 'charge', 'group', 'list'), columns });
    const choices: fc.Arbitrary<LogChoices> = fc.record(
      {
        zone: fc.constantFrom('America/Chicago', 'America/Chicago', 'America/Chicago', 'nowhere'),
        otherwiseReleased: fc.constantFrom<LogChoices['otherwiseReleased']>('last-other-charge', 'last-freeing-end', 'column'),
        released: fc.constantFrom<'column' | 'hold-charge'>('column', 'hold-charge'),
        detainers: fc.constantFrom<NonNullable<LogChoices['detainers']>>('every-row', 'by-charge', 'by-column', 'by-reason'),
        otherKeeper: fc.constantFrom<'count' | 'leave-out'>('count', 'leave-out'),
      },
      { requiredKeys: ['zone', 'otherwiseReleased'] },
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 25 }),
        mapping,
        choices,
        (cells, m, c) => {
          const rows = cells.map((line, i) => ({ line: i + 2, cells: line }));
          const table = { name: 't', headingLine: 1, headings, rows, setApart: [] };
          const answer = logs.readLog({ tables: [table], mapping: m, choices: c });
          addsUp(answer);
          assert.equal(answer.totals.sourceLines, rows.length);
          if (m.onePer === 'booking' || m.onePer === 'list') assert.equal(answer.rows.length, rows.length);
          assert.ok(rows.length === 0 || answer.rows.length > 0);
          // Each line of the result is a line of the log, and none stands twice.
          assert.equal(new Set(answer.rows.map((r) => r.line)).size, answer.rows.length);
          assert.ok(answer.rows.every((r) => rows.some((s) => s.line === r.line)));
          assert.ok(answer.rows.every((r) => (r.kind === 'answered' ? r.ends !== undefined : r.why !== undefined)));
        },
      ),
      { seed: 20, numRuns: 400 },
    );
  });
});
