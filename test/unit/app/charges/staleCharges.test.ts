// The table of charges in a note beside the note and the data: what makes it stale, what a rewrite keeps, and when it must be looked at first.
import assert from 'node:assert/strict';
import { createCharges } from '../../../../src/app/charges/charges';
import { listOfNewTable, writeChargesBlock, type ChargeList } from '../../../../src/app/charges/chargeLists';
import { chargesBlockState } from '../../../../src/app/charges/staleCharges';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { readNote } from '../../../../src/domain/note/readNote';
import type { ClassifyRequest } from '../../../../src/domain/offense/answers';

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
    assert.deepEqual(after, {
      charges: [{ ...told.charges[0], disposition: 'convicted' }],
      recordComplete: true,
      from: 'note',
    });
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

describe('several tables of charges in one note', () => {
  const ANOTHER: ClassifyRequest = { charges: [{ code: A, disposition: 'acquitted' }, { code: B }], recordComplete: false };
  const table = (request: ClassifyRequest, from?: ChargeList): string =>
    writeChargesBlock(request, from, charges.dataVersion, charges.chargesTable(request));
  const states = (text: string): ReturnType<typeof chargesBlockState>[] => {
    const all = findBlocks(text);
    return all.map((b) => chargesBlockState(b, readNote(text).note, charges, all));
  };
  const body = (head: string, ...tables: readonly string[]): string => `${head}\n${tables.join('\n\nBetween.\n\n')}\n`;

  it('compares each with the list it was made from', () => {
    const text = body(listed, table(REQUEST, 'note'), table(ANOTHER, 'own'));
    assert.deepEqual(
      states(text).map((s) => s.kind),
      ['current', 'current'],
    );
    const [first, second] = states(text.replace('disposition: charged', 'disposition: convicted'));
    assert.ok(first?.kind === 'inputs' && first.lookFirst === undefined);
    assert.equal(first.message, 'The note no longer says what these levels were worked out from: charge 1: the outcome.');
    assert.deepEqual(rewritten(first).charges, [{ code: A, disposition: 'convicted' }]);
    assert.equal(second?.kind, 'current', 'the second has a list of its own, though the same code stands in it');
  });

  it('rewrites a table with a list of its own from that list only', () => {
    const mine = table(ANOTHER, 'own').replace('| acquitted |', '| convicted |');
    const [first, second] = states(body(convicted, table(REQUEST, 'note'), mine));
    assert.equal(first?.kind, 'inputs');
    assert.ok(second?.kind === 'inputs' && second.edited);
    assert.deepEqual(rewritten(second), {
      charges: [{ code: A, disposition: 'convicted' }, { code: B }],
      recordComplete: false,
      from: 'own',
    });
    const old = writeChargesBlock(ANOTHER, 'own', '2020-01-01', charges.chargesTable(ANOTHER).replace('ICE-2010:', 'ICE-2009:'));
    const byRules = states(body(convicted, table(REQUEST, 'note'), old))[1];
    assert.ok(byRules?.kind === 'rules');
    assert.deepEqual(rewritten(byRules), { ...ANOTHER, from: 'own' });
  });

  it('says so where a table does not say which list it was made from, and rewrites nothing then', () => {
    const [first, second] = states(body(convicted, table(REQUEST), table(ANOTHER)));
    assert.equal(first?.kind, 'inputs', 'the same charges as the front matter');
    assert.ok(second?.kind === 'inputs');
    assert.match(second.message, /several tables of charges, and this one does not say where its charges came from/);
    assert.equal(second.now, null);
    const apart = states(body(convicted, table(REQUEST), table({ charges: [{ code: B }] })))[1];
    assert.equal(apart?.kind, 'current', 'no charge of it stands in the front matter');
  });

  it('marks a new table with its list', () => {
    const { note: said } = readNote(listed);
    const beside = findBlocks(table(REQUEST, 'note'));
    assert.equal(listOfNewTable(REQUEST, said, 'note', []), 'note');
    assert.equal(listOfNewTable(REQUEST, said, 'own', []), 'note', 'selected, and the very charges of the front matter');
    assert.equal(listOfNewTable(REQUEST, said, 'note', beside), 'own', 'beside the table of the front matter');
    assert.equal(listOfNewTable(ANOTHER, said, 'own', []), 'own');
    assert.equal(listOfNewTable(ANOTHER, said, undefined, []), 'note', 'from the panel, with a charge of the front matter');
    assert.equal(listOfNewTable({ charges: [{ code: B }] }, said, undefined, []), 'own');
    assert.equal(listOfNewTable(REQUEST, said, undefined, findBlocks(table(ANOTHER, 'own'))), 'note');
  });

  it('leaves the only table of a note alone where it names no charge of the front matter and never did', () => {
    assert.equal(states(body(listed, table({ charges: [{ code: B }] }, 'own')))[0]?.kind, 'current');
    assert.equal(states(body(convicted, table(REQUEST, 'own')))[0]?.kind, 'inputs');
  });
});
