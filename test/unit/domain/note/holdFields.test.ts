// The list of holds reads less of a note than an editor does; what it reads must be the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { CaseNote } from '../../../../src/domain/note/caseNote';
import { readPlainFrontMatter } from '../../../../src/domain/note/frontMatter/fastFrontMatter';
import { readFields, readHoldFields } from '../../../../src/domain/note/readFields';

const FORMS = createHolds()
  .listForms()
  .map((f) => f.id);
const known = { forms: FORMS, zone: 'America/Denver' };

/** What the list looks at, and the problems it minds. */
const looked = (note: CaseNote): unknown => {
  const { id, zone, facility, assigned, jurisdiction, detainer } = note;
  return { id, case: note.case, zone, facility, assigned, jurisdiction, detainer };
};
const minded = (problems: readonly { readonly path: string }[]): unknown =>
  problems.filter((p) => !/^(?:charges|victim|date|record-?complete|review|authority)/i.test(p.path));

const time = fc.constantFrom('2026-11-20 15:00', '2026-11-01 01:30', '2026-11-01 01:30 first', '2026-11-20', 'friday', '');
const value: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('n1', ''),
  case: fc.constantFrom('K-1', ''),
  zone: fc.constantFrom('America/Chicago', 'EST', ''),
  date: fc.constantFrom('2026-11-20', 'today'),
  facility: fc.constantFrom('County jail', ''),
  jurisdiction: fc.constantFrom('US-IL', 'Illinois'),
  assigned: fc.constantFrom('worker 1'),
  releasable: time,
  'review-by': fc.constantFrom('2026-11-20', 'soon'),
  recordComplete: fc.constantFrom('yes', 'perhaps'),
  '  form': fc.constantFrom('I-247A', 'I-999', 'unknown', 'i-247a'),
  '  received': time,
  '  releasable': time,
  '  relesable': time,
  '  released': time,
  '  iceCustody': time,
  '  issued': fc.constantFrom('2026-11-20', 'x'),
  '  served': fc.constantFrom('yes', 'NO', 'maybe'),
  '  warrant': fc.constantFrom('I-200', 'none', 'x'),
  '  convictionBox': fc.constantFrom('yes', 'no', 'x'),
  '  status': fc.constantFrom('open', 'released', 'x'),
  '  otherHolds': fc.constantFrom('yes', 'no', 'x'),
};
const lines = (keys: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .subarray([...keys], { minLength: 2 })
    .chain((some) => fc.tuple(...some.map((k) => (value[k] ?? fc.constant('')).map((v) => `${k}:${v && ` ${v}`}`))));
const top = Object.keys(value).filter((k) => !k.startsWith(' '));
const under = Object.keys(value).filter((k) => k.startsWith(' '));
const charges = fc.constantFrom(
  [],
  ['charges:', '  - code: 1313', '    disposition: charged'],
  ['charges:', '  - code: 13', '    disposition: convicted', '  - text: x'],
);

describe('what the list of holds reads of a note', () => {
  it('is what everybody else reads', () => {
    let boxes = 0;
    fc.assert(
      fc.property(lines(top), lines(under), charges, (a, b, c) => {
        const fast = readPlainFrontMatter(['---', ...a, 'detainer:', ...b, ...c, '---', ''].join('\n'));
        assert.ok(fast);
        const all = readFields(fast.data, undefined, known);
        const some = readHoldFields(fast.data, known);
        assert.deepEqual(looked(some.note), looked(all.note));
        assert.deepEqual(minded(some.problems), minded(all.problems));
        if (all.note.detainer.convictionBox !== true) return;
        if (all.note.charges.length > 0) boxes++;
        assert.deepEqual(some.note.charges, all.note.charges);
      }),
      { seed: 7, numRuns: 2000 },
    );
    assert.ok(boxes > 50, `only ${boxes} had charges that count`);
  });
});
