// The clock of the tests in a browser: the same shift as in this process, for pages and for the worker of the web extension host.
import { createRequire } from 'node:module';

const { shiftDate } = createRequire(import.meta.url)('./shiftDate.cjs');
const shift = Number(process.env.TEST_CLOCK_SHIFT ?? 0);

/** To run before anything else in a page or worker; empty when the clock is the real one. */
export const clockScript = shift === 0 ? '' : `(${shiftDate.toString()})(${shift});\n`;

/** Throws one sentence when another clock than this process's own was measured: a test that runs on no chosen day proves nothing about it. */
export function assertSameClock(milliseconds, where) {
  const apart = Math.abs(milliseconds - Date.now());
  if (!(apart < 3_600_000))
    throw new Error(`The clock of ${where} is ${Math.round(apart / 60_000)} minutes away from the one of the tests.`);
}
