// How a step runs its commands, and when one of them is tried again.

/** With more of them red at once it is not the machine. */
const mostSecondTries = 3;

/**
 * Runs a step's commands. Without `secondTry` they run in order, and the first red one ends the step. With it they need not wait for each other (`run`
 * may hold one back until there is room), and when all have ended the red ones run once more, each from the start (a new VS Code, a new window): a
 * busy machine can delay one, and what is broken stays red.
 * @template {{ code: number }} R
 * @param {string[][]} commands
 * @param {boolean} secondTry
 * @param {(command: string[], again: boolean) => Promise<R>} run
 * @returns {Promise<{ last: R[], again: string[][] }>} the last try of each; the commands tried again
 */
export async function runCommands(commands, secondTry, run) {
  if (!secondTry) {
    const last = [];
    for (const command of commands) {
      last.push(await run(command, false));
      if (last.at(-1).code !== 0) break;
    }
    return { last, again: [] };
  }
  const last = await Promise.all(commands.map((command) => run(command, false)));
  const red = last.flatMap((result, at) => (result.code === 0 ? [] : [at]));
  if (red.length > mostSecondTries) return { last, again: [] };
  await Promise.all(
    red.map(async (at) => {
      last[at] = await run(commands[at], true);
    }),
  );
  return { last, again: red.map((at) => commands[at]) };
}

/** What a step counts: its tests, or one when it has none. A red command is one failure at least, and so is a step of tests that ran none. */
export function outcome(counts, results) {
  const red = results.some(({ code }) => code !== 0);
  if (!counts) return red ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  let passed = 0;
  let failed = 0;
  for (const result of results) {
    passed += result.passed;
    failed += result.code === 0 ? result.failed : Math.max(result.failed, 1);
  }
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}
