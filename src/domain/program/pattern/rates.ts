import type { ArrestRow } from './arrests';
import { wilson, type Interval } from './binomial';
import { NO_DATE, type PatternRecord } from './record';
import { SMALLEST_SHARED } from './suppress';

/** Holds of our notes against the arrests that the clinic supplied. */
export interface Rate {
  readonly jurisdiction: string;
  /** "2026-Q3", or several together in words. */
  readonly quarter: string;
  readonly holds: number;
  readonly arrests: number;
  /** Wilson, 95 percent, as shares of the arrests; null: more holds than arrests, so the two do not belong together. */
  readonly interval: Interval | null;
  readonly sources: readonly string[];
}

/** One row for each state and quarter with arrests, then the state as a whole. Only holds of those quarters are counted. */
export function ratesOf(records: readonly PatternRecord[], arrests: readonly ArrestRow[]): Rate[] {
  const counts = new Map<string, number>();
  for (const r of records) {
    const key = `${r.jurisdiction} ${r.quarter}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const held = new Set(records.map((r) => r.jurisdiction));
  const states = [...new Set(arrests.map((a) => a.jurisdiction))].filter((j) => held.has(j)).sort();
  return states.flatMap((jurisdiction) => {
    const own = arrests.filter((a) => a.jurisdiction === jurisdiction).sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
    const rows = own.map((a) => rate(jurisdiction, a.quarter, counts.get(`${jurisdiction} ${a.quarter}`) ?? 0, [a]));
    const holds = rows.reduce((sum, r) => sum + r.holds, 0);
    return own.length > 1 ? [...rows, rate(jurisdiction, together(own), holds, own)] : rows;
  });
}

function together(rows: readonly ArrestRow[]): string {
  return `${rows.length} quarters, ${rows[0]?.quarter ?? ''} to ${rows.at(-1)?.quarter ?? ''}`;
}

function rate(jurisdiction: string, quarter: string, holds: number, rows: readonly ArrestRow[]): Rate {
  const arrests = rows.reduce((sum, a) => sum + a.arrests, 0);
  return {
    jurisdiction,
    quarter,
    holds,
    arrests,
    interval: holds <= arrests ? wilson(holds, arrests) : null,
    sources: [...new Set(rows.map((a) => a.source))],
  };
}

/** States and quarters that have holds and no count of arrests. */
export function withoutArrests(records: readonly PatternRecord[], arrests: readonly ArrestRow[]): string[] {
  const known = new Set(arrests.map((a) => `${a.jurisdiction} ${a.quarter}`));
  return [...new Set(records.map((r) => `${r.jurisdiction} ${r.quarter}`).filter((key) => !known.has(key)))].sort();
}

/**
 * Rates that may be shared: for a row of the table by state that stands for one state alone, over the whole time of the report. Its number of
 * holds is shown in that table already, so the rate tells nothing new. Where arrests are missing for one quarter of the report, or one
 * note has no date, there is no rate: it would tell in which quarters a state has no hold at all.
 */
export function sharedRates(
  rows: readonly { readonly label: string; readonly holds: number }[],
  records: readonly PatternRecord[],
  arrests: readonly ArrestRow[],
): Rate[] {
  const quarters = [...new Set(records.map((r) => r.quarter))].sort();
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined || quarters.includes(NO_DATE)) return [];
  const span = quartersBetween(first, last);
  return rows.flatMap(({ label, holds }) => {
    const own = span.map((q) => arrests.find((a) => a.jurisdiction === label && a.quarter === q));
    const full = own.filter((a): a is ArrestRow => a !== undefined && a.arrests >= SMALLEST_SHARED);
    if (full.length < span.length) return [];
    const whole = rate(label, full.length === 1 ? (full[0]?.quarter ?? '') : together(full), holds, full);
    return whole.interval ? [whole] : [];
  });
}

function quartersBetween(first: string, last: string): string[] {
  const out: string[] = [];
  for (let [year, q] = [Number(first.slice(0, 4)), Number(first.slice(-1))]; out.length < MOST_QUARTERS;) {
    const name = `${year}-Q${q}`;
    out.push(name);
    if (name === last) break;
    [year, q] = q === 4 ? [year + 1, 1] : [year, q + 1];
  }
  return out;
}

/** A hundred years: a date that is far off leaves no rate rather than an endless list. */
const MOST_QUARTERS = 400;
