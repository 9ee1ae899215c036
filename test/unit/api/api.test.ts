import assert from 'node:assert/strict';
import { createApi, DetainerDeskError, type DetainerDeskApi } from '../../../src/api';

const now = '2026-11-20T16:00:00-06:00';
const zone = 'America/Chicago';

describe('the public door', () => {
  let api: DetainerDeskApi;
  before(() => {
    api = createApi();
  });

  it('has every function of the promise', () => {
    const promised = [
      'apiVersion',
      'dataVersion',
      'parseMoment',
      'computeHold',
      'otherClocks',
      'holidays',
      'listForms',
      'listJurisdictions',
      'searchOffenses',
      'classifyCharges',
      'authorityStatus',
      'findCitations',
      'listTemplates',
      'renderTemplate',
    ];
    assert.deepEqual(Object.keys(api).sort(), promised.sort());
    assert.equal(api.apiVersion, 1);
    assert.match(api.dataVersion, /^\d{4}-\d{2}-\d{2}$/);
  });

  it('goes from typed words to both ends of the hold', () => {
    const moment = api.parseMoment({ text: '11/20/2026 1500', zone, now });
    assert.equal(moment.kind, 'moment');
    const hold = api.computeHold({ releasable: moment.kind === 'moment' ? moment.iso : '', zone });
    assert.equal(hold.kind, 'hold');
    if (hold.kind !== 'hold') return;
    const ends = Object.fromEntries(hold.readings.map((r) => [r.reading, r.expires]));
    assert.equal(ends.consecutive, '2026-11-22T15:00:00-06:00');
    assert.equal(ends.regulation, '2026-11-24T15:00:00-06:00');
    assert.equal(hold.earliest, 'consecutive');
    assert.ok(hold.cautions.some((c) => /state law/i.test(c.message)));
  });

  it('returns plain JSON everywhere', () => {
    const answers = [
      api.parseMoment({ text: 'fri 3pm', zone, now }),
      api.computeHold({ releasable: '2026-11-20T15:00', zone, now }),
      api.holidays({ year: 2026 }),
      api.listForms(),
      api.listJurisdictions(),
      api.searchOffenses({ query: 'simple assault' }),
      api.classifyCharges({ charges: [{ code: '1313', disposition: 'charged' }] }),
      api.authorityStatus({ id: 'ICE-10076.1', date: '2026-11-22' }),
      api.findCitations({ text: 'See ICE Policy 10076.1.', asOf: '2026-11-22', today: '2026-11-22' }),
      api.listTemplates(),
      api.renderTemplate({ id: 'T06', fields: {}, asOf: '2026-11-22', today: '2026-11-22' }),
    ];
    for (const a of answers) assert.deepEqual(JSON.parse(JSON.stringify(a)), a);
  });

  it('answers what a user can type, and never throws for it', () => {
    assert.equal(api.computeHold({ releasable: 'rubbish', zone }).kind, 'invalid');
    assert.equal(api.computeHold({ releasable: '2026-11-20T15:00', zone: 'Mars/Base' }).kind, 'invalid');
    assert.equal(api.computeHold({ releasable: '2026-11-20T15:00', zone, form: 'I-999' }).kind, 'invalid');
    assert.equal(api.parseMoment({ text: '', zone, now }).kind, 'invalid');
    assert.equal(api.holidays({ year: 1990 }).kind, 'invalid');
    assert.equal(api.renderTemplate({ id: 'T99', fields: {}, asOf: '2026-11-22', today: '2026-11-22' }).kind, 'invalid');
    const unknown = api.classifyCharges({ charges: [{ code: 'ZZZZ' }] });
    assert.equal(unknown.level, null);
    assert.equal(unknown.charges[0]?.match, 'none');
    assert.equal(api.authorityStatus({ id: 'NO-SUCH', date: '2026-11-22' }).status, 'unverified');
  });

  it('throws badInput with the field for a request that does not fit its schema', () => {
    const cases: readonly [string, () => unknown][] = [
      ['zone', () => api.computeHold({ releasable: '2026-11-20T15:00' } as never)],
      ['surprise', () => api.computeHold({ releasable: 'x', zone, surprise: 1 } as never)],
      ['charges.0.count', () => api.classifyCharges({ charges: [{ count: -1 }] })],
      ['charges.0.count', () => api.classifyCharges({ charges: [{ count: 0 }] })],
      ['asOf', () => api.findCitations({ text: '', asOf: 'today', today: '2026-11-22' })],
      ['fields.a', () => api.renderTemplate({ id: 'T06', fields: { a: 1 as never }, asOf: '2026-11-22', today: '2026-11-22' })],
    ];
    for (const [field, call] of cases) {
      assert.throws(call, (e) => e instanceof DetainerDeskError && e.code === 'badInput' && e.field === field, field);
    }
  });

  it('asks about a repeated hour, and a choice put back into the same request settles it', () => {
    const request = { releasable: '2026-11-01T01:30', zone };
    const asked = api.computeHold(request);
    assert.equal(asked.kind, 'ask');
    if (asked.kind !== 'ask') return;
    assert.equal(asked.choices.length, 2);
    for (const c of asked.choices) {
      const settled = api.computeHold({ ...request, [asked.field]: c.value });
      assert.equal(settled.kind, 'hold', c.label);
    }
  });

  it('keeps the answer the same whatever the machine says of zones', () => {
    const a = api.computeHold({ releasable: '2026-11-01T01:30', zone, occurrence: 'first' });
    const b = api.computeHold({ releasable: '2026-11-01T01:30-05:00', zone });
    assert.deepEqual(
      a.kind === 'hold' && a.readings.map((r) => r.expires),
      b.kind === 'hold' && b.readings.map((r) => r.expires),
    );
  });
});
