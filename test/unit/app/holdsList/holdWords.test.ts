import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import { badgeOf, lensLines, nextDeadline, rowDetail, rowSpoken } from '../../../../src/app/holdsList/holdWords';
import { dueReminders, reminderMemory, reminderWords } from '../../../../src/app/holdsList/reminders';
import { holdBlockState } from '../../../../src/app/deadline/staleBlocks';
import type { HoldRequest } from '../../../../src/domain/detainer/answers';
import { findBlocks, writeBlock } from '../../../../src/domain/note/blocks/blocks';
import type { HoldEntry } from '../../../../src/domain/note/holdEntry';
import { holdRow, type HoldRow } from '../../../../src/domain/note/holdGroups';
import { readNote } from '../../../../src/domain/note/readNote';
import { leftShort } from '../../../../src/domain/time/lengths';

const holds = createHolds();
const NOW = Date.UTC(2026, 10, 22, 12, 0) / 60_000;
const entry = (hours: number, more: Partial<HoldEntry> = {}): HoldEntry => ({
  kind: 'open',
  caseKey: 'K-1',
  facility: 'County jail',
  zone: 'America/Chicago',
  protective: NOW + hours * 60,
  outer: NOW + (hours + 48) * 60,
  why: [],
  ...more,
});
const row = (hours: number, more: Partial<HoldEntry> = {}): HoldRow => holdRow(`file:///${hours}.md`, entry(hours, more), NOW);

describe('words of the list of holds', () => {
  it('a row says both ends before the facility, and one end once', () => {
    assert.equal(rowDetail(row(21)), 'Mon Nov 23, 3:00 AM CST to Wed Nov 25, 3:00 AM CST · County jail');
    assert.equal(rowDetail(row(21, { outer: NOW + 21 * 60 })), 'Mon Nov 23, 3:00 AM CST · County jail');
    assert.equal(rowDetail(row(1, { kind: 'needs-answer', why: ['In which zone?'] })), 'County jail · In which zone?');
  });

  it('a screen reader hears the whole end and no time left', () => {
    const said = rowSpoken(row(21), 'Next 24 hours');
    assert.match(said, /^K-1, County jail, Next 24 hours\. Earliest end, act by Monday, November 23, 2026, 3:00 AM CST/);
    assert.doesNotMatch(said, /left|21/);
  });

  it('time left changes by the hour, and by the minute only in the last two hours', () => {
    assert.deepEqual([119, 120, 179, 21 * 60 + 59, 48 * 60, -90, -180].map(leftShort), [
      '119 min',
      '2 h',
      '2 h',
      '21 h',
      '2 d 0 h',
      '90 min',
      '3 h',
    ]);
  });

  it('the status bar names the next end to act by; over ones beside it; nothing when there is none', () => {
    assert.equal(nextDeadline([]), undefined);
    assert.equal(nextDeadline([row(3, { kind: 'closed' })]), undefined);
    const one = nextDeadline([row(60), row(21)]);
    assert.equal(one?.text, '$(clock) Act by Mon Nov 23, 3:00 AM CST (21 h)');
    assert.equal(one?.urgency, 'calm');
    assert.equal(nextDeadline([row(1)])?.urgency, 'soon');
    const both = nextDeadline([row(-5), row(21)]);
    assert.match(both?.text ?? '', /· 1 over$/);
    assert.match(
      both?.spoken ?? '',
      /^Next hold: act by Monday, November 23, 2026, 3:00 AM CST .*The hours of 1 hold are over\.$/,
    );
    assert.equal(nextDeadline([row(-5), row(-6)])?.text, '$(warning) Holds: 2 over');
  });

  it('the spoken words do not change while minutes pass', () => {
    const at = (minutes: number): string | undefined => nextDeadline([holdRow('file:///a.md', entry(21), NOW + minutes)])?.spoken;
    assert.equal(at(0), at(59));
  });

  it('the badge counts over and next 24 hours', () => {
    const none = { over: 0, next24: 0, thisWeek: 3, later: 0, needsAnswer: 1, closed: 9 };
    assert.equal(badgeOf(none), undefined);
    assert.deepEqual(badgeOf({ ...none, over: 2, next24: 1 }), {
      value: 3,
      tooltip: 'Holds: 2 over, 1 ends in the next 24 hours',
    });
  });

  it('the lens: one line for each end, earliest first; nothing about time left once the hold is closed', () => {
    const answer = holds.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/Chicago' });
    const lines = lensLines(answer, 'America/Chicago', NOW, false).map((l) => l.title);
    assert.deepEqual(lines, [
      '$(clock) Consecutive: Sun Nov 22, 3:00 PM CST (9 h left)',
      'Regulation: Tue Nov 24, 3:00 PM (2 d)',
    ]);
    const over = lensLines(answer, 'America/Chicago', NOW + 24 * 60, false).map((l) => l.title);
    assert.match(over[0] ?? '', /^\$\(warning\) Consecutive: .*\(over by 15 h\)$/);
    assert.ok(lensLines(answer, 'America/Chicago', NOW, true).every((l) => !/left|over by/.test(l.title + l.tooltip)));
  });
});

