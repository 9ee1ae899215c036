import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createCharges } from '../../../../src/app/charges/charges';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createPatternReports } from '../../../../src/app/program/patternReport';
import { findClientData } from '../../../../src/domain/privacy/find';
import { readArrests } from '../../../../src/domain/program/pattern/arrests';
import { analysePattern } from '../../../../src/domain/program/pattern/pattern';
import { brokenAnswer } from '../../../../src/domain/offense/levels/classify';
import { programRows } from '../../../../src/app/program/programRows';
import { quarterOf, type PatternRecord } from '../../../../src/domain/program/pattern/record';
import { csvCell } from '../../../../src/domain/csv';
import { mergeNeighbours, mergeSmallest, sharePattern } from '../../../../src/domain/program/pattern/sharing';
import { assertGolden } from '../../../support/golden';

const root = path.resolve(__dirname, '../../../..');
const samples = path.join(root, 'samples/clinic/cases');
const golden = (name: string): string => path.join(root, 'test/golden', name);
const holds = createHolds();
const charges = createCharges();
const api = {
  computeHold: (r: Parameters<typeof holds.computeHold>[0]) => holds.computeHold(r),
  holdEnds: (r: Parameters<typeof holds.holdEnds>[0]) => holds.holdEnds(r),
  classifyCharges: (r: Parameters<typeof charges.classifyCharges>[0]) => charges.classifyCharges(r),
};
const patterns = createPatternReports(api);
const texts = (fs.readdirSync(samples, { recursive: true }) as string[])
  .filter((f) => f.endsWith('.md'))
  .sort()
  .map((f) => fs.readFileSync(path.join(samples, f), 'utf8'));
const records = texts.flatMap((t) => patterns.record(t) ?? []);
const arrests = {
  ...readArrests(fs.readFileSync(path.join(root, 'samples/clinic/.detainer-desk/arrests.csv'), 'utf8')),
  problems: [],
};
/** As if the clinic had the jails of its notes in its own list. */
const places = [...new Set(records.flatMap((r) => [r.facility, r.jurisdiction])), 'US-GA'];
const options = { arrests, places, now: Date.UTC(2026, 10, 22, 15), zone: 'America/New_York', dataVersion: '2026-11-22' };

function record(change: Partial<PatternRecord> = {}): PatternRecord {
  return {
    quarter: '2026-Q1',
    facility: 'Jail A',
    jurisdiction: 'US-GA',
    custodian: 'unknown',
    convicted: 'no',
    level: 'none',
    trafficOnly: 'no',
    served: 'yes',
    servedInTime: 'yes',
    pastEarliest: 0,
    pastLatest: 0,
    consent: false,
    demanded: false,
    releasedAfterDemand: 'unknown',
    ...change,
  };
}
const many = (n: number, change: Partial<PatternRecord>): PatternRecord[] => Array.from({ length: n }, () => record(change));

describe('who held the person', () => {
  const of = (list: readonly PatternRecord[], forSharing = false) =>
    patterns.report(list, { ...options, by: 'facility', forSharing });
  const held = [...many(3, { custodian: 'agency-with-287g' }), ...many(2, { custodian: 'state-prison' }), record()];

  it('is counted in the report for our own use, once a note says it', () => {
    const { markdown, csv } = of(held);
    assert.match(
      markdown,
      /\| Held by a county or city jail \| a state prison \| an agency with a 287\(g\) agreement \| not recorded \|/,
    );
    assert.match(markdown, /\| Jail A \| 0 \| 2 \| 3 \| 1 \|/);
    assert.match(
      csv.split('\r\n')[0] ?? '',
      /held_by_county-or-city-jail,held_by_state-prison,held_by_agency-with-287g,held_by_unknown/,
    );
    assert.doesNotMatch(of(many(3, {})).markdown, /Held by a county/);
  });

  it('leaves no trace in a report for sharing', () => {
    const many6 = Array.from({ length: 6 }, () => held).flat();
    const plain = many6.map((r) => ({ ...r, custodian: 'unknown' as const }));
    assert.deepEqual(of(many6, true), of(plain, true));
  });
});

describe('the sample clinic', () => {
  it('has sixty notes over six quarters, and every one is read whole', () => {
    assert.equal(records.length, 60);
    assert.equal(new Set(records.map((r) => r.quarter)).size, 6);
    assert.ok(records.every((r) => r.pastEarliest !== null && r.pastLatest !== null));
  });
});

