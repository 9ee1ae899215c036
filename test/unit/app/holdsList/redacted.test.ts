// What leaves the office says nothing that was typed into a note: only values of our own lists, and numbers.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportCalendar } from '../../../../src/app/holdsList/calendarExport';
import { createCharges } from '../../../../src/app/charges/charges';
import { createHolds } from '../../../../src/app/deadline/holds';
import { openCache } from '../../../../src/app/holdsList/holdsCache';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { createPatternReports, type PatternApi } from '../../../../src/app/program/patternReport';
import { holdsCsv, morningList } from '../../../../src/app/holdsList/reports';
import { holdEntry } from '../../../../src/domain/note/holdEntry';
import { NOTE_SHAPE } from '../../../../src/domain/note/keys/noteShape';

const holds = createHolds();
const charges = createCharges();
const known = { forms: holds.listForms().map((f) => f.id), jurisdictions: holds.listJurisdictions().map((j) => j.id) };
const NOW = Date.parse('2026-11-20T16:00:00-06:00');
const options = { now: NOW, zone: 'America/Chicago', dataVersion: holds.dataVersion, redacted: known };
/** Stands in every value that is typed, and must stand in nothing that leaves. */
const MARK = /zq|qz/i;

const goodTime = '2026-11-20 15:00';
const value = fc.constantFrom(
  'Zqmaria (sister) says no',
  'zq 098 765 432',
  '2026-11-20 zq',
  'Zq/City',
  'US-ZQ',
  'I-247A for Zqjuan',
  '"zq: #1"',
  goodTime,
  'yes',
  'America/Chicago',
  'US-IL',
  'I-247A-2017-03',
);
const keys = NOTE_SHAPE.filter((s) => !s.path.includes('*') && s.kind !== 'map' && s.kind !== 'list' && s.path !== 'id').map(
  (s) => s.path,
);
const noteText = (pairs: readonly (readonly [string, string])[]): string => {
  const top = pairs.filter(([k]) => !k.includes('.'));
  const under = (parent: string): string[] =>
    pairs
      .filter(([k]) => k.startsWith(`${parent}.`) && k.split('.').length === 2)
      .map(([k, v]) => `  ${k.slice(parent.length + 1)}: ${v}`);
  return [
    '---',
    'id: zqid',
    ...top.map(([k, v]) => `${k}: ${v}`),
    'detainer:',
    ...under('detainer'),
    '---',
    '',
    'Zqname of the client.',
    '',
  ].join('\n');
};
const note = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keys, 'zqkey', 'detainer.zqkey'), value), {
    minLength: 2,
    maxLength: 12,
    selector: ([k]) => k,
  })
  .map((pairs) =>
    noteText([...new Map([['detainer.releasable', goodTime], ['zone', 'America/Chicago'], ...pairs] as [string, string][])]),
  );

describe('what is redacted', () => {
  it('says nothing that was typed: list, table, calendar and quarterly share, in 2,000 notes', () => {
    const notes = fc.sample(note, { numRuns: 2000, seed: 18 });
    const index = createHoldsIndex({ api: holds, known });
    notes.forEach((text, i) => index.update(`file:///zq${i}.md`, `${text}${i}\n`));
    const rows = index.rows(NOW);
    assert.ok(rows.length > 1500, String(rows.length));
    assert.ok(MARK.test(morningList(rows, { ...options, redacted: undefined })), 'the mark is in the list of the office');
    const api: PatternApi = {
      computeHold: (r) => holds.computeHold(r),
      holdEnds: (r) => holds.holdEnds(r),
      classifyCharges: (r) => charges.classifyCharges(r),
    };
    const patterns = createPatternReports(api);
    const records = notes.flatMap((text) => patterns.record(text) ?? []);
    const texts: Record<string, string> = { list: morningList(rows, options), table: holdsCsv(rows, options) };
    const calendar = exportCalendar(rows, { now: NOW, dataVersion: holds.dataVersion });
    assert.ok(calendar.kind === 'calendar' && calendar.count > 100);
    texts['calendar'] = calendar.text.replace(/\r\n /g, '');
    for (const by of ['facility', 'jurisdiction'] as const) {
      const made = patterns.report(records, {
        by,
        forSharing: true,
        places: known.jurisdictions,
        now: NOW,
        zone: 'America/Chicago',
        dataVersion: holds.dataVersion,
      });
      texts[`share by ${by}`] =
        made.markdown.replace(/\(data:image[^)]*\)/g, '') + made.csv + made.html.replace(/data:image[^"]*/g, '');
    }
    for (const [what, text] of Object.entries(texts))
      assert.equal(
        MARK.exec(text.replace(/[0-9a-f]{32}@detainer-desk/g, '')),
        null,
        `${what}: ${MARK.exec(text)?.input.slice(0, 0)}${/.{0,80}(?:zq|qz).{0,80}/i.exec(text)?.[0]}`,
      );
  }).timeout(120_000);

  it('names a problem by its key, and never by its value', () => {
    const csv = (detainer: string, top = 'zone: America/Chicago'): string => {
      const entry = holdEntry(`---\n${top}\ndetainer:\n  releasable: ${goodTime}\n${detainer}---\n`, holds, {}, known);
      assert.ok(entry);
      return (entry.whyRedacted ?? entry.why).join(' ');
    };
    assert.match(csv('  served: Maria (sister) says no\n'), /^The value of "served" cannot be used\./);
    assert.match(csv('  form: I-247A for Juan Perez A 098 765 432\n'), /^The value of "form" cannot be used\./);
    assert.match(
      csv('', 'zone: Harris County Jail, Deputy R. Morales'),
      /The value of "zone" cannot be used\. "zone" is to be answered\./,
    );
    assert.doesNotMatch(csv('  Maria Lopez: x\n'), /Maria/);
  });

  it('is the same after a night in the cache', () => {
    const text = `---\nzone: America/Chicago\ndetainer:\n  releasable: ${goodTime}\n  served: Maria\n---\n`;
    const stat = { mtime: 1, size: text.length };
    const cache = openCache(undefined, 'salt', 'v');
    const entry = holdEntry(text, holds, {}, known);
    assert.ok(entry?.whyRedacted);
    cache.put('a', stat, entry);
    assert.deepEqual(openCache(cache.save(), 'salt', 'v').get('a', stat)?.entry, entry);
  });
});
