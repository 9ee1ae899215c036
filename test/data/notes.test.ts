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

  it('stand in the table of docs/note-format.md, in the order of the format, each with its values', () => {
    const table = [...readFileSync('docs/note-format.md', 'utf8').matchAll(/^\| `( *)([a-z0-9-]+):?` \| (.*?) \| .*\|$/gm)];
    const nested = /^(?:charges\.\*|victim\.consent)\..*\./; // said in the row of the map they stand in
    const shown = NOTE_SHAPE.filter(({ path }) => !nested.test(path) && !path.startsWith('victim.consent.'));
    assert.deepEqual(
      table.map((row) => row[2]),
      shown.map(({ path }) => path.split('.').pop()),
    );
    for (const [i, { path, values }] of shown.entries())
      for (const value of values ?? []) assert.ok(table[i]?.[3]?.includes(`\`${value}\``), `${path}: ${value}`);
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