describe('the pattern report', () => {
  for (const forSharing of [false, true]) {
    for (const by of ['facility', 'jurisdiction'] as const) {
      const name = `pattern-report.${forSharing ? 'shared' : 'own'}-${by}`;
      const report = patterns.report(records, { ...options, by, forSharing });

      it(`is the one a person has read: ${name}`, () => {
        assertGolden(golden(`${name}.md`), report.markdown.replace(/\(data:image[^)]*\)/g, '(chart)'));
        assertGolden(golden(`${name}.csv`), report.csv.replaceAll('\r\n', '\n'));
        assert.equal(report.csv.match(/(?<!\r)\n/), null, 'every line ends as RFC 4180 has it');
      });

      it(`holds nothing the privacy guard would ask about: ${name}`, () => {
        for (const text of [report.markdown, report.html, report.csv, ...pieces(report.html)])
          assert.deepEqual(findClientData(text), []);
      });

      it(`names no case: ${name}`, () => {
        for (const text of [report.markdown, report.html, report.csv]) assert.doesNotMatch(text, /S-20\d\d-\d{3}/);
      });
    }
  }

  it('is one page without script or anything from outside', () => {
    const { html } = patterns.report(records, { ...options, by: 'facility', forSharing: false });
    assert.equal(html.match(/<svg /g)?.length, 6);
    assert.doesNotMatch(html.replace(/xmlns="http:\/\/www\.w3\.org\/2000\/svg"/g, ''), /<script|https?:|url\(|@import/i);
    assert.match(html, /default-src 'none'/);
  });

  it('prints on the long side of the paper, and no table is wider than that', () => {
    const places = Array.from({ length: 40 }, (_, i) =>
      many(3, { facility: `Jail ${i + 10}`, quarter: `20${10 + (i % 12)}-Q1` }),
    );
    for (const forSharing of [false, true]) {
      const { html, markdown } = patterns.report(places.flat(), { ...options, by: 'facility', forSharing });
      assert.match(html, /@page\{size:landscape/);
      assert.match(html, /thead\{display:table-header-group\}/);
      assert.match(
        html,
        forSharing ? /@bottom-left\{content:"Pattern report for sharing"/ : /@bottom-left\{content:"[^"]*not for sharing"/,
      );
      for (const row of html.match(/<thead><tr>.*?<\/tr>/g) ?? []) assert.ok((row.match(/<th /g)?.length ?? 0) <= 10, row);
      // A drawing higher than a sheet would be cut or shrunk until nobody can read it.
      for (const [, height] of html.matchAll(/<svg [^>]*height="(\d+)"/g)) assert.ok(Number(height) <= 620, height);
      if (!forSharing) assert.equal(new Set(markdown.match(/Jail \d\d/g)).size, 40, 'every place is in it');
    }
  });

  it('shows a place named like a person by a number', () => {
    const report = patterns.report([...many(12, { facility: 'Mr. Juan Ejemplo' }), ...many(12, {})], {
      ...options,
      by: 'facility',
      forSharing: false,
    });
    assert.doesNotMatch(report.markdown + report.html + report.csv, /Ejemplo/);
    assert.match(report.markdown, /Place 1/);
  });

  it('for sharing, prints a place only where the clinic has it in its own list', () => {
    const made = patterns.report(
      [...many(12, { facility: 'County Jail, Deputy R.' }), ...many(12, {}), ...many(12, { jurisdiction: 'Texas, cell 4B' })],
      {
        ...options,
        places: ['Jail A', 'US-GA'],
        by: 'facility',
        forSharing: true,
      },
    );
    assert.doesNotMatch(made.markdown + made.html + made.csv, /County|Deputy|cell 4B/);
    assert.match(made.csv, /Place 1/);
    assert.match(made.csv, /Jail A/);
  });

  it('lets nothing a person typed become markup', () => {
    const report = patterns.report([...many(12, { facility: '<img src=x onerror=alert(1)>|[x](y)' }), ...many(12, {})], {
      ...options,
      by: 'facility',
      forSharing: false,
    });
    assert.doesNotMatch(report.html, /<img/);
    assert.doesNotMatch(report.markdown, /(?<!\\)<img/);
  });

  it('takes less than two seconds of work for ten thousand notes', () => {
    const big = Array.from({ length: 10_000 }, (_, i) => ({
      ...(records[i % records.length] ?? record()),
      facility: `Jail ${i % 40}`,
    }));
    const before = process.cpuUsage();
    patterns.report(big, { ...options, by: 'facility', forSharing: false });
    patterns.report(big, { ...options, by: 'facility', forSharing: true });
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < 2_000_000, `${Math.round((user + system) / 1000)} ms`);
  });
});

/** The guard reads the first 200,000 characters; a longer page is looked at in pieces. */
function pieces(text: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < text.length; i += 150_000) out.push(text.slice(i, i + 160_000));
  return out;
}

