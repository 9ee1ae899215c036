// The pattern report over ten thousand notes: processor time of reading and counting each note, of what the list of holds does anyway with
// the same notes (its floor), and of the report. From the folder of the project:
//
//   npx tsx test/bench/pattern.ts
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createCharges } from '../../src/app/charges';
import { createHolds } from '../../src/app/holds';
import { createPatternReports } from '../../src/app/patternReport';
import { readPlainFrontMatter } from '../../src/domain/note/fastFrontMatter';
import { noteToHoldRequest } from '../../src/domain/note/noteRequests';
import { readFields } from '../../src/domain/note/readFields';

const folder = path.resolve('samples/clinic/cases');
const samples = (fs.readdirSync(folder, { recursive: true }) as string[])
  .filter((f) => f.endsWith('.md'))
  .map((f) => fs.readFileSync(path.join(folder, f), 'utf8'));
const notes = Array.from({ length: 10_000 }, (_, i) =>
  (samples[i % samples.length] ?? '')
    .replace(/case: .*/, `case: B-${i}`)
    .replace(/facility: .*/, `facility: Example County Jail ${i % 40}`)
    .replace(/(releasable: \d{4}-\d\d-)\d\d/, (_m, start: string) => `${start}${String(1 + (i % 28)).padStart(2, '0')}`),
);
const holds = createHolds();
const charges = createCharges();

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

for (let round = 1; round <= 3; round++) {
  const floor = cpu(() => {
    for (const text of notes) {
      const read = readPlainFrontMatter(text);
      const asked = read ? noteToHoldRequest(readFields(read.data, undefined, {}).note) : undefined;
      if (asked?.kind === 'request') holds.computeHold(asked.request);
    }
  });
  const patterns = createPatternReports({
    computeHold: (r) => holds.computeHold(r),
    classifyCharges: (r) => charges.classifyCharges(r),
  });
  let records: NonNullable<ReturnType<typeof patterns.record>>[] = [];
  const reading = cpu(() => {
    records = notes.flatMap((text) => patterns.record(text) ?? []);
  });
  const options = { by: 'facility', now: Date.UTC(2026, 10, 22), zone: 'America/New_York', dataVersion: 'bench' } as const;
  const own = cpu(() => patterns.report(records, { ...options, forSharing: false }));
  const shared = cpu(() => patterns.report(records, { ...options, forSharing: true }));
  console.log(`${records.length} notes: floor ${floor} ms, reading ${reading} ms, report ${own} ms, for sharing ${shared} ms`);
}
