import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openApi } from '../../../../src/api';
import { chargesFromNote } from '../../../../src/app/charges/chargesView';
import { statesOf } from '../../../../src/app/deadline/places';
import { holdFromNote } from '../../../../src/app/deadline/holdFromNote';
import { createEngines } from '../../../../src/app/engines';
import { draftDifferences, placedAnew } from '../../../../src/app/note/draftDifferences';
import { draftEdit } from '../../../../src/app/note/saveDraft';
import { applyEdit } from '../../../../src/domain/note/frontMatter/editFrontMatter';
import { readYamlFrontMatter } from '../../../../src/domain/note/frontMatter/yamlFrontMatter';
import { readNote } from '../../../../src/domain/note/readNote';
import { newCharge, type ChargeForm, type ChargesForm } from '../../../../src/protocol/charges';
import type { HoldForm } from '../../../../src/protocol/hold';

const api = openApi(createEngines());
// Names of codes are shown, never saved: without them ten thousand notes take seconds.
const withoutNames = {
  classifyCharges: (r: Parameters<typeof api.classifyCharges>[0]) => api.classifyCharges(r),
  searchOffenses: () => [],
};
const known = {
  parseMoment: (r: Parameters<typeof api.parseMoment>[0]) => api.parseMoment(r),
  listForms: () => FORMS,
  listJurisdictions: () => STATES,
};
const FORMS = api.listForms();
const STATES = statesOf(api);
const NOW = '2026-11-20T21:00:00Z';
const ZONE = 'America/New_York';

interface Forms {
  readonly hold: HoldForm;
  readonly charges: ChargesForm;
}
function formsOf(text: string): Forms {
  const { note } = readNote(text);
  return {
    hold: holdFromNote(note, { zone: '', jurisdiction: '' }, known),
    charges: chargesFromNote(note.charges, note.recordComplete, withoutNames),
  };
}
function save(text: string, forms: Forms): string {
  const { edit, left } = draftEdit(text, readNote(text).note, forms.hold, forms.charges, known, NOW);
  assert.deepEqual(left, []);
  if (edit.kind === 'edit') return applyEdit(text, edit.edit);
  assert.match(edit.message, /nothing to save/, text);
  return text;
}
const inOrder = (charges: readonly ChargeForm[]): ChargeForm[] => charges.map((c, noteRow) => ({ ...c, noteRow }));
/** As a message of the page has it. */
const plain = (form: unknown): unknown => JSON.parse(JSON.stringify(form)) as unknown;
const chargesOf = (text: string): readonly unknown[] =>
  ((readYamlFrontMatter(text).data as Record<string, unknown> | undefined)?.['charges'] as unknown[] | undefined) ?? [];

