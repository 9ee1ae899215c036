// Runs before the other suites (their names come later): what it costs to load and activate the extension in its real host.
// Node is not there in the web host, so its clock of work is asked for by name.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Usage {
  user: number;
  system: number;
}
const host = globalThis as unknown as { process?: { cpuUsage?: (since?: Usage) => Usage } };

describe('activation', () => {
  it('does not happen before somebody opens a note, a view or a command, and costs little', async function () {
    const extension = vscode.extensions.getExtension('detainer-desk-publisher.detainer-desk');
    assert.ok(extension);
    assert.equal(extension.isActive, false, 'the extension was active before anything asked for it');
    const t0 = Date.now();
    const work = host.process?.cpuUsage?.();
    await extension.activate();
    const ms = Date.now() - t0;
    assert.equal(extension.isActive, true);
    // The spec reporter prints the title: so the figure is read in both hosts.
    if (this.test) this.test.title += `: loading and activating took ${ms} ms`;
    // The clock measures the machine and is only read. Work is the extension's own (and its host's), and the limit is wide.
    if (work) {
      const done = host.process?.cpuUsage?.(work);
      assert.ok(done && (done.user + done.system) / 1000 < 5000, JSON.stringify(done));
    }
  });
});
