// Folders without a file search: how far they are walked, what is said of the rest, and what becomes of rows that were known.
import assert from 'node:assert/strict';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { leftOut, partlyWords, scanWords } from '../../../../src/app/holdsList/leftOut';
import { morningList } from '../../../../src/app/holdsList/reports';
import { walkFolders, type Walked, type WalkEntry } from '../../../../src/app/holdsList/walkFolders';
import { caseNote, api, fakeFiles, slices } from './fakes';

const NOW = Date.parse('2026-11-20T16:00:00-06:00');
const never = { cancelled: false };
const ROOT = { uri: 'mem:/', name: 'Case files' };

/** A tree as paths; those with a slash at the end are folders, `>` marks a link to a folder. */
function tree(...paths: readonly string[]): {
  readonly opened: string[];
  readonly open: (folder: string) => Promise<WalkEntry[]>;
} {
  const opened: string[] = [];
  return {
    opened,
    async open(folder) {
      opened.push(folder);
      const base = folder === ROOT.uri ? '' : `${folder.slice(ROOT.uri.length)}/`;
      if (base.startsWith('locked')) throw new Error('not allowed');
      return paths.flatMap((path): WalkEntry[] => {
        const rest = path.startsWith(base) ? path.slice(base.length) : '';
        const name = rest.replace(/[/>]$/, '');
        if (name === '' || name.includes('/')) return [];
        return [
          { name, uri: `mem:/${base}${name}`, kind: rest.endsWith('/') ? 'folder' : rest.endsWith('>') ? 'other' : 'file' },
        ];
      });
    },
  };
}

const walk = (files: { readonly open: (folder: string) => Promise<WalkEntry[]> }, most: number): Promise<Walked> =>
  walkFolders(ROOT, files.open, most, never);

describe('a folder without a file search', () => {
  const files = () =>
    tree('a.md', 'x.txt', '2025/', '2026/', '2025/b.MD', '2026/deep/', '2026/deep/c.md', 'up>', '.git/', 'node_modules/');

  it('is walked from the top, links and what is never notes left out, and nothing is said where all was seen', async () => {
    const whole = files();
    const { uris, partly } = await walk(whole, 100);
    assert.deepEqual(uris, ['mem:/a.md', 'mem:/2025/b.MD', 'mem:/2026/deep/c.md']);
    assert.deepEqual(whole.opened, ['mem:/', 'mem:/2025', 'mem:/2026', 'mem:/2026/deep']);
    assert.equal(partly, undefined);
  });

  it('is not opened where a setting hides it, and a note may have any of its endings', async () => {
    const some = tree('A.MD', 'b.markdown', 'c.mdx', 'old/', 'old/d.md', 'new/', 'new/e.Md');
    const { uris, partly } = await walkFolders(ROOT, some.open, 100, never, (folder) => folder === 'mem:/old');
    assert.deepEqual(uris, ['mem:/A.MD', 'mem:/b.markdown', 'mem:/new/e.Md']);
    assert.deepEqual(some.opened, ['mem:/', 'mem:/new']);
    assert.equal(partly, undefined, 'what a person hid is not left out by us');
  });

  it('is walked no further than the limit, and the rest is counted and named', async () => {
    const { uris, partly } = await walk(files(), 8);
    assert.deepEqual(uris, ['mem:/a.md', 'mem:/2025/b.MD']);
    assert.deepEqual(partly, { ...ROOT, entries: 8, unopened: 1, named: ['2026'], closed: 0 });
    const just = await walk(files(), 10);
    assert.equal(just.partly, undefined, 'the limit was met by the last folder: nothing is left out');
  });

  it('says which folders could not be read', async () => {
    const { uris, partly } = await walk(tree('a.md', 'locked/', 'locked/b.md'), 100);
    assert.deepEqual(uris, ['mem:/a.md']);
    assert.deepEqual(partly, { ...ROOT, entries: 2, unopened: 0, named: [], closed: 1 });
  });

  it('is told of in plain words, without names where the page leaves the office', () => {
    const part = { ...ROOT, entries: 20_004, unopened: 40, named: ['2019', '2020', '2021/May'], closed: 0 };
    assert.equal(
      partlyWords(part, true),
      '"Case files" has no file search, so its folders are opened one by one: 20,004 files and folders were looked at, and 40 folders were not opened ("2019", "2020", "2021/May" and 37 more). Notes in them are not in this list. To see them, open the folder they are in by itself.',
    );
    assert.doesNotMatch(partlyWords(part, false), /Case files|2019/);
    assert.match(partlyWords({ ...part, unopened: 1, named: ['2019'] }, true), /and 1 folder was not opened \("2019"\)\./);
    assert.equal(
      partlyWords({ ...part, unopened: 0, named: [], closed: 2 }, true),
      '2 folders were not readable in "Case files". Notes in them are not in this list.',
    );
  });

  it('keeps the rows of notes that are still there, and lets those go that are not', async () => {
    const fake = fakeFiles({ 'mem:/a.md': caseNote(1), 'mem:/far/b.md': caseNote(2) });
    const index = createHoldsIndex({ api });
    for (const [uri, { text }] of fake.disk) index.update(uri, text);
    index.update('mem:/far/gone.md', caseNote(3));
    index.update('memory:/other.md', caseNote(4));
    const part = { ...ROOT, entries: 20_000, unopened: 1, named: ['far'], closed: 0 };
    const files = {
      ...fake,
      list: async (_: unknown, partly?: (p: typeof part) => void) => (partly?.(part), ['mem:/a.md']),
    };
    const result = await index.scan(files, { cancel: never, slice: slices() });
    assert.deepEqual(result.partly, [part]);
    assert.deepEqual(
      index.rows(NOW).map((r) => r.uri),
      ['mem:/a.md', 'mem:/far/b.md'],
    );
    assert.deepEqual(scanWords(result, false), ['1 not readable', 'not all folders looked at']);
    const page = morningList(index.rows(NOW), { now: NOW, zone: 'UTC', dataVersion: 'v', leftOut: leftOut(result, true) });
    assert.match(page, /\*\*Not complete:\*\* "Case files" has no file search/);
    assert.doesNotMatch(morningList([], { now: NOW, zone: 'UTC', dataVersion: 'v', leftOut: [] }), /Not complete/);
  });
});

