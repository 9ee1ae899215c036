// The packaged extension is installed and offers itself.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describeDesk } from './support/desk.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const strings = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8'));

/** Commands that the palette hides say so in the manifest. */
const hidden = (manifest.contributes.menus?.commandPalette ?? []).map((entry) => entry.command);
const offered = manifest.contributes.commands.filter((command) => !hidden.includes(command.command));
const titlesOf = (commands) => commands.map((command) => `${command.category}: ${strings[command.title.replaceAll('%', '')]}`);
const anywhere = titlesOf(offered.filter((command) => !command.enablement));
const withNote = titlesOf(offered.filter((command) => command.enablement));

const note = `# A note

First line of the note.
`;

describeDesk('the installed extension', { files: { 'note.md': note } }, (desk) => {
  it('offers its commands in the palette, and without a note none that needs one', async () => {
    const missing = [];
    for (const title of anywhere) if (!(await desk().offers(title))) missing.push(title);
    assert.deepEqual(missing, []);
    assert.equal(await desk().offers(withNote[0], 1000), false, withNote[0]);
  });

  it('leaves a note that is only opened as it was', async () => {
    await desk().openFile('note.md');
    assert.equal(await desk().editorText(), note);
    assert.deepEqual(await desk().problems(), []);
  });

  it('types into the note and undoes it', async () => {
    await desk().goToEnd();
    await desk().type('hello');
    await desk().waitForText(/hello$/);
    await desk().undo();
    assert.equal(await desk().editorText(), note);
  });

  it('offers the commands that need a note once one is open', async () => {
    const missing = [];
    for (const title of withNote) if (!(await desk().offers(title))) missing.push(title);
    assert.deepEqual(missing, []);
  });

  it('sets up the folder of a clinic: asks three things, writes commented files that are read at once, and changes none the next time', async () => {
    const d = desk();
    await d.command('Detainer Desk: Set Up the Clinic Folder');
    await d.quickInput.answer('(1 of 3)', 'River Clinic');
    await d.quickInput.asks('(2 of 3)');
    await d.pick('Central');
    await d.quickInput.answer('(3 of 3)', 'Supervising attorney');
    await d.pick('Attorney');
    await d.quickInput.asks('(3 of 3)');
    await d.accept();
    await d.page.locator('.tab.active[data-resource-name="clinic.json"]').waitFor();
    const read = (name) => fs.readFileSync(path.join(d.folder, '.detainer-desk', name), 'utf8');
    assert.match(read('clinic.json'), /"name": "River Clinic"[\s\S]*"zone": "America\/Chicago"[\s\S]*"Supervising attorney"/);
    for (const name of ['jails.json', 'holidays.json', 'aliases.json']) assert.match(read(name), /^\/\/ Shared with everybody/);
    await d.statusBar('JSON with Comments').waitFor(); // VS Code itself would call each comment an error
    assert.deepEqual(await d.problems(), []);
    await d.screenshot('a clinic folder set up');

    fs.writeFileSync(path.join(d.folder, '.detainer-desk/jails.json'), '[]');
    fs.rmSync(path.join(d.folder, '.detainer-desk/aliases.json'));
    await d.command('Detainer Desk: Set Up the Clinic Folder');
    await d.toast('Written: aliases.json.').waitFor();
    assert.equal(read('jails.json'), '[]');
    await d.command('View: Close All Editors');
  });
});
