// A note copied for the next client keeps its id. Both are counted, it is said, and the copy is the one that gets a new id.
import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { morningList } from '../../../../src/app/holdsList/reports';
import { idTakenBy, sharedIdsKey, sharedIdWords } from '../../../../src/app/holdsList/sharedIds';

const NOW = Date.parse('2026-11-28T10:00:00-06:00');
const holds = createHolds();
const note = (id: string | null, key: string, time: string): string =>
  `---\n${id === null ? '' : `id: ${id}\n`}case: ${key}\nzone: America/Chicago\ndetainer:\n  releasable: ${time}\n---\n`;
const rowsOf = (notes: Readonly<Record<string, string>>) => {
  const index = createHoldsIndex({ api: holds });
  for (const [uri, text] of Object.entries(notes)) index.update(uri, text);
  return index.rows(NOW);
};
const TWO = rowsOf({
  'file:///w/K-014.md': note('abc', 'K-014', '2026-11-27 15:00'),
  'file:///w/K-015.md': note('abc', 'K-015', '2026-11-28 09:00'),
  'file:///w/K-016.md': note('other', 'K-016', '2026-11-28 09:00'),
});

describe('two notes with one id', () => {
  it('are both counted, and the list says so without a name', () => {
    assert.equal(TWO.length, 3);
    assert.deepEqual(sharedIdWords(TWO), [
      '2 notes have an id that another note has too. Each is counted; in the later one a finding gives it a new id.',
    ]);
    const list = morningList(TWO, { now: NOW, zone: 'America/Chicago', dataVersion: 'x' });
    assert.ok(list.includes(sharedIdWords(TWO)[0] ?? 'nothing'));
    assert.ok(list.includes('K-014') && list.includes('K-015'));
  });

  it('the later one gets the finding, whatever order they are met in', () => {
    assert.equal(idTakenBy('file:///w/K-015.md', 'abc', TWO), 'file:///w/K-014.md');
    assert.equal(idTakenBy('file:///w/K-014.md', 'abc', [...TWO].reverse()), undefined);
    assert.equal(idTakenBy('file:///w/K-016.md', 'other', TWO), undefined);
  });

  it('a copy is the later one, though its name sorts first; also before the list has seen it', () => {
    const one = rowsOf({ 'file:///w/K-014.md': note('abc', 'K-014', '2026-11-27 15:00') });
    assert.equal(idTakenBy('file:///w/K-014%20copy.md', 'abc', one), 'file:///w/K-014.md');
  });

  it('is not said of notes without an id, or with ids of their own', () => {
    const rows = rowsOf({
      'file:///a.md': note(null, 'A', '2026-11-27 15:00'),
      'file:///b.md': note(null, 'B', '2026-11-27 15:00'),
      'file:///c.md': note('c', 'C', '2026-11-27 15:00'),
    });
    assert.equal(rows.length, 3);
    assert.deepEqual(sharedIdWords(rows), []);
    assert.equal(sharedIdsKey(rows), '');
  });

  it('is worked out anew when a note joins them', () => {
    assert.notEqual(sharedIdsKey(TWO), sharedIdsKey(TWO.slice(0, 1)));
  });
});
