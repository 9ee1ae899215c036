import assert from 'node:assert/strict';
import { createHolds } from '../../../../src/app/deadline/holds';

const holds = createHolds();
const zone = 'America/New_York';

describe('the other clocks', () => {
  it('yields no date for a recalled or contested row, except appeals and petitions', () => {
    for (const { id } of holds.listEvents()) {
      for (const clock of holds.otherClocks({ event: id, at: '2026-11-20T15:00', zone })) {
        const weak = clock.basis.every((b) => b.mark === 'R') || clock.status.startsWith('contested');
        if (weak && clock.id !== 'bia-appeal' && clock.id !== 'petition-for-review') assert.equal(clock.at, null, clock.id);
      }
    }
  });

  it('never shows the date of an appeal or petition without its sentence', () => {
    for (const event of ['judge-decision', 'final-order']) {
      for (const clock of holds
        .otherClocks({ event, at: '2026-11-20', zone })
        .filter((c) => ['bia-appeal', 'petition-for-review'].includes(c.id))) {
        assert.match(clock.words ?? '', /received, not mailed/);
        assert.match(clock.words ?? '', /attorney must confirm the date today/);
        assert.ok(clock.cautions.some((c) => c.code === 'confirm-today'));
      }
    }
  });

  it('shows the earliest reported rule from the day it was due', () => {
    const at = (day: string) => holds.otherClocks({ event: 'judge-decision', at: day, zone })[0]?.at;
    assert.equal(at('2026-03-08'), '2026-04-07');
    assert.equal(at('2026-03-09'), '2026-03-19');
  });

  it('needs a clock time for hours, not for days', () => {
    assert.equal(holds.otherClocks({ event: 'nta-served', at: '2026-11-20', zone })[0]?.at, '2026-11-30');
    const hours = holds.otherClocks({ event: 'criminal-arrest', at: '2026-11-20', zone })[0];
    assert.equal(hours?.at, null);
    assert.match(hours?.cautions[0]?.message ?? '', /time/);
  });

  it('describes instead of guessing where the time is unclear, wrong, or out of range', () => {
    for (const at of ['2026-11-01T01:30', 'noon', '2040-01-01T10:00']) {
      const [clock] = holds.otherClocks({ event: 'criminal-arrest', at, zone });
      assert.equal(clock?.at, null);
      assert.equal(clock?.cautions[0]?.code, 'no-date');
    }
    assert.equal(holds.otherClocks({ event: 'criminal-arrest', at: '2026-11-20T10:00', zone: 'X' })[0]?.at, null);
  });

  it('counts elapsed hours and says what is left', () => {
    const [clock] = holds.otherClocks({
      event: 'criminal-arrest',
      at: '2026-03-07T10:00',
      zone: 'America/Chicago',
      now: '2026-03-09T10:00',
    });
    assert.equal(clock?.at, '2026-03-09T11:00:00-05:00');
    assert.equal(clock?.overrunMinutes, -60);
  });

  it('has no date for an event it does not know, and names those it knows', () => {
    const answers = holds.otherClocks({ event: 'lunch', at: '2026-11-20T10:00', zone });
    assert.deepEqual(
      answers.map((a) => [a.id, a.at, a.words]),
      [['event', null, null]],
    );
    for (const { id } of holds.listEvents()) assert.ok(answers[0]?.rule.includes(id), id);
  });
});
