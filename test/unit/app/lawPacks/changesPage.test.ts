import assert from 'node:assert/strict';
import { loadAuthorityChanges } from '../../../../src/data/authorities/authorities';
import { changesPage } from '../../../../src/app/lawPacks/changesPage';
import { packChanges, registerChanges } from '../../../../src/app/lawPacks/lawChanges';
import { readLawPack } from '../../../../src/app/lawPacks/readPack';
import { touchedBy, type NoteFacts } from '../../../../src/app/lawPacks/touched';
import type { LawPackRead } from '../../../../src/data/lawPack';
import { differences } from '../../../../src/domain/lawPack/differences';
import { holdRow } from '../../../../src/domain/note/holdGroups';
import type { HoldEntry } from '../../../../src/domain/note/holdEntry';
import { draft, OURS, packText, type Draft } from '../../../support/lawPack';

async function packOf(d: Draft): Promise<LawPackRead> {
  const trusted = [{ name: 'River', key: OURS.key }];
  const answer = await readLawPack({ text: packText(d), trusted, today: '2026-11-28', pause: () => Promise.resolve() });
  assert.equal(answer.kind, 'pack', JSON.stringify(answer));
  return answer.pack;
}

const NOW = Date.UTC(2026, 10, 26) / 60_000;
function note(name: string, entry: Partial<HoldEntry>, ...cited: string[]): NoteFacts {
  return { row: holdRow(`file:///work/${name}.md`, { kind: 'open', why: [], ...entry }, NOW), cited: new Set(cited) };
}

describe('what differs between two rows', () => {
  const rows: readonly [unknown, unknown, readonly (readonly [string, string | null, string | null])[]][] = [
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1 }, { a: 2 }, [['a', '1', '2']]],
    [undefined, { a: null, b: [], c: 'x' }, [['c', null, 'x']]],
    [{ a: 'x', b: null }, undefined, [['a', 'x', null]]],
    [{ a: ['x', 'y'] }, { a: ['y', 'x'] }, [['a', 'x; y', 'y; x']]],
    // What is put in before it moves nothing.
    [
      { laws: [{ id: 'two', s: 'b' }] },
      {
        laws: [
          { id: 'one', s: 'a' },
          { id: 'two', s: 'b' },
        ],
      },
      [
        ['laws.one.id', null, 'one'],
        ['laws.one.s', null, 'a'],
      ],
    ],
    [{ examples: ['x'], reason: 'a', keys: ['k'] }, { examples: ['y'], reason: 'b', keys: [] }, []],
  ];
  for (const [was, now, expected] of rows)
    it(JSON.stringify([was, now]), () => {
      assert.deepEqual(
        differences(was, now).map((d) => [d.field, d.was, d.now]),
        expected,
      );
    });
});

