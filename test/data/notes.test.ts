import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadNoteKeys } from '../../src/data/notes';
import { NOTE_SHAPE } from '../../src/domain/note/keys/noteShape';
import { readNote } from '../../src/domain/note/readNote';
import { setFrontMatterValue, applyEdit } from '../../src/domain/note/frontMatter/editFrontMatter';

describe('the keys of a case note', () => {
  const loaded = loadNoteKeys();
  assert.ok(loaded.ok);
  const rows = loaded.rows;

  it('have help, and only they have', () => {
    assert.deepEqual(
      rows.map((r) => r.path),
      NOTE_SHAPE.map((s) => s.path),
    );
  });

  it('list the values the reader accepts, each with a sentence', () => {
    for (const shape of NOTE_SHAPE) {
      const row = rows.find((r) => r.path === shape.path);
      assert.deepEqual(
        row?.values?.map((v) => v.value),
        shape.values,
        shape.path,
      );
      for (const v of row?.values ?? []) assert.match(v.help, /[.?]$/, `${shape.path} ${v.value}`);
    }
  });

  it('speak plainly', () => {
    for (const row of rows) {
      assert.match(row.help, /[.?:]$|\?.*$/);
      assert.ok(!/[!]|alien|illegal|criminal|invalid/i.test(`${row.help} ${JSON.stringify(row.values ?? [])}`), row.path);
    }
  });

  it('stand in docs/note-format.md', () => {
    const doc = readFileSync('docs/note-format.md', 'utf8');
    for (const { path } of NOTE_SHAPE) assert.ok(doc.includes(path.split('.').pop() ?? path), path);
  });

  it('have examples that the reader accepts', () => {
    for (const row of rows) {
      if (row.example === undefined) continue;
      const path = row.path.split('.').map((s) => (s === '*' ? 0 : s));
      const edit = setFrontMatterValue('', path, row.example);
      assert.ok(edit.kind === 'edit', row.path);
      const bad = readNote(applyEdit('', edit.edit)).problems.filter((p) => !/incomplete/.test(p.code));
      assert.deepEqual(bad, [], row.path);
    }
  });
});
