// mocha's own reporters, plus a count for tools/test.mjs. A skipped test counts as a failed one.
const fs = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Counting {
  constructor(runner, options) {
    const name = options.reporterOptions?.style ?? 'spec';
    const style = reporters[name] ?? reporters.spec;
    this.reporter = new style(runner, options);
    const tests = [];
    runner.on('pass', (test) => tests.push([test.fullTitle(), test.duration ?? 0]));
    runner.on('retry', (test, error) => {
      console.log(`    tried again: ${test.fullTitle()}: ${String(error.message).split('\n')[0]}`);
    });
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const slow = tests.sort((a, b) => b[1] - a[1]).slice(0, 10);
      const line = JSON.stringify({ passed: passes, failed: failures + pending, slow });
      if (process.env.TEST_COUNTS) fs.appendFileSync(process.env.TEST_COUNTS, `${line}\n`);
    });
  }

  done(failures, end) {
    if (this.reporter.done) this.reporter.done(failures, end);
    else end(failures);
  }
};
