// Two windows on the same folder, and a window that was reloaded: each follows the files, and what is remembered stays whole.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { windowReady, windowUrl } from '../../tools/vscode/page.mjs';
import { Desk, describeDesk } from './support/desk.mjs';
import { caseNote, inHours, rowsNow, rowWith, showHolds, until } from './support/holds.mjs';

const note = (n, key) => caseNote({ id: `twowindows0${n}`, key, releasable: inHours(-10 - n) });
const files = { 'a.md': note(1, 'K-A-1'), 'b.md': note(2, 'K-B-1'), 'c.md': note(3, 'K-C-1') };

/** Replaces a word of the note in front, as a person does. */
async function retype(d, from, to) {
  await d.selectText(from);
  await d.page.keyboard.insertText(to);
}

const under = (root) => fs.readdirSync(root, { recursive: true }).map((name) => path.join(root, String(name)));
const kept = (d) => under(d.server.dirs.user).filter((f) => f.includes('detainer-desk') && /holds.*\.(?:cache|part)$/.test(f));
const scans = (d) =>
  under(d.server.dirs.user)
    .filter((f) => f.endsWith('Detainer Desk.log'))
    .flatMap((f) => fs.readFileSync(f, 'utf8').split('\n'))
    .filter((line) => line.includes('holds: ') && line.includes(' read, '));

describeDesk('two windows on the same folder', { files }, (desk) => {
  let other;

  before(async function () {
    this.timeout(120_000);
    const d = desk();
    const page = await d.page.context().newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(windowUrl(d.server.url, { folder: d.folder }));
    await windowReady(page);
    other = new Desk(d.server, d.browser, page, d.refused);
    for (const w of [d, other]) {
      await w.page.bringToFront();
      await showHolds(w);
      await rowWith(w, 'K-C-1');
    }
  });

  it('what one saves, the list of the other shows; what is only typed, it does not', async () => {
    const d = desk();
    await d.page.bringToFront();
    await d.openFile('a.md');
    await retype(d, 'case: K-A-1', 'case: K-A-2');
    await rowWith(d, 'K-A-2');
    await rowWith(other, 'K-A-1');
    await d.editor.save();
    await rowWith(other, 'K-A-2');
    await other.page.bringToFront();
    await other.openFile('b.md');
    await retype(other, 'case: K-B-1', 'case: K-B-2');
    await other.editor.save();
    await rowWith(d, 'K-B-2');
    for (const w of [d, other]) {
      await rowWith(w, 'K-A-2');
      await rowWith(w, 'K-B-2');
      await until(async () => !/K-[AB]-1/.test((await rowsNow(w)).join('\n')), 'the old keys to go');
    }
  });

  it('both write what they remember at once, and it stays whole', async () => {
    const d = desk();
    const before = scans(d).length;
    await Promise.all([d, other].map((w) => w.command('Detainer Desk: Look Through the Notes Again')));
    await until(() => scans(d).length >= before + 2, 'two scans', 20);
    // VS Code gives the second window a store of its own; each is whole, whoever wrote last.
    await until(() => kept(d).some((f) => f.endsWith('holds.cache')), 'the file');
    await until(() => kept(d).every((f) => f.endsWith('holds.cache')), 'no half file to stay');
    for (const file of kept(d)) {
      const text = fs.readFileSync(file, 'utf8');
      const [head, ...lines] = text.split('\n');
      assert.equal(JSON.parse(head).format, 4);
      assert.equal(lines.pop(), 'end', 'cut off');
      assert.ok(lines.filter((line) => line.includes('\t')).length >= 2, text);
      assert.doesNotMatch(text, /file:|\.md|# K-/, 'no address, no text');
    }
  });
});

describeDesk('what the list of holds remembers', { files }, (desk) => {
  it('a window that is loaded anew reads no note that is unchanged', async () => {
    const d = desk();
    await showHolds(d);
    await rowWith(d, 'K-C-1');
    await until(() => kept(d).some((f) => f.endsWith('holds.cache')), 'the file', 20);
    const before = scans(d).length;
    await d.page.reload();
    await d.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await until(() => scans(d).length > before, 'the scan', 30);
    assert.match(scans(d).at(-1), /holds: 4 files, 0 read, 4 known/);
  });

  it('switched off, what was kept is deleted and nothing is kept anew; switched on, it is there again', async () => {
    const d = desk();
    const settings = (on) => {
      fs.mkdirSync(path.join(d.folder, '.vscode'), { recursive: true });
      fs.writeFileSync(path.join(d.folder, '.vscode/settings.json'), JSON.stringify({ 'detainerDesk.holds.remember': on }));
    };
    settings(false);
    await until(() => kept(d).length === 0, 'the file to go', 20);
    const before = scans(d).length;
    await d.command('Detainer Desk: Look Through the Notes Again');
    await until(() => scans(d).length > before, 'the scan', 20);
    assert.match(scans(d).at(-1), /4 read, 0 known/);
    assert.deepEqual(kept(d), []);
    settings(true);
    await until(() => kept(d).some((f) => f.endsWith('holds.cache')), 'the file again', 20);
  });
});
