import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createHolds } from '../../../../src/app/deadline/holds';
import { createProgram } from '../../../../src/app/program/program';

const holds = createHolds();
const program = createProgram({ computeHold: (r) => holds.computeHold(r) });
const { reference } = program;
const phrases = reference.facts.flatMap((f) => f.hover.map((phrase) => ({ id: f.id, phrase })));

describe('a claim of the documents in a memo', () => {
  it('is found where it stands, to the character, for every phrase', () => {
    for (const { phrase } of phrases) {
      const line = `They wrote of ${phrase}, we read.`;
      const start = line.indexOf(phrase);
      const found = program.claimAt(line, start + 1);
      assert.ok(found, phrase);
      assert.ok(found.start <= start && start + phrase.length <= found.end, `${phrase}: ${found.start} to ${found.end}`);
      assert.equal(program.claimAt(line, 2), null);
    }
  });

  it('is not found inside a longer word or number', () => {
    for (const line of ['a sum of 5166,000 pages', '166,0001', 'xhours-longsix languagesy'])
      assert.equal(program.claimAt(line, line.length >> 1), null, line);
  });

  it('is found under curly quotation marks and capitals, and its offsets stay those of the line', () => {
    const line = '\u201cSIX LANGUAGES\u201d, it said';
    assert.deepEqual([program.claimAt(line, 3)?.start, program.claimAt(line, 3)?.end], [1, 14]);
  });

  it('gives the longest where two overlap, and never overlapping ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...phrases.map((p) => p.phrase)), fc.string({ maxLength: 6 })), { maxLength: 8 }),
        fc.constantFrom(' ', ', ', ''),
        (parts, glue) => {
          const line = parts.join(glue);
          const found = reference.phrasesIn(line);
          found.forEach((f, i) => {
            assert.ok(0 <= f.start && f.start < f.end && f.end <= line.length);
            assert.ok((found[i - 1]?.end ?? 0) <= f.start);
            assert.ok(
              f.hit.fact.hover.some((h) => h.toLowerCase() === line.slice(f.start, f.end).toLowerCase()),
              line.slice(f.start, f.end),
            );
          });
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('carries its document, its place, its day, what has changed since, and that it is history', () => {
    for (const fact of reference.facts) {
      const [phrase] = fact.hover;
      if (phrase === undefined) continue;
      const text = program.claimAt(phrase, 0)?.markdown ?? '';
      assert.match(text, /Since then: /, fact.id);
      assert.match(text, /\.txt, .*line \d+/, fact.id);
      assert.ok(
        fact.cautions.length > 0 &&
          /history and never law|Not being listed|Sign |Removal can|no assurance|may be shared|printed between|defense counsel/.test(
            text,
          ),
        fact.id,
      );
    }
  });

  it('gives a citation that says it is no law', () => {
    for (const fact of reference.facts) {
      const [hit] = reference.search(fact.statement, 1);
      assert.ok(hit);
      assert.match(program.citation(hit), /\.txt, .*line \d+.*Historical; not law\.$/s);
    }
  });
});
