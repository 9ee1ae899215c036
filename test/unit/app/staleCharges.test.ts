// The table of charges in a note beside the note and the data: what makes it stale, what a rewrite keeps, and when it must be looked at first.
import assert from 'node:assert/strict';
import { createCharges } from '../../../src/app/charges';
import { chargesBlockState } from '../../../src/app/staleCharges';
import { findBlocks, writeBlock } from '../../../src/domain/note/blocks';
import { readNote } from '../../../src/domain/note/readNote';
import type { ClassifyRequest } from '../../../src/domain/offense/answers';

const charges = createCharges();
const [A, B] = charges.searchOffenses({ query: 'burglary', limit: 2 }).map((h) => h.code);
assert.ok(A && B);

const note = (lines: string): string => `---\ncase: K-1\n${lines}---\n`;
const listed = note(`charges:\n  - code: "${A}"\n    disposition: charged\n`);
const convicted = listed.replace('charged', 'convicted');
const REQUEST: ClassifyRequest = { charges: [{ code: A, disposition: 'charged' }], recordComplete: false };

function state(
  text: string,
  request: ClassifyRequest = REQUEST,
  { edit = (b: string): string => b, version = charges.dataVersion } = {},
): ReturnType<typeof chargesBlockState> {
  const [block] = findBlocks(edit(writeBlock('charges', request, version, charges.chargesTable(request))));
  assert.ok(block);
  return chargesBlockState(block, readNote(text).note, charges);
}

/** What the block would be rewritten to, read back. */
function rewritten(s: ReturnType<typeof chargesBlockState>): ClassifyRequest {
  assert.ok((s.kind === 'inputs' || s.kind === 'rules') && s.now !== null, s.kind);
  const [block] = findBlocks(s.now);
  assert.equal(block?.editedByPerson, false);
  return block?.data?.inputs as ClassifyRequest;
}

describe('a table of charges in a note', () => {
  it('is current when the note says the same, and in a note that lists no charge', () => {
    assert.equal(state(listed).kind, 'current');
    assert.equal(state(note('')).kind, 'current');
    assert.equal(state('Only text.\n').kind, 'current');
  });

  it('is stale by the fact that changed, named and not repeated, and the rewrite says what the note says', () => {
    const s = state(convicted);
    assert.ok(s.kind === 'inputs' && !s.edited && s.lookFirst === undefined);
    assert.equal(s.message, 'The note no longer says what these levels were worked out from: charge 1: the outcome.');
    assert.equal(rewritten(s).charges[0]?.disposition, 'convicted');
  });

  it('keeps facts that only the classifier was told', () => {
    const told: ClassifyRequest = {
      charges: [{ code: A, disposition: 'charged', maxPunishment: 'over-one-year', sentence: { months: 6 } }],
      recordComplete: true,
    };
    assert.equal(state(listed, told).kind, 'current', 'a note that is silent takes nothing away');
    const after = rewritten(state(convicted, told));
    assert.deepEqual(after, { charges: [{ ...told.charges[0], disposition: 'convicted' }], recordComplete: true });
    const unknown = state(listed.replace('charged', 'unknown'), told);
    assert.equal(unknown.kind, 'current', '"unknown" is no answer');
  });

  it('is stale by a charge that was added, and must be looked at first where a charge of the table would go', () => {
    const added = state(note(`charges:\n  - code: "${A}"\n    disposition: charged\n  - code: "${B}"\n`));
    assert.ok(added.kind === 'inputs' && added.lookFirst === undefined);
    assert.match(added.message, /the list of charges/);
    assert.deepEqual(
      rewritten(added).charges.map((c) => c.code),
      [A, B],
    );
    const fewer = state(listed, { charges: [{ code: A, disposition: 'charged' }, { code: B }] });
    assert.ok(fewer.kind === 'inputs');
    assert.equal(fewer.lookFirst, 'One charge stands only in the table. Look at the difference first.');
  });

  it('says when somebody confirmed the record in the note since', () => {
    const s = state(listed.replace('case: K-1\n', 'case: K-1\nrecordComplete: yes\n'));
    assert.ok(s.kind === 'inputs', s.kind);
    assert.match(s.message, /whether the whole record was checked/);
    assert.equal(rewritten(s).recordComplete, true);
  });

  it('knows a charge by its words where it has no code', () => {
    const words = note('charges:\n  - text: took a bicycle\n    disposition: convicted\n');
    const s = state(words, { charges: [{ text: 'took a bicycle', code: A }] });
    assert.ok(s.kind === 'inputs');
    assert.deepEqual(rewritten(s).charges, [{ text: 'took a bicycle', code: A, disposition: 'convicted' }]);
  });

  it('takes an outcome that somebody wrote into the table, and leaves other words of theirs for the comparison', () => {
    const edit = (b: string): string => b.replace('| charged |', '| convicted |');
    const s = state(note(''), REQUEST, { edit });
    assert.ok(s.kind === 'inputs' && s.edited, s.kind);
    assert.equal(s.message, 'This table was changed since its levels were worked out: charge 1: the outcome.');
    assert.equal(rewritten(s).charges[0]?.disposition, 'convicted');
    const words = state(listed, REQUEST, { edit: (b) => b.replace('<!-- /', 'The jail says otherwise.\n<!-- /') });
    assert.equal(words.kind, 'current');
  });

  it('is stale by newer data only where they say something else', () => {
    assert.equal(state(listed, REQUEST, { version: '2020-01-01' }).kind, 'current');
    const other = writeBlock('charges', REQUEST, '2020-01-01', charges.chargesTable(REQUEST).replace('ICE-2010:', 'ICE-2009:'));
    const [block] = findBlocks(other);
    assert.ok(block);
    const s = chargesBlockState(block, readNote(listed).note, charges);
    assert.ok(s.kind === 'rules' && !s.edited);
    assert.match(s.message, /under those of 2020-01-01/);
  });

  it('takes nothing strange from a first line that was changed', () => {
    for (const inputs of [null, 'x', {}, { charges: [] }, { charges: [{ code: 5 }] }, { charges: [{ html: '<b>' }] }]) {
      const [block] = findBlocks(writeBlock('charges', inputs, charges.dataVersion, 'x'));
      assert.ok(block);
      assert.equal(chargesBlockState(block, readNote(listed).note, charges).kind, 'damaged', JSON.stringify(inputs));
    }
  });
});
