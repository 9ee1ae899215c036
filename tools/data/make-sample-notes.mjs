// Sixty synthetic case notes over six quarters for the sample clinic, so that the list of holds and the pattern report have something to
// show. Everything is made up from a fixed seed: no person, no place and no case stands behind it. Run it again and the files are the same.
//
//   node tools/data/make-sample-notes.mjs
import fs from 'node:fs';
import path from 'node:path';

const out = path.resolve(import.meta.dirname, '../../samples/clinic/cases');

/** mulberry32: a small generator with a fixed seed. */
let state = 20261122;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const chance = (p) => random() < p;
const pad = (n) => String(n).padStart(2, '0');
const id = () => Array.from({ length: 12 }, () => pick([...'abcdefghjkmnpqrstuvwxyz23456789'])).join('');
const stamp = (ms) => {
  const d = new Date(ms);
  return `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(d.getUTCDate())} ${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}`;
};
const HOUR = 3_600_000;

/** Two places differ on purpose, so that an outlier can be seen: A gives few copies, B holds long. */
const PLACES = [
  { name: 'Example County Jail A', state: 'US-GA', zone: 'America/New_York', weight: 20, served: 0.15, late: 0.35, traffic: 0.6 },
  { name: 'Example County Jail B', state: 'US-GA', zone: 'America/New_York', weight: 16, served: 0.85, late: 0.8, traffic: 0.3 },
  { name: 'Example City Jail C', state: 'US-TN', zone: 'America/Chicago', weight: 14, served: 0.9, late: 0.15, traffic: 0.2 },
  { name: 'Example County Jail D', state: 'US-TN', zone: 'America/Chicago', weight: 10, served: 0.8, late: 0.2, traffic: 0.2 },
];
const QUARTERS = ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const OTHER_CHARGES = [
  { text: 'simple assault', code: '1313' },
  { text: 'shoplifting', code: '2303' },
  { text: 'driving under the influence', code: '5404' },
  { text: 'trespass', code: '5707' },
];
const TRAFFIC = ['driving without a license', 'speeding', 'expired registration'];

/** When and in which languages: every third copy came after the release was due, every fourth has the day alone. No dice are thrown for it. */
function copyLines(served, i, release) {
  if (served !== 'yes') return [];
  const at = stamp(i % 3 === 0 ? release + 3 * HOUR : release - 26 * HOUR);
  return [
    `  served-at: ${i % 4 === 0 ? at.slice(0, 10) : at}`,
    `  served-languages: ${i % 2 === 0 ? 'English, Spanish' : 'English'}`,
  ];
}

const places = PLACES.flatMap((p) => Array.from({ length: p.weight }, () => p));
fs.rmSync(out, { recursive: true, force: true });
places.forEach((place, i) => {
  const quarter = QUARTERS[i % QUARTERS.length];
  const [year, q] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
  const release = Date.UTC(
    year,
    (q - 1) * 3,
    2 + Math.floor(random() * 82),
    8 + Math.floor(random() * 10),
    pick([0, 15, 30, 45]),
  );
  const key = `S-${year}-${String(i + 1).padStart(3, '0')}`;
  const traffic = chance(place.traffic);
  const disposition = traffic
    ? pick(['charged', 'charged', 'dismissed'])
    : pick(['charged', 'convicted', 'convicted', 'dismissed', 'deferred']);
  const charge = traffic ? { text: pick(TRAFFIC) } : pick(OTHER_CHARGES);
  const served = chance(0.15) ? 'unknown' : chance(place.served) ? 'yes' : 'no';
  const late = chance(place.late);
  const heldHours = late ? 100 + Math.floor(random() * 90) : 4 + Math.floor(random() * 40);
  const demand = late && chance(0.7) ? release + (heldHours - 2 - Math.floor(random() * 12)) * HOUR : null;
  const end = release + heldHours * HOUR;
  const toIce = !late && chance(0.3);
  const lines = [
    '---',
    `id: ${id()}`,
    `case: ${key}`,
    `date: ${stamp(release).slice(0, 10)}`,
    `zone: ${place.zone}`,
    `facility: ${place.name}`,
    `jurisdiction: ${place.state}`,
    'detainer:',
    '  form: I-247A',
    `  received: ${stamp(release - 30 * HOUR)}`,
    `  served: ${served}`,
    ...copyLines(served, i, release),
    `  warrant: ${pick(['I-200', 'I-200', 'I-205', 'unknown'])}`,
    `  booked: ${stamp(release - 48 * HOUR)}`,
    `  releasable: ${stamp(release)}`,
    `  release-event: ${pick(['bond posted', 'charges dismissed', 'personal recognizance', 'end of sentence'])}`,
    ...(demand === null ? [] : [`  demand: ${stamp(demand)}`]),
    ...(toIce ? [`  ice-custody: ${stamp(end)}`] : [`  released: ${stamp(end)}`]),
    '  other-holds: no',
    `  status: ${toIce ? 'ice-custody' : 'released'}`,
    'charges:',
    ...(charge.code ? [`  - code: "${charge.code}"`, `    text: ${charge.text}`] : [`  - text: ${charge.text}`]),
    `    disposition: ${disposition}`,
    ...(disposition === 'convicted'
      ? [
          `    max: ${pick(['over-one-year', 'under-one-year', 'under-one-year'])}`,
          '    aggravated-felony:',
          `      finding: ${chance(0.25) ? 'yes' : 'no'}`,
          '      by: supervising attorney',
          `      on: ${stamp(release).slice(0, 10)}`,
        ]
      : []),
    ...(disposition === 'convicted' || chance(0.5) ? ['record-complete: yes'] : []),
    `assigned: ${pick(['caseworker on duty', 'intern 1', 'attorney on call'])}`,
    '---',
    '',
    `# ${key}: synthetic note`,
    '',
    'This note was made by a script to fill the sample clinic. Nobody and no place stands behind it.',
    '',
  ];
  const folder = path.join(out, quarter);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${key}.md`), lines.join('\n'));
});
console.log(`${places.length} notes in ${QUARTERS.length} quarters`);
