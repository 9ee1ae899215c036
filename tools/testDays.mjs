// npm run test:days: the unit, integration and end-to-end suites on every day of tools/clock/testDay.mjs, one day after the other.
//   npm run test:days -- sunday leap-day                 only these days
//   npm run test:days -- sunday --only=e2e --file=holds  options of tools/test.mjs go to each of the runs
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { days } from './clock/testDay.mjs';

const root = path.resolve(import.meta.dirname, '..');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = asked.length > 0 ? asked : days.map((day) => day.name);
if (!options.some((option) => option.startsWith('--only='))) options.push('--only=unit,build,package,integration,e2e');

const red = chosen.filter((name) => {
  console.log(`\n===== ${name} =====`);
  const run = spawnSync(process.execPath, ['tools/test.mjs', ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_DAY: name },
  });
  return run.status !== 0;
});
console.log(`\n${chosen.length} days (${chosen.join(', ')}), ${red.length === 0 ? 'all green' : `red: ${red.join(', ')}`}`);
process.exitCode = red.length === 0 ? 0 : 1;
