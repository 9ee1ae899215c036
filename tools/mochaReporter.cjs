// mocha's own reporters, plus a count for tools/test.mjs. A skipped test counts as a failed one.
const fs = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Counting {
  constructor(runner, options) {
    const name = options.reporterOptions?.style ?? 'spec';
    const style = reporters[name] ?? reporters.spec;
    this.reporter = new style(runner, options);
    runner.on('retry', (test, error) => {
      console.log(`    tried again: ${test.fullTitle()}: ${String(error.message).split('\n')[0]}`);
    });
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const line = JSON.stringify({ passed: passes, failed: failures + pending });
      if (process.env.TEST_COUNTS) fs.appendFileSync(process.env.TEST_COUNTS, `${line}\n`);
    });
  }

  done(failures, end) {
    if (this.reporter.done) this.reporter.done(failures, end);
    else end(failures);
  }
};
