import assert from 'node:assert/strict';
import { openCache } from '../../../../src/app/holdsList/holdsCache';
import { createHoldsIndex, LARGEST_NOTE } from '../../../../src/app/holdsList/holdsIndex';
import { HOLD_GROUPS, rowTooltip } from '../../../../src/domain/note/holdGroups';
import { holdEntry } from '../../../../src/domain/note/holdEntry';
import { caseNote, api, fakeFiles, slices } from './fakes';

const NOW = Date.parse('2026-11-20T16:00:00-06:00');
const never = { cancelled: false };
const groupAt = (over: Record<string, string>, now = NOW): string | undefined => {
  const index = createHoldsIndex({ api });
  index.update('a', caseNote(1, over));
  return index.rows(now)[0]?.group;
};

describe('the list of holds', () => {
  it('groups by the protective end', () => {
    assert.equal(groupAt({ releasable: '2026-11-18 15:00' }), 'over');
    assert.equal(groupAt({ releasable: '2026-11-19 16:00' }), 'next24');
    assert.equal(groupAt({ releasable: '2026-11-20 15:00' }), 'thisWeek');
    assert.equal(groupAt({ releasable: '2026-11-26 15:00' }), 'later');
    assert.equal(groupAt({ releasable: '2026-11-18 16:00' }), 'over');
    assert.equal(groupAt({ releasable: '2026-11-18 16:01' }), 'next24');
    assert.equal(groupAt({ status: 'released' }), 'closed');
    assert.equal(groupAt({ status: 'ice-custody' }), 'closed');
    assert.equal(groupAt({ status: '', released: '2026-11-21 09:00' }), 'closed');
    assert.equal(groupAt({ releasable: '' }), 'needsAnswer');
    assert.equal(groupAt({ releasable: 'friday' }), 'needsAnswer');
    assert.equal(groupAt({ releasable: '2026-11-01 01:30' }), 'needsAnswer');
    assert.equal(groupAt({ form: 'I-999' }), 'needsAnswer');
    assert.equal(groupAt({ form: 'I-247N' }), 'over');
    assert.equal(groupAt({ otherHolds: 'perhaps' }), 'needsAnswer');
    assert.equal(groupAt({ issued: 'yesterday' }), 'thisWeek');
    assert.equal(groupAt({ releasable: '2026-11-01 15:00', otherHolds: 'yes' }), 'later');
    assert.equal(groupAt({ iceCustody: '2026-11-21 10:00' }), 'closed');
  });

  it('says what a row means', () => {
    const index = createHoldsIndex({ api });
    index.update('file:///c/K%201.md', caseNote(1));
    const row = index.rows(NOW)[0];
    assert.equal(row?.title, 'K-2026-001');
    assert.equal(row?.protectiveWords, 'Sun Nov 22, 3:00 PM CST');
    assert.equal(row?.outerWords, 'Tue Nov 24, 3:00 PM CST');
    assert.equal(row?.description, 'Jail 1 · Sun Nov 22, 3:00 PM CST');
    assert.equal(row?.minutesLeft, 47 * 60);
    assert.deepEqual(row && rowTooltip(row).split('\n'), [
      'K-2026-001, Jail 1',
      'Earliest end, act by: Sun Nov 22, 3:00 PM CST (consecutive)',
      'Latest end claimed: Tue Nov 24, 3:00 PM CST (regulation)',
      'Call now.',
      'Being on time does not make a hold lawful.',
    ]);
  });

  it('keeps no text, name or victim data of a note', () => {
    const entry = holdEntry(caseNote(1), api);
    assert.deepEqual(Object.keys(entry ?? {}).sort(), [
      'caseKey',
      'facility',
      'form',
      'id',
      'jurisdiction',
      'kind',
      'outer',
      'outerBy',
      'protective',
      'protectiveBy',
      'why',
      'zone',
    ]);
    assert.ok(!/Nobody|secret|consent|victim/.test(JSON.stringify(entry)));
  });

  it('leaves other Markdown alone', () => {
    const index = createHoldsIndex({ api });
    for (const text of ['# x', '---\ntitle: x\n---\n', '---\ntitle: [\n---\n', '---\ndate: 2026-11-16\nassigned: a\n---\n', ''])
      assert.equal(index.update('a', text), false);
    assert.equal(index.size, 0);
    assert.equal(index.update('a', '---\ncase: "K\ndetainer:\n---\n'), true);
    assert.equal(index.rows(NOW)[0]?.group, 'needsAnswer');
  });

  it('updates one note at a time', () => {
    const index = createHoldsIndex({ api });
    assert.equal(index.update('a', caseNote(1)), true);
    assert.equal(index.update('a', `${caseNote(1)}more text`), false);
    assert.equal(index.update('a', caseNote(1, { status: 'released' })), true);
    assert.deepEqual(index.counts(NOW), { over: 0, next24: 0, thisWeek: 0, later: 0, needsAnswer: 0, closed: 1 });
    assert.equal(index.update('a', 'no longer a note'), true);
    assert.equal(index.remove('a'), false);
  });

  it('filters and sorts, the most urgent first', () => {
    const index = createHoldsIndex({ api });
    index.update('a', caseNote(1, { releasable: '2026-11-26 15:00' }));
    index.update('b', caseNote(2, { releasable: '2026-11-18 10:00' }));
    index.update('c', caseNote(3, { releasable: '2026-11-18 09:00' }));
    index.update('d', caseNote(4, { releasable: '' }));
    assert.deepEqual(
      index.rows(NOW).map((r) => r.uri),
      ['c', 'b', 'a', 'd'],
    );
    assert.deepEqual(
      index.rows(NOW, { facility: 'Jail 1' }).map((r) => r.uri),
      ['a', 'd'],
    );
    assert.deepEqual(index.values('facility'), ['Jail 0', 'Jail 1', 'Jail 2']);
    index.update('e', caseNote(5, { custodian: 'state-prison' }));
    assert.deepEqual(index.values('custodian'), ['state-prison']);
    assert.deepEqual(
      index.rows(NOW, { custodian: 'state-prison' }).map((r) => r.uri),
      ['e'],
    );
    assert.deepEqual(index.rows(NOW, { custodian: 'state-prison', facility: 'Jail 1' }), []);
  });

  it('stands in the same order at every minute, though the groups move', () => {
    const index = createHoldsIndex({ api });
    const kinds = [{}, {}, {}, { otherHolds: 'yes' }, { releasable: '' }, { status: 'closed' }, { issued: 'x', form: 'I-999' }];
    for (let i = 0; i < 200; i++) {
      const over = {
        releasable: `2026-11-${String(1 + ((i * 7) % 28)).padStart(2, '0')} ${10 + (i % 9)}:00`,
        ...kinds[i % kinds.length],
      };
      index.update(`file:///${(i * 37) % 200}.md`, caseNote(i % 50, over));
    }
    for (let day = -12; day < 12; day++) {
      const rows = index.rows(NOW + day * 86_400_000);
      const place = rows.map((r) => HOLD_GROUPS.findIndex((g) => g.id === r.group));
      assert.deepEqual(
        place,
        [...place].sort((a, b) => a - b),
      );
      for (const [i, row] of rows.entries()) {
        const next = rows[i + 1];
        if (next?.group !== row.group) continue;
        const [a, b] = [row.entry.protective ?? Infinity, next.entry.protective ?? Infinity];
        assert.ok(a < b || (a === b && (row.title < next.title || (row.title === next.title && row.uri < next.uri))));
      }
    }
  });

  it('drops all that lay in a folder, and only that', () => {
    const index = createHoldsIndex({ api });
    for (const uri of ['file:///a/1.md', 'file:///a/b/2.md', 'file:///ab/3.md']) index.update(uri, caseNote(1));
    assert.equal(index.removeUnder('file:///a'), true);
    assert.equal(index.removeUnder('file:///a'), false);
    assert.deepEqual(
      index.rows(NOW).map((r) => r.uri),
      ['file:///ab/3.md'],
    );
  });

  it('takes the zone of the folder where a note has none', () => {
    const index = createHoldsIndex({ api, defaults: (uri) => (uri === 'a' ? { zone: 'America/Denver' } : {}) });
    const text = caseNote(1).replace('zone: America/Chicago\n', '');
    index.update('a', text);
    index.update('b', text);
    assert.deepEqual(
      index.rows(NOW).map((r) => [r.uri, r.group]),
      [
        ['a', 'thisWeek'],
        ['b', 'needsAnswer'],
      ],
    );
  });
});