describe('the lens in a window of 1280 pixels', () => {
  const lens = (request: HoldRequest, now = NOW): ReturnType<typeof lensLines> =>
    lensLines(holds.computeHold(request), request.zone, now, false);
  const width = (titles: readonly string[]): number =>
    titles.join(' | ').replace('$(clock)', '#').replace('$(warning)', '#').length;

  it('fits, with every form, state and release, and the first end is whole', () => {
    let most = 0;
    for (const form of [undefined, ...holds.listForms().map((f) => f.id)])
      for (const releasable of ['2026-11-20T15:00', '2026-11-26T00:30', '2026-12-23T18:45', '2026-11-17T09:00'])
        for (const jurisdiction of [undefined, ...holds.listJurisdictions().map((j) => j.id)]) {
          const request = {
            releasable,
            zone: 'America/New_York',
            ...(form ? { form } : {}),
            ...(jurisdiction ? { jurisdiction } : {}),
          };
          const titles = lens(request).map((l) => l.title);
          assert.ok(width(titles) <= 94, titles.join(' | '));
          if (titles.length > 1) assert.match(titles[0] ?? '', /: .+ E[SD]T \((?:over by )?\d.*\)$/);
          most = Math.max(most, titles.length);
        }
    assert.equal(most, 3, 'a case with more than two ends was among them');
  });

  it('says how long the first end is away, at whatever hour of the year the person could be released', () => {
    const ends = new Set<number>();
    for (let hour = Date.UTC(2026, 0, 1, 0, 20); hour < Date.UTC(2027, 0, 1); hour += 7 * 3_600_000) {
      const releasable = new Date(hour).toISOString().slice(0, 16);
      const titles = lens({ releasable, zone: 'Etc/UTC' }, hour / 60_000 + 30 * 60).map((l) => l.title);
      assert.match(titles[0] ?? '', / UTC \(18 h left\)$/, titles.join(' | '));
      assert.ok(width(titles) <= 94, titles.join(' | '));
      ends.add(titles.length);
    }
    assert.deepEqual([...ends].sort(), [1, 2, 3], 'readings that agree, that differ, and that differ all three were among them');
  });

  it('shortens the later ends only: zone, "left", names, time left, and then the ones between', () => {
    const nc: HoldRequest = { releasable: '2026-11-20T15:00', zone: 'America/New_York', jurisdiction: 'US-NC', form: 'I-247A' };
    assert.deepEqual(
      lens(nc).map((l) => l.title),
      ['$(clock) Consecutive +1: Sun Nov 22, 3:00 PM EST (8 h left)', 'Regulation: Tue Nov 24, 3:00 PM'],
    );
    assert.match(lens(nc)[0]?.tooltip ?? '', /North Carolina: /, 'the tooltip has what was left out');
  });

  it('says why there is no hold in one sentence, the rest in the tooltip', () => {
    const illinois = { jurisdiction: 'US-IL', custodian: 'county-or-city-jail' } as const;
    const [line] = lens({ releasable: '2026-11-20T15:00', zone: 'America/Chicago', ...illinois });
    assert.ok(line && line.title.length < 110, line?.title);
    assert.match(line.tooltip, /5 ILCS 805/);
  });
});

