import assert from 'node:assert/strict';
import { createEngines } from '../../../../src/app/engines';
import { requestInputs } from '../../../../src/app/letters/requestFields';
import { callWords, readCalls } from '../../../../src/domain/note/blocks/callLog';
import { caseTimeline } from '../../../../src/domain/note/timeline';

const { letters, notes } = createEngines();
const NOW = Date.UTC(2026, 10, 21, 20);
const FRONT = '---\nzone: America/New_York\ndetainer:\n  releasable: 2026-11-20 15:00\n  demand: 2026-11-20 16:00\n---\n';

/** T24 as *Insert a Request* writes it. */
function log(fields: Record<string, string>): string {
  const a = letters.renderTemplate({ id: 'T24', fields, asOf: '2026-11-21', today: '2026-11-21' });
  if (a.kind !== 'rendered') throw new Error(JSON.stringify(a));
  return a.text;
}

const FIRST = {
  first_day: '2026-11-20 15:05',
  first_who: 'records desk, 555-0100 | night shift',
  first_asked: 'release *now*',
  first_answer: '"not before ICE calls"',
  first_next: 'a call back by 17:00',
};

describe('the log of calls', () => {
  it('is read back word for word from the sheet that the template writes', () => {
    const [call, ...more] = readCalls(`${FRONT}\n${log(FIRST)}`);
    assert.ok(call);
    assert.deepEqual(more, []);
    assert.deepEqual([call.when, call.who, call.asked, call.answer, call.next], Object.values(FIRST));
  });
  it('has no call while the sheet is empty', () => {
    assert.deepEqual(readCalls(log({})), []);
  });
  const ROW = '| 2026-11-20 18:10 | ICE duty officer | to cancel | no answer |  |';
  const HEAD = '| Day and hour | Who | Asked | Answer | Next |\n| --- | --- | --- | --- | --- |\n';
  for (const [why, text, calls] of [
    ['rows below', `${HEAD}${ROW}\n${ROW}\n`, 2],
    ['CRLF and padded by a formatter', `${HEAD}${ROW}`.replaceAll('| ', '|     ').replaceAll('\n', '\r\n'), 1],
    ['two logs', `${HEAD}${ROW}\n\nwords\n\n${HEAD}${ROW}`, 2],
    ['another table behind it', `${HEAD}${ROW}\n\n| a | b |\n| --- | --- |\n| c | d |`, 1],
    ['an example in a code block', `\`\`\`\n${HEAD}${ROW}\n\`\`\``, 0],
    ['a table with another heading', `| Day | Who |\n| --- | --- |\n${ROW}`, 0],
    ['an empty row', `${HEAD}| | | | | |\n`, 0],
    ['cells missing', `${HEAD}| 2026-11-20 18:10 | ICE`, 1],
  ] as const)
    it(`${why}: ${String(calls)}`, () => assert.equal(readCalls(text).length, calls));

  it('is one line a call in a sheet', () => {
    const [call] = readCalls(`${HEAD}${ROW}`);
    assert.ok(call);
    assert.equal(callWords(call), '2026-11-20 18:10, ICE duty officer; asked: to cancel; answer: no answer.');
    assert.equal(callWords({ ...call, when: '', who: '', asked: '', answer: '' }), 'time not noted.');
  });
  it('stands in the timeline at its hour; a call without one is named', () => {
    const text = `${FRONT}\n${HEAD}${ROW}\n| Friday afternoon | jail | release | | |\n`;
    const { note } = notes.read(text);
    const { events, unplaced } = caseTimeline(note, 'America/New_York', null, NOW / 60_000, readCalls(text));
    assert.deepEqual(
      events.map((e) => e.kind),
      ['releasable', 'demand', 'call', 'now'],
    );
    assert.deepEqual(
      unplaced.map((u) => u.label),
      ['Call (jail; asked: release)'],
    );
    const lines = notes.timeline(note, NOW, {}, readCalls(text));
    assert.match(
      lines,
      /^- Call \(ICE duty officer; asked: to cancel; answer: no answer\): Friday, November 20, 2026, 6:10 PM EST/m,
    );
    assert.match(lines, /^- Call \(jail; asked: release\): not placed\. A time is written/m);
  });
  it('fills the hand-over sheet behind the demand of the note, and nothing that goes to anybody', () => {
    const text = `${FRONT}\n${log(FIRST)}`;
    const { note } = notes.read(text);
    for (const t of letters.listTemplates()) {
      const { fields } = requestInputs(note, {}, t.fields, '2026-11-21T15:00:00-05:00', {}, undefined, readCalls(text));
      if (t.id === 'T25') continue;
      assert.ok(!Object.values(fields).some((v) => v.includes('records desk')), t.id);
    }
    const t25 = letters.listTemplates().find((t) => t.id === 'T25');
    assert.ok(t25);
    const { fields } = requestInputs(note, {}, t25.fields, '2026-11-21T15:00:00-05:00', {}, undefined, readCalls(text));
    const a = letters.renderTemplate({ id: 'T25', fields, asOf: '2026-11-21', today: '2026-11-21' });
    assert.ok(a.kind === 'rendered');
    assert.match(
      a.text,
      /Friday, November 20, 2026, 4:00 PM EST\b.*: release demanded\.\n2026-11-20 15:05, records desk, 555-0100 \\\| night shift; asked: release \\\*now\\\*; answer: "not before ICE calls"; next: a call back by 17:00\./,
    );
    const own = { letter: { demands: 'see the file' } };
    const typed = requestInputs(note, own, t25.fields, '2026-11-21T15:00:00-05:00', {}, undefined, readCalls(text));
    assert.equal(typed.fields.demands, 'see the file');
    assert.equal(requestInputs(notes.read('---\nzone: UTC\n---\n').note, {}, t25.fields, '').fields.demands, undefined);
  });
});
