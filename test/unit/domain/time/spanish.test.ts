// A moment as it is said or written in Spanish.
import assert from 'node:assert/strict';
import { createMoments } from '../../../../src/app/deadline/moments';

const moments = createMoments();
/** A Saturday. */
const read = (text: string) => moments.parseMoment({ text, zone: 'America/Chicago', now: '2026-11-28T18:00:00-06:00' });

const ONE: readonly (readonly [text: string, iso: string])[] = [
  ['viernes 3 de la tarde', '2026-11-27T15:00:00-06:00'],
  ['el viernes a las 3 de la tarde', '2026-11-27T15:00:00-06:00'],
  ['el 4 de diciembre a las 15:00', '2026-12-04T15:00:00-06:00'],
  ['4 de diciembre de 2026, 3:30 p.m.', '2026-12-04T15:30:00-06:00'],
  ['4 dic 2026 15:00', '2026-12-04T15:00:00-06:00'],
  ['el 4 de dic. a las 15 horas', '2026-12-04T15:00:00-06:00'],
  ['mediodía del viernes', '2026-11-27T12:00:00-06:00'],
  ['viernes mediodia', '2026-11-27T12:00:00-06:00'],
  ['ayer a mediodía', '2026-11-27T12:00:00-06:00'],
  ['pasado mañana a las 3 de la tarde', '2026-11-30T15:00:00-06:00'],
  ['mañana a las 9 de la mañana', '2026-11-29T09:00:00-06:00'],
  ['anteayer 10 am', '2026-11-26T10:00:00-06:00'],
  ['hoy a las 8 de la noche', '2026-11-28T20:00:00-06:00'],
  ['3 de la madrugada del sábado', '2026-11-28T03:00:00-06:00'],
  ['sábado 8 y media de la noche', '2026-11-28T20:30:00-06:00'],
  ['el lunes a la una de la tarde', '2026-11-30T13:00:00-06:00'],
  ['hace 3 horas', '2026-11-28T15:00:00-06:00'],
  // One order only is a date, so nothing is asked.
  ['25/12/2026 a las 3 de la tarde', '2026-12-25T15:00:00-06:00'],
  ['12/25/2026 a las 3 de la tarde', '2026-12-25T15:00:00-06:00'],
  ['5/5/2026 a las 3 de la tarde', '2026-05-05T15:00:00-05:00'],
];

/** Day first or month first: both are offered, with the weekday in words. */
const EITHER: readonly (readonly [text: string, ...days: string[]])[] = [
  ['4/12/2026 a las 3 de la tarde', '2026-04-12', '2026-12-04'],
  ['04/12/2026 mediodía', '2026-04-12', '2026-12-04'],
  ['el 4-12-2026 a las 15:00', '2026-04-12', '2026-12-04'],
  ['04.12.26 3 de la tarde', '2026-04-12', '2026-12-04'],
  ['a la 1 de la tarde 4/12/2026', '2026-04-12', '2026-12-04'],
];

describe('a moment in Spanish', () => {
  for (const [text, iso] of ONE)
    it(text, () => {
      const answer = read(text);
      assert.ok(answer.kind === 'moment', JSON.stringify(answer));
      assert.equal(answer.iso, iso);
    });

  for (const [text, ...days] of EITHER)
    it(`${text}: is asked`, () => {
      const answer = read(text);
      assert.ok(answer.kind === 'ask', JSON.stringify(answer));
      assert.deepEqual(answer.choices.map((c) => c.value.slice(0, 10)).sort(), days);
      assert.ok(
        answer.choices.every((c) => /^[A-Z][a-z]+day, /.test(c.label)),
        JSON.stringify(answer.choices),
      );
    });

  it('in English text the month stays first, with the warning', () => {
    for (const text of ['04/12/2026 15:00', '4/12/2026 3pm', 'released Las Vegas 4/12/2026 3pm']) {
      const answer = read(text);
      assert.ok(answer.kind === 'moment' && answer.warnings.some((w) => w.code === 'month-first'), text);
    }
  });
});
