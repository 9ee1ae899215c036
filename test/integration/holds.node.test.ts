// What only a disk has: links in a circle, and what a scan costs in the real host beside reading the same files through the same calls.
import * as assert from 'node:assert/strict';
import * as nodeFs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/vscode/commandIds';

const NOTES = 300;

describe('the list of holds on a disk', () => {
  let base = '';
  before(async () => {
    await vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk')?.activate();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    base = path.join(folder.fsPath, 'holds-disk');
    nodeFs.mkdirSync(base, { recursive: true });
  });
  after(async () => {
    nodeFs.rmSync(base, { recursive: true, force: true });
    await vscode.commands.executeCommand(COMMANDS.scanHolds);
  });

  it('comes to an end where a link leads back to its own folder', async () => {
    nodeFs.symlinkSync(base, path.join(base, 'circle'));
    nodeFs.writeFileSync(path.join(base, 'a.md'), '---\ncase: K-LINK\n---\n');
    await vscode.commands.executeCommand(COMMANDS.scanHolds);
    nodeFs.unlinkSync(path.join(base, 'circle'));
  });

  it('costs, beside its floor', async function () {
    this.timeout(60_000);
    for (let i = 0; i < NOTES; i++) {
      const front = `---\nid: n${i}\ncase: K-${i}\nzone: America/Chicago\ndetainer:\n  form: I-247A\n  releasable: 2026-11-${String(1 + (i % 28)).padStart(2, '0')} 15:00\n---\n\n`;
      nodeFs.writeFileSync(path.join(base, `n${i}.md`), front + 'Call notes of the day.\n'.repeat(120));
    }
    const t0 = Date.now();
    const uris = await vscode.workspace.findFiles('**/*.md');
    let found = 0;
    for (let i = 0; i < uris.length; i += 32) {
      const texts = await Promise.all(
        uris.slice(i, i + 32).map(async (u) => {
          await vscode.workspace.fs.stat(u);
          return new TextDecoder().decode(await vscode.workspace.fs.readFile(u));
        }),
      );
      for (const t of texts) found += t.match(/\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?/g)?.length ?? 0;
    }
    const floor = Date.now() - t0;
    assert.ok(found >= NOTES);
    const t1 = Date.now();
    await vscode.commands.executeCommand(COMMANDS.scanHolds);
    const first = Date.now() - t1;
    const t2 = Date.now();
    await vscode.commands.executeCommand(COMMANDS.scanHolds);
    const again = Date.now() - t2;
    if (this.test) this.test.title += `: ${NOTES} notes, scan ${first} ms, again ${again} ms, floor ${floor} ms`;
  });
});
