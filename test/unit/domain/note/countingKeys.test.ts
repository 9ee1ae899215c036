import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createNotes } from '../../../../src/app/note/notes';
import { quickCheck } from '../../../../src/app/deadline/quickCheck';
import { holdBlockState } from '../../../../src/app/deadline/staleBlocks';
import { createApi } from '../../../../src/api';
import { findBlocks } from '../../../../src/domain/note/blocks/blocks';
import { readPlainFrontMatter } from '../../../../src/domain/note/frontMatter/fastFrontMatter';
import { hoursFixes, readHours } from '../../../../src/domain/note/keys/holdHours';
import { holdEntry } from '../../../../src/domain/note/holdEntry';
import {
  eachLocalDay,
  localStretches,
  plainBasis,
  readLocalDays,
  writeLocalDays,
} from '../../../../src/domain/note/keys/localDays';
import { noteCounting, notedFacts } from '../../../../src/domain/note/noteRequests';
import { readFields } from '../../../../src/domain/note/readFields';
import { readNote } from '../../../../src/domain/note/readNote';
import { formatDate, parseDate } from '../../../../src/domain/time/civil';

const holds = createHolds();
const notes = createNotes(holds);
const front = (...lines: string[]): string =>
  `---\nzone: America/Chicago\ndetainer:\n  form: I-247A\n  releasable: 2026-11-25 15:00\n${lines.map((l) => `  ${l}\n`).join('')}---\n`;
const problemsOf = (...lines: string[]): string[] => readNote(front(...lines)).problems.map((p) => `${p.code} ${p.path}`);
const fixes = (line: string): readonly string[] => readNote(front(line)).problems[0]?.fixes ?? [];
const SEED = { seed: 20261122 };

