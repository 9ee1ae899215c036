import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHolds } from '../../../../src/app/deadline/holds';
import type { HolidayRule } from '../../../../src/domain/holidays/rows';

const holds = createHolds();
function days(year: number, rule?: HolidayRule, inaugurationArea = false) {
  const answer = holds.holidays({ year, ...(rule ? { rule } : {}), inaugurationArea });
  return answer.kind === 'holidays' ? answer.days : [];
}
const isWeekday = (date: string) => ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());

describe('holidays', () => {
  it('equals the published list on all 240 weekdays, 2008 to 2030, by calendar date', () => {
    const published = readFileSync(join(__dirname, '../../../fixtures/federal_holidays_2008_2030.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((l) => l.slice(0, 10))
      .filter((d) => d < '2031');
    assert.equal(published.length, 240);
    const ours: string[] = [];
    for (let year = 2008; year <= 2030; year++) ours.push(...days(year).map((d) => d.date));
    assert.deepEqual(ours.filter(isWeekday), published);
  });

  it('names each day as the published list does', () => {
    const lines = readFileSync(join(__dirname, '../../../fixtures/federal_holidays_2008_2030.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    for (const line of lines) {
      const [, date = '', name = ''] = /^([\d-]+),"?(.*?)"?$/.exec(line) ?? [];
      const found = days(Number(date.slice(0, 4))).find((d) => d.date === date);
      assert.equal(found?.name.replace(' (observed)', ''), name, date);
    }
  });

  it('starts Juneteenth in 2021', () => {
    assert.ok(!days(2020).some((d) => d.name.startsWith('Juneteenth')));
    assert.deepEqual(
      days(2021)
        .filter((d) => d.name.startsWith('Juneteenth'))
        .map((d) => [d.date, d.kind]),
      [
        ['2021-06-18', 'in-lieu'],
        ['2021-06-19', 'statutory'],
      ],
    );
  });

  it('lists closings under their rule only, half days as what they are', () => {
    assert.ok(!days(2025).some((d) => d.kind === 'closing'));
    assert.deepEqual(
      days(2025, 'in-lieu+closures')
        .filter((d) => d.kind === 'closing')
        .map((d) => d.date),
      ['2025-01-09', '2025-12-24', '2025-12-26'],
    );
    assert.deepEqual(
      days(2015, 'in-lieu+closures')
        .filter((d) => d.kind === 'half-day-closing')
        .map((d) => d.date),
      ['2015-12-24'],
    );
  });

  it('keeps Inauguration Day apart', () => {
    assert.ok(!days(2021).some((d) => d.kind === 'inauguration'));
    assert.deepEqual(
      days(2021, 'in-lieu', true)
        .filter((d) => d.kind === 'inauguration')
        .map((d) => d.date),
      ['2021-01-20'],
    );
  });

  it('keeps the statutory dates without the observed days', () => {
    assert.ok(days(2026, 'statutory').some((d) => d.date === '2026-07-04'));
    assert.ok(!days(2026, 'statutory').some((d) => d.date === '2026-07-03'));
  });

  for (const year of [2007, 2037, 2026.5, Number.NaN]) {
    it(`refuses the year ${year}`, () => assert.equal(holds.holidays({ year }).kind, 'invalid'));
  }
  it('answers for the first and the last year', () => {
    assert.equal(days(2008).length > 0 && days(2036).length > 0, true);
  });
});
