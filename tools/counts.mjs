// How a step tells tools/test.mjs what it counted, and which of its tests took longest: a line of JSON in the file named by TEST_COUNTS.
import fs from 'node:fs';

const shown = 10;

/** The ones that took longest, longest first. @param {[title: string, milliseconds: number][]} tests */
export const slowest = (tests) => [...tests].sort((a, b) => b[1] - a[1]).slice(0, shown);

export function writeCounts(counts) {
  if (process.env.TEST_COUNTS) fs.appendFileSync(process.env.TEST_COUNTS, JSON.stringify(counts) + '\n');
}

export function readCounts(file) {
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
  if (lines.length === 0) return undefined;
  return lines
    .map((line) => JSON.parse(line))
    .reduce(
      (sum, { passed, failed, slow = [] }) => ({
        passed: sum.passed + passed,
        failed: sum.failed + failed,
        slow: slowest([...sum.slow, ...slow]),
      }),
      { passed: 0, failed: 0, slow: [] },
    );
}