describe('what moves the count, in a note', () => {
  it('is read as the public API names it', () => {
    const { note, problems } = readNote(
      front('hours: 36:30', 'holiday-rule: Statutory', 'inauguration-area: yes', 'local-days: 2026-11-27 county order 2026-14'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(noteCounting(note), {
      hours: 36.5,
      holidayRule: 'statutory',
      inaugurationArea: true,
      localDays: [{ date: '2026-11-27', basis: 'county order 2026-14' }],
    });
    assert.deepEqual(noteCounting(readNote(front()).note), {});
  });

  it('moves the answer of the note, of its row in the list, and of the quick check alike', () => {
    const text = front('hours: 24', 'local-days: 2026-11-27 (county order)');
    const answer = notes.answer(readNote(text).note);
    assert.ok(answer?.kind === 'hold');
    assert.ok(answer.readings.every((r) => r.hours === 24));
    assert.ok(answer.readings.every((r) => r.label.endsWith('(counted here with 24 hours, entered by hand)')));
    const labels = answer.readings.flatMap((r) => r.variants.map((v) => v.label)).join();
    assert.match(labels, /2026-11-27 counts as a holiday here \(county order\)/);

    const row = holdEntry(text, holds);
    assert.ok(row?.protective !== undefined);
    const earliest = answer.readings.find((r) => r.reading === answer.earliest);
    assert.equal(row.protective * 60_000, Date.parse(earliest?.expires ?? ''));
    assert.notEqual(row.protective, holdEntry(front(), holds)?.protective);

    const state = {
      text: '2026-11-25 15:00',
      zone: { zone: 'America/Chicago', from: 'the note' },
      form: 'I-247A',
      before: {},
      now: '2026-11-25T22:00:00Z',
      noted: notedFacts(readNote(text).note, 'America/Chicago'),
    };
    const quick = quickCheck(state, createApi());
    assert.ok(quick.answer?.kind === 'hold');
    assert.deepEqual(
      quick.answer.readings.map((r) => r.expires),
      answer.readings.map((r) => r.expires),
    );
    const said = quick.rows.find((r) => r.kind === 'message' && r.label.startsWith('From the note'));
    assert.ok(said?.kind === 'message' && said.label === 'From the note: 24 hours on every reading; 1 local closed day');
  });

  it('the quick check counts with the form, its box, its receipt and ICE custody as the note has them', () => {
    const text = front('conviction-box: yes', 'received: 2026-11-24 10:00', 'ice-custody: 2026-11-26 08:00').replace(
      /---\n$/,
      'charges:\n  - code: 1313\n    disposition: charged\n---\n',
    );
    const { note } = readNote(text);
    const state = {
      text: '2026-11-25 15:00',
      zone: { zone: 'America/Chicago', from: 'the note' },
      form: 'I-247-2011-12',
      before: {},
      now: '2026-11-26T22:00:00Z',
      noted: notedFacts(note, 'America/Chicago'),
    };
    const quick = quickCheck(state, createApi());
    assert.equal(quick.answer?.kind, 'no-hold');
    assert.ok(
      quick.rows.some(
        (r) =>
          r.kind === 'message' &&
          r.label ===
            'From the note: received 2026-11-24 10:00; conviction box ticked; no listed charge is recorded as a conviction; ICE custody since 2026-11-26 08:00',
      ),
      JSON.stringify(quick.rows.filter((r) => r.kind === 'message')),
    );
  });

  it('says what is wrong, offers what was meant, and moves nothing', () => {
    assert.deepEqual(problemsOf('hours: many'), ['not-hours detainer.hours']);
    assert.deepEqual(problemsOf('hours: 0'), ['not-hours detainer.hours']);
    assert.deepEqual(fixes('hours: 36 hours'), ['36']);
    assert.deepEqual(problemsOf('holiday-rule: never'), ['not-one-of detainer.holiday-rule']);
    assert.deepEqual(fixes('inauguration-area: true'), ['yes']);
    assert.deepEqual(problemsOf('local-days: Friday'), ['not-local-days detainer.local-days']);
    assert.deepEqual(problemsOf('local-days: 2026-11-31 county'), ['not-local-days detainer.local-days']);
    assert.deepEqual(problemsOf('local-days: 2026-11-28 to 2026-11-27'), ['not-local-days detainer.local-days']);
    assert.deepEqual(problemsOf('local-days: 2026-11-01 to 2026-12-31'), ['not-local-days detainer.local-days']);
    assert.deepEqual(fixes('local-days: 2026-11-27, 2026-12-24'), ['2026-11-27; 2026-12-24']);
    assert.deepEqual(problemsOf('localdays: 2026-11-27'), ['near-key detainer.localdays']);
    assert.deepEqual(readNote('---\ncounsel: reached at noon\nhours: 9 to 5\nbond: 500\n---\n').problems, []);
    assert.deepEqual(noteCounting(readNote(front('hours: many', 'holiday-rule: never', 'local-days: soon')).note), {});
  });

  it('makes a list row doubtful when it is wrong', () => {
    assert.equal(holdEntry(front('hours: many'), holds)?.kind, 'needs-answer');
    assert.equal(holdEntry(front('hours: 36'), holds)?.kind, 'open');
  });

  it('reads back the closed days it writes, whoever says so', () => {
    const day = fc.integer({ min: 20_000, max: 21_000 });
    const row = fc
      .record({ from: day, more: fc.integer({ min: 0, max: 30 }), basis: fc.string({ maxLength: 80, unit: 'binary' }) })
      .map(({ from, more, basis }) => ({
        from: formatDate(from),
        until: more === 0 ? '' : formatDate(from + more),
        basis: plainBasis(basis),
      }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), (rows) => {
        const read = readLocalDays(writeLocalDays(rows));
        assert.deepEqual(read, { kind: 'days', rows });
        const days = eachLocalDay(rows);
        for (const { date, basis } of days) assert.ok(parseDate(date) !== null && basis !== '');
        assert.deepEqual(eachLocalDay(localStretches(days)), days);
      }),
      SEED,
    );
  });

  it('never throws, and accepts every fix it offers', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom('', '2026-11-27', '2026-11-27, 2026-11-28 '), (text, lead) => {
        for (const fix of hoursFixes(text)) assert.notEqual(readHours(fix), undefined);
        const read = readLocalDays(lead + text);
        if (read.kind === 'wrong') for (const fix of read.fixes) assert.equal(readLocalDays(fix).kind, 'days');
      }),
      SEED,
    );
  });

  it('is the same to both readers of front matter', () => {
    const text = front('hours: 36:30', 'holiday-rule: in-lieu+closures', 'local-days: 2026-11-27 (county, order 14); 2026-12-24');
    const fast = readPlainFrontMatter(text);
    assert.ok(fast);
    assert.deepEqual(readFields(fast.data, undefined).note, readNote(text).note);
  });
});

describe('a deadline in the note, and what moves the count', () => {
  const request = { releasable: '2026-11-25T15:00', zone: 'America/Chicago', form: 'I-247A' };
  const state = (more: object, ...lines: string[]): string => {
    const asked = { ...request, ...more };
    const text = front(...lines) + holds.noteBlock(asked, holds.computeHold(asked));
    const [block] = findBlocks(text);
    assert.ok(block);
    const s = holdBlockState(block, readNote(text).note, holds);
    return s.kind === 'current' ? 'current' : s.message;
  };

  it('is stale when the note says otherwise', () => {
    assert.match(state({}, 'hours: 36'), /the number of hours/);
    assert.match(state({ hours: 24 }, 'hours: 36'), /the number of hours/);
    assert.match(state({}, 'holiday-rule: statutory'), /which days are holidays/);
    assert.match(state({}, 'inauguration-area: yes'), /Inauguration Day/);
    assert.match(state({}, 'local-days: 2026-11-27'), /the local closed days/);
  });

  it('is current when the note says the same, or is silent about what was typed for this block alone', () => {
    assert.equal(state({ hours: 36 }, 'hours: 36'), 'current');
    assert.equal(state({}, 'holiday-rule: in-lieu'), 'current');
    assert.equal(state({ hours: 36, inaugurationArea: true, holidayRule: 'statutory' }), 'current');
    assert.equal(state({ localDays: [{ date: '2026-11-27', basis: 'county' }] }, 'local-days: 2026-11-27 (county)'), 'current');
  });
});
