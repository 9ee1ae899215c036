// What of a run goes on side by side: a lane takes so many commands at a time, and a step waits for the steps it needs.

/**
 * A lane for `size` pieces of work at a time; the others wait for their turn in the order in which they came.
 * @param {number} size
 * @returns {<T>(work: () => Promise<T>) => Promise<T>}
 */
export function makeLane(size) {
  let free = size;
  const waiting = [];
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async (work) => {
    if (free > 0) free--;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      release();
    }
  };
}

/**
 * Runs steps as soon as those they need have ended. One whose need is red is not run: it would test what an earlier run left behind. A need that is not
 * among the steps is not waited for.
 * @template {{ name: string, needs?: string[] }} S
 * @template {{ failed: number }} R
 * @param {S[]} steps each after the ones it needs
 * @param {(step: S) => Promise<R>} run
 * @param {(step: S, red: string) => R} notRun
 * @returns {Promise<R[]>} in the order of the steps
 */
export async function runSteps(steps, run, notRun) {
  const ends = new Map();
  for (const step of steps) {
    const needs = (step.needs ?? []).filter((name) => ends.has(name));
    const end = async () => {
      for (const name of needs) if ((await ends.get(name)).failed > 0) return notRun(step, name);
      return run(step);
    };
    ends.set(step.name, end());
  }
  return Promise.all(ends.values());
}
