import assert from 'node:assert/strict';
import { loadCitationShapes } from '../../../../src/data/authorities/authorities';
import { createAuthorities } from '../../../../src/app/citations/authorities';
import { readPage } from '../../../../src/domain/authority/say/page';
import { compile } from '../../../../src/domain/authority/scan/shapes';

const MEGABYTE = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
const loaded = loadCitationShapes();
assert.ok(loaded.ok);

/** Runs a pattern over a megabyte of its own beginnings. Work that grew with the square of the length would take minutes. */
function work(re: RegExp, text: string): number {
  const began = process.hrtime.bigint();
  re.lastIndex = 0;
  let n = 0;
  while (n < 2_000_000 && re.exec(text)) n++;
  return Number(process.hrtime.bigint() - began) / 1e6;
}

describe('a megabyte of hostile text', () => {
  for (const row of loaded.rows) {
    if (row.kind !== 'shape' && row.kind !== 'nickname' && row.kind !== 'phrase') continue;
    it(`${row.id} stays linear`, () => {
      const re = compile(row.pattern, 'gi');
      const seeds = row.examples
        .slice(0, 2)
        .flatMap((e) => [
          e,
          e.slice(0, Math.ceil(e.length / 2)),
          e.slice(0, -1),
          e.replaceAll(' ', '    '),
          `${e.slice(0, 3)}    `,
        ]);
      for (const seed of new Set(seeds)) {
        const text = fill(seed);
        const ms = work(re, text);
        assert.ok(ms < 3000, `${row.id} took ${ms.toFixed(0)} ms on ${JSON.stringify(seed)}`);
      }
    }).timeout(20_000);
  }

  it('the reader of a page stays linear', () => {
    for (const seed of [
      '<!--',
      '<!-- detainer-desk:ignore x ',
      '---\n',
      '```\n',
      '# Policy history\n',
      '("A',
      '("Abc")',
      '10076.1 ("Abc")',
      '\n\na',
    ]) {
      const began = process.hrtime.bigint();
      readPage(fill(seed), /policy history/i);
      const ms = Number(process.hrtime.bigint() - began) / 1e6;
      assert.ok(ms < 2000, `${ms.toFixed(0)} ms on ${JSON.stringify(seed)}`);
    }
  }).timeout(20_000);

  it('a whole check of 200 KB of citations without a break ends in good time', () => {
    const api = createAuthorities();
    for (const seed of [
      '8 U.S.C. §§ 1226(a), (c)(4), ',
      'Morton memo (',
      'ICE Policy No. 10076.1 requires ',
      '48 hours detainer ',
      'INA § 384 ',
    ]) {
      // Processor time: on a shared machine the clock measures the neighbours.
      const began = process.cpuUsage();
      api.findCitations({ text: fill(seed).slice(0, 200_000), asOf: '2026-11-22', today: '2026-11-22' });
      const ms = process.cpuUsage(began).user / 1000;
      assert.ok(ms < 4000, `${ms.toFixed(0)} ms on ${JSON.stringify(seed)}`);
    }
  }).timeout(30_000);
});
