import { CUSTODIANS } from '../../detainer/answers';
import { csvText } from '../../csv';
import type { Rate } from './rates';
import { MEASURES, type Group, type Pattern } from './pattern';
import { LEVEL_BUCKETS } from './record';
import type { SharedPattern, SharedRow } from './sharing';

/** RFC 4180, one row a group. No client data by construction: only counts, and names of places. */
export function ownCsv(p: Pattern, rates: readonly Rate[] = []): string {
  const head = [
    'table',
    'quarter',
    p.by,
    'holds',
    ...MEASURES.flatMap((m) => [
      `${m.id}_yes`,
      `${m.id}_no`,
      `${m.id}_open`,
      `${m.id}_low95`,
      `${m.id}_high95`,
      `${m.id}_p`,
      `${m.id}_p_holm`,
    ]),
    ...LEVEL_BUCKETS.map((b) => `level_${b}`),
    ...CUSTODIANS.map((c) => `held_by_${c}`),
    'past_earliest_cases',
    'past_earliest_median_hours',
    'past_earliest_worst_hours',
    'past_latest_cases',
    'past_latest_median_hours',
    'past_latest_worst_hours',
    ...RATE_HEAD,
  ];
  const row = (table: string, quarter: string, place: string, g: Group): string[] => [
    table,
    quarter,
    place,
    String(g.holds),
    ...MEASURES.flatMap((m) => {
      const s = g.shares[m.id];
      if (!s) return ['', '', '', '', '', '', ''];
      const known = s.interval ? [fixed(s.interval.low), fixed(s.interval.high)] : ['', ''];
      const test = s.test ? [fixed(s.test.p), fixed(s.test.adjusted)] : ['', ''];
      return [String(s.yes), String(s.no), String(s.open), ...known, ...test];
    }),
    ...LEVEL_BUCKETS.map((b) => String(g.levels[b])),
    ...CUSTODIANS.map((c) => String(g.custodians[c])),
    ...[g.earliest, g.latest].flatMap((e) => [String(e.cases), inHours(e.median), inHours(e.worst)]),
    ...RATE_HEAD.map(() => ''),
  ];
  const width = head.length - 4 - RATE_HEAD.length;
  return csvText([
    head,
    row('all', '', '', p.all),
    ...p.places.map((g) => row('place', '', g.label, g)),
    ...p.quarters.map((g) => row('quarter', g.label, '', g)),
    ...Object.entries(p.cross).flatMap(([quarter, places]) =>
      Object.entries(places).map(([place, g]) => row('quarter and place', quarter, place, g)),
    ),
    ...rates.map((r) => [
      'arrests',
      r.quarter,
      r.jurisdiction,
      String(r.holds),
      ...Array.from({ length: width }, () => ''),
      ...rateCells(r),
    ]),
  ]);
}

/** The same for sharing: a hidden cell is empty. */
export function sharedCsv(p: SharedPattern, rates: readonly Rate[] = []): string {
  const shared = MEASURES.filter((m) => m.shared);
  const head = [
    'table',
    'group',
    'holds',
    ...shared.flatMap((m) => [`${m.id}_yes`, `${m.id}_no`, `${m.id}_open`]),
    ...LEVEL_BUCKETS.map((b) => `level_${b}`),
    'past_earliest_median_hours',
    'past_latest_median_hours',
    ...RATE_HEAD,
  ];
  const cell = (n: number | null | undefined): string => (n === null || n === undefined ? '' : String(n));
  const row = (table: string, r: SharedRow): string[] => [
    table,
    r.label,
    String(r.holds),
    ...shared.flatMap((m) => [cell(r.shares[m.id]?.yes), cell(r.shares[m.id]?.no), cell(r.shares[m.id]?.open)]),
    ...LEVEL_BUCKETS.map((b) => cell(r.levels[b])),
    inHours(r.medianEarliest),
    inHours(r.medianLatest),
    ...RATE_HEAD.map(() => ''),
  ];
  const width = head.length - 3 - RATE_HEAD.length;
  return csvText([
    head,
    ...(p.all ? [row('all', p.all)] : []),
    ...p.places.map((r) => row('place', r)),
    ...p.quarters.map((r) => row('quarter', r)),
    ...rates.map((r) => [
      'arrests',
      r.jurisdiction,
      String(r.holds),
      ...Array.from({ length: width }, () => ''),
      ...rateCells(r),
    ]),
  ]);
}

const RATE_HEAD = ['arrests', 'per_1000_arrests', 'per_1000_low95', 'per_1000_high95', 'arrests_source'];

function rateCells(r: Rate): string[] {
  const shares = r.interval ? [r.holds / r.arrests, r.interval.low, r.interval.high] : [null, null, null];
  return [String(r.arrests), ...shares.map((s) => (s === null ? '' : fixed(s * 1000))), r.sources.join('; ')];
}

function fixed(n: number): string {
  return n.toFixed(6);
}

function inHours(minutes: number | null): string {
  return minutes === null ? '' : (Math.floor(minutes / 6) / 10).toFixed(1);
}
