// A note that is there twice is one hold: copies of sync tools and links are shown as what they are, and never counted.
import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import { copiesOf, copyWords, type CopyFacts } from '../../../../src/app/holdsList/copies';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { exportCalendar } from '../../../../src/app/holdsList/calendarExport';
import { dueReminders } from '../../../../src/app/holdsList/reminders';
import { morningList } from '../../../../src/app/holdsList/reports';
import { sharedIdWords } from '../../../../src/app/holdsList/sharedIds';
import { copyOfName } from '../../../../src/domain/note/copyName';
import { fakeFiles, slices } from './fakes';

const NOW = Date.parse('2026-11-28T10:00:00-06:00');
const holds = createHolds();
const note = (key: string | null, more = '', body = ''): string =>
  `---\nid: abc\n${key === null ? '' : `case: ${key}\n`}zone: America/Chicago\ndetainer:\n  releasable: 2026-11-27 15:00\n${more}---\n${body}`;
const indexOf = (notes: Readonly<Record<string, string>>) => {
  const index = createHoldsIndex({ api: holds });
  for (const [name, text] of Object.entries(notes)) index.update(`file:///w/${encodeURIComponent(name)}`, text);
  return index;
};
const ORIGINAL = 'K-2026-014.md';
const OTHERS = [
  "K-2026-014 (Reception's conflicted copy 2026-11-22).md",
  'K-2026-014-DESKTOP-4F2K1.md',
  'K-2026-014.sync-conflict-20261122-101500-ABCDEFG.md',
  'K-2026-014 (1).md',
  'K-2026-014 2.md',
  'K-2026-014 - Copy.md',
  'K-2026-014_Conf(2).md',
];

describe('the name of a copy', () => {
  const all = new Set([ORIGINAL, 'K-1.md', 'a/K-1.md']);
  for (const name of OTHERS) it(name, () => assert.equal(copyOfName(name, all), ORIGINAL));
  it('says nothing where the original is not beside it, or it is a name of its own', () => {
    for (const name of ['K-2026-015-DESKTOP-4F2K1.md', 'K-2026-015 2.md', ORIGINAL, 'K-1-JAIL.md', 'K-1-26.md', 'b/K-1 2.md'])
      assert.equal(copyOfName(name, all), null, name);
    assert.equal(copyOfName('a/K-1 2.md', all), 'a/K-1.md');
  });
  it('is no name of a file where it is longer than any', () => {
    assert.equal(copyOfName(`${'x'.repeat(300)} (conflicted copy).md`, all), null);
  });
});

describe('a copy of a note', () => {
  const released = note('K-014', '  status: released\n');
  const four = indexOf({ [ORIGINAL]: released, ...Object.fromEntries(OTHERS.map((n) => [n, note('K-014')])) });

  it('is not counted, though it says that the hold is open; its row says of what it is one', () => {
    assert.deepEqual(four.counts(NOW), { over: 0, next24: 0, thisWeek: 0, later: 0, needsAnswer: 0, closed: 1 + OTHERS.length });
    const rows = four.rows(NOW);
    assert.equal(rows.length, 1 + OTHERS.length, 'it is shown');
    const said = rows.flatMap((r) => (r.entry.copyOf === undefined ? [] : [r.entry.why[0]]));
    assert.deepEqual(new Set(said), new Set(['A copy of "K-2026-014", not counted; it says something else: compare them.']));
    assert.deepEqual(copyWords(four.copies().values()), [
      '7 notes are copies of another (made by a sync tool, or a link) and not counted. 7 of them say something else than the note: compare them.',
    ]);
    assert.deepEqual(sharedIdWords(rows), [], 'not also as a note with the id of another');
  });

  it('is in no list, reminder or calendar, and takes no entry out of a calendar', () => {
    const two = indexOf({ [ORIGINAL]: note('K-014'), 'K-2026-014 2.md': note('K-014', '  status: released\n') });
    const rows = two.rows(NOW);
    const said = copyWords(two.copies().values());
    const list = morningList(rows, { now: NOW, zone: 'America/Chicago', dataVersion: 'x', said });
    assert.match(list, /1 open\./);
    assert.ok(list.includes('1 note is a copy of another'));
    const file = exportCalendar(rows, { now: NOW, withCaseKey: false, dataVersion: 'x' });
    assert.ok(file.kind === 'calendar');
    assert.deepEqual([file.count, file.cancelled], [1, 0]);
    const none = { wasShown: () => false, isSnoozed: () => false };
    assert.equal(dueReminders(rows, [100_000], none).length, 1);
  });

  it('is a note of its own once it has another case or another id, or its note is gone', () => {
    const index = indexOf({ [ORIGINAL]: note('K-014'), 'K-2026-014 2.md': note('K-014') });
    const copy = 'file:///w/K-2026-014%202.md';
    const open = (): number => index.rows(NOW).filter((r) => r.group !== 'closed').length;
    assert.equal(open(), 1);
    index.update(copy, note('K-015'));
    assert.equal(open(), 2);
    index.update(copy, note('K-014').replace('abc', 'own'));
    assert.equal(open(), 2);
    index.update(copy, note('K-014'));
    assert.equal(open(), 1);
    index.remove(`file:///w/${ORIGINAL}`);
    assert.equal(open(), 1, 'the only one there is counts');
    assert.equal(index.rows(NOW)[0]?.entry.copyOf, undefined);
  });

  it('is recognized by its text alone, where it says whose it is', () => {
    const index = indexOf({ 'a.md': note('K-1'), 'b/archived.md': note('K-1'), 'c.md': note('K-1', '', 'more') });
    const rows = index.rows(NOW);
    assert.deepEqual(
      rows.filter((r) => r.entry.copyOf !== undefined).map((r) => r.entry.why[0]),
      ['A copy of "a", not counted; the same text.'],
    );
    const text = note(null).replace('id: abc\n', '');
    assert.equal(indexOf({ 'd.md': text, 'e.md': text }).copies().size, 0, 'two clients may stand alike in notes without a case');
  });

  it('may be a copy of a copy', () => {
    const facts = (uri: string, print: string): CopyFacts => ({ uri, caseKey: 'K', print });
    const copies = copiesOf([facts('w/K 2 2.md', 'x'), facts('w/K.md', 'y'), facts('w/K 2.md', 'x')]);
    assert.deepEqual([...copies].map(([uri, { of, same }]) => [uri, of, same]).sort(), [
      ['w/K 2 2.md', 'w/K.md', false],
      ['w/K 2.md', 'w/K.md', false],
    ]);
  });
});

describe('a link to a note', () => {
  it('is one hold, by the file system or by its text', async () => {
    const files = fakeFiles({
      'file:///w/real.md': note(null).replace('id: abc\n', ''),
      'file:///w/link-to-it.md': note(null).replace('id: abc\n', ''),
      'file:///w/alike.md': note(null).replace('id: abc\n', ''),
    });
    const stat = files.stat.bind(files);
    const index = createHoldsIndex({ api: holds });
    const linked = {
      ...files,
      stat: async (uri: string) => {
        const found = await stat(uri);
        return found && { ...found, file: uri.endsWith('alike.md') ? '1 8' : '1 7' };
      },
    };
    await index.scan(linked, { cancel: { cancelled: false }, slice: slices() });
    assert.deepEqual([...index.copies()], [['file:///w/link-to-it.md', { of: 'file:///w/real.md', same: true }]]);
    assert.equal(index.counts(NOW).closed, 1);
  });
});
