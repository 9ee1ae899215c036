// The list of holds where only a disk can bring it: links that lead in a circle, and a folder with a hundred thousand files that are no notes.
import * as assert from 'node:assert/strict';
import * as nodeFs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activate, addFolder, caseNote, firstFolder, removeFolder, rows, rowsWhere, scan } from './holdsList';

const FILES = 100_000;
const FOLDERS = 100;

async function withFolder(name: string, body: (folder: string) => Promise<void>): Promise<void> {
  const folder = path.join(path.dirname(firstFolder().fsPath), `${name}-${Date.now()}`);
  nodeFs.mkdirSync(folder);
  try {
    await body(folder);
  } finally {
    await removeFolder(vscode.Uri.file(folder));
    nodeFs.rmSync(folder, { recursive: true, force: true });
    await scan();
  }
}

/** The longest stretch in which nothing else could run, while `work` did. */
async function longestBlock(work: () => PromiseLike<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(timer);
  return Math.round(longest);
}

describe('the list of holds on a disk that plays tricks', () => {
  before(activate);

  it('names each note once where a link leads to its own parent, and one leads to itself', async () => {
    await withFolder('links', async (folder) => {
      const deep = path.join(folder, 'a', 'b');
      nodeFs.mkdirSync(deep, { recursive: true });
      nodeFs.writeFileSync(path.join(deep, 'n.md'), caseNote('K-LINKED'));
      nodeFs.symlinkSync(folder, path.join(deep, 'up'));
      nodeFs.symlinkSync(path.join(folder, 'self'), path.join(folder, 'self'));
      nodeFs.symlinkSync(path.join(folder, 'self.md'), path.join(folder, 'self.md'));
      nodeFs.symlinkSync(path.join(folder, 'nowhere.md'), path.join(folder, 'lost.md'));
      await addFolder(vscode.Uri.file(folder), 'Links');
      await rowsWhere((r) => r.has('K-LINKED'), 'the note');
      await scan();
      const all = [...(await rows()).keys()];
      assert.deepEqual(
        all.filter((k) => /self|lost|up/.test(k)),
        [],
        'what cannot be read is no row',
      );
      nodeFs.writeFileSync(path.join(deep, 'n.md'), caseNote('K-LINKED-2'));
      await rowsWhere((r) => r.has('K-LINKED-2') && !r.has('K-LINKED'), 'the change');
    });
  });

  it('counts a note once that a link leads to, also one in another folder', async () => {
    await withFolder('linked', async (folder) => {
      const note = path.join(folder, 'note.md');
      // No case key and no id: only the disk can say that these are one.
      nodeFs.writeFileSync(note, caseNote('K-X').replace('case: K-X\n', ''));
      nodeFs.mkdirSync(path.join(folder, 'links'));
      nodeFs.symlinkSync(note, path.join(folder, 'links', 'linked-note.md'));
      nodeFs.linkSync(note, path.join(folder, 'hard-linked.md'));
      await addFolder(vscode.Uri.file(folder), 'Linked');
      await rowsWhere((r) => r.has('note'), 'the note');
      await scan();
      const all = [...(await rows()).keys()];
      assert.deepEqual(
        all.filter((k) => /linked/.test(k)),
        [],
      );
      nodeFs.rmSync(note);
      await rowsWhere((r) => r.has('hard-linked') && !r.has('note'), 'the other name of the file, once the first is gone');
    });
  });

  it(`finds a note among ${FILES} unrelated files`, async function () {
    this.timeout(120_000);
    await withFolder('many', async (folder) => {
      const t0 = Date.now();
      for (let f = 0; f < FOLDERS; f++) {
        const sub = path.join(folder, `sub${f}`);
        nodeFs.mkdirSync(sub);
        // Names are what a search goes through; one empty file with a thousand names is made much faster than a thousand files.
        const first = path.join(sub, 'scan0.txt');
        nodeFs.writeFileSync(first, '');
        for (let i = 1; i < FILES / FOLDERS; i++) nodeFs.linkSync(first, path.join(sub, `scan${i}.txt`));
      }
      nodeFs.writeFileSync(path.join(folder, 'sub50', 'note.md'), caseNote('K-AMONG-MANY'));
      const making = Date.now() - t0;
      await addFolder(vscode.Uri.file(folder), 'Many');
      await rowsWhere((r) => r.has('K-AMONG-MANY'), 'the note');
      const t1 = Date.now();
      const block = await longestBlock(scan);
      const took = Date.now() - t1;
      assert.ok((await rows()).has('K-AMONG-MANY'));
      if (this.test) this.test.title += `: scan ${took} ms, longest block ${block} ms (making the files took ${making} ms)`;
    });
  });
});
