import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMoment } from '../../../../src/domain/time/read/parseMoment';
import { momentWords } from '../../../../src/domain/time/words';
import { formatInstant } from '../../../../src/domain/time/instant';
import { zoneTable } from '../../../../src/domain/time/zoneTable';
import { dayNumber, MINUTES_PER_DAY, weekdayOf, ymdOf } from '../../../../src/domain/time/civil';

const NOW = '2026-11-20T16:40:00-05:00';
const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Adak',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'America/Indiana/Indianapolis',
];
const OPTIONS = { seed: 20261122, numRuns: 1500 };
const zone = fc.constantFrom(...ZONES);
const minute = fc.integer({ min: dayNumber(2008, 1, 2) * MINUTES_PER_DAY, max: dayNumber(2036, 12, 30) * MINUTES_PER_DAY });
const table = (name: string): NonNullable<ReturnType<typeof zoneTable>> => {
  const found = zoneTable(name);
  assert.ok(found);
  return found;
};
/** The instant of an ISO text by the engine's own reader, which shares nothing with ours. */
const utcOf = (iso: string): number => Date.parse(iso) / 60_000;

describe('parseMoment: laws', function () {
  this.timeout(30_000);

  it('an ISO instant with offset comes back as it is', () => {
    fc.assert(
      fc.property(minute, zone, zone, (utc, written, asked) => {
        const iso = formatInstant(utc, table(written));
        const a = parseMoment({ text: iso, zone: asked, now: NOW });
        assert.equal(a.kind, 'moment');
        if (a.kind !== 'moment') return;
        assert.equal(a.iso, iso);
        const same = formatInstant(utc, table(asked)) === iso;
        assert.equal(
          a.warnings.some((w) => w.code === 'zone-differs'),
          !same,
        );
      }),
      OPTIONS,
    );
  });

  it('the words of an answer read back to the same instant', () => {
    fc.assert(
      fc.property(minute, zone, (utc, name) => {
        const a = parseMoment({ text: momentWords(utc, name), zone: name, now: NOW });
        assert.equal(a.kind, 'moment', `${momentWords(utc, name)} ${JSON.stringify(a)}`);
        if (a.kind === 'moment') assert.equal(utcOf(a.iso), utc, momentWords(utc, name));
      }),
      OPTIONS,
    );
  });

  it('every choice of a question reads as one moment or one day', () => {
    const texts = [
      '5',
      'midnight friday',
      '11/1/2026 1:30 am',
      '3/8/2026 2:30 am',
      '3-4pm',
      'Sat 11/20/2026 3pm',
      '101126',
      '20-11-26 3pm',
      'Friday the 31st 3pm',
      'last night 1am',
    ];
    for (const text of texts) {
      for (const name of ZONES) {
        const a = parseMoment({ text, zone: name, now: NOW });
        if (a.kind !== 'ask') continue;
        assert.ok(a.choices.length > 1);
        for (const c of a.choices) {
          const again = parseMoment({ text: c.value, zone: name, now: NOW });
          assert.ok(again.kind === 'moment' || again.kind === 'date-only', `${text} ${c.value}`);
          if (again.kind === 'moment') assert.equal(again.iso, c.value);
        }
      }
    }
  });

  // The truth is made first and then written the way a jail or a person writes it, with noise around it.
  it('a moment written in any common form is never read as another one without a warning', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
    const days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
    const dateForms = 12;
    const timeForms = 12;
    const around = [
      '',
      'REL DT/TM: ',
      'Released ',
      'Bond posted ',
      'Cell 14 ',
      'Sgt Ruiz says ',
      '# 4411 ',
      '$2,500 ',
      'booked ',
    ];
    const between = [' ', ' @ ', ', ', ' at ', '/', '  ', ' - ', '@'];
    const after = ['', ' per desk', ' hrs', '.', ' EST', ' (ET)', ' bed 7', ' x2', ' - 5 days'];
    fc.assert(
      fc.property(
        minute,
        fc.nat(dateForms - 1),
        fc.nat(timeForms - 1),
        fc.constantFrom(...around),
        fc.constantFrom(...between),
        fc.constantFrom(...after),
        fc.boolean(),
        fc.boolean(),
        (wall, df, tf, head, mid, tail, swap, weekday) => {
          const dayNo = Math.floor(wall / MINUTES_PER_DAY);
          const { year, month, day } = ymdOf(dayNo);
          const h = Math.floor((wall % MINUTES_PER_DAY) / 60);
          const m = wall % 60;
          const h12 = h % 12 === 0 ? 12 : h % 12;
          const name = months[month - 1] ?? '';
          // An ISO date, or "hrs", says a 24-hour clock: 12:00 there is noon, whoever meant midnight.
          if (tf === 10 && (df === 2 || df === 9 || tail === ' hrs')) return;
          const date = [
            `${month}/${day}/${year}`,
            `${two(month)}/${two(day)}/${two(year % 100)}`,
            `${year}-${two(month)}-${two(day)}`,
            `${two(day)}${name.toUpperCase()}${year}`,
            `${day}${name}${two(year % 100)}`,
            `${name} ${day}, ${year}`,
            `${day} ${name} ${year}`,
            `${day} de ${spanish[month - 1] ?? ''} de ${year}`,
            `${two(month)}-${two(day)}-${year}`,
            `${year}${two(month)}${two(day)}`,
            `${name}-${day}-${two(year % 100)}`,
            `${two(month)}${two(day)}${year}`,
          ][df];
          const time = [
            `${two(h)}${two(m)}`,
            `${two(h)}${two(m)} hrs`,
            `${two(h)}:${two(m)}`,
            `${h12}:${two(m)} ${h < 12 ? 'AM' : 'PM'}`,
            `${h12}:${two(m)}${h < 12 ? 'a' : 'p'}`,
            `${h12}:${two(m)} ${h < 12 ? 'a.m.' : 'p.m.'}`,
            `${two(h)}:${two(m)}:00`,
            `${two(h12)}${two(m)} ${h < 12 ? 'AM' : 'PM'}`,
            `${h}h${two(m)}`,
            `${h12}.${two(m)}${h < 12 ? 'am' : 'pm'}`,
            `${h12}:${two(m)}`,
            m === 0 ? `${h12}${h < 12 ? 'am' : 'pm'}` : `${h}:${two(m)} h`,
          ][tf];
          const full = `${weekday ? `${days[weekdayOf(dayNo)] ?? ''} ` : ''}${date ?? ''}`;
          const text = `${head}${swap ? `${time ?? ''}${mid}${full}` : `${full}${mid}${time ?? ''}`}${tail}`;
          const a = parseMoment({ text, zone: 'America/New_York', now: NOW });
          if (a.kind !== 'moment' || a.warnings.length > 0) return;
          assert.equal(a.iso.slice(0, 16), `${year}-${two(month)}-${two(day)}T${two(h)}:${two(m)}`, text);
        },
      ),
      { ...OPTIONS, numRuns: 6000 },
    );
  });

  it('anything typed gets an answer, inside the years we can count, and strange words are never dropped', () => {
    const strange = ['zorp', 'constructor', '__proto__', 'blik', 'toString', 'x9'];
    const pieces = [
      ...strange,
      ...'fri 3pm 1500 11/20 2026 nov 20 5 noon midnight est z -05:00 - / : am p tomorrow yesterday ago 2 hours weeks next last de la tarde at , . 2400 0000 the of half past 101126 20261120 from before ~ ? $ # ( )'.split(
        ' ',
      ),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 7 }),
        fc.constantFrom(' ', '', '  ', '\u00a0'),
        (list, gap) => {
          const text = list.join(gap);
          const a = parseMoment({ text, zone: 'America/New_York', now: NOW });
          if (a.kind !== 'moment') return;
          const year = Number(a.iso.slice(0, 4));
          assert.ok(year >= 2008 && year <= 2036, text);
          if (gap === '') return;
          const unused = a.warnings.find((w) => w.code === 'unused')?.message.toLowerCase() ?? '';
          for (const word of strange)
            if (list.includes(word))
              assert.ok(unused.includes(word.toLowerCase().replace(/^_+|_+$/g, '')), `${text} → ${unused}`);
        },
      ),
      { ...OPTIONS, numRuns: 4000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
        parseMoment({ text, zone: 'America/New_York', now: NOW });
      }),
      OPTIONS,
    );
  });

  it('hostile text is answered at once', () => {
    const hostile = [
      '1'.repeat(10_000),
      '1:'.repeat(5_000),
      'a '.repeat(5_000),
      '1 '.repeat(100),
      '-'.repeat(200),
      '1/1'.repeat(66),
      'half past '.repeat(20),
      `${'1 hours and '.repeat(16)}ago`,
      '2 days '.repeat(28),
      'week '.repeat(40),
      '101126 '.repeat(28),
      'america/'.repeat(25),
      'nov 1 '.repeat(33),
      '3pm '.repeat(50),
      '\u0301'.repeat(10_000),
      '\ufdfa'.repeat(200),
    ];
    for (const text of hostile) {
      const from = performance.now();
      parseMoment({ text, zone: 'America/New_York', now: NOW });
      assert.ok(performance.now() - from < 1000, `${text.slice(0, 20)} took too long`);
    }
  });

  it('refuses a zone or a now that it cannot use', () => {
    assert.equal(parseMoment({ text: '3pm', zone: 'Mars/Olympus', now: NOW }).kind, 'invalid');
    assert.equal(parseMoment({ text: '3pm', zone: 'America/New_York', now: 'soon' }).kind, 'invalid');
    assert.equal(parseMoment({ text: '3pm', zone: 'America/New_York', now: '2026-11-20T16:40' }).kind, 'invalid');
  });
});