describe('reminders', () => {
  const memory = (saved?: unknown, now = NOW): ReturnType<typeof reminderMemory> => reminderMemory(saved, now);

  it('come once for each lead time, the nearest first, and never for what is over or closed', () => {
    const rows = [row(1), row(23), row(30), row(-1), row(1, { kind: 'closed' })];
    const m = memory();
    const due = dueReminders(rows, [1440, 120], m);
    assert.deepEqual(
      due.map((d) => [d.left, d.leads]),
      [
        [60, [1440, 120]],
        [23 * 60, [1440]],
      ],
    );
    due.forEach((d) => m.told(d));
    assert.deepEqual(dueReminders(rows, [1440, 120], m), []);
    assert.deepEqual(dueReminders(rows, [1440, 120], memory(m.save())), [], 'and not after a restart');
  });

  it('come anew when the end moved', () => {
    const m = memory();
    dueReminders([row(1)], [120], m).forEach((d) => m.told(d));
    const moved = holdRow(row(1).uri, entry(1.5), NOW);
    assert.equal(dueReminders([moved], [120], m).length, 1);
  });

  it('that were put off come again after that time, also over a restart, and before the end', () => {
    const m = memory();
    const [due] = dueReminders([row(1)], [1440, 120], m);
    assert.ok(due);
    m.told(due);
    m.snooze(due, NOW + 30);
    const at = (minutes: number): number => {
      const later = holdRow(due.row.uri, due.row.entry, NOW + minutes);
      return dueReminders([later], [1440, 120], memory(JSON.parse(JSON.stringify(m.save())), NOW + minutes)).length;
    };
    assert.deepEqual([0, 29, 30, 59].map(at), [0, 0, 1, 1]);
    m.snooze(due, NOW + 600);
    assert.equal(at(59), 1, 'a snooze ends a minute before the hold does');
  });

  it('keep nothing of what is over, and never more than a bounded list', () => {
    const m = memory();
    for (let i = 0; i < 3000; i++) {
      const r = holdRow(`file:///${i}.md`, entry(1 + (i % 20)), NOW);
      dueReminders([r], [1440], m).forEach((d) => m.told(d));
    }
    assert.equal(m.save().shown.length, 2000);
    assert.deepEqual(memory(m.save(), NOW + 48 * 60).save(), { shown: [], snoozed: [] });
    assert.deepEqual(memory({ shown: ['x', [1, 2], ['k', 'z']], snoozed: 7 }).save(), { shown: [], snoozed: [] });
  });

  it('keep no address and no case key', () => {
    const m = memory();
    dueReminders([row(1)], [120], m).forEach((d) => m.told(d));
    assert.doesNotMatch(JSON.stringify(m.save()), /file:|K-1|County/);
  });

  it('say no case key, no jail', () => {
    const words = dueReminders([row(1)], [120], memory()).map(reminderWords);
    assert.deepEqual(words, ['Act by Sun Nov 22, 7:00 AM CST, in 1 hour: the earliest end of a hold.']);
  });
});

describe('a deadline in a note', () => {
  const note = (release: string, more = ''): string =>
    `---\ncase: K-1\nzone: America/Chicago\ndetainer:\n  releasable: ${release}\n${more}---\n`;
  const state = (
    text: string,
    inputs: object,
    dataVersion = holds.dataVersion,
    edit = (b: string): string => b,
  ): ReturnType<typeof holdBlockState> => {
    const request = { releasable: '2026-11-20T15:00', zone: 'America/Chicago', ...inputs };
    const block = edit(writeBlock('hold', request, dataVersion, holds.holdBlock(request, holds.computeHold(request))));
    const [found] = findBlocks(block);
    assert.ok(found);
    return holdBlockState(found, readNote(text).note, holds);
  };

  it('is current when the note says the same in other letters', () => {
    assert.equal(state(note('2026-11-20 15:00'), {}).kind, 'current');
    assert.equal(state(note('2026-11-20T15:00-06:00'), {}).kind, 'current');
    assert.equal(state(note('2026-11-20 15:00', '  served: unknown\n'), {}).kind, 'current');
  });

  it('is stale by what changed, and the new block keeps what only the quick check knew', () => {
    const stale = state(note('2026-11-21 09:00', '  form: I-247A\n'), { bond: 'accepted' });
    assert.ok(stale.kind === 'inputs');
    assert.equal(stale.message, 'The note changed since this deadline was worked out: the time of release, the form.');
    assert.match(stale.now ?? '', /November 23, 2026, 9:00 AM/);
    const [written] = findBlocks(stale.now ?? '');
    assert.equal((written?.data?.inputs as { bond?: string }).bond, 'accepted');
    assert.equal(
      holdBlockState(written ?? assert.fail(), readNote(note('2026-11-21 09:00', '  form: I-247A\n')).note, holds).kind,
      'current',
    );
  });

  it('is stale by newer rules only where they say something else', () => {
    assert.equal(state(note('2026-11-20 15:00'), {}, '2020-01-01').kind, 'current');
    const other = state(note('2026-11-20 15:00'), {}, '2020-01-01', (b) => b.replace('3:00 PM', '4:00 PM'));
    assert.ok(other.kind === 'rules' && other.edited);
  });

  it('in a note without a hold is checked against the rules alone', () => {
    assert.equal(state('Only text.\n', {}).kind, 'current');
  });

  it('cannot be checked when the note no longer says enough', () => {
    const stale = state(note('soon'), {});
    assert.ok(stale.kind === 'inputs' && stale.now === null);
  });
});
