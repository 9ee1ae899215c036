// The list of holds in a world that does not hold still, in both hosts: files that vanish, half-saved and oversized notes, virtual file systems,
// several folders, unsaved text, other encodings, a scan that is stopped, and the cache switched off and on.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/vscode/commandIds';
import { activate, addFolder, caseNote, firstFolder, removeFolder, rows, rowsWhere, scan, until } from './holdsList';
import { MemoryFiles } from './memoryFiles';
import { untitledNote } from './untitled';

const { fs } = vscode.workspace;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
let made = 0;

/** A virtual file system, open as a folder of the workspace while `body` runs. */
async function withMemory(fill: (files: MemoryFiles) => void, body: (files: MemoryFiles) => Promise<void>): Promise<void> {
  const files = new MemoryFiles(`dd-memory-${++made}`);
  fill(files);
  try {
    await addFolder(files.root, 'In memory');
    await body(files);
  } finally {
    await removeFolder(files.root);
    await scan();
    files.dispose();
  }
}

/** A folder on the disk of the server, beside the open one. */
async function withFolder(name: string, body: (folder: vscode.Uri) => Promise<void>): Promise<void> {
  const folder = vscode.Uri.joinPath(firstFolder(), '..', `${name}-${++made}`);
  await fs.createDirectory(folder);
  try {
    await body(folder);
  } finally {
    await removeFolder(folder);
    await fs.delete(folder, { recursive: true });
    await scan();
  }
}

