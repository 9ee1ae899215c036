// In a folder that the user does not trust, everything built in still works (package.json, capabilities.untrustedWorkspaces).
import assert from 'node:assert/strict';
import { describeDesk } from './support/desk.mjs';

describeDesk('a folder that is not trusted', { trust: true, files: { 'note.md': '# A note\n' } }, (desk) => {
  it('is opened in restricted mode', async () => {
    await desk().doNotTrust();
    await desk().statusBar('Restricted Mode').waitFor();
  });

  it('still offers the commands', async () => {
    await desk().openFile('note.md');
    assert.equal(await desk().offers('Detainer Desk: Check a Hold Deadline'), true);
  });
});