describe('saving what is shown', () => {
  const assault = '  - code: "1313"\n    text: SIMPLE ASSAULT\n    disposition: convicted\n    max: over-one-year\n';
  const dui: ChargeForm = newCharge('5404', 'DUI', 'DUI');

  for (const [name, text] of [
    ['on several lines', `---\nrecordComplete: yes\ncharges:\n${assault}---\n`],
    [
      'on one line',
      '---\nrecordComplete: yes\ncharges: [{code: "1313", text: SIMPLE ASSAULT, disposition: convicted, max: over-one-year}]\n---\n',
    ],
  ] as const)
    it(`a charge in the place of a removed one has none of its facts (${name})`, () => {
      const after = save(text, { ...formsOf(text), charges: { charges: [dui], recordComplete: true } });
      assert.deepEqual(readNote(after).note.charges, [{ code: '5404', text: 'DUI' }]);
    });

  it('a removed charge takes its facts with it, and the others keep theirs', () => {
    const text = `---\ncharges:\n  - code: "1313"\n    disposition: convicted\n    sentence: 18 months\n  # the second one\n  - code: "2202"\n    disposition: dismissed\n    jail-number: 7\n---\n`;
    const forms = formsOf(text);
    const after = save(text, { ...forms, charges: { ...forms.charges, charges: [forms.charges.charges[1] as ChargeForm, dui] } });
    assert.deepEqual(readNote(after).note.charges, [
      { code: '2202', disposition: 'dismissed' },
      { code: '5404', text: 'DUI' },
    ]);
    assert.ok(after.includes('  # the second one\n  - code: "2202"\n    disposition: dismissed\n    jail-number: 7\n'), after);
  });

  it('what is emptied or unticked is taken out', () => {
    const text = `---\nzone: ${ZONE}\nrecordComplete: yes\ndetainer:\n  received: 2026-11-18 09:00 # by fax\n  served: yes\n  releasable: 2026-11-20 15:00\ncharges:\n${assault}---\n`;
    const forms = formsOf(text);
    const after = save(text, {
      hold: { ...forms.hold, received: '', before: {} },
      charges: { recordComplete: false, charges: forms.charges.charges.map((c) => ({ ...c, disposition: '' })) },
    });
    assert.equal(
      after,
      `---\nzone: ${ZONE}\ndetainer:\n  received: # by fax\n  releasable: 2026-11-20 15:00\ncharges:\n${assault.replace('    disposition: convicted\n', '')}---\n`,
    );
  });

  it('without a change says so and makes no edit', () => {
    const text = `---\nzone: ${ZONE}\ndetainer:\n  releasable: 2026-11-01 01:30 second\ncharges:\n${assault}---\n`;
    const forms = formsOf(text);
    for (const hold of [forms.hold, { ...forms.hold, releasable: '2026-11-01T01:30-05:00' }]) {
      const { edit } = draftEdit(text, readNote(text).note, hold, forms.charges, known, NOW);
      assert.deepEqual(edit, { kind: 'cannot', message: 'There is nothing to save: the note says all of this already.' });
    }
  });

  it('gives the form with times as the note has them: "fri 3pm" is another day next week', () => {
    const text = `---\nzone: ${ZONE}\n---\n`;
    const { settled } = draftEdit(text, readNote(text).note, { ...formsOf(text).hold, releasable: 'sat 1am' }, null, known, NOW);
    assert.equal(settled?.releasable, '2026-11-21 01:00');
  });

  it('a draft over a note that changed is not saved by itself, nor one typed for another note', () => {
    const text = `---\nzone: ${ZONE}\ndetainer:\n  received: 2026-11-18 09:00\ncharges:\n${assault}  - code: "2202"\n---\n`;
    const over = { id: 'a', name: 'one.md', beforeSaving: null, ...formsOf(text) };
    const now = (changed: string, id = 'a') => ({ id, name: `${id}.md`, ...formsOf(changed) });
    assert.equal(draftDifferences(over, over, now(text)), null);
    const moved = `---\nzone: ${ZONE}\ndetainer:\n  received: 2026-11-19 09:00\ncharges:\n  - code: "2202"\n${assault}---\n`;
    const stale = draftDifferences(over, over, now(moved));
    assert.match(
      stale?.differences.join('\n') ?? '',
      /Received by the jail: the note had “2026-11-18 09:00” then and has “2026-11-19 09:00” now\.\nCharges: /,
    );
    // Who saves all the same saves each charge onto its own place.
    const placed = placedAnew(over.charges, over.charges, formsOf(moved).charges);
    assert.deepEqual(
      placed.charges.map((c) => [c.code, c.noteRow]),
      [
        ['1313', 1],
        ['2202', 0],
      ],
    );
    const gone = placedAnew(
      over.charges,
      over.charges,
      formsOf(moved.replace('dismissed', 'x').replace('convicted', 'acquitted')).charges,
    );
    assert.deepEqual(
      gone.charges.map((c) => c.noteRow),
      [-1, 0],
    );
    // An undo of the page's own save is no change by somebody else.
    assert.equal(
      draftDifferences({ hold: over.hold, charges: null }, { ...over, beforeSaving: formsOf(moved).hold }, now(moved)),
      null,
    );
    assert.equal(draftDifferences({ hold: null, charges: null }, over, now(moved)), null);
    assert.match(
      draftDifferences(over, over, now(text, 'b'))?.message ?? '',
      /typed for one\.md, so nothing was saved into b\.md/,
    );
  });

  describe('reading what was saved gives the form back', () => {
    const word = fc.constantFrom(
      'county jail',
      'a: b',
      '# no comment',
      '"quoted"',
      'yes',
      '0301',
      '- dash',
      'x'.repeat(90),
      'ñ, [z] {y}',
    );
    const time = fc.constantFrom('2026-11-18 09:40', '2026-11-20 15:00', '2026-03-09 01:00');
    const day = fc.constantFrom('2026-11-18', '2026-02-28', '2028-02-29');
    const or = <T>(value: fc.Arbitrary<T>, none: T): fc.Arbitrary<T> =>
      fc.oneof({ weight: 2, arbitrary: value }, { weight: 1, arbitrary: fc.constant(none) });
    const who = fc.constantFrom('yes', 'no', 'unknown');
    const holdFields = fc.record({
      zone: fc.constantFrom(ZONE, 'America/Chicago'),
      jurisdiction: or(fc.constantFrom('US-NC', 'US-IL', 'US-TX'), ''),
      form: or(fc.constantFrom(...FORMS.map((f) => f.id)), ''),
      releasable: or(time, ''),
      received: or(time, ''),
      iceCustody: or(time, ''),
      servedBy287gAt: or(time, ''),
      hours: or(fc.constantFrom('24', '36.5', '36:30'), ''),
      holidayRule: fc.constantFrom('in-lieu' as const, 'statutory' as const),
      inauguration: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
      localDays: or(
        fc.array(fc.record({ from: day, until: fc.constant(''), basis: fc.constantFrom('', 'county order 2026-14') }), {
          maxLength: 2,
        }),
        [],
      ),
      facts: fc.record(
        {
          case: word,
          facility: word,
          date: day,
          assigned: word,
          'review-by': day,
          'detainer.issued': day,
          'detainer.booked': time,
          'detainer.release-event': word,
          'detainer.status': fc.constantFrom('open', 'closed'),
        },
        { requiredKeys: [] },
      ),
      before: fc.record(
        {
          served: who,
          warrant: fc.constantFrom('I-200', 'none'),
          otherHolds: who,
          bond: fc.constantFrom('accepted', 'unpaid'),
          bookedToIce: who,
          counsel: who,
        },
        { requiredKeys: [] },
      ),
      box: fc.constantFrom('', 'yes', 'no'),
    });
    const number = or(fc.integer({ min: 1, max: 99 }).map(String), '');
    const finding = fc.record({
      finding: fc.constantFrom('yes' as const, 'no' as const),
      by: fc.constantFrom('attorney', 'staff: attorney'),
      on: day,
    });
    const charge: fc.Arbitrary<ChargeForm> = fc.record({
      noteRow: fc.constant(-1),
      code: or(fc.constantFrom('1313', '0901', '5404'), ''),
      text: or(word, ''),
      name: fc.constant(''),
      count: number,
      modifier: or(fc.constantFrom('attempt', 'aiding'), ''),
      disposition: or(fc.constantFrom('convicted', 'dismissed', 'charged'), ''),
      years: number,
      months: number,
      days: number,
      maxPunishment: or(fc.constantFrom('over-one-year', 'under-one-year'), ''),
      findings: fc.record({ aggravatedFelony: finding, conviction: finding }, { requiredKeys: [] }),
    });
    type Values = Pick<HoldForm, Exclude<keyof HoldForm, 'answers' | 'nudge' | 'compare'>> & { box: string };
    const asHold = (base: HoldForm, { box, ...values }: Values): HoldForm => ({
      ...base,
      ...values,
      answers: box === '' ? {} : { convictionBox: box },
    });
    /** A note with all of that, written by hand: with comments, a person's own keys, and its list in one of two styles. */
    const written = (values: Values, charges: readonly ChargeForm[], flow: boolean): string => {
      const start = '---\n# kept by the clinic\nown: { a: 1 }\ndetainer:\n  jail-ref: J 7 # theirs\n---\n\n# Call\n';
      const empty = formsOf(start);
      const text = save(start, { hold: asHold(empty.hold, values), charges: { charges: [...charges], recordComplete: false } });
      let n = 0;
      if (!flow)
        return text.replace(
          /^ {2}- (code|text): (.*)$/gm,
          (_all, key: string, value: string) => `  # charge ${n}\n  - ${key}: ${value} # said\n    own: c${n++}`,
        );
      const list = chargesOf(text).map((c, i) => JSON.stringify({ ...(c as object), own: `c${i}` }));
      const at = text.indexOf('\ncharges:\n');
      if (at < 0) return text;
      const rest = text.slice(at + 10).replace(/^(?: .*\n)*/, '');
      return `${text.slice(0, at)}\ncharges: [${list.join(', ')}]\n${rest}`;
    };
    const choice = fc.record({ values: holdFields, charges: fc.array(charge, { maxLength: 4 }) });

    // ROUND_TRIPS=10000 takes a quarter of an hour; the usual run takes a sample.
    it('for generated notes and edits: removed, added, reordered, emptied, renamed; what is not shown stays', function () {
      this.timeout(600_000);
      const edits = fc.record({
        next: choice,
        keep: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        order: fc.array(fc.integer(), { minLength: 8, maxLength: 8 }),
        change: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        complete: fc.boolean(),
        which: fc.constantFrom('hold', 'charges', 'both'),
      });
      fc.assert(
        fc.property(choice, fc.boolean(), edits, (start, flow, edit) => {
          const text = written(start.values, start.charges, flow);
          const then = formsOf(text);
          assert.equal(then.charges.charges.length, start.charges.length, text);
          const kept = then.charges.charges.flatMap((c, i) => {
            if (!edit.keep[i]) return [];
            const { noteRow: _row, ...facts } = edit.next.charges[i] ?? c;
            return [edit.change[i] ? { ...facts, noteRow: c.noteRow } : c];
          });
          const charges = [...kept, ...edit.next.charges.slice(2)]
            .map((c, i) => ({ c, at: edit.order[i] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ c }) => c);
          const forms: Forms = {
            hold: edit.which === 'charges' ? then.hold : asHold(then.hold, edit.next.values),
            charges: edit.which === 'hold' ? then.charges : { charges, recordComplete: edit.complete },
          };
          const after = save(text, forms);
          const again = formsOf(after);
          const { convicted: _c, ...answers } = again.hold.answers;
          const { convicted: _d, ...typed } = forms.hold.answers;
          assert.deepEqual({ ...again.hold, answers }, plain({ ...forms.hold, answers: typed }), `${text}\n=>\n${after}`);
          assert.deepEqual(
            again.charges,
            plain({ ...forms.charges, charges: inOrder(forms.charges.charges) }),
            `${text}\n=>\n${after}`,
          );
          // A person's own keys go with the charge they belong to, and only with it.
          const own = chargesOf(after).map((c) => (c as Record<string, unknown>)['own']);
          assert.deepEqual(
            own,
            forms.charges.charges.map((c) => (c.noteRow < 0 ? undefined : `c${c.noteRow}`)),
            `${text}\n=>\n${after}`,
          );
          assert.ok(after.startsWith('---\n# kept by the clinic\nown: { a: 1 }\n') && after.endsWith('---\n\n# Call\n'), after);
          assert.ok(after.includes('  jail-ref: J 7 # theirs\n'), after);
          assert.deepEqual(readNote(after).problems, [], after);
        }),
        { seed: 20261128, endOnFailure: true, numRuns: Number(process.env['ROUND_TRIPS'] ?? 100) },
      );
    });
  });
});
