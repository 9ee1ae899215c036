// The clock of the tests. Were it not moved, a run on "another day" would prove nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vm from 'node:vm';

interface Day {
  name: string;
  at?: string;
  zone?: string;
  what: string;
}
interface TestDay {
  days: Day[];
  chooseDay: (asked: string | undefined, random?: () => number) => Day;
  clockEnvironment: (day: Day, now: number) => Record<string, string>;
}
interface ShiftDate {
  shiftDate: (milliseconds: number) => void;
}
const folder = path.resolve(__dirname, '../../../tools/clock');
const testDay = async (): Promise<TestDay> => (await import(pathToFileURL(path.join(folder, 'testDay.mjs')).href)) as TestDay;

/** What a program prints whose clock starts at this day. */
async function onDay(asked: string, program: string, before = {}): Promise<string> {
  const { chooseDay, clockEnvironment } = await testDay();
  const real = performance.timeOrigin + performance.now(); // this test may run on another day itself
  const env = { ...process.env, ...before, NODE_OPTIONS: '', ...clockEnvironment(chooseDay(asked), real) };
  return execFileSync(process.execPath, ['-p', program], { env }).toString().trim();
}

describe('the day of the tests', () => {
  it('has those on which something goes wrong first', async () => {
    const { days } = await testDay();
    const weekdays = days.map(({ at = '' }) => new Date(at).getUTCDay());
    for (const [day, name] of [
      [5, 'friday'],
      [6, 'saturday'],
      [0, 'sunday'],
    ] as const)
      assert.equal(weekdays[days.findIndex((d) => d.name === name)], day, name);
    const times = days.map(({ at }) => at);
    for (const at of ['2026-12-31T23:58:00Z', '2027-03-14T01:59:00-05:00', '2028-02-29T12:00:00Z'])
      assert.ok(times.includes(at), at);
  });

  it('is one of them at random, or the one that was asked for, by name or by time', async () => {
    const { days, chooseDay } = await testDay();
    const drawn = new Set(Array.from({ length: 100 }, (_, i) => chooseDay(undefined, () => i / 100).name));
    assert.deepEqual(
      [...drawn],
      days.map((day) => day.name),
    );
    assert.equal(chooseDay('leap-day').at, '2028-02-29T12:00:00Z');
    assert.equal(chooseDay('2027-07-04T09:00').at, '2027-07-04T09:00Z');
    assert.equal(chooseDay('today').at, undefined);
    for (const wrong of ['2027', 'someday', '2027-13-40T09:00Z'])
      assert.throws(() => chooseDay(wrong), /is no day: say today, year-end/);
  });

  it('starts the clock of a program there, and its clock goes on', async () => {
    assert.match(await onDay('year-end', 'new Date().toISOString()'), /^2026-12-31T23:5[89]|^2027-01-01T00:0/);
    assert.match(await onDay('leap-day', 'Date()'), /Feb 29 2028/);
    const later = 'const t = Date.now(); while (Date.now() === t); Date.now() > t && new Date(Date.now()).getUTCFullYear()';
    assert.equal(await onDay('clock-change', later), '2027');
  });

  it('sets the zone where the day has one, and leaves it alone elsewhere', async () => {
    const zone = 'new Date(2027, 2, 14, 12).getTimezoneOffset()';
    assert.equal(await onDay('clock-change', zone, { TZ: 'Asia/Tokyo' }), '240');
    assert.equal(await onDay('sunday', zone, { TZ: 'Asia/Tokyo' }), '-540');
  });

  it('changes nothing else about dates', async () => {
    const { shiftDate } = (await import(pathToFileURL(path.join(folder, 'shiftDate.cjs')).href)) as ShiftDate;
    const world = vm.createContext({});
    const real = vm.runInContext('Date', world) as DateConstructor;
    vm.runInContext(`(${shiftDate.toString()})(86400000)`, world);
    const run = (code: string): unknown => vm.runInContext(code, world);
    const unmoved = performance.timeOrigin + performance.now(); // a new world has the real clock, whatever day this test runs on
    assert.ok(Math.abs((run('Date.now()') as number) - unmoved - 86_400_000) < 600_000);
    assert.equal(run('new Date(0).toISOString()'), '1970-01-01T00:00:00.000Z');
    assert.equal(run('new Date(2027, 0, 2).getDate()'), 2);
    assert.equal(run('Date.parse("2027-01-01T00:00Z")'), Date.UTC(2027, 0));
    assert.equal(run('new Date() instanceof Date && new Date().constructor === Date'), true);
    assert.equal(run('class Own extends Date {}; new Own(5) instanceof Own && new Own(5).getTime()'), 5);
    assert.ok(run('new Date(0)') instanceof real, "dates from elsewhere, a file's among them, are still dates");
  });
});
