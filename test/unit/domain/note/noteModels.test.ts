import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createNotes } from '../../../../src/app/note/notes';
import { writeBlock } from '../../../../src/domain/note/blocks/blocks';
import { newNoteSnippet, newNoteText, withRoomToType } from '../../../../src/domain/note/newNote';
import { noteFolds } from '../../../../src/domain/note/outline';
import { readNote } from '../../../../src/domain/note/readNote';

const notes = createNotes(createHolds());
const sample = (name: string): string => readFileSync(`samples/clinic/${name}.md`, 'utf8');
const NOW = Date.parse('2026-11-21T12:00:00-05:00');

describe('a new case note', () => {
  it('reads back without a problem and asks for what is missing', () => {
    const r = newNoteText({
      id: 'abc123',
      caseKey: 'K-2026-030',
      date: '2026-11-22',
      zone: 'America/Chicago',
      jurisdiction: 'US-IL',
    });
    assert.ok(r.kind === 'note');
    const read = readNote(r.text);
    assert.deepEqual(read.problems, []);
    assert.equal(read.note.id, 'abc123');
    assert.equal(read.note.detainer.status, 'open');
    const asked = notes.holdRequest(read.note);
    assert.deepEqual(asked.kind === 'missing' && asked.missing.map((m) => m.path), ['detainer.releasable']);
    assert.ok(
      r.text.startsWith(
        '---\nid: abc123\ncase: K-2026-030\ndate: 2026-11-22\nzone: America/Chicago\nfacility:\njurisdiction: US-IL\ndetainer:\n  form:\n  releasable:\n  status: open\n---\n',
      ),
    );
  });

  it('writes what was answered, and a tab stop behind what was not', () => {
    const r = newNoteText({
      id: 'a1',
      date: '2026-11-22',
      facility: 'Jail $1 {A}',
      form: 'I-247A',
      releasable: '2026-11-20T15:00',
    });
    assert.ok(r.kind === 'note');
    assert.match(
      r.text,
      /\ncase:\ndate: 2026-11-22\nzone:\nfacility: .*\ndetainer:\n {2}form: I-247A\n {2}releasable: 2026-11-20T15:00\n/,
    );
    const { note, problems } = readNote(r.text);
    assert.deepEqual([note.facility, note.detainer.form, problems], ['Jail $1 {A}', 'I-247A', []]);
    const snippet = newNoteSnippet(r.text);
    assert.match(snippet, /\ncase: \$1\ndate: 2026-11-22\nzone: \$2\nfacility: .*Jail \\\$1/);
    assert.equal(snippet.match(/(?<!\\)\$\d/g)?.length, 2);
    assert.match(withRoomToType(r.text), /\ncase: \ndate: 2026-11-22\nzone: \nfacility: .*[^ ]\n/);
  });

  it('takes the clinic’s template, keeps what it fixes, and gives it a new identity', () => {
    const template = '---\n# ours\nid: old\nzone: America/Denver # always\nmine: yes\n---\n# Our note\n';
    const r = newNoteText({ id: 'new1', date: '2026-11-22', zone: 'America/Chicago', template });
    assert.equal(
      r.kind === 'note' && r.text,
      '---\n# ours\nid: new1\nzone: America/Denver # always\nmine: yes\ndate: 2026-11-22\ndetainer:\n  status: open\n---\n# Our note\n',
    );
    const plain = newNoteText({ id: 'new1', date: '2026-11-22', template: '# Our note\n' });
    assert.ok(plain.kind === 'note' && readNote(plain.text).note.id === 'new1');
    assert.equal(newNoteText({ id: 'x', date: '2026-11-22', template: '---\na: [\n---\n' }).kind, 'cannot');
  });
});

describe('the timeline of a case', () => {
  it('stands in order, with the distance to now', () => {
    const { note } = notes.read(sample('K-2026-014'));
    const lines = notes.timeline(note, NOW).split('\n');
    assert.match(lines[0] ?? '', /^- Booked: Tuesday, November 17, 2026, 10:05 PM EST \\?\(?.*ago\)$/);
    assert.ok(lines.findIndex((l) => /Release-eligible/.test(l)) < lines.findIndex((l) => /\*\*Now\*\*/.test(l)));
    assert.ok(lines.findIndex((l) => /\*\*Now\*\*/.test(l)) < lines.findIndex((l) => /Earliest end, act by: .*\(in /.test(l)));
  });

  it('names what cannot be placed', () => {
    const { note } = notes.read(sample('K-2026-017'));
    assert.match(notes.timeline(note, NOW), /- Release-eligible: not placed\. 2026-11-21 has no time of day\./);
  });
});

describe('outline and folds', () => {
  it('show the deadlines under the release time', () => {
    const text = `${sample('K-2026-014')}\n${writeBlock('hold', {}, 'v', 'x\ny')}\n`;
    const outline = notes.outline(text);
    assert.deepEqual(
      outline.map((o) => [o.kind, o.name]),
      [
        ['note', 'K-2026-014'],
        ['block', 'Deadline'],
      ],
    );
    const release = outline[0]?.children.find((c) => c.name === 'Release-eligible');
    assert.equal(release?.detail, 'Fri Nov 20, 3:00 PM EST');
    assert.ok((release?.children.length ?? 0) >= 3);
    for (const c of release?.children ?? []) assert.match(c.detail, /^(?:end of )?\w{3} \w{3} \d+/);
  });

  it('fold the front matter, its maps and the blocks', () => {
    const text =
      '---\ncase: K\ndetainer:\n  form: x\n  served: no\ncharges:\n- code: 1\n- code: 2\nzone: z\n---\nBody\n<!-- detainer-desk:hold v=1 x -->\na\n<!-- /detainer-desk:hold -->\n';
    assert.deepEqual(
      noteFolds(text).map((s) => text.slice(s.start, s.end).split('\n').length),
      [10, 3, 3, 3],
    );
    assert.deepEqual(noteFolds('# x\n'), []);
  });
});

describe('the sample clinic under the real rules', () => {
  it('gives an answer for each note but the one that must be asked', () => {
    for (const f of readdirSync('samples/clinic').filter((n) => n.startsWith('K-'))) {
      const read = notes.read(readFileSync(`samples/clinic/${f}`, 'utf8'));
      const answer = notes.answer(read.note);
      assert.equal(
        answer?.kind ?? 'missing',
        f === 'K-2026-017.md' ? 'missing' : answer?.kind === 'no-hold' ? 'no-hold' : 'hold',
        f,
      );
      assert.deepEqual(
        read.problems.map((p) => p.code),
        f === 'K-2026-017.md' ? ['time-missing'] : [],
        f,
      );
    }
    const friday = notes.answer(notes.read(sample('K-2026-014')).note);
    const ends = friday?.kind === 'hold' ? Object.fromEntries(friday.readings.map((r) => [r.reading, r.expires])) : {};
    assert.equal(ends['consecutive'], '2026-11-22T15:00:00-05:00');
    assert.equal(ends['regulation'], '2026-11-24T15:00:00-05:00');
  });

  it('offers the forms and states of the data, and explains a key', () => {
    const text = '---\ndetainer:\n  form: \n---\n';
    assert.ok(notes.complete(text, text.indexOf('form: ') + 6).some((i) => i.label === 'I-247A'));
    assert.match(notes.hover(text, text.indexOf('form'))?.lines.join(' ') ?? '', /edition/);
    assert.equal(notes.problem, null);
  });
});
