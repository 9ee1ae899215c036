// A clinic of two windows: one shares a letter through a folder on a drive, the other finds it without a reload. Nobody's data goes along.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeDesk, openDesk } from './support/desk.mjs';
import { appears, until } from './support/holds.mjs';

const shared = fs.mkdtempSync(path.join(os.tmpdir(), 'clinic-drive-'));
fs.writeFileSync(path.join(shared, 'clinic.json'), '{ "name": "River Clinic", "address": ["12 Main Street"] }\n');
fs.mkdirSync(path.join(shared, 'templates'));
const settings = { 'detainerDesk.clinicFolder': shared };

const letter = 'Please send the booking sheet of the person with A 200 123 456, held at Example County Jail.';
const note = `---\nzone: America/Chicago\nfacility: Example County Jail\n---\n\n${letter}\n`;

/** Opens the picker of letters until it has this one: a drive outside the workspace is looked at every five seconds, an open picker is not. */
function offered(d, id) {
  return until(
    async () => {
      await d.command('Detainer Desk: Insert a Request');
      await d.quickInput.asks('Insert a Request');
      await d.quickInput.box.fill(id);
      const row = d.quickInput.row(id);
      if (await appears(row)) return row;
      await d.escape();
      return undefined;
    },
    `${id} in the picker`,
    25,
  );
}

const inFile = (name) => path.join(shared, name);
const head = ['title: Ours', 'recipient: The jail', 'recipient-kind: jail', 'purpose: To ask', 'use: both'].join('\n');

describeDesk('a clinic of two windows', { files: { 'note.md': note }, settings }, (desk) => {
  let other;
  before(async function () {
    this.timeout(180_000);
    other = await openDesk({ files: { 'mine.md': '# Mine\n' }, settings });
    await other.openFile('mine.md');
  });
  after(async () => {
    await other?.close();
    fs.rmSync(shared, { recursive: true, force: true });
  });

  it('shares a letter after the privacy guard and a look at the file', async () => {
    const d = desk();
    await d.openFile('note.md');
    await d.selectText(letter);
    await d.command('Detainer Desk: Share a Snippet with the Clinic');
    await d.quickInput.asks("like a client's data");
    assert.match((await d.quickInput.texts()).join('\n'), /A 200 123 456\s*A-number/);
    await d.accept();
    await d.quickInput.answer('Other words that should be blanks', 'Example County Jail = jail');
    await d.pick('A template');
    await d.quickInput.answer('What is it called?', 'Booking sheet');
    await d.quickInput.answer('What is it for?', 'To ask a jail for the booking sheet');
    await d.quickInput.answer('Who wrote it?', 'NK');
    await d.pick('The jail');
    await d.quickInput.asks('word for word');
    assert.equal(fs.existsSync(inFile('templates/C-BOOKING-SHEET.md')), false, 'written before it was looked at');
    await d.screenshot('share-preview');
    await d.pick('Write it into the clinic folder');
    await d.toast('read it yourself').waitFor();
    const written = fs.readFileSync(inFile('templates/C-BOOKING-SHEET.md'), 'utf8');
    assert.match(written, /\{\{ a_number \}\}, held at \{\{ jail \}\}/);
    assert.ok(!written.includes('200 123 456') && !written.includes('Example County'));
  });

  it('the other window has it in its picker without a reload, with its origin', async () => {
    const row = await offered(other, 'C-BOOKING-SHEET');
    assert.match((await row.innerText()).replace(/\s+/g, ' '), /Template of River Clinic by NK, not reviewed/);
    await other.quickInput.clickRow(row);
    await other.pick('Insert at the cursor');
    await other.waitForText(/DRAFT: not reviewed/);
    assert.match(await other.editorText(), /Please send the booking sheet/);
  });

  it('a hostile template is refused with its line, in its own file', async () => {
    fs.writeFileSync(inFile('templates/bomb.md'), '---\nid: C-BOMB\na: &a [x, x]\nb: [*a, *a]\n---\nx\n');
    fs.writeFileSync(inFile('templates/include.md'), `---\nid: C-INC\n${head}\n---\n{% include '../../secret' %}\n`);
    const d = desk();
    const problems = await until(
      async () => {
        const all = (await d.problems()).join('\n');
        return /Shortcuts with .* are not read/.test(all) && /\[Ln 9/.test(all) && all;
      },
      'a problem for each file',
      20,
    );
    assert.match(problems, /Shortcuts with .* are not read.*\[Ln 4/);
  });

  it('saves a letter as a Word file and as a page to print, with the DRAFT mark', async () => {
    const d = desk();
    for (const [row, name] of [
      ['Save as a Word file', 'letter-test.docx'],
      ['Save as a printable page', 'letter-test.html'],
    ]) {
      await d.openFile('note.md');
      await d.quickInput.clickRow(await offered(d, 'C-BOOKING-SHEET'));
      await d.pick(row);
      await d.quickInput.saveAs(path.join(d.folder, name));
      await d.toast(`Saved ${name}`).waitFor();
      assert.ok(fs.statSync(path.join(d.folder, name)).size > 500);
    }
    const page = fs.readFileSync(path.join(d.folder, 'letter-test.html'), 'utf8');
    assert.match(page, /<p class="mark">DRAFT: not reviewed/);
    assert.equal(fs.readFileSync(path.join(d.folder, 'letter-test.docx')).toString('latin1', 0, 2), 'PK');
  });
});

describeDesk(
  'a clinic folder in a workspace that is not trusted',
  { trust: true, files: { 'note.md': '# A note\n', '.detainer-desk/templates/x.md': `---\nid: C-EVIL\n${head}\n---\nx\n` } },
  (desk) => {
    it('is not read', async () => {
      const d = desk();
      await d.doNotTrust();
      await d.statusBar('Restricted Mode').waitFor();
      await d.openFile('note.md');
      await d.command('Detainer Desk: Insert a Request');
      await d.quickInput.asks('Insert a Request');
      await d.quickInput.row('T01').waitFor();
      await d.quickInput.box.fill('C-EVIL');
      assert.equal(await appears(d.quickInput.row('C-EVIL')), false);
      await d.escape();
    });
  },
);