describe('the list of holds', () => {
  before(activate);
  beforeEach(scan);
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('goes on where files vanish while it is read', async () => {
    await withMemory(
      (files) => {
        for (let i = 0; i < 80; i++) files.put(`/n${i}.md`, caseNote(`K-GONE-${i}`));
      },
      async (files) => {
        await rowsWhere((r) => r.has('K-GONE-79'), 'all rows');
        // The scan has the names of all; each file that is read takes two others away, without a word to the watchers.
        for (let i = 0; i < 80; i++) files.put(`/n${i}.md`, caseNote(`K-LEFT-${i}`), { quiet: true });
        let gone = 0;
        files.onRead = () => {
          for (let k = 0; k < 2 && gone < 40; k++) files.take(`/n${79 - gone++}.md`, { quiet: true });
        };
        await scan();
        files.onRead = () => undefined;
        const after = [...(await rows()).keys()].filter((k) => k.startsWith('K-LEFT') || k.startsWith('K-GONE'));
        assert.equal(after.filter((k) => k.startsWith('K-GONE')).length, 0, 'no row of an old text');
        const left = Array.from({ length: 40 }, (_, i) => `K-LEFT-${i}`);
        assert.deepEqual(after.filter((k) => left.includes(k)).length, 40, 'all that are there');
        await scan();
        const now = [...(await rows()).keys()].filter((k) => k.startsWith('K-LEFT'));
        assert.deepEqual(now.sort(), left.sort());
      },
    );
  });

  it('drops the row of a file that vanishes afterwards, and of all files of a folder that does', async () => {
    await withFolder('vanish', async (folder) => {
      const sub = vscode.Uri.joinPath(folder, 'sub');
      await fs.createDirectory(sub);
      await fs.writeFile(vscode.Uri.joinPath(folder, 'a.md'), utf8(caseNote('K-STAYS')));
      await fs.writeFile(vscode.Uri.joinPath(folder, 'b.md'), utf8(caseNote('K-GOES')));
      await fs.writeFile(vscode.Uri.joinPath(sub, 'c.md'), utf8(caseNote('K-GOES-TOO')));
      await addFolder(folder, 'Vanish');
      await rowsWhere((r) => r.has('K-STAYS') && r.has('K-GOES') && r.has('K-GOES-TOO'), 'three rows');
      await fs.delete(vscode.Uri.joinPath(folder, 'b.md'));
      await rowsWhere((r) => !r.has('K-GOES'), 'the row of the file to go');
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(sub, { recursive: true });
      await vscode.workspace.applyEdit(edit);
      const left = await rowsWhere((r) => !r.has('K-GOES-TOO'), 'the row of the folder to go');
      assert.ok(left.has('K-STAYS'));
    });
  });

  it('follows a folder that comes and goes as a whole, from outside of VS Code', async () => {
    await withFolder('moved', async (folder) => {
      await addFolder(folder, 'Moved');
      const away = vscode.Uri.joinPath(folder, '..', `away-${Date.now()}`);
      const here = vscode.Uri.joinPath(folder, 'quarter.1');
      await fs.createDirectory(vscode.Uri.joinPath(away, 'deep'));
      await fs.writeFile(vscode.Uri.joinPath(away, 'deep', 'a.md'), utf8(caseNote('K-MOVED')));
      await fs.rename(away, here);
      await rowsWhere((r) => r.has('K-MOVED'), 'the note in the folder');
      await fs.delete(here, { recursive: true });
      await rowsWhere((r) => !r.has('K-MOVED'), 'it to go with its folder');
    });
  });

  it('asks about a half-saved note, and has its end once the rest is there', async () => {
    await withFolder('half', async (folder) => {
      const file = vscode.Uri.joinPath(folder, 'half.md');
      const whole = caseNote('K-HALF', { facility: 'Example County Jail' });
      await fs.writeFile(file, utf8(whole.slice(0, whole.indexOf('2030') + 6)));
      await addFolder(folder, 'Half');
      const half = await rowsWhere((r) => r.has('K-HALF') || r.has('half'), 'the half note');
      const row = half.get('K-HALF') ?? half.get('half');
      assert.equal(row?.['group'], 'needsAnswer');
      assert.equal(row?.['earliest_end_utc'], '', 'no end is guessed');
      await fs.writeFile(file, utf8(whole));
      const after = await rowsWhere((r) => r.get('K-HALF')?.['group'] === 'later', 'the whole note');
      assert.equal(after.get('K-HALF')?.['facility'], 'Example County Jail');
      assert.equal(after.has('half'), false);
    });
  });

  it('lists an oversized note as not read, from its size alone', async () => {
    const size = 5 * 1024 * 1024;
    await withMemory(
      (files) => {
        files.put('/log.md', caseNote('K-LOG'), { size: size + 1 });
        files.put('/small.md', caseNote('K-SMALL'), { size });
      },
      async (files) => {
        const found = await rowsWhere((r) => r.has('log') && r.has('K-SMALL'), 'both rows');
        assert.match(found.get('log')?.['note'] ?? '', /^Not read: larger than 5 MB \(5\.0 MB\)\.$/);
        assert.deepEqual([...new Set(files.reads)], ['/small.md'], 'its bytes were never asked for');
        files.put('/log.md', caseNote('K-LOG-CUT'));
        await rowsWhere((r) => r.has('K-LOG-CUT') && !r.has('log'), 'the note, once it is small');
      },
    );
  });

  it('reads a virtual file system that has no search, follows its changes, and forgets it', async () => {
    await withMemory(
      (files) => {
        files.put('/2026/a.md', caseNote('K-VIRTUAL-A'));
        files.put('/2026/deep/b.md', caseNote('K-VIRTUAL-B'));
        files.put('/readme.txt', caseNote('K-NOT-MARKDOWN'));
        files.folder('/2026/circle', true); // a link to a folder is not followed
      },
      async (files) => {
        const first = await rowsWhere((r) => r.has('K-VIRTUAL-A') && r.has('K-VIRTUAL-B'), 'both notes');
        assert.equal(first.has('K-NOT-MARKDOWN'), false);
        files.put('/2026/a.md', caseNote('K-VIRTUAL-A2'));
        await rowsWhere((r) => r.has('K-VIRTUAL-A2') && !r.has('K-VIRTUAL-A'), 'the change');
        files.put('/2026/new.md', caseNote('K-VIRTUAL-NEW'));
        await rowsWhere((r) => r.has('K-VIRTUAL-NEW'), 'the new note');
        files.take('/2026/deep/b.md');
        await rowsWhere((r) => !r.has('K-VIRTUAL-B'), 'the deleted one to go');
        await removeFolder(files.root);
        await rowsWhere((r) => ![...r.keys()].some((k) => k.startsWith('K-VIRTUAL')), 'the rows of the folder to go');
      },
    );
  });

  it('says what was looked at and what was not in a virtual file system too large to walk', async function () {
    this.timeout(60_000);
    const [FOLDERS, EACH] = [110, 200];
    await withMemory(
      (files) => {
        for (let f = 0; f < FOLDERS; f++)
          for (let i = 0; i < EACH; i++) files.put(`/f${String(f).padStart(3, '0')}/scan${i}.txt`, '', { quiet: true });
        files.put('/f000/near.md', caseNote('K-NEAR'), { quiet: true });
        files.put('/f109/far.md', caseNote('K-FAR'), { quiet: true });
      },
      async (files) => {
        const found = await rowsWhere((r) => r.has('K-NEAR'), 'the note near the top');
        assert.equal(found.has('K-FAR'), false);
        const page = async (how: string): Promise<string> => vscode.commands.executeCommand<string>(COMMANDS.holdsReport, how);
        const said = await page('markdown');
        const looked =
          /"In memory" has no file search.*: (20,\d{3}) files and folders were looked at, and (\d+) folders were not opened/;
        assert.match(said, looked, said.slice(0, 1500));
        assert.match(said, /\("f1\d\d", "f1\d\d", "f1\d\d" and \d more\)/);
        assert.doesNotMatch(await page('markdown-redacted'), /In memory|f1\d\d/);
        // A note that is known stays in the list, though no walk comes to its folder.
        files.put('/f109/far.md', caseNote('K-FAR-2'));
        await rowsWhere((r) => r.has('K-FAR-2'), 'the note that came in');
        await scan();
        assert.ok((await rows()).has('K-FAR-2'), 'it is still there');
        files.take('/f109/far.md', { quiet: true });
        await scan();
        assert.equal((await rows()).has('K-FAR-2'), false, 'it is gone');
      },
    );
    assert.doesNotMatch(await vscode.commands.executeCommand<string>(COMMANDS.holdsReport, 'markdown'), /Not complete/);
  });

  it('takes a note by any ending of Markdown and with any line ends, when looked for and when it comes', async () => {
    const notes = ['UPPER.MD', 'Mixed.Md', 'long.markdown'];
    await withFolder('endings', async (folder) => {
      const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
      for (const name of notes) await fs.writeFile(at(name), utf8(caseNote(`K-FOUND-${name}`)));
      await fs.writeFile(at('cr.md'), utf8(caseNote('K-CR').replace(/\n/g, '\r')));
      await fs.writeFile(at('other.mdx'), utf8(caseNote('K-OTHER')));
      await addFolder(folder, 'Endings');
      const found = await rowsWhere((r) => notes.every((n) => r.has(`K-FOUND-${n}`)) && r.has('K-CR'), 'all by the search');
      assert.equal(found.get('K-CR')?.['note'], '', 'a CR is a line end');
      assert.ok(!found.has('K-OTHER'));
      for (const name of notes) await fs.writeFile(at(name), utf8(caseNote(`K-CAME-${name}`)));
      await rowsWhere((r) => notes.every((n) => r.has(`K-CAME-${n}`) && !r.has(`K-FOUND-${n}`)), 'each change');
      for (const name of notes) await fs.delete(at(name));
      await rowsWhere((r) => notes.every((n) => !r.has(`K-CAME-${n}`)), 'none that is gone');
    });
  });

  it('keeps to the settings of which files are notes at every way in: search, change, editor, virtual folder', async () => {
    const set = (key: string, value: unknown): Thenable<void> =>
      vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
    const names = ['/cases/in.md', '/archive/out.md', '/cases/old/hidden.md'];
    const write = (files: MemoryFiles, mark: string): void => names.forEach((n) => files.put(n, caseNote(`${mark}-${n}`)));
    const only = (mark: string, has: (key: string) => boolean): boolean =>
      names.every((n, i) => has(`${mark}-${n}`) === (i === 0));
    try {
      await set('detainerDesk.holds.files', 'cases/**/*.md');
      await set('files.exclude', { '**/old': true });
      await withMemory(
        (files) => write(files, 'K-1'),
        async (files) => {
          await rowsWhere((r) => only('K-1', (k) => r.has(k)), 'by the walk');
          write(files, 'K-2');
          await rowsWhere((r) => only('K-2', (k) => r.has(k)), 'after a change');
          for (const n of names.slice(1)) await vscode.window.showTextDocument(files.uri(n));
          files.put(names[0] ?? '', caseNote('K-3'));
          await rowsWhere((r) => r.has('K-3'), 'the next change');
          const open = await rows();
          assert.deepEqual(
            names.slice(1).filter((n) => open.has(`K-2-${n}`)),
            [],
            'open in an editor',
          );
          await vscode.commands.executeCommand('workbench.action.closeAllEditors');
          await set('files.exclude', undefined);
          await rowsWhere((r) => r.has('K-2-/cases/old/hidden.md') && !r.has('K-2-/archive/out.md'), 'the setting changed');
        },
      );
    } finally {
      await set('detainerDesk.holds.files', undefined);
      await set('files.exclude', undefined);
    }
  });

  it('marks the id of a note that another has too, and the fix gives it one of its own', async () => {
    await withFolder('twins', async (folder) => {
      const [first, second] = ['K-014.md', 'K-014 next.md'].map((n) => vscode.Uri.joinPath(folder, n));
      assert.ok(first && second);
      await fs.writeFile(first, utf8(caseNote('K-014').replace('case:', 'id: same0id\ncase:')));
      await fs.writeFile(second, utf8(caseNote('K-015').replace('case:', 'id: same0id\ncase:')));
      await addFolder(folder, 'Twins');
      await rowsWhere((r) => r.has('K-014') && r.has('K-015'), 'both are counted');
      const said = (uri: vscode.Uri): vscode.Diagnostic | undefined =>
        vscode.languages.getDiagnostics(uri).find((d) => d.message.includes('has the same id'));
      await vscode.window.showTextDocument(first, { preview: false });
      const d = await vscode.workspace.openTextDocument(second);
      await vscode.window.showTextDocument(d, { preview: false });
      const finding = await until(() => said(second), 'the finding on the later note');
      assert.match(finding.message, /^"K-014\.md" has the same id/);
      assert.equal(said(first), undefined, 'the first keeps its id');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        second,
        finding.range,
        'quickfix',
      );
      const fix = actions.find((a) => a.title === 'Give this note an id of its own');
      assert.ok(fix?.edit);
      await vscode.workspace.applyEdit(fix.edit);
      assert.match(d.getText(), /^---\nid: [a-z0-9]{12}\ncase: K-015\n/);
      await until(() => (said(second) === undefined ? true : undefined), 'no finding after the fix');
      await d.save();
    });
  });

  it('has the rows of every folder of the workspace, each by the settings of its own', async () => {
    await withFolder('west', async (west) => {
      await withFolder('east', async (east) => {
        for (const [folder, zone, key] of [
          [west, 'America/Los_Angeles', 'K-WEST'],
          [east, 'America/New_York', 'K-EAST'],
        ] as const) {
          await fs.createDirectory(vscode.Uri.joinPath(folder, '.vscode'));
          const settings = vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
          await fs.writeFile(settings, utf8(JSON.stringify({ 'detainerDesk.zone': zone })));
          await fs.writeFile(vscode.Uri.joinPath(folder, 'n.md'), utf8(caseNote(key, { zone: '' })));
          await addFolder(folder, key);
        }
        const both = await rowsWhere(
          (r) => r.get('K-WEST')?.['group'] === 'later' && r.get('K-EAST')?.['group'] === 'later',
          'both notes with the zones of their folders',
        );
        assert.match(both.get('K-WEST')?.['earliest_end'] ?? '', /3:00 PM PST$/);
        assert.match(both.get('K-EAST')?.['earliest_end'] ?? '', /3:00 PM EST$/);
        await removeFolder(west);
        await rowsWhere((r) => !r.has('K-WEST') && r.has('K-EAST'), 'only the rows of the folder that was taken out to go');
      });
    });
  });

  it('shows what is typed and not saved, and the file again when that is thrown away', async () => {
    await withFolder('typed', async (folder) => {
      const file = vscode.Uri.joinPath(folder, 'typed.md');
      await fs.writeFile(file, utf8(caseNote('K-SAVED')));
      await addFolder(folder, 'Typed');
      await rowsWhere((r) => r.has('K-SAVED'), 'the saved note');
      const document = await vscode.workspace.openTextDocument(file);
      const editor = await vscode.window.showTextDocument(document);
      const at = document.getText().indexOf('K-SAVED');
      await editor.edit((e) => e.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + 7)), 'K-TYPED'));
      await rowsWhere((r) => r.has('K-TYPED') && !r.has('K-SAVED'), 'the typed key');
      await scan();
      assert.ok((await rows()).has('K-TYPED'), 'a scan does not bring the file back over what is typed');
      assert.equal(document.isDirty, true);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await rowsWhere((r) => r.has('K-SAVED') && !r.has('K-TYPED'), 'the file again');
    });
  });

  it('has an untitled note while it is open', async () => {
    await untitledNote(caseNote('K-UNTITLED'));
    await rowsWhere((r) => r.has('K-UNTITLED'), 'the untitled note');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await rowsWhere((r) => !r.has('K-UNTITLED'), 'it to go');
  });

  const NAME = 'Cárcel de Peñasco';
  const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
  const wide = (text: string, big: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((c) => {
        const n = c.charCodeAt(0);
        return big ? [n >> 8, n & 255] : [n & 255, n >> 8];
      }),
    );
  const inName = (key: string): string => caseNote(key, { facility: NAME });
  const plain = (key: string): string => caseNote(key, { facility: 'Example County Jail' });
  const encoded: Readonly<Record<string, (key: string) => Uint8Array>> = {
    utf8: (key) => utf8(inName(key)),
    mark: (key) => utf8(`\ufeff${inName(key)}`),
    latin: (key) => latin(inName(key)),
    le: (key) => wide(`\ufeff${inName(key)}`, false),
    be: (key) => wide(`\ufeff${inName(key)}`, true),
    'bare-le': (key) => wide(inName(key), false),
    'ascii-le': (key) => wide(plain(key), false),
    'ascii-be': (key) => wide(plain(key), true),
  };
  /** What is the name of a jail in the row, by the key of the note, and in VS Code's own text of the file. */
  const asInEditor = async (folder: vscode.Uri, names: readonly string[], key: string): Promise<ReadonlyMap<string, string>> => {
    const found = await rowsWhere((r) => names.every((n) => r.get(key + n)?.['group'] === 'later'), 'a row for each encoding');
    for (const name of names) {
      const { bytes, text } = await openedAs(vscode.Uri.joinPath(folder, `${name}.md`));
      assert.equal(found.get(key + name)?.['facility'], /^facility: (.*)$/m.exec(text)?.[1], `${name}, of ${bytes} bytes`);
    }
    return new Map(names.map((n) => [n, found.get(key + n)?.['facility'] ?? '']));
  };
  const openedAs = async (file: vscode.Uri): Promise<{ bytes: number; text: string }> => ({
    bytes: (await fs.stat(file)).size,
    text: (await vscode.workspace.openTextDocument(file)).getText(),
  });
  const setting = (encoding: string): Uint8Array => utf8(JSON.stringify({ 'files.encoding': encoding }));

  it('reads notes in Windows-1252 and UTF-16, marked or not, as VS Code does with the setting of their folder', async () => {
    await withFolder('encodings', async (folder) => {
      const write = (name: string, bytes: Uint8Array): Thenable<void> => fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
      await fs.createDirectory(vscode.Uri.joinPath(folder, '.vscode'));
      await write('.vscode/settings.json', setting('windows1252'));
      for (const [name, bytes] of Object.entries(encoded)) await write(`${name}.md`, bytes(`K-DISK-${name}`));
      await addFolder(folder, 'Encodings');
      const said = await asInEditor(folder, Object.keys(encoded), 'K-DISK-');
      for (const name of ['mark', 'latin', 'le', 'be', 'bare-le']) assert.equal(said.get(name), NAME, name);
      assert.equal(said.get('utf8'), 'CÃ¡rcel de PeÃ±asco', 'two letters each, as in the editor');
    });
  });

  it('reads them through the file system of VS Code too, and anew when the setting of the folder changes', async () => {
    await withMemory(
      (files) => {
        for (const name of ['utf8', 'mark', 'le', 'be', 'ascii-le', 'ascii-be'])
          files.putBytes(`/${name}.md`, encoded[name]?.(`K-MEM-${name}`) ?? new Uint8Array());
        files.putBytes('/cyrillic.md', latin(caseNote('K-cyrillic', { facility: '\xd2\xfe\xf0\xfc\xec\xe0' })));
      },
      async (files) => {
        const said = await asInEditor(files.root, ['utf8', 'mark', 'le', 'be', 'ascii-le', 'ascii-be'], 'K-MEM-');
        for (const name of ['utf8', 'mark', 'le', 'be']) assert.equal(said.get(name), NAME, name);
        for (const name of ['ascii-le', 'ascii-be']) assert.equal(said.get(name), 'Example County Jail', name);
        // Only the setting can say which letters these are.
        const settings = vscode.workspace.getConfiguration('files', files.root);
        await settings.update('encoding', 'windows1251', vscode.ConfigurationTarget.WorkspaceFolder);
        await rowsWhere((r) => r.get('K-cyrillic')?.['facility'] === 'Тюрьма', 'the note that is Windows-1251 by its folder');
      },
    );
  });

  it('stops when asked, keeps the rows it has, and reads the rest the next time', async () => {
    const COUNT = 400;
    let release = (): void => undefined;
    await withMemory(
      (files) => {
        for (let i = 0; i < COUNT; i++) files.put(`/n${String(i).padStart(3, '0')}.md`, caseNote(`K-STOP-${i}`));
      },
      async (files) => {
        const mine = async (): Promise<string[]> => [...(await rows()).keys()].filter((k) => k.startsWith('K-'));
        await rowsWhere((r) => r.has(`K-STOP-${COUNT - 1}`), 'all rows');
        const old = await mine();
        for (let i = 0; i < COUNT; i++)
          files.put(`/n${String(i).padStart(3, '0')}.md`, caseNote(`K-AGAIN-${i}`), { quiet: true });
        files.reads.length = 0;
        // Held at the first read that comes, so that the stop finds the scan in the middle of its work.
        const held = new Promise<void>((resolve) => (release = resolve));
        files.onRead = () => held;
        const running = scan();
        await until(() => (files.reads.length > 0 ? true : undefined), 'the first read');
        await vscode.commands.executeCommand(COMMANDS.stopScan);
        release();
        await running;
        assert.ok(files.reads.length < COUNT, `${files.reads.length} of ${COUNT} were read after the stop`);
        files.onRead = () => undefined;
        assert.equal((await mine()).length, old.length, 'no row went');
        await scan();
        const after = await mine();
        assert.equal(after.filter((k) => k.startsWith('K-AGAIN')).length, COUNT);
      },
    );
  });

  it('with the cache reads nothing that is unchanged; without it reads all; switched on again, nothing', async () => {
    const config = vscode.workspace.getConfiguration('detainerDesk');
    await withMemory(
      (files) => {
        for (let i = 0; i < 20; i++) files.put(`/n${i}.md`, caseNote(`K-CACHE-${i}`));
      },
      async (files) => {
        await rowsWhere((r) => r.has('K-CACHE-19'), 'the rows');
        const read = async (): Promise<number> => {
          files.reads.length = 0;
          await scan();
          return files.reads.length;
        };
        try {
          // A folder that was added makes VS Code tell of its settings too, and each time the list begins anew.
          await until(async () => ((await read()) === 0 ? true : undefined), 'a scan that reads nothing');
          files.put('/n7.md', caseNote('K-CACHE-SEVEN'), { quiet: true });
          assert.equal(await read(), 1, 'the one that changed');
          assert.ok((await rows()).has('K-CACHE-SEVEN'));
          await config.update('holds.remember', false, vscode.ConfigurationTarget.Global);
          assert.equal(await read(), 20);
          assert.equal(await read(), 20, 'nothing was kept in between');
          await config.update('holds.remember', undefined, vscode.ConfigurationTarget.Global);
          await until(async () => ((await read()) === 0 ? true : undefined), 'the cache to be there again');
        } finally {
          await config.update('holds.remember', undefined, vscode.ConfigurationTarget.Global);
        }
      },
    );
  });
});
