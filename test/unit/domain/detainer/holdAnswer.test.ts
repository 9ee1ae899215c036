import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHolds, holdsFrom } from '../../../../src/app/deadline/holds';
import type { HoldAnswer, HoldRequest } from '../../../../src/domain/detainer/answers';

const holds = createHolds();
const ask = (extra: Partial<HoldRequest> = {}): HoldAnswer =>
  holds.computeHold({ releasable: '2026-01-09T15:00', zone: 'America/New_York', ...extra });
const codes = (answer: HoldAnswer): string[] => ('cautions' in answer ? answer.cautions.map((c) => c.code) : []);
const ids = (answer: HoldAnswer): string[] => (answer.kind === 'hold' ? answer.readings.map((r) => r.reading) : []);

describe('the answer', () => {
  it('gives the whole range for an unknown form, the web page wording last', () => {
    const answer = ask();
    assert.deepEqual(ids(answer), ['regulation', 'consecutive', 'weekends']);
    assert.ok(answer.kind === 'hold' && answer.earliest === 'consecutive' && answer.latest === 'regulation');
    assert.ok(codes(answer).includes('form-unknown'));
    assert.ok(answer.kind === 'hold' && answer.readings[2]?.citable === false);
  });

  it('reads "unknown" as a form that was not given', () => {
    assert.deepEqual(ids(ask({ form: 'unknown' })), ids(ask()));
  });

  it('always says that on time is not lawful, and that expiry releases nobody', () => {
    for (const form of ['I-247A', 'I-247D', 'I-247-2011-12', 'unknown']) {
      for (const code of ['on-time-is-not-lawful', 'expiry-releases-nobody', 'ask-release-now'])
        assert.ok(codes(ask({ form })).includes(code));
    }
  });

  it('says that state law was not checked unless a state was given', () => {
    for (const extra of [{ form: 'I-247G' }, { otherHolds: 'yes' as const }])
      assert.ok(codes(ask(extra)).includes('state-law-not-checked'));
    assert.ok(codes(ask()).includes('state-law-not-checked'));
    assert.ok(codes(ask({ jurisdiction: 'US' })).includes('state-law-not-checked'));
    assert.ok(!codes(ask({ jurisdiction: 'US-OH' })).includes('state-law-not-checked'));
  });

  it('names the file when the data cannot be used, and nothing throws', () => {
    const broken = holdsFrom({ ok: false, message: 'readings.json cannot be used: at entries.0.hours, it is missing.' });
    const answer = broken.computeHold({ releasable: '2026-01-09T15:00', zone: 'America/New_York' });
    assert.ok(answer.kind === 'invalid' && answer.field === 'data' && answer.message.startsWith('readings.json'));
    assert.equal(broken.holidays({ year: 2026 }).kind, 'invalid');
    assert.deepEqual([broken.listForms(), broken.listJurisdictions()], [[], []]);
    assert.equal(broken.otherClocks({ event: 'x', at: 'x', zone: 'x' })[0]?.at, null);
  });

  it('has no deadline while something else holds the person', () => {
    const answer = ask({ otherHolds: 'yes', form: 'I-247A' });
    assert.ok(answer.kind === 'no-hold' && answer.ifHeldAnyway.length === 0);
    assert.match(answer.kind === 'no-hold' ? answer.because : '', /no detainer deadline yet/);
  });

  it('names no end to act by where no hold is allowed, though the readings end at different times', () => {
    for (const extra of [
      { jurisdiction: 'US-IL', custodian: 'county-or-city-jail' as const },
      { form: 'I-247-2011-12', convictionBox: true, convicted: false },
    ]) {
      const answer = ask({ releasable: '2026-01-16T15:00', ...extra });
      assert.ok(answer.kind === 'no-hold' && new Set(answer.ifHeldAnyway.map((r) => r.expires)).size > 1);
      assert.ok(!codes(answer).includes('readings-differ'));
    }
    assert.ok(codes(ask({ releasable: '2026-01-16T15:00' })).includes('readings-differ'));
  });

  it('tells a state without a law for that day from one that was checked', () => {
    for (const [jurisdiction, day, said] of [
      ['US-GU', '2026-01-09', true],
      ['US-OH', '2026-01-09', false],
      ['US-MA', '2016-01-08', true],
      ['US-MA', '2026-01-09', false],
      ['US-NM', '2026-05-19', true],
      ['US-NM', '2026-05-20', false],
    ] as const)
      assert.equal(
        codes(ask({ releasable: `${day}T15:00`, jurisdiction })).includes('state-law-no-row'),
        said,
        `${jurisdiction} ${day}`,
      );
    // Before the day is readable nothing is said of it.
    assert.ok(!codes(ask({ releasable: '?', jurisdiction: 'US-MA', otherHolds: 'yes' })).includes('state-law-no-row'));
  });

  it('prints no letter from the reading of New Hampshire: its words were read in a sister bill only', () => {
    const answer = ask({ jurisdiction: 'US-NH' });
    assert.ok(answer.kind === 'hold');
    assert.equal(answer.kind === 'hold' && answer.readings.find((r) => r.reading === 'nh-2026')?.citable, false);
  });

  it('bars the hold where the state text was seen, and still gives the ends the jail may claim', () => {
    const answer = ask({ jurisdiction: 'US-IL', zone: 'America/Chicago', custodian: 'county-or-city-jail' });
    assert.ok(answer.kind === 'no-hold' && answer.ifHeldAnyway.length === 3);
    // In Illinois the act reaches the request for notice too.
    assert.ok(codes(answer).includes('notice-barred') && !codes(answer).includes('may-still-notify'));
  });

  it('puts a claim, an earlier order and a filing above the number', () => {
    const answer = ask({ citizenshipClaim: 'yes', priorOrder: 'yes', pendingFiling: 'yes' });
    assert.deepEqual(codes(answer).slice(0, 3), ['citizenship-claim', 'prior-order', 'pending-filing']);
    assert.ok(
      answer.kind === 'hold' &&
        answer.cautions.slice(0, 3).every((c) => c.level === 'stop' && /call the attorney now/.test(c.message)),
    );
  });

  it('does not name a protected filing', () => {
    for (const pendingFiling of ['yes', 'unknown'] as const)
      assert.doesNotMatch(JSON.stringify(ask({ pendingFiling })), /VAWA|visa|T filing|U filing/);
  });

  it('stays quiet about what was answered well', () => {
    const calm = ask({
      form: 'I-247A',
      served: 'yes',
      warrant: 'I-200',
      bond: 'accepted',
      otherHolds: 'no',
      counsel: 'yes',
      jurisdiction: 'US-OH',
    });
    for (const code of ['service-not-known', 'not-served', 'no-warrant', 'other-holds-not-known', 'counsel-not-known'])
      assert.ok(!codes(calm).includes(code));
  });

  it('never says a recalled need of service as if it had been read', () => {
    for (const form of ['I-247D', 'I-247X'])
      for (const served of ['no', 'unknown'] as const) {
        const answer = ask({ form, served });
        const said = answer.kind === 'hold' ? answer.cautions.filter((c) => c.code.includes('serv')) : [];
        assert.equal(said.length, 1);
        assert.match(said[0]?.message ?? '', /recalled, not seen/);
        assert.ok(said[0]?.basis.every((b) => b.mark === 'R'));
      }
  });

  it('where something else holds the person, still says what the state bars and that no reading makes a hold lawful', () => {
    const answer = ask({ otherHolds: 'yes', jurisdiction: 'US-IL', form: 'I-247A' });
    assert.ok(codes(answer).includes('on-time-is-not-lawful') && codes(answer).includes('state-law-may-bar'));
  });

  it('measures what was left when ICE took custody', () => {
    const answer = ask({ form: 'I-247A', iceCustodySince: '2026-01-10T15:00', now: '2026-01-20T12:00' });
    assert.ok(answer.kind === 'hold' && answer.readings.every((r) => (r.overrunMinutes ?? 0) < 0));
    assert.equal(codes(answer)[0], 'ice-custody');
  });

  it('refuses ICE custody that is still to come, and takes the present minute', () => {
    const answer = ask({ iceCustodySince: '2026-01-10T15:01', now: '2026-01-10T15:00' });
    assert.deepEqual(answer.kind === 'invalid' && [answer.field, answer.code], ['iceCustodySince', 'after-now']);
    assert.match(answer.kind === 'invalid' ? answer.message : '', /Saturday, January 10, 2026, 3:01 PM EST.*still to come/);
    assert.equal(ask({ iceCustodySince: '2026-01-10T15:00', now: '2026-01-10T15:00' }).kind, 'hold');
    assert.equal(ask({ iceCustodySince: '2026-01-10T16:00-05:00', now: '2026-01-10T15:00-06:00' }).kind, 'hold');
    assert.equal(ask({ iceCustodySince: '2026-01-10T15:01' }).kind, 'hold');
  });

  it('asks when the clock showed the time twice; an offset or the occurrence settles it', () => {
    const twice = { releasable: '2026-11-01T01:30', reading: 'consecutive' };
    const answer = ask(twice);
    assert.ok(answer.kind === 'ask' && answer.field === 'releasable');
    const ends = answer.kind === 'ask' ? answer.choices.map((c) => ask({ ...twice, releasable: c.value })) : [];
    assert.deepEqual(
      ends.map((e) => (e.kind === 'hold' ? e.readings[0]?.expires : e.kind)),
      ['2026-11-03T00:30:00-05:00', '2026-11-03T01:30:00-05:00'],
    );
    assert.deepEqual(ask({ ...twice, occurrence: 'first' }), ends[0]);
    assert.deepEqual(ask({ ...twice, occurrence: 'second' }), ends[1]);
  });

  it('asks when the clock skipped the time, whatever the occurrence', () => {
    for (const occurrence of ['first', 'second'] as const) {
      const answer = ask({ releasable: '2026-03-08T02:30', occurrence });
      assert.ok(answer.kind === 'ask');
      assert.deepEqual(answer.kind === 'ask' && answer.choices.map((c) => c.value), [
        '2026-03-08T01:30:00-05:00',
        '2026-03-08T03:30:00-04:00',
      ]);
    }
  });

  it('names the field that another time was unclear in', () => {
    const answer = ask({ now: '2026-11-01T01:30' });
    assert.ok(answer.kind === 'ask' && answer.field === 'now');
  });

  const refused: readonly (readonly [Partial<HoldRequest>, string, string])[] = [
    [{ form: 'I-9' }, 'form', 'unknown-form'],
    [{ zone: 'America/Nowhere' }, 'zone', 'unknown-zone'],
    [{ zone: 'EST' }, 'zone', 'unknown-zone'],
    [{ jurisdiction: 'US-ZZ' }, 'jurisdiction', 'unknown-jurisdiction'],
    [{ reading: 'calendar' }, 'reading', 'unknown-reading'],
    [{ hours: -1 }, 'hours', 'bad-hours'],
    [{ hours: 0 }, 'hours', 'bad-hours'],
    [{ hours: Number.NaN }, 'hours', 'bad-hours'],
    [{ hours: Number.POSITIVE_INFINITY }, 'hours', 'bad-hours'],
    [{ releasable: '' }, 'releasable', 'bad-time'],
    [{ releasable: '2026-02-29T10:00' }, 'releasable', 'bad-time'],
    [{ releasable: '2026-01-09T25:00' }, 'releasable', 'bad-time'],
    [{ releasable: '2026-01-09' }, 'releasable', 'bad-time'],
    [{ releasable: '2007-12-31T10:00' }, 'releasable', 'year-out-of-range'],
    [{ releasable: '2037-01-01T10:00' }, 'releasable', 'year-out-of-range'],
    [{ releasable: '2036-12-31T10:00' }, 'releasable', 'year-out-of-range'],
    [{ received: 'noon' }, 'received', 'bad-time'],
    [{ now: 'today' }, 'now', 'bad-time'],
    [{ iceCustodySince: 'x' }, 'iceCustodySince', 'bad-time'],
    [{ localDays: [{ date: '2026-13-01', basis: 'b' }] }, 'localDays', 'bad-date'],
  ];
  for (const [extra, field, code] of refused) {
    it(`refuses ${JSON.stringify(extra)}`, () => {
      const answer = ask(extra);
      assert.deepEqual(answer.kind === 'invalid' && [answer.field, answer.code], [field, code]);
    });
  }

  it('takes 24:00 as the end of the day, and cuts seconds rather than rounding up', () => {
    assert.deepEqual(ask({ releasable: '2026-01-08T24:00' }), ask({ releasable: '2026-01-09T00:00' }));
    assert.deepEqual(ask({ releasable: '2026-01-09T15:00:59' }), ask({ releasable: '2026-01-09T15:00' }));
  });

  it('says that a midnight end is the end of the day before', () => {
    const answer = ask({ releasable: '2026-01-10T09:00', zone: 'America/Chicago', reading: 'regulation' });
    assert.equal(
      answer.kind === 'hold' && answer.readings[0]?.words,
      'end of Tuesday, January 13, 2026 (Wednesday 12:00 AM CST, America/Chicago)',
    );
  });

  it('agrees with the sample cases', () => {
    const reading: Record<string, string> = { none: 'consecutive', weekends: 'weekends', 'weekends+holidays': 'regulation' };
    const lines = readFileSync(join(__dirname, '../../../fixtures/sample_detainer_cases.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    assert.ok(lines.length > 100);
    for (const line of lines) {
      const [id, releasable = '', zone = '', rule = '', expected, , , second] = line.split(',');
      const end = (occurrence: 'first' | 'second') => {
        const a = ask({ releasable, zone, occurrence, reading: reading[rule] ?? '' });
        return a.kind === 'hold' ? a.readings[0]?.expires : a.kind;
      };
      assert.equal(end('first'), expected, `${id} ${rule}`);
      if (second) assert.equal(end('second'), second, `${id} ${rule}, second`);
    }
  });
});