describe('scanning the workspace', () => {
  const clinic = (n: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`file:///n${i}.md`, caseNote(i)]));

  it('reads everything once, and only what changed after that', async () => {
    const files = fakeFiles({ ...clinic(70), 'file:///x.md': '# x' });
    const cache = openCache(undefined, 'salt', 'v1');
    const index = createHoldsIndex({ api, cache });
    assert.deepEqual(await index.scan(files, { cancel: never, slice: slices() }), {
      total: 71,
      read: 71,
      fromCache: 0,
      notRead: 0,
      failed: 0,
      cancelled: false,
      partly: [],
    });
    assert.equal(index.size, 70);
    const again = createHoldsIndex({ api, cache: openCache(cache.save(), 'salt', 'v1') });
    files.reads.length = 0;
    files.disk.set('file:///n3.md', { text: caseNote(3, { status: 'closed' }), mtime: 2 });
    const r = await again.scan(files, { cancel: never, slice: slices() });
    // What a deadline rests on is read and compared once a session; nothing of it is worked out anew.
    assert.deepEqual([r.read, r.fromCache], [1, 70]);
    const open = Object.keys(clinic(70));
    assert.deepEqual([...files.reads].sort(), open.sort(), 'no file that is no case note');
    files.reads.length = 0;
    await again.scan(files, { cancel: never, slice: slices() });
    assert.deepEqual(files.reads, []);
    assert.deepEqual(again.counts(NOW), { over: 0, next24: 0, thisWeek: 69, later: 0, needsAnswer: 0, closed: 1 });
    assert.deepEqual(again.rows(NOW)[0], index.rows(NOW)[0]);
  });

  it('does not believe the time and size of a file: another release in as many letters is another end', async () => {
    const files = fakeFiles({ 'file:///n.md': caseNote(1, { releasable: '2026-11-20 15:00' }) });
    const first = openCache(undefined, 'salt', 'v1');
    await createHoldsIndex({ api, cache: first }).scan(files, { cancel: never, slice: slices() });
    files.disk.set('file:///n.md', { text: caseNote(1, { releasable: '2026-11-20 09:00' }), mtime: 1 });
    const second = openCache(first.save(), 'salt', 'v1');
    const index = createHoldsIndex({ api, cache: second });
    const r = await index.scan(files, { cancel: never, slice: slices() });
    assert.deepEqual([r.read, r.fromCache], [1, 0]);
    assert.match(index.rows(NOW)[0]?.protectiveWords ?? '', /9:00 AM/);
    const third = createHoldsIndex({ api, cache: openCache(second.save(), 'salt', 'v1') });
    const next = await third.scan(files, { cancel: never, slice: slices() });
    assert.deepEqual([next.read, next.fromCache], [0, 1], 'and the new text is what is kept');
  });

  it('forgets files that went, and keeps what an editor holds', async () => {
    const files = fakeFiles(clinic(3));
    const index = createHoldsIndex({ api });
    index.update('untitled:1', caseNote(9));
    index.update('file:///gone.md', caseNote(8));
    index.update('file:///n1.md', caseNote(1, { status: 'closed' }));
    await index.scan(files, { cancel: never, slice: slices(), skip: new Set(['untitled:1', 'file:///n1.md']) });
    assert.deepEqual(
      index.rows(NOW).map((r) => [r.uri, r.group]),
      [
        ['file:///n0.md', 'thisWeek'],
        ['file:///n2.md', 'thisWeek'],
        ['untitled:1', 'thisWeek'],
        ['file:///n1.md', 'closed'],
      ],
    );
  });

  it('lists a note over 5 MB by its size and does not read it', async () => {
    const files = fakeFiles(clinic(2));
    files.disk.set('file:///big.md', { text: 'x', mtime: 1, size: LARGEST_NOTE + 1 });
    const index = createHoldsIndex({ api });
    const r = await index.scan(files, { cancel: never, slice: slices() });
    assert.equal(r.notRead, 1);
    assert.ok(!files.reads.includes('file:///big.md'));
    const row = index.rows(NOW).find((x) => x.uri === 'file:///big.md');
    assert.deepEqual([row?.group, row?.title, row?.entry.why], ['needsAnswer', 'big', ['Not read: larger than 5 MB (5.0 MB).']]);
    index.update('file:///big2.md', `${caseNote(1)}${'x'.repeat(LARGEST_NOTE)}`);
    assert.equal(index.rows(NOW).filter((x) => x.entry.kind === 'not-read').length, 2);
  });

  it('survives files that vanish or cannot be read, and a list that names one twice', async () => {
    const files = fakeFiles(clinic(5));
    const broken = {
      ...files,
      list: async () => ['file:///n0.md', 'file:///n0.md', 'file:///gone.md', 'file:///n1.md', 'file:///n2.md'],
      read: async (uri: string) =>
        uri.endsWith('n1.md') ? Promise.reject(new Error('x')) : uri.endsWith('n2.md') ? undefined : files.read(uri),
    };
    const index = createHoldsIndex({ api });
    const r = await index.scan(broken, { cancel: never, slice: slices() });
    assert.deepEqual([r.total, r.read, r.failed], [4, 1, 3]);
  });

  it('stops when told to and keeps what it has', async () => {
    const files = fakeFiles(clinic(500));
    const cancel = { cancelled: false };
    const index = createHoldsIndex({ api });
    index.update('file:///other.md', caseNote(1));
    const r = await index.scan(files, {
      cancel,
      slice: slices(),
      sliceMs: 0,
      onProgress: ({ done }) => void (cancel.cancelled = done > 100),
    });
    assert.equal(r.cancelled, true);
    assert.ok(index.size > 100 && index.size < 200);
    assert.ok(index.rows(NOW).some((x) => x.uri === 'file:///other.md'));
  });

  it('keeps a note that came in while the scan went on', async () => {
    const files = fakeFiles(clinic(40));
    const index = createHoldsIndex({ api });
    await index.scan(files, {
      cancel: never,
      slice: slices(),
      sliceMs: 0,
      onProgress: ({ done }) => void (done === 20 && index.update('file:///new.md', caseNote(99))),
    });
    assert.equal(index.size, 41);
  });
});