describe('what changed in the law', () => {
  it('says each value of a pack before and now, against the built-in row', async () => {
    const { changes } = packChanges(await packOf(draft()), undefined);
    const row = changes.find((c) => c.title.startsWith('ICE-16001.2'));
    assert.deepEqual(
      row?.differences.find((d) => d.field === 'ended'),
      { field: 'ended', was: null, now: '2026-11-18' },
    );
    assert.deepEqual(row.differences.find((d) => d.field === 'timeline.2026-11-18.status')?.now, 'ended');
    assert.ok(!row.differences.some((d) => d.field === 'title'));
    assert.deepEqual(
      changes.map((c) => c.subject.kind),
      ['authority', 'place', 'day', 'jail'],
    );
  });

  it('says only what differs from the version before, and which rows are gone', async () => {
    const { examples: _examples, ...head } = draft();
    const old = await packOf(draft());
    const { holidays } = head['rows'] as Draft;
    const now = await packOf({ ...head, version: 3, rows: { holidays } });
    const { changes } = packChanges(now, old);
    assert.deepEqual(
      changes.map((c) => [c.title.split(',')[0], c.says]),
      [
        ['ICE-16001.2', 'The pack no longer has this row; the built-in one counts again.'],
        ['US-GU', 'The pack no longer has this row; the built-in one counts again.'],
        ['River County Jail', 'The pack no longer has this row.'],
      ],
    );
    assert.deepEqual(packChanges(old, old).changes, []);
  });

  it('lists every change of the built-in register with what the row said and says', () => {
    const list = loadAuthorityChanges();
    assert.ok(list.ok);
    const changes = registerChanges().flatMap((g) => g.changes);
    assert.equal(changes.length, list.rows.length);
    const changed = changes.find((c) => c.title.startsWith('REG-8CFR1003.38'));
    assert.match(changed?.differences[0]?.was ?? '', /^Thirty days to appeal; a ten-day rule of 2026 was blocked\./);
    assert.match(changed?.differences[0]?.now ?? '', /Ten is the safe day/);
    assert.ok(changes.every((c) => c.differences[0]?.now !== null && c.differences[0]?.was !== c.differences[0]?.now));
  });

  it('finds the notes a change touches, open holds first', () => {
    const notes = [
      note('closed', { kind: 'closed', jurisdiction: 'US-TX', facility: 'River County Jail' }, 'A-1'),
      note(
        'open',
        { jurisdiction: 'US-TX', facility: 'river county jail ', protective: NOW + 60, outer: NOW + 60, zone: 'America/Chicago' },
        'A-1',
      ),
      note('other', {
        jurisdiction: 'US-CA',
        facility: 'River County Jail',
        protective: NOW + 40 * 1440,
        zone: 'America/Los_Angeles',
      }),
    ];
    const titles = (subject: Parameters<typeof touchedBy>[0]['subject']): string[] =>
      touchedBy({ subject }, notes).map((n) => n.title);
    assert.deepEqual(titles({ kind: 'authority', id: 'A-1' }), ['open', 'closed']);
    assert.deepEqual(titles({ kind: 'authority', id: 'A-2' }), []);
    assert.deepEqual(titles({ kind: 'place', jurisdiction: 'US-TX' }), ['open', 'closed']);
    assert.deepEqual(titles({ kind: 'jail', facility: 'River County Jail', jurisdiction: 'US-TX' }), ['open', 'closed']);
    assert.deepEqual(titles({ kind: 'day', date: '2026-11-25' }), ['open']);
    assert.deepEqual(titles({ kind: 'day', date: '2026-11-01' }), []);
    assert.deepEqual(titles({ kind: 'every-hold' }), ['open', 'other']);
    assert.deepEqual(titles({ kind: 'letters' }), []);
  });

  it('is a page whose links lead to the notes, and whose words stay words', async () => {
    const group = packChanges(await packOf({ ...draft(), title: 'Now [with](command:x) | <b>marks</b>' }), undefined);
    const notes = [
      note(
        'a note (1)',
        { jurisdiction: 'US-GU', caseKey: 'Case ](x) 1', protective: NOW + 60, zone: 'Pacific/Guam' },
        'ICE-16001.2',
      ),
    ];
    const page = changesPage([group], notes, { newest: 'The newest source of the law here is of 2026-11-28.', leftOut: [] });
    assert.match(
      page,
      /^# What changed in the law\n\n1 open hold is touched\. The newest source of the law here is of 2026-11-28\.\n/,
    );
    assert.ok(page.includes('- **Open:** [Case \\](x) 1](<file:///work/a%20note%20(1).md>): cites it'), page.slice(0, 900));
    assert.doesNotMatch(page, /(?<!\\)<b>|(?<!\\)\]\(command/);
    assert.ok(page.includes('| ended | not there | 2026-11-18 |'));
    // What touches an open hold stands before what touches none.
    assert.ok(page.indexOf('US-GU') < page.indexOf('River County Jail'));
    const nothing = changesPage([{ heading: 'A pack', changes: [] }], [], {
      newest: null,
      leftOut: ['Two files were too large.'],
    });
    assert.match(nothing, /No open hold is touched\./);
    assert.match(nothing, /\*\*Not complete:\*\* Two files were too large\./);
    assert.match(nothing, /Nothing in it differs/);
  });
});
