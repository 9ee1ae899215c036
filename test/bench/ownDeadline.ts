// What ships, bundled for the benchmark as the extension bundles it (test/bench/deadline.mjs).
import { createApi } from '../../src/api';
import { loadHoldData } from '../../src/data/holds/holds';
import { countSpans } from '../../src/domain/detainer/readings/readingResult';
import { zoneTable } from '../../src/domain/time/zoneTable';

export { oracle, oracleIso, oracleStatutory, seeded } from '../support/oracle';
export { zoneTable };

const READING = { continuous: 'consecutive', weekends: 'weekends', holidays: 'regulation' } as const;
type Rule = keyof typeof READING;

/** One reading with all its steps, in UTC minutes: the domain function. */
export function domain() {
  const loaded = loadHoldData();
  if (!loaded.ok) throw new Error(loaded.message);
  const { data } = loaded;
  return (utc: number, zone: string, rule: Rule): number | undefined => {
    const table = zoneTable(zone);
    const row = data.readingById.get(READING[rule]);
    if (!table || !row) return undefined;
    return countSpans(row, table, utc, row.hours * 60, 'in-lieu', data.calendar)?.expires;
  };
}

/** The public API: request checked, every reading with steps, variants, words and cautions. */
export function publicApi() {
  const api = createApi();
  return (_utc: number, zone: string, rule: Rule, iso: string): number | undefined => {
    const answer = api.computeHold({ releasable: iso, zone });
    if (answer.kind !== 'hold') return undefined;
    const end = answer.readings.find((r) => r.reading === READING[rule])?.expires;
    return end === undefined ? undefined : Date.parse(end) / 60_000;
  };
}

/** The same without reading the answer back, for the time alone. */
export function apiOnly() {
  const api = createApi();
  return (_utc: number, zone: string, _rule: Rule, iso: string): unknown => api.computeHold({ releasable: iso, zone });
}
