// A jail log in the real workbench: columns looked at, counted, the rows by keyboard, one of them opened; the same in four themes.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ensureVSCode } from '../../tools/vscode/install.mjs';
import { describeDesk, version } from './support/desk.mjs';
import { themesOf } from './support/themes.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const log = fs.readFileSync(path.join(root, 'samples/clinic/jail-log.csv'), 'utf8');
const THEMES = themesOf(ensureVSCode(version).dir, ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast']);

describeDesk('a jail log', { files: { 'jail-log.csv': log }, viewport: { width: 1600, height: 1400 } }, (desk) => {
  let frame;
  const errors = [];
  const waitFor = (pattern, selector = 'body') =>
    frame.waitForFunction(
      ([source, where]) => new RegExp(source).test(document.querySelector(where)?.innerText ?? ''),
      [pattern.source, selector],
    );

  before(async () => {
    desk().page.on('console', (message) => {
      if (message.type() === 'error' && /content security|refused|violates/i.test(message.text())) errors.push(message.text());
    });
    await desk().openFile('jail-log.csv');
    await desk().command('View: Reopen Editor With...');
    await desk().pick('Jail Log');
    frame = await desk().webview('Jail Log');
    await frame.locator('.mapping').waitFor();
  });

  it('proposes columns, shows ten rows both ways, and asks for the zone', async () => {
    await waitFor(/Proposed from the headings/);
    await frame.getByRole('button', { name: 'Count the Whole Log' }).click();
    await waitFor(/Choose the time zone/, '.notice');
    await frame.getByLabel('Time zone of the jail').selectOption('America/New_York');
    await frame.getByLabel('Would otherwise have been released').selectOption('last-freeing-end');
    await waitFor(/Would have left 2025-/, '.tried');
    await desk().screenshot('jail log columns');
    assert.deepEqual(await desk().axe(frame), []);
  });

  it('counts the log, adds up, and opens a row by keyboard', async () => {
    await frame.getByRole('button', { name: 'Count the Whole Log' }).click();
    await waitFor(/928 rows read = 467 answered \+ 0 not answered/, '.sum');
    await waitFor(/186 of 467 rows, 3,647\.0 hours/, '.lead');
    await frame.getByRole('grid').focus();
    await desk().page.keyboard.press('3');
    await waitFor(/42 h/, '.rows-body');
    await desk().page.keyboard.press('End');
    await frame.waitForFunction(() => document.querySelector('.row.active')?.id === 'row-927');
    await desk().page.keyboard.press('Home');
    await desk().page.keyboard.press('Enter');
    await waitFor(/The end of each reading/, '.detail');
    assert.deepEqual(await desk().axe(frame), []);
  });

  it('looks like the editor in every theme', async () => {
    for (const [label, id] of THEMES) {
      await desk().command('Preferences: Color Theme');
      await desk().quickInput.row(label).waitFor();
      await desk().type(label);
      await desk().page.waitForTimeout(200);
      await desk().accept();
      await frame.waitForFunction((wanted) => document.body.dataset.vscodeThemeId === wanted, id);
      await frame.evaluate(() => globalThis.scrollTo(0, 0));
      await desk().page.waitForTimeout(300);
      await desk().screenshot(`jail log in ${label}`);
    }
    assert.deepEqual(errors, []);
  });
});
