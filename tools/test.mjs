// npm test: every step, one after the other, each a process of its own with its output as it comes. A failed step stops nothing.
// Ends with a table and one last line, 'N passed, N failed'.
//   --only=unit,e2e   only these steps (see the table for the names)
//   CI=1              also the suites on the latest VS Code
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './bootstrap.mjs';
import { outcome, runCommands } from './attempts.mjs';
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

async function runStep(step) {
  const begun = Date.now();
  console.log(`\n== ${step.name}: ${step.what}`);
  let tries = 0;
  const { last, again } = await runCommands(step.commands, step.secondTry ?? false, async (command) => {
    const file = path.join(scratch, `${step.name}-${++tries}.json`);
    if (tries > step.commands.length) console.log(`\n== once more, from the start: ${command.join(' ')}`);
    const code = await runCommand(command, { ...process.env, ...step.env, TEST_COUNTS: file });
    return { code, ...(readCounts(file) ?? { passed: 0, failed: 0 }) };
  });
  const { passed, failed } = outcome(step.counts ?? false, last);
  return { step, passed, failed, again, seconds: (Date.now() - begun) / 1000 };
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
for (const { step, again } of results)
  for (const command of again) console.log(`\nUnsteady: ${step.name} needed a second try of ${command.join(' ')}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && results.length > 0 ? 0 : 1;