describe('the cache of the list', () => {
  const saved = (): string => {
    const cache = openCache(undefined, 'salt', 'v1');
    cache.put('file:///Client%20Name.md', { mtime: 1, size: 2 }, holdEntry(caseNote(1), api), '0123456789abcdef');
    cache.put('file:///x.md', { mtime: 1, size: 2 }, undefined);
    return cache.save();
  };
  const stat = { mtime: 1, size: 2 };

  it('holds no URI, text or name', () => {
    assert.ok(!/file:|Client|Nobody|secret|victim/.test(saved()));
  });

  it('gives back what was put, and nothing under other versions, salts or stats', () => {
    const cache = openCache(saved(), 'salt', 'v1');
    assert.deepEqual(cache.get('file:///Client%20Name.md', stat), {
      entry: holdEntry(caseNote(1), api),
      print: '0123456789abcdef',
    });
    assert.deepEqual(cache.get('file:///x.md', stat), { entry: undefined });
    assert.equal(cache.get('file:///x.md', { mtime: 2, size: 2 }), undefined);
    assert.equal(openCache(saved(), 'salt', 'v2').get('file:///x.md', stat), undefined);
    assert.equal(openCache(saved(), 'pepper', 'v1').get('file:///x.md', stat), undefined);
  });

  it('forgets what nobody asked for', () => {
    const cache = openCache(saved(), 'salt', 'v1');
    cache.get('file:///x.md', stat);
    const next = openCache(cache.save(), 'salt', 'v1');
    assert.equal(next.get('file:///Client%20Name.md', stat), undefined);
    assert.deepEqual(next.get('file:///x.md', stat), { entry: undefined });
  });

  it('takes a damaged file for an empty one', () => {
    const good = saved();
    for (const bad of [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '\nend',
      good.slice(0, -20),
      good.slice(0, good.indexOf('\t')),
      good.replace('"sentences":[', '"sentences":[7,['),
      good.replace('"sentences":["Call now."', '"sentences":[7'),
      good.replace(/"kind":"open"/, '"kind":"x"'),
      good.replace(/\t0\t/, '\t99\t'),
      good.replace(/\t0\t/, '\tx\t'),
      good.replace(/\t0\t.*\n/, '\n'),
      good.replace(/"protective":\d+/, '"protective":"soon"'),
      good.replace(/"format":2/, '"__proto__":{"x":1}'),
      good.replaceAll('\n', '\n\n'),
    ]) {
      const cache = openCache(bad, 'salt', 'v1');
      const hit = cache.get('file:///Client%20Name.md', stat);
      assert.ok(hit === undefined || (hit.entry?.caseKey === 'K-2026-001' && hit.entry.why[0] === 'Call now.'), bad);
    }
  });

  it('never takes a file that was cut off for a shorter one', () => {
    const good = saved();
    for (let i = 0; i < good.length; i++)
      assert.equal(openCache(good.slice(0, i), 'salt', 'v1').get('file:///Client%20Name.md', stat), undefined, String(i));
  });

  it('may be saved again without a look at what did not change, sentences and all', () => {
    const first = openCache(saved(), 'salt', 'v1');
    first.put('file:///other.md', stat, holdEntry(caseNote(2, { form: 'I-999' }), api));
    first.get('file:///Client%20Name.md', stat);
    const second = openCache(first.save(), 'salt', 'v1');
    assert.deepEqual(second.get('file:///Client%20Name.md', stat)?.entry, holdEntry(caseNote(1), api));
    assert.deepEqual(second.get('file:///Client%20Name.md', stat)?.entry, holdEntry(caseNote(1), api));
    assert.deepEqual(second.get('file:///other.md', stat)?.entry?.why, ['No such form.']);
  });
});
