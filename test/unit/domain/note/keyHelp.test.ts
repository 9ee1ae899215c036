import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadNoteKeys } from '../../../../src/data/notes';
import { completeNote, hoverNote } from '../../../../src/domain/note/keys/keyHelp';
import { keyPlace } from '../../../../src/domain/note/keys/keyPlace';

const loaded = loadNoteKeys();
const rows = loaded.ok ? loaded.rows : [];
const lists = {
  forms: [{ value: 'I-247A', help: 'Current form.' }],
  jurisdictions: [{ value: 'US-NC', help: 'North Carolina' }],
  zones: [{ value: 'America/Chicago', help: 'Central' }],
  reviewers: [{ value: 'R. One', help: 'Attorney' }],
  today: '2026-11-22',
  minute: '2026-11-22 15:04',
};
/** `|` marks the cursor. */
const at = (marked: string): [string, number] => [marked.replace('|', ''), marked.indexOf('|')];
const labels = (marked: string): string[] => completeNote(...at(marked), rows, lists).map((i) => i.label);

describe('completion in the front matter', () => {
  it('offers the keys that are not there yet, in the order of the format', () => {
    assert.deepEqual(labels('---\nid: x\ncase: y\n|\n---\n').slice(0, 4), ['date', 'zone', 'facility', 'jurisdiction']);
    assert.deepEqual(labels('---\n|\nzone: x\n---\n').slice(0, 4), ['id', 'case', 'date', 'facility']);
    assert.deepEqual(labels('---\ndetainer:\n  form: x\n  |\n---\n').slice(0, 3), ['issued', 'received', 'custodian']);
    assert.deepEqual(labels('---\ndetainer:\n  |\n---\n')[0], 'form');
    assert.deepEqual(labels('---\ncharges:\n  - code: 0301\n    |\n---\n').slice(0, 3), ['text', 'count', 'modifier']);
    assert.deepEqual(labels('---\ncharges:\n  - |\n---\n').slice(0, 2), ['code', 'text']);
    assert.deepEqual(labels('---\ncharges:\n- code: 0301\n  te|\n---\n').slice(0, 1), ['text']);
    assert.deepEqual(labels('---\nvictim:\n  consent:\n    |\n---\n'), ['scope', 'date', 'by', 'written']);
    assert.deepEqual(labels('---\ncharges:\n  - code: 1\n    aggravated-felony:\n      |\n---\n'), ['finding', 'by', 'on']);
    assert.deepEqual(labels('---\ncharges:\n  - code: 1\n    conviction:\n      |\n---\n'), ['finding', 'by', 'on']);
    assert.deepEqual(labels('---\ncharges:\n  - code: 0301\n  - |\n---\n').slice(0, 1), ['code']);
  });

  it('offers the values of a key', () => {
    assert.deepEqual(labels('---\ndetainer:\n  served: |\n---\n'), ['yes', 'no', 'unknown']);
    assert.deepEqual(labels('---\ndetainer:\n  form: |\n---\n'), ['I-247A', 'unknown']);
    assert.deepEqual(labels('---\nzone: Am|\n---\n'), ['America/Chicago']);
    assert.deepEqual(labels('---\njurisdiction: |US-IL # old\n---\n'), ['US-NC']);
    assert.deepEqual(labels('---\ndetainer:\n  released: |\n---\n'), ['2026-11-22 15:04']);
    assert.deepEqual(labels('---\ncharges:\n  - disposition: |\n---\n').length, 10);
    assert.deepEqual(labels('---\nfacility: |\n---\n'), []);
    assert.deepEqual(labels('---\nreviewed-by: |\n---\n'), ['R. One']);
    assert.deepEqual(completeNote(...at('---\nreviewed-by: |\n---\n'), rows), []);
  });

  it('shows the words people use, finds the value by them, and writes what the note has', () => {
    const named = {
      zones: [{ value: 'America/New_York', name: 'Eastern', words: 'ET EST EDT', help: '' }],
      jurisdictions: [{ value: 'US-TX', name: 'Texas', words: 'TX', help: 'Texas' }],
    };
    const first = (marked: string): unknown => {
      const [item] = completeNote(...at(marked), rows, named);
      return [item?.label, item?.detail, item?.filter, item?.insertText];
    };
    assert.deepEqual(first('---\nzone: |\n---\n'), [
      'Eastern',
      'America/New_York',
      'Eastern ET EST EDT America/New_York',
      'America/New_York',
    ]);
    assert.deepEqual(first('---\njurisdiction:|\n---\n'), ['Texas', 'US-TX', 'Texas TX US-TX', ' US-TX']);
    const hover = hoverNote(...at('---\njurisdiction: US-T|X\n---\n'), rows, named);
    assert.equal(hover?.lines[0], 'US-TX: Texas');
  });

  it('replaces what is typed and nothing else', () => {
    const [text, offset] = at('---\ndetainer:\n  served: un|k # ask\n---\n');
    const item = completeNote(text, offset, rows, lists)[2];
    assert.ok(item);
    assert.equal(text.slice(item.span.start, item.span.end), 'unk');
    assert.equal(completeNote(...at('---\ndetainer:\n  served:|\n---\n'), rows, lists)[0]?.insertText, ' yes');
    assert.equal(
      completeNote(...at('---\ndet|\n---\n'), rows, lists).find((i) => i.label === 'detainer')?.insertText,
      'detainer:',
    );
    assert.equal(completeNote(...at('---\nzo|ne: x\n---\n'), rows, lists).find((i) => i.label === 'zone')?.insertText, 'zone');
  });

  it('works while the front matter is not closed yet, and is silent elsewhere', () => {
    assert.deepEqual(labels('---\ncase: x\n|').slice(0, 2), ['id', 'date']);
    for (const t of [
      'text |',
      '---\ncase: x\n---\n|',
      '---\n# com|ment\n---\n',
      '|---\ncase: x\n---\n',
      '---\ncase: x # comm|ent\n---\n',
      '---\nmine:\n  |\n---\n',
    ])
      assert.deepEqual(labels(t), [], t);
  });
});

describe('hover in the front matter', () => {
  it('explains a key, and what a value means', () => {
    const key = hoverNote(...at('---\ndetainer:\n  rele|asable: 2026-11-20 15:00\n---\n'), rows, lists);
    assert.equal(key?.label, 'Release-eligible');
    assert.match(key?.lines.join(' ') ?? '', /counted from this minute.*For example/);
    const value = hoverNote(...at('---\ndetainer:\n  served: "n|o"\n---\n'), rows, lists);
    assert.match(value?.lines[0] ?? '', /^no: No copy was given/);
    assert.equal(hoverNote(...at('---\nmy-key: x|\n---\n'), rows, lists), undefined);
  });

  it('never throws and keeps inside the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('detainer:', ' ', '  ', '- ', '\n', 'form', ': ', '#', 'x', '\r\n', '---', '"', 'charges:\n', '\t'),
          { maxLength: 20 },
        ),
        fc.nat(80),
        (parts, n) => {
          const text = `---\n${parts.join('')}\n---\n`;
          const place = keyPlace(text, Math.min(n, text.length));
          completeNote(text, n, rows, lists);
          hoverNote(text, n, rows, lists);
          if (place) assert.ok(place.span.start >= 0 && place.span.end <= text.length && place.span.start <= place.span.end);
        },
      ),
      { numRuns: 2000, seed: 4 },
    );
  });
});
