import { exactTwoSided, holm, median, wilson, type Interval } from './binomial';
import { CUSTODIANS, type Custodian } from '../../detainer/answers';
import { LEVEL_BUCKETS, type LevelBucket, type PatternRecord } from './record';
import type { Known } from '../rows';

export type GroupBy = 'facility' | 'jurisdiction';

export interface Measure {
  readonly id: string;
  readonly label: string;
  /** What stands behind "open". */
  readonly open: string;
  /** Compared between places. */
  readonly tested: boolean;
  /** May leave the clinic. */
  readonly shared: boolean;
  of(record: PatternRecord): Known;
}

const not = (k: Known): Known => (k === 'yes' ? 'no' : k === 'no' ? 'yes' : 'unknown');
const over = (minutes: number | null): Known => (minutes === null ? 'unknown' : minutes > 0 ? 'yes' : 'no');

export const MEASURES: readonly Measure[] = [
  {
    id: 'no-conviction',
    label: 'No conviction recorded',
    open: 'outcome open',
    tested: true,
    shared: true,
    of: (r) => not(r.convicted),
  },
  {
    id: 'traffic-only',
    label: 'Minor traffic only',
    open: 'no charge recorded',
    tested: true,
    shared: true,
    of: (r) => r.trafficOnly,
  },
  { id: 'served', label: 'Copy of the form given', open: 'not known', tested: true, shared: true, of: (r) => r.served },
  {
    id: 'served-in-time',
    label: 'Copy given by the time release was due',
    open: 'not known',
    tested: false,
    // Nested in the one above: two shown counts would tell the third.
    shared: false,
    of: (r) => r.servedInTime,
  },
  {
    id: 'past-earliest',
    label: 'Held past the earliest end',
    open: 'end or release not known',
    tested: true,
    shared: true,
    of: (r) => over(r.pastEarliest),
  },
  {
    id: 'past-latest',
    label: 'Held past the latest end claimed',
    open: 'end or release not known',
    tested: true,
    shared: true,
    of: (r) => over(r.pastLatest),
  },
  {
    id: 'after-demand',
    label: 'Released after a demand',
    open: 'no demand, or no end recorded',
    tested: false,
    shared: true,
    of: (r) => (r.demanded ? r.releasedAfterDemand : 'unknown'),
  },
  {
    id: 'consent',
    label: 'Consent for protected facts on file',
    open: '',
    tested: false,
    shared: false,
    of: (r) => (r.consent ? 'yes' : 'no'),
  },
];

export interface Counts {
  readonly yes: number;
  readonly no: number;
  readonly open: number;
}

export interface Share extends Counts {
  /** Wilson, 95 percent; null without a known case. */
  readonly interval: Interval | null;
  /** Against the share of all notes; null: not compared. `adjusted` after Holm over every comparison of the report. */
  readonly test: { readonly p: number; readonly adjusted: number; readonly outlier: boolean } | null;
}

export interface Group {
  readonly label: string;
  readonly holds: number;
  readonly shares: Readonly<Record<string, Share>>;
  readonly levels: Readonly<Record<LevelBucket, number>>;
  /** Who held the person. For the clinic's own eyes: in small places the counts would tell who was held where. */
  readonly custodians: Readonly<Record<Custodian, number>>;
  /** Of those held past the end, in minutes. */
  readonly earliest: PastEnd;
  readonly latest: PastEnd;
}

export interface PastEnd {
  readonly cases: number;
  readonly median: number | null;
  readonly worst: number | null;
}

export interface Pattern {
  readonly by: GroupBy;
  readonly all: Group;
  readonly places: readonly Group[];
  readonly quarters: readonly Group[];
  /** Holds by quarter and place: `cells[quarter][place]`. */
  readonly cross: Readonly<Record<string, Readonly<Record<string, Group>>>>;
  readonly comparisons: number;
}

/** The family-wise error rate: the chance of one false alarm in the whole report. */
export const ALPHA = 0.05;
/** A place with fewer known cases is listed and not compared: no method can tell it from chance after correction. */
export const FEWEST_COMPARED = 5;

export function analysePattern(records: readonly PatternRecord[], by: GroupBy): Pattern {
  const all = group('All notes', records);
  const byPlace = split(records, (r) => r[by]);
  const byQuarter = split(records, (r) => r.quarter);
  const places = compare(
    [...byPlace].map(([label, rows]) => group(label, rows)),
    all,
  );
  const cross: Record<string, Record<string, Group>> = {};
  for (const [quarter, rows] of byQuarter)
    cross[quarter] = Object.fromEntries([...split(rows, (r) => r[by])].map(([label, own]) => [label, group(label, own)]));
  return {
    by,
    all,
    places: places.groups,
    quarters: [...byQuarter].map(([label, rows]) => group(label, rows)),
    cross,
    comparisons: places.comparisons,
  };
}

function split(records: readonly PatternRecord[], key: (r: PatternRecord) => string): [string, PatternRecord[]][] {
  const out = new Map<string, PatternRecord[]>();
  for (const r of records) {
    const k = key(r);
    const list = out.get(k);
    if (list) list.push(r);
    else out.set(k, [r]);
  }
  return [...out].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function group(label: string, records: readonly PatternRecord[]): Group {
  const shares: Record<string, Share> = {};
  for (const m of MEASURES) {
    const counts = { yes: 0, no: 0, open: 0 };
    for (const r of records) {
      const k = m.of(r);
      counts[k === 'unknown' ? 'open' : k]++;
    }
    shares[m.id] = { ...counts, interval: wilson(counts.yes, counts.yes + counts.no), test: null };
  }
  const levels = Object.fromEntries(LEVEL_BUCKETS.map((b) => [b, 0])) as Record<LevelBucket, number>;
  const custodians = Object.fromEntries(CUSTODIANS.map((c) => [c, 0])) as Record<Custodian, number>;
  for (const r of records) {
    levels[r.level]++;
    custodians[r.custodian]++;
  }
  return {
    label,
    holds: records.length,
    shares,
    levels,
    custodians,
    earliest: pastEnd(records.map((r) => r.pastEarliest)),
    latest: pastEnd(records.map((r) => r.pastLatest)),
  };
}

function pastEnd(minutes: readonly (number | null)[]): PastEnd {
  const over = minutes.filter((m): m is number => m !== null && m > 0);
  return { cases: over.length, median: median(over), worst: over.length > 0 ? over.reduce((a, b) => Math.max(a, b)) : null };
}

/** Each place against the share of all notes, exactly; then Holm over all of these comparisons at once. */
function compare(groups: readonly Group[], all: Group): { groups: Group[]; comparisons: number } {
  const tests: { group: number; measure: string; p: number }[] = [];
  if (groups.length > 1) {
    groups.forEach((g, i) => {
      for (const m of MEASURES) {
        const own = g.shares[m.id];
        const whole = all.shares[m.id];
        if (!m.tested || !own || !whole || own.yes + own.no < FEWEST_COMPARED) continue;
        const target = whole.yes / (whole.yes + whole.no);
        tests.push({ group: i, measure: m.id, p: exactTwoSided(own.yes, own.yes + own.no, target) });
      }
    });
  }
  const adjusted = holm(tests.map((t) => t.p));
  const out = groups.map((g) => ({ ...g, shares: { ...g.shares } }));
  tests.forEach(({ group: i, measure, p }, k) => {
    const share = out[i]?.shares[measure];
    const a = adjusted[k] ?? 1;
    if (share && out[i]) out[i].shares[measure] = { ...share, test: { p, adjusted: a, outlier: a < ALPHA } };
  });
  return { groups: out, comparisons: tests.length };
}
