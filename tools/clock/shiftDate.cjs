// Moves the clock of the process that loads it by TEST_CLOCK_SHIFT milliseconds:   node --require tools/clock/shiftDate.cjs
// The tests load it into themselves and into VS Code's server with its extension host (tools/clock/testDay.mjs), and run the text of `shiftDate` in
// pages and in the web worker. Nothing of the product reads the variable: the extension asks for the time as always, and gets another.
'use strict';

/** Knows nothing outside itself, because its text is sent to other places. The clock goes on from where it was put. */
function shiftDate(milliseconds) {
  const RealDate = globalThis.Date;
  const now = () => RealDate.now() + milliseconds;
  const Shifted = new Proxy(RealDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made === Shifted ? target : made),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}

module.exports = { shiftDate };

const asked = Number(process.env.TEST_CLOCK_SHIFT ?? 0);
if (asked !== 0 && !globalThis.testClockIsShifted) {
  globalThis.testClockIsShifted = true;
  shiftDate(asked);
}
