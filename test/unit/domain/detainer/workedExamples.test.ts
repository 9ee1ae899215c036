import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { HoldAnswer, HoldRequest, HolidayRuleId, ReadingResult } from '../../../../src/domain/detainer/answers';

interface End {
  reading: string;
  holidayRule: HolidayRuleId;
  end: string;
  mark: string;
}
interface Case {
  row: number;
  name: string;
  why: string;
  source: string;
  mark: string;
  request: HoldRequest;
  expect: {
    kind: HoldAnswer['kind'];
    ends: End[];
    notEnds?: End[];
    caution?: string;
    field?: string;
    variant?: string;
    skips?: string[];
    over?: string[];
    left?: string[];
    allLeft?: boolean;
    ifHeldAnyway?: number;
  };
  signed: { by: string; on: string } | null;
}

const { cases } = JSON.parse(readFileSync(join(__dirname, '../../../cases/worked-examples.json'), 'utf8')) as { cases: Case[] };
const holds = createHolds();

function readings(answer: HoldAnswer): readonly ReadingResult[] {
  return answer.kind === 'hold' ? answer.readings : answer.kind === 'no-hold' ? answer.ifHeldAnyway : [];
}

function resultFor(request: HoldRequest, e: End): ReadingResult | undefined {
  const all = readings(holds.computeHold({ ...request, holidayRule: e.holidayRule }));
  return (
    all.find((r) => r.reading === e.reading) ??
    readings(holds.computeHold({ ...request, holidayRule: e.holidayRule, reading: e.reading }))[0]
  );
}

describe('worked examples of the fact sheet', () => {
  it('has all 38 rows', () => {
    assert.deepEqual(
      [...new Set(cases.map((c) => c.row))].sort((a, b) => a - b),
      Array.from({ length: 38 }, (_, i) => i + 1),
    );
  });

  for (const c of cases) {
    it(`row ${c.row}: ${c.name}`, () => {
      const { expect, request } = c;
      const answer = holds.computeHold(request);
      assert.equal(answer.kind, expect.kind, c.why);
      for (const e of expect.ends)
        assert.equal(resultFor(request, e)?.expires, e.end, `${e.reading}, ${e.holidayRule}: ${c.why}`);
      for (const e of expect.notEnds ?? []) assert.notEqual(resultFor(request, e)?.expires, e.end, c.why);
      if (expect.field !== undefined && answer.kind === 'invalid') assert.equal(answer.field, expect.field);
      const all = readings(answer);
      if (expect.caution !== undefined)
        assert.ok('cautions' in answer && answer.cautions.some((x) => x.code === expect.caution), expect.caution);
      if (expect.variant !== undefined) assert.ok(all.some((r) => r.variants.some((v) => v.expires === expect.variant)));
      for (const why of expect.skips ?? [])
        assert.ok(
          all.some((r) => r.steps.some((s) => !s.counted && s.why === why)),
          why,
        );
      const overrun = (id: string) => all.find((r) => r.reading === id)?.overrunMinutes ?? Number.NaN;
      for (const id of expect.over ?? []) assert.ok(overrun(id) > 0, `${id} is over`);
      for (const id of expect.left ?? []) assert.ok(overrun(id) < 0, `${id} has time left`);
      if (expect.allLeft) for (const r of all) assert.ok((r.overrunMinutes ?? 0) < 0);
      if (expect.ifHeldAnyway !== undefined) assert.equal(all.length, expect.ifHeldAnyway);
    });
  }
});
