import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { calendarFileName, exportCalendar } from '../../../../src/app/holdsList/calendarExport';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { calendarUid, holdCalendar } from '../../../../src/domain/calendar/holdCalendar';
import type { HoldEntry } from '../../../../src/domain/note/holdEntry';
import { caseNote, api } from '../../app/holdsList/fakes';

const NOW = Date.parse('2026-11-20T22:40:30Z');
const entry: HoldEntry = {
  kind: 'open',
  id: 's7kq2m4x9b3t',
  caseKey: 'K-2026-014',
  facility: 'County jail; booking, desk 2',
  assignee: 'worker',
  zone: 'America/New_York',
  protective: Date.UTC(2026, 10, 22, 20) / 60000,
  outer: Date.UTC(2026, 10, 24, 20) / 60000,
  protectiveBy: 'Consecutive: 48 hours; every day counts, no pause',
  outerBy: 'Regulation',
  why: [],
};
const options = { now: NOW, dataVersion: '2026-11-22' };
const parse = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
const textOf = (e: readonly HoldEntry[], o = {}): string => {
  const r = holdCalendar(e, { ...options, ...o });
  assert.equal(r.kind, 'calendar');
  return r.kind === 'calendar' ? r.text : '';
};

describe('the calendar file', () => {
  it('is read by an independent parser: UTC times, two alarms, a rising SEQUENCE', () => {
    const event = new ICAL.Event(parse(textOf([entry])).getFirstSubcomponent('vevent') ?? undefined);
    assert.equal(event.startDate.toJSDate().toISOString(), '2026-11-22T20:00:00.000Z');
    assert.equal(event.startDate.zone.tzid, 'UTC');
    assert.equal(event.endDate.toJSDate().toISOString(), '2026-11-22T20:15:00.000Z');
    assert.equal(event.sequence, Math.floor((NOW - Date.UTC(2020, 0, 1)) / 60000));
    assert.equal(event.uid, calendarUid('s7kq2m4x9b3t', 'K-2026-014'));
    const alarms = event.component.getAllSubcomponents('valarm');
    assert.deepEqual(
      alarms.map((a) => String(a.getFirstPropertyValue('trigger'))),
      ['-P1D', '-PT2H'],
    );
    for (const a of alarms) assert.equal(a.getFirstPropertyValue('action'), 'DISPLAY');
    assert.match(
      event.description,
      /Earliest end, act by: Sun Nov 22, 3:00 PM EST \(Consecutive: 48 hours; every day counts, no pause\)\nLatest end claimed: Tue Nov 24, 3:00 PM EST/,
    );
  });

  it('says nothing about whom, where or which case, unless the case key was chosen', () => {
    const text = textOf([entry]).replace(/\r\n[ \t]/g, '');
    assert.ok(!/K-2026|County|worker|s7kq2m4x9b3t|LOCATION/.test(text), text);
    const chosen = parse(textOf([entry], { withCaseKey: true }));
    const event = new ICAL.Event(chosen.getFirstSubcomponent('vevent') ?? undefined);
    assert.match(event.description, /^Case K-2026-014\n/);
    assert.ok(!/K-2026/.test(`${event.summary}${event.uid}${event.location ?? ''}`));
  });

  it('keeps the UID over exports, and differs between notes', () => {
    assert.equal(calendarUid('a'), calendarUid('a'));
    assert.notEqual(calendarUid('a'), calendarUid('b'));
    assert.match(calendarUid('a'), /^[0-9a-f]{32}@detainer-desk$/);
  });

  it('folds long lines at 75 octets and ends them with CRLF', () => {
    const text = textOf([{ ...entry, caseKey: `Ä${'é, ;\\ '.repeat(60)}` }], { withCaseKey: true });
    assert.ok(!/[^\r]\n/.test(text));
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const event = new ICAL.Event(parse(text).getFirstSubcomponent('vevent') ?? undefined);
    assert.equal(event.description.split('\n')[0], `Case Ä${'é, ;\\ '.repeat(60)}`);
  });

  it('gives two notes with one id two entries, also where the case key is the same', () => {
    const twins = [entry, { ...entry, caseKey: 'K-2026-015' }, { ...entry, caseKey: 'K-2026-015' }];
    const uids = parse(textOf(twins))
      .getAllSubcomponents('vevent')
      .map((e) => String(e.getFirstPropertyValue('uid')));
    assert.equal(new Set(uids).size, 3);
    assert.equal(uids[0], calendarUid('s7kq2m4x9b3t', 'K-2026-014'));
  });

  it('takes a hold that ended out of the calendar', () => {
    const { protective: _p, outer: _o, ...rest } = entry;
    const r = holdCalendar([{ ...rest, kind: 'closed', facility: 'Jail' }], options);
    assert.ok(r.kind === 'calendar');
    assert.deepEqual([r.count, r.cancelled, r.skipped], [0, 1, 0]);
    const event = parse(r.text).getFirstSubcomponent('vevent');
    assert.equal(event?.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(event?.getFirstPropertyValue('uid'), calendarUid('s7kq2m4x9b3t', 'K-2026-014'));
    assert.equal(event?.getAllSubcomponents('valarm').length, 0);
    assert.ok(!r.text.includes('K-2026'));
  });

  it('keeps the order of RFC 5545: properties, then alarms; every line ends; the time stays free', () => {
    const text = textOf([entry, { ...entry, id: 'another' }]);
    assert.match(text, /END:VCALENDAR\r\n$/);
    // A second reader, of nothing but lines.
    for (const event of text.split('BEGIN:VEVENT').slice(1)) {
      const lines = event
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .filter(Boolean);
      const firstAlarm = lines.indexOf('BEGIN:VALARM');
      const lastAlarm = lines.lastIndexOf('END:VALARM');
      assert.ok(firstAlarm > 0);
      assert.equal(lines[lastAlarm + 1], 'END:VEVENT');
      assert.ok(lines.slice(0, firstAlarm).includes('TRANSP:TRANSPARENT'));
      assert.ok(lines.slice(0, firstAlarm).includes('X-MICROSOFT-CDO-BUSYSTATUS:FREE'));
      assert.equal(lines.filter((l) => l === 'BEGIN:VALARM').length, 2);
    }
  });

  it('cannot be given another line by a note', () => {
    const text = textOf([{ ...entry, caseKey: 'x\r\nEND:VEVENT\nATTENDEE:mailto:a', protectiveBy: 'y\nUID:z' }], {
      withCaseKey: true,
    });
    const root = parse(text);
    assert.equal(root.getAllSubcomponents('vevent').length, 1);
    assert.equal(root.getFirstSubcomponent('vevent')?.getAllProperties('uid').length, 1);
    assert.equal(root.getFirstSubcomponent('vevent')?.getAllProperties('attendee').length, 0);
  });

  it('takes all open holds of a list and leaves out what has no end', () => {
    const index = createHoldsIndex({ api });
    for (let i = 0; i < 5; i++)
      index.update(`n${i}`, caseNote(i, i === 3 ? { status: 'closed' } : i === 4 ? { releasable: '' } : {}));
    const r = exportCalendar(index.rows(NOW), options);
    assert.ok(r.kind === 'calendar');
    assert.deepEqual([r.count, r.cancelled, r.skipped], [3, 1, 1]);
    assert.equal(parse(r.text).getAllSubcomponents('vevent').length, 4);
    assert.equal(calendarFileName(NOW), 'holds-2026-11-20.ics');
  });

  it('says why there is nothing to export', () => {
    const { id: _id, ...noId } = entry;
    const r = holdCalendar([noId], options);
    assert.ok(r.kind === 'empty' && /no "id"/.test(r.message));
    const none = holdCalendar([], options);
    assert.ok(none.kind === 'empty' && /no open hold/.test(none.message));
  });
});
