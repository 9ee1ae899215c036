import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMoments } from '../../../../src/app/deadline/moments';
import type { MomentAnswer } from '../../../../src/domain/time/answers';

interface Case {
  text: string;
  zone: string;
  now: string;
  expect: { kind: MomentAnswer['kind']; iso?: string; date?: string; warnings?: string[]; choices?: string[] };
  why: string;
}

const moments = createMoments();
const read = (name: string): Case[] =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../cases', name), 'utf8')) as Case[];

/** What the answer says, in the shape of the table. */
function said(answer: MomentAnswer): Case['expect'] {
  const codes = (warnings: readonly { code: string }[]): string[] => warnings.map((w) => w.code).sort();
  if (answer.kind === 'moment') return { kind: 'moment', iso: answer.iso, warnings: codes(answer.warnings) };
  if (answer.kind === 'date-only') return { kind: 'date-only', date: answer.date, warnings: codes(answer.warnings ?? []) };
  if (answer.kind === 'ask') return { kind: 'ask', choices: answer.choices.map((c) => c.value).sort() };
  return { kind: 'invalid' };
}

function expected(c: Case): Case['expect'] {
  return c.expect.choices ? { kind: c.expect.kind, choices: [...c.expect.choices].sort() } : c.expect;
}

for (const [name, least] of [
  ['moments.json', 150],
  // Written after the first parser, before it was run on them: how honest it is on inputs it was not made for.
  ['moments-fresh.json', 60],
] as const) {
  describe(`parseMoment on ${name}`, () => {
    const cases = read(name);
    it(`has at least ${least} inputs`, () => {
      assert.ok(cases.length >= least);
    });
    it('gives no wrong instant without a warning', () => {
      const silent = cases.filter((c) => {
        const a = moments.parseMoment(c);
        return a.kind === 'moment' && a.warnings.length === 0 && a.iso !== c.expect.iso;
      });
      assert.deepEqual(
        silent.map((c) => c.text),
        [],
      );
    });
    for (const c of cases) {
      it(`${JSON.stringify(c.text.slice(0, 60))}: ${c.why}`, () => {
        assert.deepEqual(said(moments.parseMoment(c)), expected(c));
      });
    }
  });
}
