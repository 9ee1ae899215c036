import assert from 'node:assert/strict';
import { CAUTION_CODES } from '../../src/domain/detainer/cautions/cautionCodes';
import type { HoldAnswer } from '../../src/domain/detainer/answers';
import { computeHold } from '../../src/domain/detainer/holdAnswer';
import { otherClocks } from '../../src/domain/detainer/otherClocks';
import type { ClockRow, HoldExample } from '../../src/domain/detainer/rows';
import { gradeOf, type Basis } from '../../src/domain/basis';
import { parseDate } from '../../src/domain/time/civil';
import { check } from '../../src/data/load';
import * as holds from '../../src/data/holds/holds';
import { FormsFile } from '../../src/data/schema/holds';

function rows<T>(loaded: { ok: true; rows: readonly T[] } | { ok: false; message: string }): readonly T[] {
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
  return loaded.rows;
}
const loaded = holds.loadHoldData();
assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
const data = loaded.data;
const forms = rows(holds.loadForms());
const readings = rows(holds.loadReadings());
const jurisdictions = rows(holds.loadJurisdictions());
const laws = jurisdictions.flatMap((j) => j.laws);
const cautions = rows(holds.loadHoldCautions());
const holidays = rows(holds.loadHolidays());
const clocks = rows(holds.loadOtherClocks());
const actions = rows(holds.loadAfterExpiry());
const sources = [...rows(holds.loadDetainerSources()), ...rows(holds.loadStateSources()), ...rows(holds.loadSeedSources())];

/** The ids of the laws an answer speaks of. */
function lawsOf(answer: HoldAnswer): readonly string[] {
  if (answer.kind !== 'hold' && answer.kind !== 'no-hold') return [];
  const said = answer.cautions.flatMap((c) => c.law ?? []);
  return answer.kind === 'no-hold' && answer.law !== undefined ? [answer.law, ...said] : said;
}

function runs(name: string, examples: readonly HoldExample[]): void {
  for (const { why, request, expect } of examples) {
    it(`${name}: ${why}`, () => {
      const answer = computeHold(request, data);
      assert.equal(answer.kind, expect.kind);
      const results = answer.kind === 'hold' ? answer.readings : answer.kind === 'no-hold' ? answer.ifHeldAnyway : [];
      for (const [id, end] of Object.entries(expect.expires ?? {}))
        assert.equal(results.find((r) => r.reading === id)?.expires, end, id);
      if (expect.caution !== undefined)
        assert.ok('cautions' in answer && answer.cautions.some((c) => c.code === expect.caution), expect.caution);
      if (expect.law !== undefined) assert.ok(lawsOf(answer).includes(expect.law), expect.law);
      if (expect.without !== undefined) assert.ok(!lawsOf(answer).includes(expect.without), expect.without);
      if (expect.field !== undefined) assert.equal('field' in answer && answer.field, expect.field);
    });
  }
}

