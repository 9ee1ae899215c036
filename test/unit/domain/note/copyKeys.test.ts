import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createNotes } from '../../../../src/app/note/notes';
import { readPlainFrontMatter } from '../../../../src/domain/note/frontMatter/fastFrontMatter';
import { checkLanguages, readLanguages } from '../../../../src/domain/note/keys/languages';
import { readFields } from '../../../../src/domain/note/readFields';
import { readNote } from '../../../../src/domain/note/readNote';

const notes = createNotes(createHolds());
const front = (...lines: string[]): string =>
  `---\nzone: America/Chicago\ndetainer:\n${lines.map((l) => `  ${l}\n`).join('')}---\n`;
const problemsOf = (...lines: string[]): string[] => readNote(front(...lines)).problems.map((p) => `${p.code} ${p.path}`);

describe('the copy of the form in a note', () => {
  it('has a time or a day, and languages', () => {
    const { note, problems } = readNote(
      front('served: yes', 'served-at: 2026-11-18 20:40', 'served-languages: English, Spanish'),
    );
    assert.deepEqual(problems, []);
    assert.equal(note.detainer.servedAt, '2026-11-18 20:40');
    assert.deepEqual(note.detainer.servedLanguages, ['English', 'Spanish']);
    assert.deepEqual(problemsOf('served: yes', 'served-at: 2026-11-18'), []);
  });

  it('does not count beside a "served" that says otherwise, and the line says so', () => {
    assert.deepEqual(problemsOf('served: no', 'served-at: 2026-11-18'), ['contradiction detainer.served-at']);
    assert.deepEqual(problemsOf('served: unknown', 'served-languages: English'), ['copy-incomplete detainer.served-languages']);
    assert.deepEqual(problemsOf('served-at: 2026-11-18 20:40'), ['copy-incomplete detainer.served-at']);
    for (const served of ['no', 'unknown']) {
      const { note } = readNote(front(`served: ${served}`, 'served-at: 2026-11-18', 'served-languages: English'));
      assert.equal(note.detainer.servedAt, undefined);
      assert.equal(note.detainer.servedLanguages, undefined);
    }
  });

  it('offers the time and the names that were meant', () => {
    const fix = (line: string): string | undefined => readNote(front('served: yes', line)).problems[0]?.fixes[0];
    assert.equal(fix('served-at: 11/18/2026 8:40 pm'), '2026-11-18 20:40');
    assert.equal(fix('served-languages: en/es'), 'English, Spanish');
    assert.equal(fix('served-languages: English and Spansih'), 'English, Spanish');
    assert.equal(fix('served-languages: Englisch'), 'English');
    assert.equal(fix('served-languages: "?"'), undefined);
  });

  it('marks the value itself', () => {
    const text = front('served: yes', 'served-languages: en');
    const [p] = readNote(text).problems;
    assert.ok(p);
    assert.equal(text.slice(p.span.start, p.span.end), 'en');
  });

  it('keeps a language that no list has', () => {
    for (const text of ['Mam', "K'iche'", 'Q’anjob’al', 'Haitian Creole, Dari', 'American Sign Language'])
      assert.equal(checkLanguages(text), undefined, text);
  });

  it('accepts every fix it offers', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        for (const f of checkLanguages(text)?.fixes ?? []) assert.equal(checkLanguages(f), undefined, `${text}: ${f}`);
        assert.ok(readLanguages(text).length <= 12);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('is the same for the quick reader', () => {
    const text = front('served: yes', 'served-at: 2026-11-18', 'served-languages: English, Spanish');
    const fast = readPlainFrontMatter(text);
    assert.ok(fast);
    assert.deepEqual(readFields(fast.data, undefined, {}).note, readNote(text).note);
  });

  it('completes and explains itself', () => {
    const text = front('served: yes', 'served-languages: ');
    const values = notes.complete(text, text.indexOf('served-languages: ') + 18).map((c) => c.label);
    assert.ok(values.includes('English, Spanish'), values.join('; '));
    const day = front('served: yes', 'served-at: ');
    const times = notes.complete(day, day.indexOf('served-at: ') + 11, { today: '2026-11-22', minute: '2026-11-22 09:00' });
    assert.deepEqual(
      times.map((c) => c.label),
      ['2026-11-22 09:00', '2026-11-22'],
    );
    const keys = front('served: yes', '');
    assert.ok(notes.complete(keys, keys.indexOf('yes\n  ') + 6).some((c) => c.label === 'served-at'));
    assert.match(notes.hover(text, text.indexOf('served-languages'))?.lines.join(' ') ?? '', /says nothing about the person/);
  });

  it('stands in the timeline and the outline; a day without an hour is never given one', () => {
    const at = (line: string): string => notes.timeline(readNote(front('served: yes', line)).note, Date.UTC(2026, 10, 22, 15));
    assert.match(at('served-at: 2026-11-18 20:40'), /^- Copy of the form given: Wednesday, November 18, 2026, 8:40 PM CST/m);
    assert.match(
      at('served-at: 2026-11-18'),
      /^- Copy of the form given: not placed\. Only the day is noted: Wednesday, November 18, 2026\./m,
    );
    const outline = notes.outline(front('served: yes', 'served-at: 2026-11-18 20:40'));
    assert.equal(outline[0]?.children[0]?.detail, 'Wed Nov 18, 8:40 PM CST');
  });
});
