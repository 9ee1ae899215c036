// State law, who holds the person, and the clocks that come with them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createApi } from '../../../../src/api';
import { CUSTODIANS, type Custodian, type HoldAnswer, type HoldRequest } from '../../../../src/domain/detainer/answers';
import { loadJurisdictions } from '../../../../src/data/holds/holds';
import { parseDate, plainDate } from '../../../../src/domain/time/civil';
import { writableRequest } from '../../../../src/domain/detainer/protectedAnswers';

const api = createApi();
const ask = (extra: Partial<HoldRequest> = {}): HoldAnswer =>
  api.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/New_York', form: 'I-247A', ...extra });
const codes = (answer: HoldAnswer): string[] => ('cautions' in answer ? answer.cautions.map((c) => c.code) : []);
const message = (answer: HoldAnswer, code: string): string =>
  ('cautions' in answer ? answer.cautions.find((c) => c.code === code)?.message : undefined) ?? '';
const readings = (answer: HoldAnswer) =>
  answer.kind === 'hold' ? answer.readings : answer.kind === 'no-hold' ? answer.ifHeldAnyway : [];
const ends = (answer: HoldAnswer) => readings(answer).map((r) => [r.reading, r.expires]);

/** The ids of the laws an answer speaks of. */
function lawsOf(answer: HoldAnswer): string[] {
  const said = 'cautions' in answer ? answer.cautions.flatMap((c) => c.law ?? []) : [];
  return answer.kind === 'no-hold' && answer.law !== undefined ? [answer.law, ...said] : said;
}

describe('state law against a table written from the facts alone', () => {
  interface Row {
    readonly id: string;
    readonly jurisdiction: string;
    readonly cases: readonly {
      readonly date: string;
      readonly custodian: Custodian;
      readonly expectRowApplies: boolean | null;
      /** null: the writer of the table could not say. */
      readonly expectKind: 'hold' | 'no-hold' | null;
      readonly why: string;
    }[];
  }
  const table = JSON.parse(readFileSync(join(__dirname, '../../../cases/state-law-cases.json'), 'utf8')) as readonly Row[];

  it('has a row for every law', () => {
    const laws = api.listJurisdictions().flatMap((j) => j.laws.map((l) => l.id));
    assert.deepEqual(table.map((r) => r.id).sort(), [...laws].sort());
  });

  it('says in words of a law that ended on which day it did', () => {
    const states = loadJurisdictions();
    assert.ok(states.ok);
    const ended = states.rows.flatMap((s) => s.laws.filter((l) => l.until !== null));
    assert.ok(ended.length > 10);
    for (const { id, until, inForceWords } of ended)
      assert.ok(inForceWords.includes(`until ${plainDate(parseDate(until ?? '') ?? 0)}`), id);
  });

  for (const row of table) {
    it(`${row.id}: the day before, the day, the last day, with each custodian`, () => {
      for (const { date, custodian, expectRowApplies, expectKind, why } of row.cases) {
        const answer = ask({ releasable: `${date}T12:00`, jurisdiction: row.jurisdiction, custodian });
        const where = `${date}, ${custodian}: ${why}`;
        if (expectKind !== null) assert.equal(answer.kind, expectKind, where);
        if (expectRowApplies !== null) assert.equal(lawsOf(answer).includes(row.id), expectRowApplies, where);
      }
    });
  }
});

