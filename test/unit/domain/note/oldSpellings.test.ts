// Keys that were written in another style: read as ever, rewritten by a fix, and never written by us.
import assert from 'node:assert/strict';
import { NOTED_FACTS } from '../../../../src/domain/note/keys/detainerFacts';
import { NOTE_SHAPE, shapeAt } from '../../../../src/domain/note/keys/noteShape';
import { completeNote } from '../../../../src/domain/note/keys/keyHelp';
import { oldSpellingOf } from '../../../../src/domain/note/keys/oldSpellings';
import { applyEdit } from '../../../../src/domain/note/frontMatter/editFrontMatter';
import { setFrontMatterValues } from '../../../../src/domain/note/frontMatter/writeValues';
import { holdEntry } from '../../../../src/domain/note/holdEntry';
import { OLD_SPELLING, readHoldFields } from '../../../../src/domain/note/readFields';
import { readYamlFrontMatter } from '../../../../src/domain/note/frontMatter/yamlFrontMatter';
import { readNote } from '../../../../src/domain/note/readNote';
import { createEngines } from '../../../../src/app/engines';

const VALUES: Readonly<Record<string, string>> = {
  'conviction-box': 'yes',
  'other-holds': 'no',
  'ice-custody': '2026-11-22 08:30',
  'booked-to-ice': 'no',
  'holiday-rule': 'statutory',
  'inauguration-area': 'no',
  'local-days': '2026-11-27 (county order)',
};
const note = (key: string, value: string, top = ''): string =>
  `---\nzone: America/New_York\n${top}detainer:\n  releasable: 2026-11-20 15:00\n  ${key}: ${value}\n---\n\nText.\n`;

describe('keys of the note in one style', () => {
  it('every key is written in small letters with hyphens', () => {
    for (const { path } of NOTE_SHAPE) assert.match(path, /^[a-z*]+(?:[.-](?:[a-z]+|\*|287g))*$/, path);
  });

  it('the old spellings are those that the format had', () => {
    const old = NOTED_FACTS.flatMap((f) => f.old ?? []).sort();
    assert.deepEqual(old, [
      'bookedToIce',
      'convictionBox',
      'holidayRule',
      'iceCustody',
      'inaugurationArea',
      'localDays',
      'otherHolds',
    ]);
    assert.equal(oldSpellingOf('record-complete'), 'recordComplete');
    assert.deepEqual(Object.keys(VALUES).sort(), NOTED_FACTS.flatMap((f) => (f.old ? [f.key] : [])).sort());
  });

  for (const [key, value] of Object.entries(VALUES)) {
    const old = oldSpellingOf(key) ?? '';
    it(`${old} is read as ${key}, by both readers, and offered as it is written now`, () => {
      const [now, then] = [readNote(note(key, value)), readNote(note(old, value))];
      assert.deepEqual(then.note, now.note);
      assert.deepEqual(readHoldFields(readYamlFrontMatter(note(old, value)).data).note.detainer, now.note.detainer);
      assert.deepEqual(now.problems, []);
      const [hint, ...more] = then.problems;
      assert.deepEqual(more, []);
      assert.equal(hint?.code, OLD_SPELLING);
      const fixed = applyEdit(note(old, value), { span: hint.span, newText: hint.fixes[0] ?? '' });
      assert.equal(fixed, note(key, value), 'the fix writes the key anew and nothing else');
      assert.equal(shapeAt(`detainer.${old}`)?.path, `detainer.${key}`);
    });

    it(`a value at ${old} is changed and taken out where it stands`, () => {
      const other = key === 'ice-custody' ? '2026-11-23 09:00' : value === 'yes' ? 'no' : value === 'no' ? 'yes' : '';
      if (other !== '') {
        const edit = setFrontMatterValues(note(old, value), [[['detainer', key], other]]);
        assert.ok(edit.kind === 'edit');
        assert.equal(applyEdit(note(old, value), edit.edit), note(old, other));
      }
      const out = setFrontMatterValues(note(old, value), [[['detainer', key], '']]);
      assert.ok(out.kind === 'edit');
      const left = applyEdit(note(old, value), out.edit);
      assert.doesNotMatch(left, new RegExp(`${old}|${key}`));
      assert.match(left, /releasable: 2026-11-20 15:00/);
    });
  }

  it('the whole record, at the left margin, too', () => {
    const text = note('form', 'I-247A', 'recordComplete: yes\n');
    assert.equal(readNote(text).note.recordComplete, true);
    assert.deepEqual(
      readNote(text).problems.map((p) => [p.code, p.fixes]),
      [[OLD_SPELLING, ['record-complete']]],
    );
  });

  it('where both stand the present one counts, and that is said', () => {
    const text = note('other-holds', 'no').replace('---\n\nText', '  otherHolds: yes\n---\n\nText');
    const read = readNote(text);
    assert.equal(read.note.detainer.otherHolds, 'no');
    assert.deepEqual(
      read.problems.map((p) => [p.code, p.path]),
      [['twice', 'detainer.otherHolds']],
    );
  });

  it('does not make a row of the list doubtful, nor completes the key again', () => {
    const { holds } = createEngines();
    const text = note('otherHolds', 'no');
    assert.equal(holdEntry(text, holds)?.kind, holdEntry(note('other-holds', 'no'), holds)?.kind);
    const at = text.indexOf('---\n\nText');
    const typed = `${text.slice(0, at)}  \n${text.slice(at)}`;
    const offered = completeNote(
      typed,
      at + 2,
      NOTE_SHAPE.map(({ path }) => ({ path, label: path, help: path })),
    );
    assert.ok(offered.some((o) => o.label === 'booked-to-ice'));
    assert.ok(!offered.some((o) => o.label === 'other-holds'));
  });
});