describe('a scan that ended early', () => {
  const done = { total: 400, read: 10, fromCache: 2, notRead: 0, failed: 0, cancelled: false, partly: [] };

  it('says so beside the name of the list and in the report', () => {
    assert.deepEqual(scanWords({ ...done, cancelled: true }, false), ['stopped after 12 of 400 files', 'other rows as before']);
    assert.deepEqual(scanWords(done, true), ['400 files looked at']);
    assert.deepEqual(scanWords({ ...done, notRead: 1, failed: 2 }, false), ['1 too large', '2 not readable']);
    assert.match(leftOut({ ...done, cancelled: true }, true).join(), /was stopped, so holds may be missing/);
    assert.match(leftOut(undefined, true).join(), /could not be looked through to the end/);
    assert.deepEqual(leftOut(done, true), []);
  });
});

describe('a change of the settings', () => {
  it('leaves each row as it was until the scan has its answer, and takes out at the end what is no longer listed', async () => {
    const noZone = (i: number): string => caseNote(i).replace('zone: America/Chicago\n', '');
    const files = fakeFiles(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, noZone(i)])));
    let zone = 'America/Chicago';
    const index = createHoldsIndex({ api, defaults: () => ({ zone }) });
    await index.scan(files, { cancel: never, slice: slices() });
    zone = 'America/New_York';
    files.disk.delete('f7');
    const zonesNow = (): string => [...new Set(index.rows(NOW).map((r) => r.entry.zone ?? ''))].sort().join();
    const seen: string[] = [];
    await index.scan(files, {
      cancel: never,
      slice: slices(),
      sliceMs: 0,
      onProgress: ({ done }) => void seen.push(`${done} ${index.size} ${zonesNow()}`),
    });
    assert.ok(
      seen.some((s) => s === '0 30 America/Chicago'),
      seen.join('; '),
    );
    assert.ok(
      seen.some((s) => /^1[0-9] 30 America\/Chicago,America\/New_York$/.test(s)),
      seen.join('; '),
    );
    assert.equal(index.size, 29);
    assert.equal(zonesNow(), 'America/New_York');
  });
});