describe('arrests as the denominator', () => {
  const made = (change: object): string =>
    patterns.report(records, { ...options, by: 'jurisdiction', forSharing: false, ...change }).markdown;

  it('say that there is none where the clinic supplies none, for our own use and for sharing', () => {
    for (const forSharing of [false, true])
      for (const by of ['facility', 'jurisdiction'] as const) {
        const text = made({ by, forSharing, arrests: undefined });
        assert.match(text, /The clinic has no count of arrests/);
        assert.doesNotMatch(text, /Holds against arrests|supplied, from the sources/);
      }
  });

  it('give a rate with its interval and source, and say what it leaves out', () => {
    const text = made({});
    assert.match(text, /\| US-GA \| 2025-Q2 \| 6 \| 41200 \| 0\.15 \(0\.067 to 0\.32\) \| made up for the sample clinic/);
    assert.match(text, /\| US-GA \| 6 quarters, 2025-Q2 to 2026-Q3 \| 36 \| 242600 \| 0\.15 \(0\.11 to 0\.21\)/);
    assert.match(text, /too low by an unknown amount, and states are not compared/);
    assert.doesNotMatch(text, /The clinic has no count of arrests/);
  });

  it('name what is missing and what is wrong, with the line', () => {
    const text = made({ arrests: { rows: arrests.rows.slice(0, 3), problems: ['line 4: The source is missing.'] } });
    assert.match(text, /No arrests are on file for US-GA 2026-Q1, US-GA 2026-Q2/);
    assert.match(text, /arrests\.csv: line 4: The source is missing/);
    assert.match(
      made({ arrests: { rows: [], problems: ['line 1: The first line must be'] } }),
      /The clinic has no count of arrests[^]*line 1: The first line/,
    );
  });

  it('print no source that looks like client data, in any version', () => {
    const rows = arrests.rows.map((a) => ({ ...a, source: 'Mr. Juan Ejemplo, A123456789' }));
    for (const forSharing of [false, true]) {
      const report = patterns.report(records, { ...options, by: 'jurisdiction', forSharing, arrests: { rows, problems: [] } });
      assert.doesNotMatch(report.markdown + report.html + report.csv, /Ejemplo|A123456789/);
    }
  });

  it('tell nothing new when shared: the holds of a rate stand in the table beside it', () => {
    const twice = [...records, ...records];
    const report = patterns.report(twice, { ...options, by: 'jurisdiction', forSharing: true });
    const rates = report.csv.split('\r\n').filter((l) => l.startsWith('arrests,'));
    assert.equal(rates.length, 2);
    for (const line of rates) {
      const [, state = '', holdsShown = ''] = line.split(',');
      assert.ok(report.csv.includes(`\r\nplace,${state},${holdsShown},`), line);
    }
    assert.doesNotMatch(report.csv, /^arrests,.*Q\d/m);
    assert.match(
      patterns.report(twice, { ...options, by: 'facility', forSharing: true }).markdown,
      /the rates stand in the report by state/,
    );
  });
});

describe('a broken file of rules', () => {
  const invalid = {
    kind: 'invalid',
    field: 'data',
    code: 'broken-data',
    message: 'detainer-forms.json cannot be used: at entries.0.',
  } as const;
  const note = texts[0] ?? '';

  it('is said in one sentence in the report, with what is open because of it', () => {
    const broken = createPatternReports({ ...api, computeHold: () => invalid, holdEnds: () => invalid });
    const list = texts.flatMap((t) => broken.record(t) ?? []);
    for (const forSharing of [false, true]) {
      const { markdown, html } = broken.report(list, { ...options, by: 'facility', forSharing });
      for (const text of [markdown, html])
        assert.equal(
          text.match(
            /detainer-forms\.json cannot be used[^.]*\.0\. How long somebody was held past an end is open in every note/g,
          )?.length,
          1,
        );
    }
    assert.ok(list.every((r) => r.pastEarliest === null && r.pastLatest === null));
  });

  it('is said for the levels and for minor traffic too', () => {
    const message = 'offense-levels.json cannot be used: at entries.0.';
    const noLevels = createPatternReports({
      ...api,
      classifyCharges: (r) => brokenAnswer('ICE-2010', message, r.charges.length),
    });
    const one = noLevels.record(note);
    assert.ok(one);
    assert.match(
      noLevels.report([one], { ...options, by: 'facility', forSharing: false }).markdown,
      /offense-levels\.json cannot be used: at entries\.0\. The level is open/,
    );
    const rows = programRows();
    const noTraffic = createPatternReports(api, {
      ...rows,
      traffic: null,
      priorities: [],
      problems: ['priorities.json cannot be used: at entries.0.'],
    });
    const two = noTraffic.record(note);
    assert.ok(two);
    assert.equal(two.trafficOnly, 'unknown');
    assert.match(
      noTraffic.report([two], { ...options, by: 'facility', forSharing: false }).markdown,
      /"Minor traffic only" is open in every note/,
    );
  });

  it('takes no caution away: they are said from memory', () => {
    const bare = createPatternReports(api, {
      ...programRows(),
      facts: [],
      problems: ['program-facts.json cannot be used.'],
    });
    const text = bare.report(records, { ...options, arrests: undefined, by: 'facility', forSharing: false }).markdown;
    assert.match(text, /not a random sample[^]*An attorney approves before anything is shared[^]*no count of arrests/);
    assert.match(text, /program-facts\.json cannot be used/);
  });

  it('is not said where all is well', () => {
    const text = patterns.report(records, { ...options, by: 'facility', forSharing: false }).markdown;
    assert.doesNotMatch(text, /cannot be used|is open in every note/);
  });
});