describe('who holds the person', () => {
  const states = api.listJurisdictions().map((j) => j.id);

  it('never moves an end, only the kind of the answer', () => {
    const arbitrary = fc.record({
      day: fc.date({ min: new Date('2009-01-02'), max: new Date('2030-12-01'), noInvalidDate: true }),
      jurisdiction: fc.constantFrom(undefined, ...states),
      form: fc.constantFrom(undefined, 'I-247A', 'I-247D', 'I-247-2012-12'),
      custodian: fc.constantFrom(...CUSTODIANS),
    });
    const kinds = new Set<string>();
    fc.assert(
      fc.property(arbitrary, ({ day, custodian, jurisdiction, form }) => {
        const without: HoldRequest = {
          releasable: `${day.toISOString().slice(0, 10)}T15:00`,
          zone: 'America/Chicago',
          ...(jurisdiction === undefined ? {} : { jurisdiction }),
          ...(form === undefined ? {} : { form }),
        };
        const [a, b] = [api.computeHold(without), api.computeHold({ ...without, custodian })];
        kinds.add(`${a.kind} ${b.kind}`);
        assert.deepEqual(ends(b), ends(a));
        if (a.kind === 'hold' && b.kind === 'hold') assert.deepEqual([b.earliest, b.latest], [a.earliest, a.latest]);
        if (custodian === 'unknown') assert.deepEqual(b, a);
      }),
      { seed: 20_261_128, numRuns: 2_000 },
    );
    assert.ok(kinds.has('hold no-hold') && kinds.has('hold hold'), [...kinds].join());
  });

  it('is asked where it decides, and only there', () => {
    for (const jurisdiction of ['US-CA', 'US-NY', 'US-MA', 'US-CO', 'US-IL', 'US-OR', 'US-DC']) {
      assert.match(
        message(ask({ jurisdiction }), 'custodian-not-known'),
        /a county or city jail, a state prison, or an agency with a 287\(g\)/,
      );
      assert.ok(!codes(ask({ jurisdiction, custodian: 'county-or-city-jail' })).includes('custodian-not-known'));
    }
    for (const jurisdiction of ['US-TX', 'US-PA', 'US-WA', 'US-ME'])
      assert.ok(!codes(ask({ jurisdiction })).includes('custodian-not-known'));
    assert.ok(codes(ask({ jurisdiction: 'US-NY', custodian: 'agency-with-287g' })).includes('custodian-outside-bar'));
  });

  it('asks whether an agreement still stands where the law of the state leaves none, and what then to answer', () => {
    const doubt = (extra: Partial<HoldRequest>) =>
      message(ask({ custodian: 'agency-with-287g', ...extra }), 'agreement-in-doubt');
    const ny = doubt({ jurisdiction: 'US-NY' });
    assert.match(ny, /void in New York since August 25, 2026.*Rensselaer contests it, Nassau is not settled.*the hold is barred/);
    assert.equal(doubt({ jurisdiction: 'US-NY', releasable: '2026-08-24T15:00' }), '');
    assert.equal(ask({ jurisdiction: 'US-NY', custodian: 'county-or-city-jail' }).kind, 'no-hold');
    for (const jurisdiction of ['US-CA', 'US-IL', 'US-OR']) {
      assert.match(doubt({ jurisdiction }), /no agency of/i);
      assert.equal(ask({ jurisdiction, custodian: 'county-or-city-jail' }).kind, 'no-hold');
    }
    for (const jurisdiction of ['US-TX', 'US-MA', 'US-CO', 'US-NM']) assert.equal(doubt({ jurisdiction }), '', jurisdiction);
    assert.equal(message(ask({ jurisdiction: 'US-NY', custodian: 'state-prison' }), 'agreement-in-doubt'), '');
  });

  it('is refused by the API when it is none of the four', () => {
    assert.throws(() => ask({ custodian: 'sheriff' as Custodian }), /custodian/);
  });
});

describe('what a jail may tell ICE', () => {
  it('is said per state, from the day of its law', () => {
    const notice = (jurisdiction: string, releasable: string) => codes(ask({ jurisdiction, releasable, form: 'I-247G' }));
    assert.deepEqual(notice('US-IL', '2026-11-20T15:00'), ['notice-barred']);
    assert.deepEqual(notice('US-IL', '2021-08-01T15:00'), ['may-still-notify']);
    assert.deepEqual(notice('US-TX', '2026-11-20T15:00'), ['may-still-notify']);
    for (const state of ['US-OR', 'US-WA', 'US-NJ', 'US-ME', 'US-CA'])
      assert.deepEqual(notice(state, '2026-11-20T15:00'), ['notice-limited']);
    // While the day cannot be read, nobody is told that the jail may.
    assert.deepEqual(notice('US-IL', 'soon'), ['notice-barred']);
  });
});

