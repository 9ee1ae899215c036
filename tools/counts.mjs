// How a step tells tools/test.mjs what it counted: a line of JSON in the file named by TEST_COUNTS.
import fs from 'node:fs';

export function writeCounts(counts) {
  if (process.env.TEST_COUNTS) fs.appendFileSync(process.env.TEST_COUNTS, JSON.stringify(counts) + '\n');
}

export function readCounts(file) {
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n').filter(Boolean);
  if (lines.length === 0) return undefined;
  return lines.map((line) => JSON.parse(line)).reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}
