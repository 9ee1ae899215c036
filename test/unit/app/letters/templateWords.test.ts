import assert from 'node:assert/strict';
import { createEngines } from '../../../../src/app/engines';
import { printsNow } from '../../../../src/app/letters/templateWords';

const { letters } = createEngines();
const TODAY = '2026-11-21';

function now(id: string, fields: Record<string, string>) {
  const t = letters.listTemplates().find((x) => x.id === id);
  assert.ok(t);
  return printsNow(letters.renderTemplate({ id, fields, asOf: TODAY, today: TODAY }), t);
}

describe('the list of letters says what each would print from the note', () => {
  it('how much is filled, and the first blanks by name', () => {
    assert.deepEqual(now('T24', { case_key: 'K-1' }), {
      short: '1 filled, 6 open',
      open: ' Open: time zone of the hours below; day and hour; office, name or badge, number called and 3 more.',
    });
  });
  it('that nothing is left, that it waits, and that it is not made', () => {
    const full = Object.fromEntries(
      ['case_key', 'zone_words', 'first_day', 'first_who', 'first_asked', 'first_answer', 'first_next'].map((f) => [f, 'x']),
    );
    assert.deepEqual(now('T24', full), { short: 'nothing left to fill in', open: '' });
    assert.match(now('T01', { victim_facts: 'facts' }).short, /waits for the client's written consent/);
    const refused = now('T10', { petition: 'Form I-918' });
    assert.equal(refused.short, 'not made from this note');
    assert.match(refused.open, /I-914/);
  });
});