describe('what the law asks of the jail itself', () => {
  it('is said beside an order to hold, and in place of a law that only sets the duty', () => {
    const ok = ask({ jurisdiction: 'US-OK' });
    assert.ok(codes(ok).includes('state-law-requires'));
    assert.match(message(ok, 'state-law-demand'), /Tell the person that he or she is held on the detainer/);
    const or = ask({ jurisdiction: 'US-OR', custodian: 'county-or-city-jail' });
    assert.equal(or.kind, 'no-hold');
    assert.match(message(or, 'state-law-demand'), /Decline the request, record it and report it; show the record\./);
    assert.ok(!codes(or).includes('state-law-duty'));
    // A duty that says nothing to ask for keeps its own words.
    assert.ok(codes(ask({ jurisdiction: 'US-OH' })).includes('state-law-duty'));
    assert.ok(!codes(ask({ jurisdiction: 'US-OH' })).includes('state-law-demand'));
    assert.ok(!codes(ask({ jurisdiction: 'US-OR', releasable: '2021-07-18T15:00' })).includes('state-law-demand'));
  });
});

describe('a receipt after the release', () => {
  const late = { releasable: '2025-02-03T12:00', jurisdiction: 'US-NC', received: '2025-02-20T09:00' };

  it('is refused while it is still to come', () => {
    const answer = ask({ ...late, now: '2025-02-05T10:00-05:00' });
    assert.deepEqual(answer.kind === 'invalid' && [answer.field, answer.code], ['received', 'after-now']);
    assert.equal(ask({ ...late, now: '2025-02-20T09:00' }).kind, 'hold');
  });

  it('is said, and gives no later end', () => {
    const answer = ask(late);
    assert.match(message(answer, 'receipt-after-release'), /came after the release \(Thursday, February 20, 2025, 9:00 AM EST/);
    assert.ok(answer.kind === 'hold' && answer.latest === 'regulation');
    assert.equal(readings(answer).find((r) => r.reading === 'from-receipt')?.beside, true);
    const before = ask({ ...late, received: '2025-02-03T12:00' });
    assert.ok(!codes(before).includes('receipt-after-release'));
    assert.equal(readings(before).find((r) => r.reading === 'from-receipt')?.beside, undefined);
  });
});

describe('a warrant served in the jail', () => {
  const at = '2026-11-18T08:00';

  it('opens a reading beside the others, never the end to act by on its own', () => {
    const answer = ask({ servedBy287g: { by: 'deputy', at } });
    const own = readings(answer).find((r) => r.reading === 'from-service-287g');
    assert.deepEqual([own?.expires, own?.beside, own?.citable], ['2026-11-20T08:00:00-05:00', true, false]);
    assert.ok(answer.kind === 'hold' && answer.earliest === 'consecutive' && answer.latest === 'regulation');
    assert.ok(own?.basis.some((b) => b.mark === 'V2'));
    assert.match(message(answer, 'served-by-deputy'), /may count as in ICE custody in the same jail/);
  });

  it('is asked about in a jail with an agreement, and the time of service where a deputy served it', () => {
    assert.match(message(ask({ custodian: 'agency-with-287g' }), 'service-287g-not-known'), /which model/);
    const answer = ask({ servedBy287g: { by: 'deputy' } });
    assert.ok(codes(answer).includes('service-time-needed'));
    assert.ok(!readings(answer).some((r) => r.reading === 'from-service-287g'));
    for (const by of ['ice', 'unknown'] as const)
      assert.ok(!readings(ask({ servedBy287g: { by, at } })).some((r) => r.reading === 'from-service-287g'));
    const early = ask({ releasable: '2019-05-03T15:00', servedBy287g: { by: 'deputy', at: '2019-05-03T16:00' } });
    assert.ok(!readings(early).some((r) => r.reading === 'from-service-287g'));
  });

  it('is refused while it is still to come', () => {
    const answer = ask({ servedBy287g: { by: 'deputy', at }, now: '2026-11-18T07:59' });
    assert.deepEqual(answer.kind === 'invalid' && [answer.field, answer.code], ['servedBy287g', 'after-now']);
  });
});

describe('the box of probable cause', () => {
  it('is asked, and decides what is said of Gonzalez, from the day of the settlement', () => {
    assert.ok(codes(ask()).includes('gonzalez'));
    const box = (probableCauseBox: NonNullable<HoldRequest['probableCauseBox']>) => codes(ask({ probableCauseBox }));
    assert.ok(box('biometric').includes('gonzalez-biometric') && !box('biometric').includes('gonzalez'));
    for (const other of ['final-order', 'pending-proceedings', 'statements'] as const)
      assert.ok(!box(other).some((c) => c.startsWith('gonzalez')), other);
    assert.ok(box('none').includes('no-probable-cause-box'));
    assert.ok(!codes(ask({ releasable: '2025-03-03T15:00', probableCauseBox: 'biometric' })).includes('gonzalez-biometric'));
  });

  it('is a violation and no clock that is overdue', () => {
    const [clock] = api.otherClocks({
      event: 'detainer-issued',
      at: '2026-11-01T10:00',
      zone: 'America/New_York',
      now: '2026-11-28T10:00',
    });
    assert.deepEqual([clock?.id, clock?.at, clock?.overrunMinutes], ['neutral-review', null, null]);
    assert.match(clock?.rule ?? '', /violation, not a clock that is overdue/);
  });
});

describe('the clocks of states', () => {
  it('end a New Jersey hold with the day, and never before the release', () => {
    const nj = (releasable: string) =>
      readings(ask({ releasable, jurisdiction: 'US-NJ' })).find((r) => r.reading === 'nj-2018-6');
    assert.equal(nj('2024-05-14T15:00')?.expires, '2024-05-14T23:59:00-04:00');
    assert.equal(nj('2024-05-14T15:00')?.hours, 539 / 60);
    assert.equal(nj('2024-05-14T23:59')?.expires, '2024-05-14T23:59:00-04:00');
    assert.equal(nj('2019-03-14T15:00'), undefined);
    assert.equal(nj('2026-03-25T15:00'), undefined);
  });

  it('leave out those of other states where the state is given', () => {
    const ids = (jurisdiction?: string) =>
      api
        .otherClocks({
          event: 'overdetention',
          at: '2026-11-20',
          zone: 'America/New_York',
          ...(jurisdiction ? { jurisdiction } : {}),
        })
        .map((c) => c.id);
    assert.deepEqual(ids('US-CO'), ['tort-co', 'ftca-claim', 'section-1983']);
    assert.equal(ids().length, 10);
  });

  it('never show a day of a claim without the sentence that counsel confirms it', () => {
    for (const event of ['overdetention', 'tort-claim-denied'])
      for (const c of api.otherClocks({ event, at: '2026-11-20', zone: 'America/New_York' }))
        if (c.at !== null) assert.match(c.words ?? '', /Counsel confirms it/, c.id);
  });

  it('say both days of an appeal to the Board, the tenth as the one to act by', () => {
    const [appeal] = api.otherClocks({ event: 'judge-decision', at: '2026-11-20', zone: 'America/New_York' });
    assert.equal(appeal?.at, '2026-11-30');
    assert.match(appeal?.words ?? '', /10 days, the day to act by.*The sources conflict.*Sunday, December 20, 2026/);
  });
});

describe('what is written down', () => {
  it('keeps the custodian, the service and the box: they stand on the form or on the list of the jail', () => {
    const request: HoldRequest = {
      releasable: 'x',
      zone: 'y',
      custodian: 'state-prison',
      servedBy287g: { by: 'ice' },
      probableCauseBox: 'none',
    };
    assert.deepEqual(writableRequest(request), request);
  });
});
