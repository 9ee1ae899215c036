// npm test: every step, one after the other, each a process of its own with its output as it comes. A failed step stops nothing.
// Ends with a table and one last line, 'N passed, N failed'.
//   --only=unit,e2e   only these steps (see the table for the names)
//   CI=1              also the suites on the latest VS Code
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './bootstrap.mjs';
import { readCounts } from './counts.mjs';
import { selectSteps } from './testSteps.mjs';

const root = path.resolve(import.meta.dirname, '..');
const ci = ['1', 'true'].includes(process.env.CI ?? '');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'test-counts-'));
let running;
process.once('exit', () => {
  running?.kill('SIGTERM');
  fs.rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

function runCommand(command, env) {
  const [program, ...args] = command;
  const executable = program === 'node' ? process.execPath : program;
  return new Promise((resolve) => {
    running = spawn(executable, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
    running.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    running.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A step that counts its tests must have run some; a check counts as one. */
function outcome(step, code, counted) {
  if (!step.counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const wrong = code !== 0 || passed + failed === 0;
  return { passed, failed: wrong ? Math.max(failed, 1) : failed };
}

async function runStep(step) {
  const file = path.join(scratch, `${step.name}.json`);
  const begun = Date.now();
  console.log(`\n== ${step.name}: ${step.what}`);
  let code = 0;
  for (const command of step.commands) {
    code = await runCommand(command, { ...process.env, ...step.env, TEST_COUNTS: file });
    if (code !== 0) break;
  }
  return { step, code, seconds: (Date.now() - begun) / 1000, ...outcome(step, code, readCounts(file)) };
}

function printTable(results) {
  const width = Math.max(...results.map((result) => result.step.name.length));
  console.log('\nstep'.padEnd(width + 1) + '   passed  failed   seconds');
  for (const { step, passed, failed, seconds } of results) {
    const columns = [String(passed).padStart(8), String(failed).padStart(7), seconds.toFixed(1).padStart(9)];
    console.log(`${step.name.padEnd(width)} ${columns.join(' ')}${failed > 0 ? '   FAILED' : ''}`);
  }
}

const steps = selectSteps({ ci, only });
const results = [];
for (const step of steps) results.push(await runStep(step));
printTable(results);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && results.length > 0 ? 0 : 1;
