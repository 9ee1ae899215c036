// What of a test run goes on side by side. A mistake here would run tests on an old bundle, or too many windows at once.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Step {
  name: string;
  needs?: string[];
}
interface Result {
  name: string;
  failed: number;
}
interface Lanes {
  makeLane: (size: number) => <T>(work: () => Promise<T>) => Promise<T>;
  runSteps: (
    steps: Step[],
    run: (step: Step) => Promise<Result>,
    notRun: (step: Step, red: string) => Result,
  ) => Promise<Result[]>;
}
const script = pathToFileURL(path.resolve(__dirname, '../../../tools/lanes.mjs')).href;
const lanes = async (): Promise<Lanes> => (await import(script)) as Lanes;

/** A piece of work that ends when it is told to. */
function held() {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { done, finish };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the lanes of a test run', () => {
  it('take so many at a time, and the others in the order in which they came', async () => {
    const { makeLane } = await lanes();
    const lane = makeLane(2);
    const began: string[] = [];
    const works = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...held() }));
    const all = works.map(({ name, done }) =>
      lane(() => {
        began.push(name);
        return done;
      }),
    );
    await turn();
    assert.deepEqual(began, ['a', 'b']);
    works[1]?.finish();
    await turn();
    assert.deepEqual(began, ['a', 'b', 'c']);
    for (const { finish } of works) finish();
    await Promise.all(all);
    assert.deepEqual(began, ['a', 'b', 'c', 'd']);
  });

  it('go on after a piece of work that throws', async () => {
    const { makeLane } = await lanes();
    const lane = makeLane(1);
    await assert.rejects(lane(() => Promise.reject(new Error('no'))));
    assert.equal(await lane(() => Promise.resolve('yes')), 'yes');
  });

  it('a step waits for what it needs, and for nothing else', async () => {
    const { runSteps } = await lanes();
    const began: string[] = [];
    const build = held();
    const all = runSteps(
      [{ name: 'build' }, { name: 'unit' }, { name: 'package', needs: ['build'] }],
      async ({ name }) => {
        began.push(name);
        if (name === 'build') await build.done;
        return { name, failed: 0 };
      },
      ({ name }) => ({ name, failed: 1 }),
    );
    await turn();
    assert.deepEqual(began, ['build', 'unit']);
    build.finish();
    assert.deepEqual(
      (await all).map((r) => r.name),
      ['build', 'unit', 'package'],
    );
    assert.deepEqual(began, ['build', 'unit', 'package']);
  });

  it('a step whose need is red is not run and is red, and so is what needs that one', async () => {
    const { runSteps } = await lanes();
    const began: string[] = [];
    const results = await runSteps(
      [
        { name: 'build' },
        { name: 'package', needs: ['build'] },
        { name: 'e2e', needs: ['package', 'not chosen'] },
        { name: 'lint' },
      ],
      async ({ name }) => {
        began.push(name);
        return { name, failed: name === 'build' ? 1 : 0 };
      },
      ({ name }, red) => ({ name: `${name} without ${red}`, failed: 1 }),
    );
    assert.deepEqual(began.sort(), ['build', 'lint']);
    assert.deepEqual(
      results.map((r) => [r.name, r.failed]),
      [
        ['build', 1],
        ['package without build', 1],
        ['e2e without package', 1],
        ['lint', 0],
      ],
    );
  });
});