describe('rows of the detainer clock', () => {
  describe('examples', () => {
    for (const f of forms) runs(f.id, f.examples);
    for (const r of readings) runs(r.id, r.examples);
    for (const l of laws) runs(l.id, l.examples);
    for (const c of cautions) runs(c.code, c.examples);
    for (const h of holidays) {
      for (const e of h.examples) {
        it(`${h.id}: ${e.date} ${e.expect ? 'stops' : 'does not stop'} the clock under ${e.stopsUnder}`, () => {
          assert.equal(data.calendar.stops[e.stopsUnder].has(parseDate(e.date) ?? -1), e.expect);
        });
      }
    }
    const clockRows = clocks.filter((c): c is ClockRow => c.kind === 'clock');
    for (const c of clockRows) {
      for (const e of c.examples) {
        it(`${c.id}: ${e.why}`, () => {
          const found = otherClocks({ event: e.event, at: e.at, zone: e.zone }, clockRows, data.calendar).find(
            (x) => x.id === c.id,
          );
          assert.equal(found?.at, e.expect);
        });
      }
    }
  });

  describe('shape', () => {
    const lists: readonly (readonly [string, readonly { readonly id?: string; readonly code?: string }[]])[] = [
      ['forms', forms],
      ['readings', readings],
      ['jurisdictions', jurisdictions],
      ['laws', laws],
      ['cautions', cautions],
      ['holidays', holidays],
      ['clocks', clocks],
      ['actions', actions],
      ['sources', sources],
    ];
    for (const [name, list] of lists) {
      it(`${name} have unique ids`, () => {
        const ids = list.map((r) => r.id ?? r.code);
        assert.equal(new Set(ids).size, ids.length);
      });
    }

    it('every basis names a source that exists, with the grade of its mark', () => {
      const known = new Set(sources.map((s) => s.id));
      const all: Basis[] = [...forms, ...readings, ...laws, ...cautions, ...holidays, ...actions].flatMap((r) => r.basis);
      all.push(...clocks.flatMap((c) => (c.kind === 'clock' ? c.basis : [])));
      for (const b of all) {
        assert.ok(known.has(b.source), b.source);
        assert.equal(b.grade, gradeOf(b.mark), `${b.source} ${b.locator}`);
        if (b.mark === 'R' || b.mark === 'A')
          assert.equal(b.quote, undefined, `${b.source}: no quotation without having seen it`);
      }
    });

    it('every source is used, every caution has its text and no other', () => {
      const json = JSON.stringify([forms, readings, jurisdictions, cautions, holidays, clocks, actions]);
      const seeds = new Set(rows(holds.loadSeedSources()).map((s) => s.id));
      for (const s of sources) if (!seeds.has(s.id)) assert.ok(json.includes(`"source":"${s.id}"`), `${s.id} is not used`);
      assert.deepEqual(cautions.map((c) => c.code).sort(), [...CAUTION_CODES].sort());
    });

    it('forms and laws name readings that exist, and clocks events that exist', () => {
      for (const id of [...forms, ...laws].flatMap((r) => r.readings)) assert.ok(data.readingById.has(id), id);
      const events = new Set(clocks.filter((c) => c.kind === 'event').map((c) => c.id));
      for (const c of clocks) if (c.kind === 'clock') for (const e of c.events) assert.ok(events.has(e), e);
    });

    it('periods are half-open, and a hold is barred only by text that was seen', () => {
      for (const { from, until } of [...laws, ...forms.map((f) => f.inUse)])
        if (from !== null && until !== null) assert.ok(from < until);
      for (const l of laws.filter((x) => x.noHoldFrom !== null)) {
        assert.equal(l.effect, 'bars');
        // An exception only stands beside a bar that says with which custodians it cannot apply.
        if (l.noHoldFor === undefined) assert.deepEqual(l.exceptions, []);
        const [text] = l.basis;
        assert.ok(text?.mark === 'V' || text?.mark === 'V2', l.id);
        assert.ok((l.notBefore ?? l.from ?? '') <= (l.noHoldFrom ?? ''));
      }
      for (const l of laws) if (l.effect === 'clock') assert.ok(l.readings.length + (l.clocks?.length ?? 0) > 0, l.id);
      for (const l of laws) assert.equal(l.effect === 'none-found', l.lookedOn !== undefined, l.id);
      const ids = new Set(clocks.map((c) => c.id));
      for (const id of laws.flatMap((l) => l.clocks ?? [])) assert.ok(ids.has(id), id);
    });

    it('has every edition of the fact sheet, and every state', () => {
      assert.deepEqual(forms.map((f) => f.id).sort(), [
        'I-247-2010-08',
        'I-247-2011-06',
        'I-247-2011-12',
        'I-247-2012-12',
        'I-247-pre2010',
        'I-247A',
        'I-247D',
        'I-247G',
        'I-247N',
        'I-247X',
      ]);
      assert.equal(jurisdictions.filter((j) => j.id.includes('-')).length, 56);
    });
  });

  describe('eras', () => {
    const day = (date: string, plus: number) =>
      new Date(Date.parse(`${date}T00:00Z`) + plus * 86_400_000).toISOString().slice(0, 10);
    for (const j of jurisdictions) {
      for (const l of j.laws) {
        const first = l.notBefore ?? l.from;
        if (first !== null && first >= '2008-01-02')
          it(`${l.id} is absent the day before ${first} and present on it`, () => presence(j.id, l.id, day(first, -1), first));
        const { until } = l;
        if (until !== null)
          it(`${l.id} is present the day before ${until} and absent on it`, () => presence(j.id, l.id, until, day(until, -1)));
      }
    }
    function presence(jurisdiction: string, law: string, absent: string, present: string): void {
      const said = (date: string) =>
        lawsOf(computeHold({ releasable: `${date}T12:00`, zone: 'America/New_York', jurisdiction }, data)).includes(law);
      assert.equal(said(absent), false, absent);
      assert.equal(said(present), true, present);
    }
    for (const f of forms.filter((x) => x.kind === 'hold')) {
      const codes = (date: string) => {
        const a = computeHold({ releasable: `${date}T12:00`, zone: 'America/New_York', form: f.id }, data);
        return 'cautions' in a ? a.cautions.map((c) => c.code) : [];
      };
      const { from, until } = f.inUse;
      if (from !== null) {
        it(`${f.id} is too early the day before ${from}`, () => {
          assert.ok(codes(day(from, -1)).includes('form-before-its-time'));
          assert.ok(!codes(from).includes('form-before-its-time'));
        });
      }
      if (until !== null) {
        it(`${f.id} is an older edition from ${until}`, () => {
          assert.ok(!codes(day(until, -1)).includes('form-older-edition'));
          assert.ok(codes(until).includes('form-older-edition'));
        });
      }
    }
  });

  it('a broken file says which file and where', () => {
    const answer = check('detainer-forms.json', { schemaVersion: 1, dataVersion: 'x', entries: [{ id: '' }] }, FormsFile);
    assert.ok(!answer.ok && /detainer-forms\.json cannot be used: at entries\.0/.test(answer.message));
  });
});
