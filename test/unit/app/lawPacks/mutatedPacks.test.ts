// Ten thousand packs that somebody changed after they were signed, and some whose maker signed the nonsense. None is used, none throws.
import assert from 'node:assert/strict';
import { readLawPack, type PackAnswer } from '../../../../src/app/lawPacks/readPack';
import { NO_PACKS, readFolderPacks } from '../../../../src/app/lawPacks/folderPacks';
import { readClinicLibrary } from '../../../../src/app/clinic/clinicLibrary';
import { canonicalJson } from '../../../../src/domain/note/blocks/hash';
import { draft, OURS, packText, signDraft, type Draft } from '../../../support/lawPack';

const TRUSTED = [{ name: 'River Clinic', key: OURS.key }];
const read = (text: string): Promise<PackAnswer> =>
  readLawPack({ text, trusted: TRUSTED, today: '2026-11-28', pause: () => Promise.resolve() });

/** mulberry32: the same numbers everywhere. */
function numbers(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** What a hostile hand puts in. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '../../clinic.json',
  '(a+)+$',
  '__proto__',
  '\u202e\u0000',
  'a'.repeat(5000),
  '2999-12-31',
  '<!-- detainer-desk:hold v=1 x -->',
  '{{ "x" | repeat }}',
  [],
  {},
  { constructor: { prototype: 1 } },
  [[[[[[]]]]]],
];

/** One value somewhere in the draft, named by its path, becomes another, goes, or comes twice. */
function changeValue(value: unknown, pick: (below: number) => number): unknown {
  if (typeof value !== 'object' || value === null || pick(6) === 0) return ODD[pick(ODD.length)];
  const keys = Object.keys(value);
  if (keys.length === 0) return ODD[pick(ODD.length)];
  const key = keys[pick(keys.length)] ?? '';
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    const i = Number(key);
    const how = pick(8);
    if (how === 0) list.splice(i, 1);
    else if (how === 1) list.push(list[i]);
    else list[i] = changeValue(list[i], pick);
    return list;
  }
  const copy: Record<string, unknown> = { ...value };
  const how = pick(10);
  if (how === 0) Reflect.deleteProperty(copy, key);
  else if (how === 1) copy[['x', 'prototype', 'reason', 'Key'][pick(4)] ?? 'x'] = copy[key];
  else copy[key] = changeValue(copy[key], pick);
  return copy;
}

/** Bytes change, go, double or move. */
function changeText(text: string, pick: (below: number) => number): string {
  const at = pick(text.length);
  const length = 1 + pick(pick(4) === 0 ? 400 : 4);
  switch (pick(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at + length) + text.slice(at);
    case 2:
      return text.slice(0, at) + String.fromCharCode(pick(0x250)) + text.slice(at + 1);
    case 3:
      return text.slice(0, at);
    default: {
      const from = pick(text.length);
      return text.slice(0, at) + text.slice(from, from + length) + text.slice(at);
    }
  }
}

function sameValue(a: string, b: string): boolean {
  try {
    return canonicalJson(JSON.parse(a)) === canonicalJson(JSON.parse(b));
  } catch {
    return false;
  }
}

describe('packs that were changed on their way', () => {
  it('are never used: 10,000 of them', async () => {
    const pick = numbers(21);
    const { rows, examples: _examples, ...head } = draft();
    const { holidays, jails } = rows as Draft;
    // Small: what is tried is the frame and the signature, ten thousand times.
    const signed = signDraft({ ...head, rows: { holidays, jails } });
    const whole = JSON.stringify(signed);
    const codes = new Map<string, number>();
    let tried = 0;
    for (let n = 0; n < 12_000 && tried < 10_000; n++) {
      const text = pick(3) === 0 ? JSON.stringify(changeValue(signed, pick)) : changeText(whole, pick);
      // A blank more or less between two values changes nothing that is signed.
      if (sameValue(text, whole)) continue;
      tried++;
      const answer = await read(text);
      assert.equal(answer.kind, 'refused', text);
      codes.set(answer.code, (codes.get(answer.code) ?? 0) + 1);
    }
    assert.equal(tried, 10_000);
    assert.equal(codes.get('unexpected'), undefined);
    for (const code of ['not-json', 'schema', 'signature']) assert.ok((codes.get(code) ?? 0) > 100, JSON.stringify([...codes]));
  }).timeout(120_000);

  it('are judged row by row where their maker signed them: whatever is used passed every check, and nothing throws', async () => {
    const pick = numbers(22);
    const codes = new Map<string, number>();
    for (let n = 0; n < 400; n++) {
      const changed = {
        ...(changeValue(draft(), pick) as Draft),
        ...(pick(2) === 0 ? { format: 'detainer-desk-law-pack' } : {}),
      };
      const text = packText(changed);
      const files = [
        { path: 'clinic.json', text: JSON.stringify({ name: 'River Clinic', trustedKeys: TRUSTED }) },
        { path: 'law-packs/test-pack.law-pack.json', text },
      ];
      const packs = await readFolderPacks(files, { today: '2026-11-28', pause: () => Promise.resolve(), memory: new Map() });
      const [problem] = packs.problems;
      codes.set(problem?.code ?? 'used', (codes.get(problem?.code ?? 'used') ?? 0) + 1);
      assert.equal(packs.used.length + packs.problems.length, 1);
      const library = readClinicLibrary(files, 'Clinic', packs);
      // All of it or nothing.
      const without = readClinicLibrary(files, 'Clinic', NO_PACKS);
      if (packs.used.length === 0) assert.deepEqual(library.rows, without.rows);
      else assert.equal(library.rows.packs?.length, 1);
    }
    assert.equal(codes.get('pack-unexpected'), undefined, JSON.stringify([...codes]));
    for (const code of ['pack-schema', 'pack-row', 'pack-hostile', 'used'])
      assert.ok(codes.has(code), JSON.stringify([...codes]));
  }).timeout(120_000);
});
