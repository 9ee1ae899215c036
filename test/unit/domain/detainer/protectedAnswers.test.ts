// What may be written down: never one of the protected answers, never a caution that tells one, and everything else as it is.
import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { HoldRequest } from '../../../../src/domain/detainer/answers';
import {
  carriesProtected,
  PROTECTED_ANSWERS,
  PROTECTED_CAUTIONS,
  writableAnswer,
  writableRequest,
} from '../../../../src/domain/detainer/protectedAnswers';

const holds = createHolds();
const base: HoldRequest = {
  releasable: '2026-11-20T15:00',
  zone: 'America/Chicago',
  jurisdiction: 'US-IL',
  form: 'I-247A',
  warrant: 'I-200',
  received: '2026-11-20T16:00',
};
const asked = { citizenshipClaim: 'yes', priorOrder: 'yes', pendingFiling: 'yes' } as const;

describe('what may be written down of a request', () => {
  it('is all of it but the protected answers', () => {
    assert.deepEqual(writableRequest({ ...base, ...asked }), base);
    assert.deepEqual(writableRequest(base), base);
    assert.deepEqual([...PROTECTED_ANSWERS].sort(), Object.keys(asked).sort());
  });
  it('is a copy: the request itself keeps its answers', () => {
    const request = { ...base, ...asked };
    writableRequest(request);
    assert.equal(request.priorOrder, 'yes');
  });
});

describe('what may be written down of an answer', () => {
  const codes = (request: HoldRequest): string[] => {
    const answer = holds.computeHold(request);
    return 'cautions' in answer ? answer.cautions.map((c) => c.code) : [];
  };
  for (const [what, more] of [
    ['a yes', asked],
    ['nothing', {}],
    ['unknown', { citizenshipClaim: 'unknown', priorOrder: 'unknown', pendingFiling: 'unknown' }],
  ] as const)
    it(`is every caution but those that tell ${what}, in their order`, () => {
      const request: HoldRequest = { ...base, ...more };
      const answer = holds.computeHold(request);
      assert.equal(answer.kind, 'hold');
      const all = codes(request);
      const written = writableAnswer(answer);
      assert.ok('cautions' in written);
      const kept = written.cautions.map((c) => c.code);
      assert.deepEqual(
        kept,
        all.filter((c) => !PROTECTED_CAUTIONS.includes(c)),
      );
      assert.notEqual(kept.length, 0, 'others stay');
      assert.deepEqual({ ...written, cautions: [] }, { ...answer, cautions: [] }, 'and nothing else changes');
    });
  it('each of them is one the clock says', () => {
    const unknown = { citizenshipClaim: 'unknown', priorOrder: 'unknown', pendingFiling: 'unknown' } as const;
    const said = new Set([base, { ...base, ...asked }, { ...base, ...unknown }].flatMap(codes));
    for (const code of PROTECTED_CAUTIONS) assert.ok(said.has(code), code);
  });
  it('is the same of an answer without a hold, and an answer that asks or refuses is itself', () => {
    const none = holds.computeHold({ ...base, ...asked, form: 'I-247N' });
    assert.equal(none.kind, 'no-hold');
    const written = writableAnswer(none);
    assert.ok('cautions' in none && 'cautions' in written);
    assert.ok(none.cautions.some((c) => PROTECTED_CAUTIONS.includes(c.code)));
    assert.ok(!written.cautions.some((c) => PROTECTED_CAUTIONS.includes(c.code)));
    for (const request of [
      { ...base, releasable: 'soon' },
      { ...base, releasable: '2026-11-01T01:30' },
    ]) {
      const answer = holds.computeHold(request);
      assert.ok(answer.kind === 'invalid' || answer.kind === 'ask', answer.kind);
      assert.equal(writableAnswer(answer), answer);
    }
  });
});

describe('inputs read back from a block', () => {
  it('carry a protected answer where one of the keys is there, whatever it says', () => {
    for (const key of PROTECTED_ANSWERS) {
      assert.ok(carriesProtected({ ...base, [key]: 'yes' }), key);
      assert.ok(carriesProtected({ [key]: undefined }), key);
    }
  });
  it('carry none otherwise, and are no reason to stop where they are not what they should be', () => {
    for (const inputs of [base, {}, null, undefined, 'priorOrder', 7, ['priorOrder']]) assert.ok(!carriesProtected(inputs));
  });
});
