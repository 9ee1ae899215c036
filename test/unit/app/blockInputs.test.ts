// A block carries what it was worked out from. Whatever stands there, it is a request of the public entry or one finding, and it takes
// nothing else of the note away.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCharges } from '../../../src/app/charges/charges';
import { createHolds } from '../../../src/app/deadline/holds';
import { findEach, type NoteFinding } from '../../../src/app/note/noteFindings';
import { protectedFindings } from '../../../src/app/deadline/protectedFindings';
import { holdBlockState, UNKNOWN_INPUTS } from '../../../src/app/deadline/staleBlocks';
import { chargesBlockState } from '../../../src/app/charges/staleCharges';
import { encodeBase64Url } from '../../../src/domain/note/blocks/base64url';
import { findBlocks, writeBlock, type BlockKind, type NoteBlock } from '../../../src/domain/note/blocks/blocks';
import { readNote } from '../../../src/domain/note/readNote';

const holds = createHolds();
const charges = createCharges();
const { note } = readNote('---\ncase: K-1\n---\n');

const HOLD = { releasable: '2026-11-20T15:00', zone: 'America/Chicago' };
const only = (text: string): NoteBlock => {
  const [block] = findBlocks(text);
  assert.ok(block);
  return block;
};
const state = (kind: BlockKind, inputs: unknown): { kind: string; message?: string } => {
  const block = only(writeBlock(kind, inputs, '2020-01-01', 'x'));
  return kind === 'hold' ? holdBlockState(block, note, holds) : chargesBlockState(block, note, charges);
};

describe('the inputs kept in a block', () => {
  it('are one finding where this version cannot use them', () => {
    const bad: readonly (readonly [BlockKind, unknown])[] = [
      ['hold', { ...HOLD, localDays: [null] }],
      ['hold', { ...HOLD, holidayRule: 'x' }],
      ['hold', { ...HOLD, aWordOfNextYear: 'yes' }],
      ['hold', { ...HOLD, hours: '48' }],
      ['hold', { zone: 'America/Chicago' }],
      ['hold', null],
      ['charges', { charges: [{ code: '2202', disposition: 'a-new-word' }] }],
      ['charges', { charges: [{ code: '2202', aggravatedFelony: { finding: 'yes', on: '2026-01-01' } }] }],
      ['charges', { charges: [{ code: '2202', sentence: { weeks: 3 } }] }],
      ['charges', { charges: [{ code: '2202', count: 0 }] }],
      ['charges', { charges: [null] }],
    ];
    for (const [kind, inputs] of bad)
      assert.deepEqual(state(kind, inputs), { kind: 'damaged', message: UNKNOWN_INPUTS }, JSON.stringify(inputs));
    assert.notEqual(state('hold', HOLD).kind, 'damaged');
    assert.notEqual(state('hold', { ...HOLD, localDays: [{ date: '2026-11-27', basis: 'order 14' }] }).kind, 'damaged');
    assert.notEqual(state('charges', { charges: [{ code: '2202' }], from: 'own' }).kind, 'damaged');
  });

  it('never throw, whatever was put in the place of one value', () => {
    const full = {
      ...HOLD,
      form: 'I-247A-2017-03',
      localDays: [{ date: '2026-11-27', basis: 'order 14' }],
      holidayRule: 'in-lieu',
      hours: 48,
      received: '2026-11-19T10:00',
    };
    const listed = {
      charges: [{ code: '2202', disposition: 'convicted', sentence: { months: 3 }, count: 2 }],
      recordComplete: true,
    };
    const anything = fc.anything({ maxDepth: 2, withBigInt: false });
    const keyed = (of: object) => fc.tuple(fc.constantFrom(...Object.keys(of), 'reading', 'served', 'x'), anything);
    fc.assert(
      fc.property(keyed(full), ([key, value]) => void state('hold', { ...full, [key]: value })),
      { numRuns: 500, seed: 18 },
    );
    fc.assert(
      fc.property(
        keyed(listed.charges[0] ?? {}),
        ([key, value]) => void state('charges', { ...listed, charges: [{ ...listed.charges[0], [key]: value }] }),
      ),
      { numRuns: 500, seed: 18 },
    );
  }).timeout(60_000);

  it('may nest without end and take no stack', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const marker = encodeBase64Url(`{"d":"2026-11-22","h":"0","i":${deep}}`);
    const text = `<!-- detainer-desk:hold v=1 ${marker} -->\nx\n<!-- /detainer-desk:hold -->\n`;
    assert.match(only(text).damage ?? '', /was changed/);
    assert.deepEqual(protectedFindings(text, []), []);
  });
});

describe('findings are looked for one by one', () => {
  it('and one that throws takes no other away', () => {
    const finding = (code: string): NoteFinding => ({
      code,
      span: { start: 0, end: 1 },
      message: '',
      severity: 'warning',
      fixes: [],
    });
    const asked: unknown[] = [];
    const found = findEach(
      ['a', 'broken', 'b'],
      (code) => {
        if (code === 'broken') throw new TypeError('no');
        return [finding(code)];
      },
      (code, error) => (asked.push(error), [finding(`${code} instead`)]),
    );
    assert.deepEqual(
      found.map((f) => f.code),
      ['a', 'broken instead', 'b'],
    );
    assert.ok(asked[0] instanceof TypeError && asked.length === 1);
  });
});
