// Writes samples/clinic/jail-log.csv: 2,000 lines of a jail's log that nobody kept, and says what its answers are. Bookings are numbers; nobody is
// named. The answers are known because every release was due on a Monday of a week without a holiday, so that 48 hours are 48 hours.
//   node tools/data/make-sample-log.mjs
import fs from 'node:fs';
import path from 'node:path';

const LINES = 2000;
const HOURS_OF_THE_RULE = 48;
/** Mondays of 2025 whose week has no federal holiday before its Friday. */
const MONDAYS = ['02-03', '03-03', '03-10', '04-07', '05-05', '06-02', '07-07', '08-04', '09-08', '10-06', '11-03', '12-01'];
const FACILITIES = ['Main jail', 'Annex', 'Work release'];
const CHARGES = ['DWLS', 'LARCENY', 'SIMPLE ASSAULT', 'RESIST OFFICER', 'POSSESS STOLEN PROPERTY'];
/** Hours between the end of the last charge and the release, for the first ten of every twenty bookings. */
const HELD = [0, 2, 24, 47, 48, 49, 60, 72, 90, 12];

/** The same numbers every time. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const clock = (minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

export function sampleLog() {
  const roll = dice(20_251_128);
  const lines = [['Booking No', 'Booked', 'Charge', 'Charge Release', 'Release Reason', 'Released', 'Facility']];
  const truth = { read: 0, answered: 0, refused: 0, contradictory: 0, 'no-detainer': 0, past: 0, hoursPast: 0 };
  const perFacility = Object.fromEntries(FACILITIES.map((name) => [name, 0]));
  for (let i = 0; lines.length <= LINES; i++) {
    const kind = i % 20;
    const due = Date.parse(`2025-${MONDAYS[roll(MONDAYS.length)]}T08:00Z`) / 60_000 + roll(8 * 60);
    const booked = due - 600 - roll(5 * 1440);
    const facility = FACILITIES[roll(FACILITIES.length)];
    const left = due + (HELD[kind] ?? 1) * 60;
    // The last booking fills the lines that are left.
    const room = LINES - (lines.length - 1);
    const line = (charge, end, reason, released = left) =>
      lines.push([
        300_000 + i,
        clock(booked),
        charge,
        end === null ? '' : clock(end),
        reason,
        released === null ? '' : clock(released),
        facility,
      ]);
    const charge = () => CHARGES[roll(CHARGES.length)];
    truth.read++;
    if (room === 1 || (kind >= 10 && kind < 15) || kind === 19) {
      truth['no-detainer']++;
      line(charge(), due, 'Cash Bail', due + 60);
    } else if (kind < 10) {
      if (room > 2) line(charge(), due - 60 - roll(300), 'PR');
      line(charge(), due, 'Bail Bond');
      line('HOLD IMMIGRATION', left, 'Immigration');
      truth.answered++;
      perFacility[facility]++;
      const past = HELD[kind] - HOURS_OF_THE_RULE;
      if (past > 0) {
        truth.past++;
        truth.hoursPast += past;
      }
    } else if (kind === 17) {
      truth.contradictory++;
      line(charge(), due, 'PR', booked - 120);
      line('HOLD IMMIGRATION', due, 'Immigration', booked - 120);
    } else {
      // The hold alone; nobody wrote down when they left; another keeper, which is not freedom.
      truth.refused++;
      if (kind === 16) line(charge(), due, 'PR', null);
      if (kind === 18) line(charge(), due, 'Department of Corrections');
      line('HOLD IMMIGRATION', left, 'Immigration', kind === 16 ? null : left);
    }
  }
  return { text: `${lines.map((cells) => cells.join(',')).join('\n')}\n`, truth, perFacility };
}

if (process.argv[1] === import.meta.filename) {
  const { text, truth } = sampleLog();
  fs.writeFileSync(path.resolve(import.meta.dirname, '../../samples/clinic/jail-log.csv'), text);
  console.log(truth);
}
