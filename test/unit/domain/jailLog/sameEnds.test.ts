// A log's ends are the ends of the public answer, for every form and state, around clock changes and holidays.
import assert from 'node:assert/strict';
import { createApi } from '../../../../src/api';
import { logs } from '../../../support/jailLog';

describe('jail logs: the same engine', () => {
  it('gives each row the ends that computeHold gives', () => {
    const api = createApi();
    let seed = 11;
    const next = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const forms = ['', ...api.listForms().map((f) => f.id)];
    const states = ['', ...api.listJurisdictions().map((j) => j.id)];
    const zone = 'America/Chicago';
    let compared = 0;
    for (const form of forms) {
      for (const state of states) {
        const rows = Array.from({ length: 2 }, (_, i) => {
          const day = new Date(Date.UTC(2009 + next(20), next(12), 1 + next(28), next(24), next(60)));
          const text = day.toISOString().slice(0, 16);
          return { id: String(i), due: text, out: `${2030 + next(3)}-01-01 10:00` };
        });
        const { rows: answered } = logs.readLog({
          rows,
          mapping: { onePer: 'booking', columns: { booking: 'id', releasable: 'due', released: 'out' } },
          choices: { zone, otherwiseReleased: 'column', ...(form ? { form } : {}), ...(state ? { jurisdiction: state } : {}) },
        });
        answered.forEach((row, i) => {
          const due = rows[i]?.due ?? '';
          const hold = api.computeHold({
            releasable: due,
            zone,
            ...(form ? { form } : {}),
            ...(state ? { jurisdiction: state } : {}),
          });
          if (hold.kind === 'ask') return assert.equal(row.kind, 'ambiguous', due);
          if (hold.kind === 'invalid') return assert.equal(row.kind, 'refused', due);
          const readings = hold.kind === 'hold' ? hold.readings : hold.ifHeldAnyway;
          if (hold.kind === 'no-hold' && readings.length === 0) return assert.equal(row.kind, 'no-detainer', `${form} ${due}`);
          assert.equal(row.flags.includes('state-law-allows-no-hold'), hold.kind === 'no-hold', `${state} ${due}`);
          assert.deepEqual(row.ends, Object.fromEntries(readings.map((r) => [r.reading, r.expires])), `${form} ${state} ${due}`);
          compared++;
        });
      }
    }
    assert.ok(compared > 300);
  });
});