describe('what stands out', () => {
  it('is a place far from the others, and no other', () => {
    const p = analysePattern(
      [
        ...many(30, { facility: 'A', served: 'no' }),
        ...many(30, { facility: 'B' }),
        ...many(30, { facility: 'C' }),
        ...many(30, { facility: 'D' }),
      ],
      'facility',
    );
    const flagged = p.places.flatMap((g) => (g.shares.served?.test?.outlier ? [g.label] : []));
    assert.ok(flagged.includes('A'));
    assert.ok(p.places.every((g) => g.shares['traffic-only']?.test?.outlier === false));
  });

  it('is never a place with fewer than five known cases, and never the only place', () => {
    const few = analysePattern([...many(4, { facility: 'A', served: 'no' }), ...many(40, { facility: 'B' })], 'facility');
    assert.equal(few.places[0]?.shares.served?.test, null);
    const one = analysePattern(many(40, {}), 'facility');
    assert.equal(one.comparisons, 0);
  });
});

describe('the version for sharing', () => {
  const counts = (p: ReturnType<typeof sharePattern>): number[] =>
    [...(p.all ? [p.all] : []), ...p.places, ...p.quarters].flatMap((r) =>
      [r.holds, ...Object.values(r.shares).flatMap((s) => [s.yes, s.no, s.open]), ...Object.values(r.levels)].filter(
        (n): n is number => n !== null,
      ),
    );

  it('shows no count under eleven, whatever the notes', () => {
    for (const by of ['facility', 'jurisdiction'] as const) {
      assert.ok(counts(sharePattern(records, by)).every((n) => n >= 11));
      assert.ok(counts(sharePattern([...records, ...records, ...records], by)).every((n) => n >= 11));
    }
  });

  it('shares nothing at all under eleven notes', () => {
    assert.equal(sharePattern(many(10, {}), 'facility').all, null);
  });

  it('gives a median for eleven cases and not for ten', () => {
    const late = { pastEarliest: 300, pastLatest: 300 };
    const p = sharePattern(
      [...many(11, { facility: 'A', ...late }), ...many(11, { facility: 'A' }), ...many(40, { facility: 'B' })],
      'facility',
    );
    assert.equal(sharePattern([...many(10, late), ...many(30, {})], 'facility').all?.medianEarliest, null);
    assert.ok(p.all);
  });

  it('never tells of consent, of the longest hold, or of a quarter in a place', () => {
    const { csv, markdown } = patterns.report(records, { ...options, by: 'facility', forSharing: true });
    assert.doesNotMatch(csv + markdown, /consent|worst|quarter and place/i);
    assert.match(markdown, /An attorney approves before anything is shared/);
  });

  it('puts small places and neighbouring quarters together', () => {
    const rows = (n: number): PatternRecord[] => many(n, {});
    assert.deepEqual(
      mergeSmallest([
        ['A', rows(3)],
        ['B', rows(20)],
        ['C', rows(12)],
      ]).map(([label, r]) => [label, r.length]),
      [
        ['B', 20],
        ['All others (2)', 15],
      ],
    );
    assert.deepEqual(
      mergeNeighbours([
        ['Q1', rows(5)],
        ['Q2', rows(8)],
        ['Q3', rows(4)],
      ]).map(([label, r]) => [label, r.length]),
      [['Q1 to Q3', 17]],
    );
  });
});

describe('small parts', () => {
  it('take the quarter from the first date', () => {
    assert.equal(quarterOf([undefined, '2026-03-31 23:59', '2025-01-01']), '2026-Q1');
    assert.equal(quarterOf(['soon']), 'no date');
  });

  it('write cells no spreadsheet runs', () => {
    for (const text of ['=1+1', '+1', '-1', '@x', '\t=1', ' =1']) assert.match(csvCell(text), /^"?'/);
    assert.equal(csvCell('a,"b"'), '"a,""b"""');
    // Where a semicolon parts columns too, the rest would be a cell of its own, and a formula in it.
    assert.equal(csvCell('K;=1+1'), '"K;=1+1"');
    assert.equal(csvCell('County jail; booking'), '"County jail; booking"');
  });
});
