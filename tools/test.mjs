// npm test: every step, each command a process of its own; what can go on side by side does (tools/lanes.mjs). The output of a command is printed
// whole, when it ends. A failed step stops only what needs it.
// Ends with a table, the ten slowest tests, and one last line, 'N passed, N failed'.
//   --only=unit,e2e     only these steps (see the table for the names)
//   --file=holds,panel  of the end-to-end steps only the files that begin so
//   CI=1                also the suites on the latest VS Code
//   TEST_DAY=leap-day   the day of the tests' clock; otherwise one is taken at random (tools/clock/testDay.mjs)
//   TEST_WINDOWS=2      how many VS Codes run at a time
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './bootstrap.mjs';
import { outcome, runCommands } from './attempts.mjs';
import { chooseDay, clockEnvironment } from './clock/testDay.mjs';
import { readCounts, slowest } from './counts.mjs';
import { makeLane, runSteps } from './lanes.mjs';
import { selectSteps } from './testSteps.mjs';

const root = path.resolve(import.meta.dirname, '..');
const ci = ['1', 'true'].includes(process.env.CI ?? '');
const listed = (option) =>
  process.argv
    .find((argument) => argument.startsWith(`--${option}=`))
    ?.slice(`--${option}=`.length)
    .split(',');
const only = listed('only');

const day = chooseDay(process.env.TEST_DAY);
/** A window keeps a processor about as busy as a compiler does: with more of both than processors, each waits for the others, and tests time out. */
const processors = makeLane(Math.max(2, os.availableParallelism()));
const within = (lane) => (command) => lane(() => processors(command));
const lanes = {
  work: within(makeLane(Math.max(1, os.availableParallelism() - 1))),
  window: within(makeLane(Number(process.env.TEST_WINDOWS) || 2)),
  build: makeLane(1),
  fetch: makeLane(1),
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'test-counts-'));
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
  fs.rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const seconds = (since) => (performance.now() - since) / 1000;

/** Its exit code and all that it wrote. */
function runCommand(command, env) {
  const [program, ...args] = command;
  const executable = program === 'node' ? process.execPath : program;
  return new Promise((resolve) => {
    const child = spawn(executable, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
    running.add(child);
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => output.push(bytes));
    const end = (code) => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(output).toString() });
    };
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** What a command is about, when its step has several: its last argument. */
const subject = (step, command) => (step.commands.length > 1 ? ` ${command.at(-1)}` : '');

let counted = 0;
async function runInLane(step, command, again) {
  return lanes[step.lane](async () => {
    const begun = performance.now();
    const file = path.join(scratch, `${++counted}.json`);
    const clock = step.day ? clockEnvironment(day, Date.now()) : {};
    const { code, output } = await runCommand(command, { ...process.env, ...clock, ...step.env, TEST_COUNTS: file });
    const title = `\n== ${step.name}${subject(step, command)}${again ? ', once more from the start' : ''}`;
    console.log(`${title}: ${code === 0 ? 'green' : 'RED'} after ${seconds(begun).toFixed(1)} s\n${output.trimEnd()}`);
    return { code, command, seconds: seconds(begun), ...(readCounts(file) ?? { passed: 0, failed: 0, slow: [] }) };
  });
}

async function runStep(step) {
  let spent = 0;
  const { last, again } = await runCommands(step.commands, step.secondTry ?? false, async (command, isAgain) => {
    const result = await runInLane(step, command, isAgain);
    spent += result.seconds;
    return result;
  });
  const slow = slowest(last.flatMap((result) => result.slow)).map(([title, ms]) => [`${step.name}: ${title}`, ms]);
  const red = last.filter((result) => result.code !== 0).map((result) => result.command);
  return { step, ...outcome(step.counts ?? false, last), again, red, slow, seconds: spent };
}

function notRun(step, need) {
  console.log(`\n== ${step.name}: not run, because ${need} is red`);
  return { step, passed: 0, failed: 1, again: [], red: [], slow: [], seconds: 0 };
}

function printTable(results) {
  const width = Math.max(...results.map((result) => result.step.name.length));
  console.log('\nstep'.padEnd(width + 1) + '   passed  failed   seconds');
  for (const { step, passed, failed, seconds: spent } of results) {
    const columns = [String(passed).padStart(8), String(failed).padStart(7), spent.toFixed(1).padStart(9)];
    console.log(`${step.name.padEnd(width)} ${columns.join(' ')}   ${step.what}${failed > 0 ? '   FAILED' : ''}`);
  }
}

function printSlowest(results) {
  const tests = slowest(results.flatMap((result) => result.slow));
  if (tests.length === 0) return;
  console.log('\nThe slowest tests:');
  for (const [title, ms] of tests) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${title}`);
}

/** The command that runs a red step, or its red files, again on the same clock. */
function printRepeats(results) {
  const red = results.filter((result) => result.red.length > 0);
  if (red.length === 0) return;
  console.log('\nTo repeat what is red, on the same clock:');
  for (const { step, red: commands } of red) {
    const files = step.name.startsWith('e2e-') ? commands.map((command) => path.basename(command.at(-1), '.e2e.mjs')) : [];
    const needs = (step.needs ?? []).filter((name) => name === 'build' || name === 'package').flatMap((name) => ['build', name]);
    const names =
      files.length > 0
        ? `npm test -- --only=${step.name} --file=${files.join(',')}`
        : `npm test -- --only=${[...new Set([...needs, step.name])].join(',')}`;
    console.log(`  ${step.day ? `TEST_DAY=${day.name} ` : ''}${names}`);
  }
}

const begun = performance.now();
const steps = selectSteps({ ci, only, files: listed('file') });
const onDay = steps.some((step) => step.day);
const clock = `The clock of the tests: ${day.name}${day.at ? `, ${day.at}` : ''}, ${day.what}. TEST_DAY=${day.name} takes the same.`;
if (onDay) console.log(clock);
const results = await runSteps(steps, runStep, notRun);
printTable(results);
printSlowest(results);
for (const { step, again } of results)
  for (const command of again) console.log(`\nUnsteady: ${step.name} needed a second try of ${command.join(' ')}`);
printRepeats(results);
if (onDay) console.log(`\n${clock}`);
console.log(`\nThe whole run took ${seconds(begun).toFixed(0)} s.`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && results.length > 0 ? 0 : 1;
