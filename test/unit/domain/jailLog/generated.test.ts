// Invented logs against a minute-by-minute count. TEST_DEEP=1: 4,000 bookings in each of five layouts instead of 150.
import assert from 'node:assert/strict';
import { addsUp, logs } from '../../../support/jailLog';
import { LAYOUTS, makeBookings, truthOf, type Truth } from '../../../support/jailLogMaker';
import { oracleIso } from '../../../support/oracle';
import type { LogRow } from '../../../../src/domain/jailLog/answers';

const BOOKINGS = process.env['TEST_DEEP'] === '1' ? 4000 : 150;

const plain = (text: string | undefined): string | undefined => text?.replace(/:00([+-])/, '$1');

/** The row as the truth would print it. */
function said(row: LogRow | undefined): unknown {
  if (row?.kind !== 'answered') return { kind: row?.kind };
  const ends = Object.fromEntries(Object.entries(row.ends ?? {}).map(([k, v]) => [k, plain(v)]));
  return {
    kind: row.kind,
    releasable: plain(row.releasable),
    released: plain(row.released),
    ends,
    past: row.heldPastMinutes,
    held: row.heldMinutes,
  };
}

function expected(truth: Truth, zone: string): unknown {
  const { kind, releasable, released, ends } = truth;
  if (releasable === undefined || released === undefined || !ends) return { kind };
  const each = (f: (end: number) => unknown) => Object.fromEntries(Object.entries(ends).map(([k, end]) => [k, f(end)]));
  return {
    kind,
    releasable: oracleIso(releasable, zone),
    released: oracleIso(released, zone),
    ends: each((end) => oracleIso(end, zone)),
    past: each((end) => Math.max(0, released - end)),
    held: released - releasable,
  };
}

describe('jail logs: generated rows against a minute-by-minute count', function () {
  this.timeout(BOOKINGS > 1000 ? 900_000 : 60_000);

  LAYOUTS.forEach((layout, i) => {
    it(`${layout.name} (${BOOKINGS} bookings)`, async () => {
      const { zone } = layout;
      const bookings = makeBookings(BOOKINGS, 20_261_128 + i);
      const { tables, problems } = await logs.readTables(layout.write(bookings, zone));
      assert.deepEqual(problems, []);
      const mapping = layout.mapping ?? logs.proposeLog({ tables }).mapping;
      const answer = logs.readLog({ tables, mapping, choices: { ...layout.choices, zone } });
      addsUp(answer);
      assert.equal(answer.rows.length, bookings.length);
      const kinds = new Set<string>();
      bookings.forEach((b, n) => {
        const truth = truthOf(b, layout);
        kinds.add(truth.kind);
        const row = answer.rows[n];
        assert.equal(row?.booking, b.id);
        assert.deepEqual(said(row), expected(truth, zone), `${b.id}, line ${row?.line}: ${row?.why ?? ''}`);
      });
      assert.ok(kinds.size >= 4, `every kind of answer is in the log: ${[...kinds].join(', ')}`);
    });
  });
});
