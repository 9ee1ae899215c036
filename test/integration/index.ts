// VS Code calls run() inside the Node extension host. tools/vscode/run.mjs follows the lines and reads the counts.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as util from 'node:util';
import Mocha from 'mocha';

const { EXT_TEST_OUT: linesFile, EXT_TEST_STATS: statsFile, MOCHA_GREP: grep } = process.env;

/** VS Code's console is full of other things, so mocha writes into a file. */
function writeLinesTo(file: string): void {
  const reporters = Mocha.reporters.Base as unknown as { consoleLog: (...args: unknown[]) => void };
  reporters.consoleLog = (...args) => fs.appendFileSync(file, `${util.format(...args)}\n`);
}

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, retries: 1, forbidOnly: true, ...(grep ? { grep } : {}) });
  if (linesFile) writeLinesTo(linesFile);
  for (const file of fs.readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  return new Promise((resolve, reject) => {
    const slow: [title: string, milliseconds: number][] = [];
    const runner = mocha.run((failures) => {
      if (statsFile) fs.writeFileSync(statsFile, JSON.stringify({ ...runner.stats, slow }));
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
    runner.on('retry', (test: Mocha.Test, error: Error) =>
      Mocha.reporters.Base.consoleLog(`    tried again: ${test.fullTitle()}: ${error.message}`),
    );
    runner.on('pass', (test) => slow.push([test.fullTitle(), test.duration ?? 0]));
  });
}
