// The rows of law as they are indexed: in the order of display, by their ids, and nothing lost.
import assert from 'node:assert/strict';
import { indexHoldRows, type HoldRows } from '../../../../src/domain/detainer/holdData';
import {
  loadDetainerSources,
  loadForms,
  loadHoldCautions,
  loadHolidays,
  loadJurisdictions,
  loadReadings,
} from '../../../../src/data/holds/holds';

type Loaded<T> = { readonly ok: true; readonly rows: readonly T[] } | { readonly ok: false; readonly message: string };
function rowsOf<T>(loaded: Loaded<T>): readonly T[] {
  assert.ok(loaded.ok);
  return loaded.rows;
}
const rows: HoldRows = {
  version: '2026-11-28',
  forms: rowsOf(loadForms()),
  readings: rowsOf(loadReadings()),
  jurisdictions: rowsOf(loadJurisdictions()),
  holidays: rowsOf(loadHolidays()),
  cautions: rowsOf(loadHoldCautions()),
  sources: rowsOf(loadDetainerSources()),
};
const index = (change: Partial<HoldRows> = {}) => indexHoldRows({ ...rows, ...change });

describe('the rows a hold is computed from', () => {
  it('are all there, under their own ids', () => {
    const data = index();
    assert.ok(data);
    for (const [map, list] of [
      [data.forms, rows.forms],
      [data.readingById, rows.readings],
      [data.jurisdictions, rows.jurisdictions],
      [data.sources, rows.sources],
    ] as const) {
      assert.equal(map.size, list.length);
      for (const row of list) assert.equal(map.get(row.id), row);
    }
    assert.equal(data.version, rows.version);
  });
  it('has the readings in the order of display, whatever order the file has, and leaves the file as it is', () => {
    const turned = [...rows.readings].reverse();
    const before = [...turned];
    const data = index({ readings: turned });
    assert.deepEqual(
      data?.readings.map((r) => r.order),
      rows.readings.map((r) => r.order).sort((a, b) => a - b),
    );
    assert.deepEqual(turned, before);
  });
  it('has each caution by its code, without the examples, and the day from which it is said', () => {
    const data = index();
    assert.ok(data);
    assert.equal(data.cautions.size, rows.cautions.length);
    for (const row of rows.cautions) {
      const { code, level, message, short, basis } = row;
      assert.deepEqual(data.cautions.get(code), { code, level, message, short, basis });
      assert.equal(data.cautionFrom.get(code), row.from);
    }
    assert.equal(data.cautionFrom.size, rows.cautions.filter((c) => c.from !== undefined).length);
    assert.notEqual(data.cautionFrom.size, 0);
  });
  it('is nothing without holidays: no clock may run as if there were none', () => {
    assert.equal(index({ holidays: [] }), null);
  });
});
