/**
 * The detainer clock, minute by minute. It shares no code with src: its own holidays, its own calendar, and Intl asked for the offset
 * once per UTC hour (US clocks change on the hour). Slow and obvious on purpose; one pass serves all readings.
 */
export const RULES = ['consecutive', 'weekends', 'statutory', 'in-lieu', 'in-lieu+closures'] as const;
export type OracleRule = (typeof RULES)[number];

const CLOSINGS = [
  '2008-12-26',
  '2012-12-24',
  '2014-12-26',
  '2018-12-05',
  '2018-12-24',
  '2019-12-24',
  '2020-12-24',
  '2024-12-24',
  '2025-01-09',
  '2025-12-24',
  '2025-12-26',
];

const iso = (y: number, m: number, d: number): string => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);

/** All dates of the month on a weekday, as a person would tick them off. */
function weekdays(y: number, m: number, weekday: number): string[] {
  const found: string[] = [];
  for (let d = 1; d <= 31; d++) {
    const at = new Date(Date.UTC(y, m - 1, d));
    if (at.getUTCMonth() === m - 1 && at.getUTCDay() === weekday) found.push(iso(y, m, d));
  }
  return found;
}

export function oracleStatutory(y: number): string[] {
  const memorial = weekdays(y, 5, 1);
  return [
    iso(y, 1, 1),
    weekdays(y, 1, 1)[2] ?? '',
    weekdays(y, 2, 1)[2] ?? '',
    memorial[memorial.length - 1] ?? '',
    ...(y >= 2021 ? [iso(y, 6, 19)] : []),
    iso(y, 7, 4),
    weekdays(y, 9, 1)[0] ?? '',
    weekdays(y, 10, 1)[1] ?? '',
    iso(y, 11, 11),
    weekdays(y, 11, 4)[3] ?? '',
    iso(y, 12, 25),
  ];
}

function build(): Record<OracleRule, Set<string>> {
  const statutory = new Set<string>();
  const observed = new Set<string>();
  for (let y = 2007; y <= 2038; y++) {
    for (const date of oracleStatutory(y)) {
      statutory.add(date);
      observed.add(date);
      const at = new Date(`${date}T00:00:00Z`);
      const shift = at.getUTCDay() === 6 ? -1 : at.getUTCDay() === 0 ? 1 : 0;
      if (shift) observed.add(new Date(at.getTime() + shift * 86_400_000).toISOString().slice(0, 10));
    }
  }
  return {
    consecutive: new Set(),
    weekends: new Set(),
    statutory,
    'in-lieu': observed,
    'in-lieu+closures': new Set([...observed, ...CLOSINGS]),
  };
}

const HOLIDAYS = build();
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const dayKinds = new Map<number, readonly boolean[]>();

/** Minutes east of UTC, worked out from what Intl says the local clock shows. */
export function oracleOffset(zone: string, utcMinute: number): number {
  const hour = Math.floor(utcMinute / 60);
  const key = `${zone} ${hour}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    let format = formats.get(zone);
    if (!format) {
      format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      });
      formats.set(zone, format);
    }
    const [y, mo, d, h, mi] = format
      .format(hour * 3_600_000)
      .split(/\D+/)
      .map(Number);
    offset = Date.UTC(y ?? 0, (mo ?? 1) - 1, d ?? 1, h ?? 0, mi ?? 0) / 60_000 - hour * 60;
    // Releases far apart share no hours; a deep run must not fill the memory.
    if (offsets.size > 100_000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

/** For each rule: does this local day count? */
function counts(day: number): readonly boolean[] {
  let kinds = dayKinds.get(day);
  if (!kinds) {
    const at = new Date(day * 86_400_000);
    const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    const date = at.toISOString().slice(0, 10);
    kinds = RULES.map((rule) => rule === 'consecutive' || (!weekend && !HOLIDAYS[rule].has(date)));
    dayKinds.set(day, kinds);
  }
  return kinds;
}

/** The first minute at which the hours are full, for every rule. */
export function oracle(release: number, zone: string, hours = 48): Record<OracleRule, number> {
  const left = RULES.map(() => hours * 60);
  const ends: Partial<Record<OracleRule, number>> = {};
  let open = RULES.length;
  let offset = oracleOffset(zone, release);
  for (let minute = release; open > 0; minute++) {
    if (minute % 60 === 0) offset = oracleOffset(zone, minute);
    const day = Math.floor((minute + offset) / 1440);
    const kinds = counts(day);
    for (let i = 0; i < RULES.length; i++) {
      const rule = RULES[i];
      if (rule === undefined || ends[rule] !== undefined || !kinds[i]) continue;
      left[i] = (left[i] ?? 0) - 1;
      if (left[i] === 0) {
        ends[rule] = minute + 1;
        open--;
      }
    }
  }
  return ends as Record<OracleRule, number>;
}

/** "2026-11-20T15:00-05:00" */
export function oracleIso(utcMinute: number, zone: string): string {
  const offset = oracleOffset(zone, utcMinute);
  const local = new Date((utcMinute + offset) * 60_000).toISOString().slice(0, 16);
  const abs = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
}

/** mulberry32: the same cases on every machine. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
