import assert from 'node:assert/strict';
import { createHolds } from '../../../../../src/app/deadline/holds';
import type { HoldRequest } from '../../../../../src/domain/detainer/answers';

const holds = createHolds();
const request: HoldRequest = {
  releasable: '2026-07-02T10:00',
  zone: 'America/New_York',
  form: 'I-247A',
  now: '2026-07-08T10:00',
};
const explain = (r: HoldRequest) => holds.explainHold(r, holds.computeHold(r));
const block = (r: HoldRequest) => holds.holdBlock(r, holds.computeHold(r));

describe('the working in words', () => {
  it('shows each reading with its steps, its basis and its grade in words', () => {
    const text = explain(request);
    assert.match(text, /Otherwise released: Thursday, July 2, 2026, 10:00 AM EDT \(America\/New_York\)/);
    assert.match(text, /not counted: Independence Day \(observed\)/);
    assert.match(text, /8 CFR 287\.7.*seen in the source/);
    assert.match(text, /If only the statutory dates are holidays/);
    assert.match(text, new RegExp(`Data of ${holds.dataVersion}`));
  });

  it('says what can be done once a reading is over, and not before', () => {
    assert.match(explain(request), /What can be done now/);
    assert.doesNotMatch(explain({ ...request, now: '2026-07-02T11:00' }), /What can be done now/);
  });

  it('answers a question with the question', () => {
    assert.match(explain({ releasable: '2026-11-01T01:30', zone: 'America/New_York' }), /twice/);
    assert.match(explain({ releasable: 'x', zone: 'America/New_York' }), /could not be worked out/);
  });

  it('gives every source its title', () => {
    for (const form of holds.listForms())
      assert.doesNotMatch(explain({ ...request, form: form.id }), /undefined|\[object|cfr-287-7,/);
  });
});

describe('what goes into the note', () => {
  it('puts what to act by first, and says what did not count', () => {
    const lines = block(request).split('\n');
    assert.match(lines.find((l) => l.includes('end')) ?? '', /Earliest end, act by/);
    assert.match(block(request), /Not counted: Friday, July 3, 2026/);
    assert.match(block(request), new RegExp(`data of ${holds.dataVersion}`));
  });

  it('does not depend on when it was made', () => {
    assert.equal(block(request), block({ ...request, now: '2026-12-01T10:00' }));
  });

  it('marks the reading that is not a rule of law', () => {
    assert.match(
      block({ releasable: '2026-07-02T10:00', zone: 'America/New_York' }),
      /Not a settled rule of law: .*Weekends only/,
    );
  });

  it('says that there is no hold', () => {
    assert.match(block({ ...request, form: 'I-247G' }), /No detainer hold/);
  });

  it('does not let typed text open a comment, a tag or a table cell', () => {
    const text = block({ ...request, localDays: [{ date: '2026-07-06', basis: 'x --> <!-- y\n| z' }] });
    assert.doesNotMatch(text, /<!--/);
    assert.ok(text.split('\n').every((l) => l.startsWith('- ') || l.startsWith('  - ') || l.startsWith('**') || l === ''));
  });

  it('says the overrun on each reading', () => {
    const after = holds.afterExpiry(holds.computeHold(request));
    assert.deepEqual(
      after.readings.map((r) => r.words),
      ['over by 1 day', 'over by 4 days'],
    );
    assert.ok(after.actions.length > 0);
  });
});
