import './vscodeStub';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openApi } from '../../src/api';
import { createEngines } from '../../src/app/engines';
import type { HoldAnswer } from '../../src/domain/detainer/answers';
import { applyEdit } from '../../src/domain/note/frontMatter/editFrontMatter';
import { noteToHoldRequest } from '../../src/domain/note/noteRequests';
import { readNote } from '../../src/domain/note/readNote';
import { EMPTY_CHARGES, newCharge } from '../../src/protocol/charges';
import { EMPTY_HOLD, type HoldForm, type HoldView } from '../../src/protocol/hold';
import { chargesFromNote } from '../../src/app/charges/chargesView';
import { FACT_KEYS, factCatalog } from '../../src/app/deadline/factKeys';
import { holdAnswer, holdView } from '../../src/app/deadline/holdView';
import { holdFromNote } from '../../src/app/deadline/holdFromNote';
import { draftEdit } from '../../src/app/note/saveDraft';
import { basisLines, hasTitle } from '../../src/app/citations/sources';

const NOW = '2026-11-25T22:00:00Z';
const EMPTY_NOTE = readNote('').note;
const api = openApi(createEngines());
const form = (more: Partial<HoldForm>): HoldForm => ({
  ...EMPTY_HOLD,
  releasable: '11/25/2026 3pm',
  zone: 'America/New_York',
  form: 'I-247A',
  ...more,
});
const view = (more: Partial<HoldForm>): HoldView => holdView(form(more), api, NOW);
const day = (from: string, until = '', basis = 'county order'): HoldForm['localDays'][number] => ({ from, until, basis });

/** What the public API is asked for these values, or the sentence for what is wrong. */
function asked(more: Partial<HoldForm>): unknown {
  const result = holdAnswer(form(more), api, NOW);
  return 'outcome' in result ? result.outcome : result.request;
}

