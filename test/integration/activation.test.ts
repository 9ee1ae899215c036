// Runs before the other suites (their names come later): what it costs to load and activate the extension in its real host.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('does not happen before somebody opens a note, a view or a command, and costs little', async function () {
    const extension = vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk');
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'the extension was active before anything asked for it');
    const t0 = Date.now();
    await extension.activate();
    const ms = Date.now() - t0;
    // The spec reporter prints the title: so the figure is read in both hosts.
    if (this.test) this.test.title += `: loading and activating took ${ms} ms`;
    // A wide limit: the machine is shared. The figure itself is what is read.
    assert.ok(ms < 5000, `${ms} ms`);
  });
});
