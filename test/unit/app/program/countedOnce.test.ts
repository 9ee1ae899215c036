// The pattern report counts cases: a second note of one case is no second hold, and a note copied for the next client is.
import assert from 'node:assert/strict';
import { createEngines } from '../../../../src/app/engines';
import { createPatternReports } from '../../../../src/app/program/patternReport';
import { scanRecords } from '../../../../src/app/program/patternScan';
import { fakeFiles, slices } from '../holdsList/fakes';

const { holds, charges } = createEngines();
const patterns = createPatternReports({
  computeHold: (r) => holds.computeHold(r),
  holdEnds: (r) => holds.holdEnds(r),
  classifyCharges: (r) => charges.classifyCharges(r),
});
const note = (id: string | undefined, key: string | undefined, facility: string): string =>
  `---\n${id === undefined ? '' : `id: ${id}\n`}${key === undefined ? '' : `case: ${key}\n`}facility: ${facility}\nzone: America/Chicago\ndetainer:\n  releasable: 2026-11-20 15:00\n---\n`;

async function count(notes: Record<string, string>, open: Record<string, string> = {}) {
  const scan = await scanRecords(
    fakeFiles(notes),
    { cancel: { cancelled: false }, slice: slices() },
    Object.entries(open).map(([uri, text]) => ({ uri, text })),
    (uri, text) => patterns.read(uri, text),
  );
  return { jails: scan.records.map((r) => r.facility).sort(), said: scan.said };
}

describe('notes with one id in the pattern report', () => {
  it('count once where they are of one case, and it is said; the note with the shorter name counts', async () => {
    const { jails, said } = await count({
      'file:///K-014%20copy.md': note('abc', 'K-014', 'of the copy'),
      'file:///K-014.md': note('abc', 'K-014', 'of the note'),
      'file:///K-015.md': note('def', 'K-015', 'of another'),
    });
    assert.deepEqual(jails, ['of another', 'of the note']);
    assert.deepEqual(said, ['1 note has the id and the case of another note: the case is counted once.']);
  });

  it('count each where the note was copied for the next client, and that is said', async () => {
    const { jails, said } = await count({
      'file:///K-014.md': note('abc', 'K-014', 'one'),
      'file:///K-015.md': note('abc', 'K-015', 'two'),
      'file:///K-015-b.md': note('abc', 'K-015', 'three'),
      'file:///K-015-c.md': note('abc', 'K-015', 'four'),
    });
    assert.deepEqual(jails, ['one', 'two']);
    assert.deepEqual(said, [
      '2 notes have the id and the case of another note: the case is counted once.',
      '2 cases share an id, as when a note is copied for the next client: each is counted.',
    ]);
  });

  it('count once as copies of a sync tool, whatever they say', async () => {
    const { jails, said } = await count({
      'file:///K-014.md': note(undefined, 'K-014', 'one'),
      'file:///K-014-DESKTOP-4F2K1.md': note(undefined, 'K-014', 'two'),
      'file:///K-014%20(1).md': note(undefined, 'K-014', 'one'),
    });
    assert.deepEqual(jails, ['one']);
    assert.deepEqual(said, [
      '2 notes are copies of another (made by a sync tool, or a link) and not counted. 1 of them says something else than the note: compare them.',
    ]);
  });

  it('are compared as they stand in the editor', async () => {
    const disk = { 'file:///a.md': note('abc', 'K-1', 'one'), 'file:///bb.md': note('abc', 'K-1', 'two') };
    const { jails, said } = await count(disk, { 'file:///bb.md': note('new', 'K-1', 'two') });
    assert.deepEqual(jails, ['one', 'two']);
    assert.deepEqual(said, []);
  });

  it('are not notes without an id, and one id without a case is one case', async () => {
    const none = await count({ 'file:///a.md': note(undefined, 'K-1', 'one'), 'file:///b.md': note(undefined, 'K-1', 'two') });
    assert.deepEqual(none, { jails: ['one', 'two'], said: [] });
    const bare = await count({ 'file:///a.md': note('x', undefined, 'one'), 'file:///b.md': note('x', undefined, 'two') });
    assert.deepEqual(bare.jails, ['one']);
  });

  it('stand under "Not counted" of the report', async () => {
    const { said } = await count({ 'file:///a.md': note('x', 'K', 'one'), 'file:///bb.md': note('x', 'K', 'two') });
    const { markdown } = patterns.report([], {
      by: 'facility',
      forSharing: false,
      now: Date.UTC(2026, 10, 28),
      zone: 'America/Chicago',
      dataVersion: 'x',
      notRead: said,
    });
    assert.match(markdown, /## Not counted\n+- 1 note has the id and the case of another note/);
  });
});