describe('the panel’s rarer facts', () => {
  it('go into the request under the API’s own names', () => {
    assert.deepEqual(
      asked({ iceCustody: '11/26/2026 9am', hours: '36:30', inauguration: 'no', localDays: [day('2026-11-27')] }),
      {
        releasable: '2026-11-25T15:00:00-05:00',
        zone: 'America/New_York',
        now: NOW,
        holidayRule: 'in-lieu',
        form: 'I-247A',
        iceCustodySince: '2026-11-26T09:00:00-05:00',
        hours: 36.5,
        inaugurationArea: false,
        localDays: [{ date: '2026-11-27', basis: 'county order' }],
      },
    );
  });

  it('that are not given are not in the request', () => {
    assert.deepEqual(Object.keys(asked({}) as object), ['releasable', 'zone', 'now', 'holidayRule', 'form']);
    assert.deepEqual(Object.keys(asked({ localDays: [day('', '', '')] }) as object).length, 5);
  });

  it('stand beside the clinic’s own local days, not in their place', () => {
    const clinic = openApi(createEngines({ origin: 'A clinic', localDays: [{ date: '2026-11-30', basis: 'the clinic' }] }));
    const more = { localDays: [day('11/27/2026')] };
    assert.deepEqual((asked(more) as { localDays: unknown }).localDays, [{ date: '2026-11-27', basis: 'county order' }]);
    const result = holdAnswer(form(more), clinic, NOW);
    assert.ok('answer' in result && result.answer.kind === 'hold');
    const labels = result.answer.readings.flatMap((r) => r.variants.map((v) => v.label)).join();
    assert.match(labels, /2026-11-27 counts as a holiday here \(county order\)/);
    assert.match(labels, /2026-11-30 counts as a holiday here \(the clinic\)/);
  });

  for (const [more, field, message] of [
    [{ hours: 'a day' }, 'hours', /cannot be read/],
    [{ hours: '0' }, 'hours', /cannot be read/],
    [{ hours: '1001' }, 'hours', /cannot be read/],
    [{ iceCustody: 'soon' }, 'iceCustody', /^When ICE took custody: /],
    [{ received: '2026-11-20' }, 'received', /^When the jail received the detainer: .*time of day/],
    [{ localDays: [day('2026-11-28', '2026-11-27')] }, 'localDays.0', /before the first/],
    [{ localDays: [day('2026-11-01', '2026-12-31')] }, 'localDays.0', /61 days/],
    [{ localDays: [day('')] }, 'localDays.0', /first closed day is missing/],
    [{ localDays: [day('2026-11-31')] }, 'localDays.0', /cannot be read|not/],
    [{ localDays: [day('11/27/2026 3pm')] }, 'localDays.0', /without a time/],
  ] as const) {
    it(`${JSON.stringify(more)} is answered with a sentence at its field, and with no number`, () => {
      const { main, echoes } = view(more as Partial<HoldForm>);
      assert.equal(main.outcome.kind, 'invalid');
      assert.ok(
        main.outcome.kind === 'invalid' && main.outcome.field === field && message.test(main.outcome.message),
        JSON.stringify(main.outcome),
      );
      assert.ok(echoes.some((e) => e.field === field && e.problem));
    });
  }

  it('are said back in words', () => {
    const { echoes } = view({
      hours: '36.5',
      localDays: [day('2026-11-27', '2026-11-28')],
      facts: { 'detainer.booked': '11/24/2026 8pm', date: '2026-11-25', facility: 'County jail' },
    });
    assert.deepEqual(
      echoes.map((e) => [e.field, e.words]),
      [
        ['hours', 'Read as: 36 h 30 min on every reading'],
        ['localDays.0', 'Read as: Friday, November 27, 2026 to Saturday, November 28, 2026, 2 days (county order)'],
        ['facts.date', 'Read as: Wednesday, November 25, 2026'],
        ['facts.detainer.booked', 'Read as: Tuesday, November 24, 2026, 8:00 PM EST (America/New_York)'],
      ],
    );
  });

  it('change the answer: other hours, a variant for a local day, ICE custody', () => {
    const { outcome } = view({ hours: '24', localDays: [day('2026-11-26')], iceCustody: '11/25/2026 4pm', form: '' }).main;
    assert.ok(outcome.kind === 'hold');
    assert.ok(outcome.readings.every((r) => r.hours === 24));
    assert.ok(outcome.cautions.some((c) => /ICE took custody/.test(c.message)));
  });

  it('come from the note and go back into it, every key, and nothing that only a reviewer may write', () => {
    const text = [
      '---',
      'case: K-1',
      'date: 2026-11-25',
      'zone: America/New_York',
      'facility: County jail',
      'detainer:',
      '  form: I-247A',
      '  issued: 2026-11-20',
      '  booked: 2026-11-24 20:00',
      '  releasable: 2026-11-25 15:00',
      '  release-event: bond posted',
      '  released: 2026-11-28 10:00',
      '  demand: 2026-11-27 16:00',
      '  status: open',
      '  ice-custody: 2026-11-27 17:00',
      'assigned: NK',
      'review-by: 2026-12-01',
      '---',
      '',
    ].join('\n');
    const { note } = readNote(text);
    const hold = holdFromNote(note, { zone: '', jurisdiction: '' }, api);
    assert.deepEqual(Object.keys(hold.facts).sort(), FACT_KEYS.map((k) => k.key).sort());
    assert.equal(hold.iceCustody, '2026-11-27 17:00');
    const { edit, left } = draftEdit('---\n---\n', EMPTY_NOTE, hold, EMPTY_CHARGES, api, NOW);
    assert.ok(edit.kind === 'edit');
    assert.deepEqual(left, []);
    const again = readNote(
      `---\n---\n`.slice(0, edit.edit.span.start) + edit.edit.newText + '---\n---\n'.slice(edit.edit.span.end),
    );
    const back = holdFromNote(again.note, { zone: '', jurisdiction: '' }, api);
    assert.deepEqual(Object.keys(back.facts).sort(), Object.keys(hold.facts).sort());
    assert.equal(back.facts['detainer.status'], 'open');
    assert.equal(back.iceCustody.replace('T', ' '), '2026-11-27 17:00');
    for (const key of ['reviewed-by', 'authority', 'reviewed-on', 'id']) assert.ok(!FACT_KEYS.some((k) => k.key === key));
  });

  it('that move the count are saved under keys of the note, and the saved note gives the same answer', () => {
    const who = fc.string({ maxLength: 60 });
    const dayOf = fc.integer({ min: 20, max: 29 }).map((d) => `11/${d}/2026`);
    const counting = fc.record({
      hours: fc.constantFrom('', '24', '36.5', '36:30', '72'),
      holidayRule: fc.constantFrom('in-lieu' as const, 'statutory' as const, 'in-lieu+closures' as const),
      inauguration: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
      localDays: fc.array(fc.record({ from: dayOf, until: fc.constantFrom('', '12/2/2026'), basis: who }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(counting, (more) => {
        const typed = form(more);
        const { edit, left } = draftEdit('---\n---\n', EMPTY_NOTE, typed, null, api, NOW);
        assert.ok(edit.kind === 'edit');
        assert.deepEqual(left, []);
        const { note, problems } = readNote(applyEdit('---\n---\n', edit.edit));
        assert.deepEqual(problems, []);
        const saved = noteToHoldRequest(note);
        assert.ok(saved.kind === 'request');
        const ends = (a: HoldAnswer): unknown => (a.kind === 'hold' ? a.readings.map((r) => [r.expires, r.variants]) : a);
        const onPanel = holdAnswer(typed, api, NOW);
        assert.ok('answer' in onPanel);
        assert.deepEqual(ends(api.computeHold(saved.request)), ends(onPanel.answer));
        // And back onto the panel: the same fields, the days as the note writes them.
        const back = holdFromNote(note, { zone: '', jurisdiction: '' }, api);
        assert.deepEqual([back.hours, back.holidayRule, back.inauguration], [more.hours, more.holidayRule, more.inauguration]);
        assert.equal(back.localDays.length, more.localDays.length);
      }),
      { seed: 20261122 },
    );
  });

  it('that cannot be read are named and not written, and no row is lost for it', () => {
    const before = '---\ndetainer:\n  local-days: 2026-11-26 (county)\n---\n';
    const { note } = readNote(before);
    const wrong = form({ hours: 'many', localDays: [day('2026-11-26'), day('someday')] });
    const { edit, left } = draftEdit(before, note, wrong, null, api, NOW);
    assert.deepEqual(left, ['number of hours', 'local closed days']);
    assert.ok(edit.kind === 'edit');
    assert.match(applyEdit(before, edit.edit), /local-days: 2026-11-26 \(county\)\n/);
  });

  it('the usual rule for holidays is written only over another one', () => {
    const save = (text: string): string => {
      const { edit } = draftEdit(text, readNote(text).note, form({}), null, api, NOW);
      assert.ok(edit.kind === 'edit');
      return applyEdit(text, edit.edit);
    };
    assert.doesNotMatch(save('---\n---\n'), /holidayRule/);
    assert.match(save('---\ndetainer:\n  holiday-rule: statutory\n---\n'), /holiday-rule: in-lieu\n/);
  });

  it('the answers before the number and an attorney’s finding are saved and come back; the protected answers never', () => {
    const before = { served: 'no', warrant: 'none', otherHolds: 'no', bond: 'accepted', bookedToIce: 'no', counsel: 'yes' };
    const found = { finding: 'no', by: 'attorney', on: '2026-11-20' } as const;
    const charges = {
      charges: [
        { ...newCharge('1313', 'SIMPLE ASSLT'), findings: { aggravatedFelony: found, conviction: found } },
        { ...newCharge('2399', 'LARCENY'), findings: { conviction: { ...found, by: '' } } },
      ],
      recordComplete: false,
    };
    const typed = form({ before: { ...before, citizenshipClaim: 'yes', priorOrder: 'yes', pendingFiling: 'yes' } });
    const { edit, left } = draftEdit('---\n---\n', EMPTY_NOTE, typed, charges, api, NOW);
    assert.ok(edit.kind === 'edit');
    assert.deepEqual(left, ['the attorney’s finding on charge 2, which needs who found it and a date']);
    const text = applyEdit('---\n---\n', edit.edit);
    assert.doesNotMatch(text, /citizen|priorOrder|pendingFiling/);
    const { note, problems } = readNote(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(holdFromNote(note, { zone: '', jurisdiction: '' }, api).before, before);
    const back = chargesFromNote(note.charges, note.recordComplete, api);
    assert.deepEqual(back.charges[0]?.findings, { aggravatedFelony: found, conviction: found });
    assert.deepEqual(back.charges[1]?.findings, {});
    const request = noteToHoldRequest(note);
    assert.ok(request.kind === 'request');
    for (const [key, value] of Object.entries(before))
      assert.equal(Object.entries(request.request).find(([k]) => k === key)?.[1], value);
  });

  it('that the page made up are not written', () => {
    const { edit } = draftEdit(
      '---\n---\n',
      EMPTY_NOTE,
      form({ facts: { 'reviewed-by': 'me', 'detainer.status': 'won' } }),
      null,
      api,
      NOW,
    );
    assert.ok(edit.kind === 'edit');
    assert.doesNotMatch(edit.edit.newText, /reviewed-by|won/);
  });

  it('have a label and a hint each', () => {
    for (const fact of factCatalog()) {
      assert.match(fact.label, /^[A-Z]/, fact.key);
      assert.notEqual(fact.label, fact.key);
      assert.ok(fact.help.length > 5, fact.key);
      assert.equal(fact.choices.length > 0, fact.kind === 'choice', fact.key);
    }
  });
});

describe('the names of sources on the panel', () => {
  it('every source that a row of the data names has a title', () => {
    const named = new Set<string>();
    const walk = (value: unknown, key: string): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, key);
      else if (typeof value === 'object' && value !== null) for (const [k, v] of Object.entries(value)) walk(v, k);
      else if (key === 'source' && typeof value === 'string') named.add(value);
    };
    // The words of the client sheet name a publication each, and stand on no panel.
    const isRows = (f: string): boolean => f.endsWith('.json') && !f.startsWith('sheet');
    for (const file of readdirSync('src/data', { recursive: true, encoding: 'utf8' }).filter(isRows))
      walk(JSON.parse(readFileSync(`src/data/${file}`, 'utf8')), '');
    assert.ok(named.size > 40, String(named.size));
    assert.deepEqual([...named].filter((id) => !hasTitle(id)).sort(), []);
  });

  it('a line says title, place and how sure we are, each once', () => {
    const basis = { mark: 'A', grade: 'analysis' } as const;
    assert.deepEqual(basisLines([{ source: 'house-analysis', locator: '', ...basis }]), [
      "The project's own analysis (our analysis, not a sourced fact)",
    ]);
    const sop = { source: 'sc-sop-2009', locator: 'Appendix A, p. 9', mark: 'R', grade: 'reconstructed' } as const;
    assert.equal(basisLines([sop])[0]?.match(/Appendix A, p\. 9/g)?.length, 1);
  });
});
