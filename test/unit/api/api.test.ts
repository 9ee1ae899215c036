import assert from 'node:assert/strict';
import { createApi, DetainerDeskError } from '../../../src/api';
import type { DetainerDeskApi } from '../../../src/app/answers';

const now = '2026-11-20T16:00:00-06:00';
const zone = 'America/Chicago';

describe('the public API', () => {
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
      'readCharges',
      'authorityStatus',
      'findCitations',
      'findJails',
      'listTemplates',
      'renderTemplate',
      'readTables',
      'proposeLog',
      'readLog',
      'clientSheet',
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

  it('says that it does not know an event, and which it knows: an empty list would read as no other clock', () => {
    const [only, ...more] = api.otherClocks({ event: 'arrest', at: '2026-11-20T15:00', zone });
    assert.equal(more.length, 0);
    assert.equal(only?.at, null);
    assert.match(only?.rule ?? '', /"arrest" starts no clock.*ice-arrest.*final-order/);
  });

  it('calls nothing in force or ended on a day that is not in the calendar', () => {
    const [found] = api.findCitations({ text: 'See ICE Policy 10076.1.', asOf: '2026-02-30', today: '2026-11-22' });
    assert.equal(found?.statusOn.asOf, 'unverified');
    assert.match(found?.message ?? '', /"2026-02-30" is not a date/);
  });

  it('lets nothing through that a key of the prototype brought along', () => {
    const base = { id: 'T07', asOf: '2026-11-22', today: '2026-11-22' };
    const own = JSON.parse('{"__proto__":{"office":"somebody else"},"office":"Clinic"}') as Record<string, string>;
    const answer = api.renderTemplate({ ...base, fields: own });
    assert.deepEqual(answer, api.renderTemplate({ ...base, fields: { office: 'Clinic' } }));
    const inherited = Object.create({ ...base, fields: {} }) as Parameters<DetainerDeskApi['renderTemplate']>[0];
    assert.deepEqual(api.renderTemplate(inherited), api.renderTemplate({ ...base, fields: {} }));
  });

  it('names a source, a place in it and a grade for each ground of each answer', () => {
    const answers = [
      api.computeHold({ releasable: '2026-11-20T15:00', zone, jurisdiction: 'US-NC', now }),
      ...api.otherClocks({ event: 'final-order', at: '2026-11-20', zone }),
      api.listForms(),
      api.listJurisdictions(),
      ...(['ICE-2010', 'SC-2009'] as const).map((scheme) =>
        api.classifyCharges({
          scheme,
          charges: [{ code: '0901', disposition: 'convicted' }, { code: '3501' }, { code: '9999' }],
        }),
      ),
      api.authorityStatus({ id: 'ICE-10076.1', date: '2026-11-22' }),
      api.renderTemplate({ id: 'T06', fields: {}, asOf: '2026-11-22', today: '2026-11-22' }),
    ];
    let seen = 0;
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('mark' in value && 'source' in value && 'locator' in value && 'grade' in value) {
        seen++;
        assert.ok(value.source && value.locator && value.mark && value.grade, JSON.stringify(value));
      }
      Object.values(value).forEach(look);
    };
    answers.forEach(look);
    assert.ok(seen > 100, String(seen));
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
