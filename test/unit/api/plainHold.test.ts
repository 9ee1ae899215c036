// The API asks a quick check before the schema. Here the two are held together: the quick one may refuse what the schema takes (then
// the schema decides), and must never take what the schema refuses.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createApi, DetainerDeskError } from '../../../src/api';
import { isPlainHold } from '../../../src/app/deadline/plainHold';

const api = createApi();
const day = { asOf: '2026-11-22', today: '2026-11-22' };
const whole = { releasable: '2026-11-20T15:00', zone: 'America/Chicago' };

/** What the schema alone says: a letter's hold goes to it without the quick check. */
function schemaTakes(hold: unknown): boolean {
  try {
    api.renderTemplate({ id: 'none', fields: {}, ...day, hold: hold as never });
    return true;
  } catch (e) {
    if (e instanceof DetainerDeskError) return false;
    throw e;
  }
}

const WORDS = ['yes', 'no', 'unknown', 'I-200', 'I-205', 'none', 'accepted', 'offered', 'unpaid', 'first', 'second', 'in-lieu'];
const KEYS =
  'releasable zone form jurisdiction reading holidayRule localDays hours occurrence now received served warrant convictionBox convicted otherHolds iceCustodySince inaugurationArea bond bookedToIce citizenshipClaim priorOrder pendingFiling counsel'.split(
    ' ',
  );
const value = fc.oneof(
  fc.constantFrom(
    ...WORDS,
    'statutory',
    'in-lieu+closures',
    '',
    'x'.repeat(100),
    'x'.repeat(101),
    'x'.repeat(200),
    'x'.repeat(201),
  ),
  fc.constantFrom(true, false, null, undefined, 0, 48, -1, 1.5, NaN, Infinity, [], {}, [{ date: '2026-11-27', basis: 'x' }]),
  fc.jsonValue(),
);
const request = fc
  .dictionary(fc.constantFrom(...KEYS, 'surprise', '__proto__', 'toString'), value, { maxKeys: 5 })
  .chain((extra) => fc.constantFrom({ ...whole, ...extra }, extra));

describe('the quick check of a hold request', () => {
  it('never takes what the schema refuses', () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(request, (r) => {
        const schema = schemaTakes(r);
        if (isPlainHold(r)) assert.ok(schema, JSON.stringify(r));
        if (isPlainHold(r)) taken++;
        if (!schema) refused++;
      }),
      { numRuns: 3000, seed: 20 },
    );
    assert.ok(taken > 300 && refused > 300, `${taken} taken, ${refused} refused`);
  });

  it('says the same as the schema for every key and value on its own, but for the list of local days', () => {
    const long = [100, 101, 200, 201].map((n) => 'x'.repeat(n));
    const values = [
      ...WORDS,
      'statutory',
      'in-lieu+closures',
      'US-NC',
      '',
      ...long,
      true,
      false,
      null,
      undefined,
      48,
      0,
      NaN,
      Infinity,
      [],
    ];
    for (const key of KEYS.filter((k) => k !== 'localDays')) {
      for (const v of values) {
        const r = { ...whole, [key]: v };
        assert.equal(isPlainHold(r), schemaTakes(r), `${key}: ${String(v).slice(0, 20)}`);
      }
    }
  });

  it('leaves what is no plain object to the schema', () => {
    for (const r of [
      null,
      undefined,
      'text',
      [],
      new (class {
        releasable = whole.releasable;
        zone = whole.zone;
      })(),
      Object.create(whole),
      JSON.parse('{"releasable":"x","zone":"y","__proto__":1}'),
    ])
      assert.equal(isPlainHold(r), false);
  });

  it('keeps the words of the schema for what does not fit', () => {
    assert.throws(
      () => api.computeHold({ ...whole, served: 'perhaps' } as never),
      (e) => e instanceof DetainerDeskError && e.field === 'served' && /yes/.test(e.message),
    );
  });
});

describe('a whole answer', () => {
  it('stays as it is when a caller empties the lists of another one', () => {
    const first = JSON.stringify(api.computeHold(whole));
    const again = api.computeHold(whole);
    if (again.kind === 'hold') (again.readings as unknown[]).length = 0;
    if (again.kind === 'hold') (again.cautions as unknown[]).length = 0;
    assert.equal(JSON.stringify(api.computeHold(whole)), first);
  });
});
