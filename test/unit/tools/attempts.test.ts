// The second try of a test step, and what it counts. A mistake here would let a red run pass.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Result {
  code: number;
  passed: number;
  failed: number;
}
type Run = (command: string[]) => Promise<Result>;
interface Attempts {
  runCommands: (commands: string[][], secondTry: boolean, run: Run) => Promise<{ last: Result[]; again: string[][] }>;
  outcome: (counts: boolean, results: Result[]) => { passed: number; failed: number };
}

const script = pathToFileURL(path.resolve(__dirname, '../../../tools/attempts.mjs')).href;
const green: Result = { code: 0, passed: 3, failed: 0 };
const red: Result = { code: 1, passed: 1, failed: 2 };

/** Runs commands that end as the table says: by name, the result of each try. */
async function attempt(ends: Record<string, Result[]>, secondTry: boolean) {
  const { runCommands, outcome } = (await import(script)) as Attempts;
  const tries: string[] = [];
  const { last, again } = await runCommands(
    Object.keys(ends).map((name) => [name]),
    secondTry,
    async ([name = '']) => {
      tries.push(name);
      const end = ends[name]?.[tries.filter((t) => t === name).length - 1];
      assert.ok(end, `${name} was tried too often`);
      return end;
    },
  );
  return { tries: tries.join(' '), again: again.flat(), ...outcome(true, last) };
}

describe('the tries of a test step', () => {
  it('a red command ends a step without a second try', async () => {
    assert.deepEqual(await attempt({ a: [red], b: [green] }, false), { tries: 'a', again: [], passed: 1, failed: 2 });
  });

  it('with a second try all run first, then the red one again, and only its last try counts', async () => {
    assert.deepEqual(await attempt({ a: [red, green], b: [green] }, true), {
      tries: 'a b a',
      again: ['a'],
      passed: 6,
      failed: 0,
    });
  });

  it('what is red twice stays red', async () => {
    assert.deepEqual(await attempt({ a: [red, red], b: [green] }, true), { tries: 'a b a', again: ['a'], passed: 4, failed: 2 });
  });

  it('more than three red ones are not tried again', async () => {
    const many = { a: [red], b: [red], c: [red], d: [red] };
    assert.deepEqual(await attempt(many, true), { tries: 'a b c d', again: [], passed: 4, failed: 8 });
  });

  it('a command that ends red without a count is a failure, and so is a step of tests that ran none', async () => {
    const { outcome } = (await import(script)) as Attempts;
    assert.deepEqual(outcome(true, [{ code: 1, passed: 0, failed: 0 }, green]), { passed: 3, failed: 1 });
    assert.deepEqual(outcome(true, [{ code: 0, passed: 0, failed: 0 }]), { passed: 0, failed: 1 });
    assert.deepEqual(outcome(false, [{ code: 2, passed: 0, failed: 0 }]), { passed: 0, failed: 1 });
  });
});
