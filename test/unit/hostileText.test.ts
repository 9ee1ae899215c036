// Whatever stands in a note or is pasted from a record, reading it takes time in proportion to its length. Measured by growth, not by
// seconds (test/support/growth.ts).
import assert from 'node:assert/strict';
import { createApi } from '../../src/api';
import { createCharges } from '../../src/app/charges/charges';
import { TELLING } from '../../src/domain/privacy/telling';
import { PATTERNS } from '../../src/domain/privacy/patterns';
import { findClientData } from '../../src/domain/privacy/find';
import { findNames } from '../../src/domain/privacy/names';
import { readNote } from '../../src/domain/note/readNote';
import { findBlocks } from '../../src/domain/note/blocks/blocks';
import { findIgnores } from '../../src/domain/note/blocks/ignores';
import { meaningOf } from '../../src/domain/note/blocks/meaning';
import { readLetter } from '../../src/domain/template/print/printLetter';
import { createStatuteReader } from '../../src/domain/offense/read/statutes';
import { loadStatuteForms } from '../../src/data/charges/chargeText';
import { rowsOf } from '../support/offenseData';
import { HOSTILE_SHAPES, quadraticShapes, shapesBehind, type Shape } from '../support/growth';
import { regExpLiterals, sourceFiles } from '../support/sources';

const api = createApi();
const charges = createCharges();
const statutes = createStatuteReader(rowsOf(loadStatuteForms()));
const day = '2026-11-22';
const LABELS =
  'phone,fbi,ssn,alien,receipt,case no,caseno/,book,jail no,passport,born,sid,fin,apt,po box,call,A,Mr,Mrs.,12 main,mail@a,women shelter'.split(
    ',',
  );
const NO_GAPS: ReadonlySet<string> = new Set();
const PLAIN = HOSTILE_SHAPES.filter((s) => s.end !== '1');
/** `npm run test:deep` tries every shape, and every pattern of every file; each run tries runs of one character on what reads a text. */
const DEEP = Boolean(process.env.TEST_DEEP);
const SHAPES = DEEP ? PLAIN : PLAIN.filter((s) => s.piece.length === 1 && s.end !== undefined);

/** Patterns that only ever see a few characters, and why. */
const SHORT_TEXT_ONLY: readonly (readonly [file: string, source: string, why: string])[] = [
  ['src/domain/authority/say/completions.ts', '[\\d][\\d.]*[A-Da-z]?$', 'the last 200 characters of the line'],
  ['src/domain/template/cite/citing.ts', '(§+ ?[\\dA-Za-z.]*\\d[A-Za-z]?)(?!\\(|[\\dA-Za-z.]*\\d)', 'a citation of the register'],
];

const countHits = (re: RegExp) => (text: string) => {
  let sum = 0;
  for (const m of text.matchAll(re)) sum += m.index;
  return sum;
};

describe('text of any length and shape', () => {
  it('is told from work that grows with the square, by this very test', () => {
    const shapes: Shape[] = [{ piece: 'a' }, { piece: ' ' }];
    assert.equal(quadraticShapes(countHits(/\S+x/gu), shapes, 4_000).length, 1);
    assert.equal(quadraticShapes(countHits(/a+/gu), shapes).length, 0);
    assert.equal(quadraticShapes((t) => /^(?:a|a)*$/.test(t), [{ piece: 'a', end: '!' }]).length, 1);
  }).timeout(60_000);

  const shapes = DEEP
    ? [...HOSTILE_SHAPES, ...shapesBehind(LABELS)]
    : [...SHAPES, ...shapesBehind(['phone', 'fbi', 'case no', 'apt'])];
  for (const { kind, re } of [...PATTERNS, ...TELLING])
    it(`client data, ${kind}: ${re.source.slice(0, 40)}`, () => {
      assert.deepEqual(quadraticShapes(countHits(re), shapes), []);
    }).timeout(60_000);

  const readers: Readonly<Record<string, readonly [read: (text: string) => unknown, most: number, behind?: readonly string[]]>> =
    {
      'names of people': [findNames, 16_000],
      'client data': [findClientData, 6_000],
      'a case note that is only this': [(t) => readNote(t), 16_000],
      'blocks of a note': [findBlocks, 16_000],
      'a note with this as its facility': [(t) => readNote(`---\nfacility: ${t}\n---\n`), 4_000],
      'ignores of a note': [findIgnores, 16_000, ['<!-- detainer-desk:ignore', '<!-- detainer-desk:ignore a']],
      'citations of a note': [(t) => api.findCitations({ text: t, asOf: day, today: day }), 8_000],
      'a letter': [(t) => readLetter({ markdown: t, reviewed: false, gapLabels: NO_GAPS }), 8_000, ['| a |\n|', 'DRAFT: not']],
      'what a letter means': [meaningOf, 16_000],
      'statutes of a charge': [(t) => statutes.find(t), 4_000, ['12', 'RCW ', '1 USC ', '12(']],
      'what a charge line says beside the offense': [
        (t) => charges.classifyCharges({ charges: [{ text: t }] }),
        2_000,
        ['12', '1 day', 'case', 'counts', 'assault', 'conv of'],
      ],
      'charges of a sheet': [(t) => charges.readCharges({ text: t }), 2_000, ['ct', 'ct 1', 'page 1', 'NCIC', 'booking']],
      'a search for an offense': [(t) => api.searchOffenses({ query: t }), 1_600, ['459 PC', '1313 a']],
      'a moment': [(t) => api.parseMoment({ text: t, zone: 'America/Chicago', now: '2026-11-22T10:00-06:00' }), 8_000],
    };
  for (const [name, [read, most, behind = []]] of Object.entries(readers))
    it(name, () => {
      assert.deepEqual(quadraticShapes(read, [...SHAPES, ...shapesBehind(behind)], most), []);
    }).timeout(120_000);

  for (const file of DEEP ? sourceFiles(['src/domain', 'src/app']) : []) {
    const patterns = regExpLiterals(file).filter(
      ({ source }) => !SHORT_TEXT_ONLY.some(([where, what]) => where === file && what === source),
    );
    if (patterns.length === 0) continue;
    it(`the patterns of ${file}`, () => {
      for (const { source, flags } of patterns) {
        // A sticky pattern is asked at one place, where the reader stands; that a reader asks at few places is tested with the readers.
        const sticky = flags.includes('y');
        const re = new RegExp(source, sticky ? flags : `${flags.replace('g', '')}g`);
        const work = sticky ? (text: string) => ((re.lastIndex = 0), re.exec(text)) : countHits(re);
        assert.deepEqual(quadraticShapes(work, SHAPES, 6_000), [], source);
      }
    }).timeout(120_000);
  }

  it('excuses no pattern that is gone', () => {
    for (const [file, source] of SHORT_TEXT_ONLY)
      assert.ok(
        regExpLiterals(file).some((p) => p.source === source),
        file,
      );
  });
});
