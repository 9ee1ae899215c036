import assert from 'node:assert/strict';
import { loadLogWords } from '../../../../src/data/jails/jailLog';
import { readCellClock, readCellTime } from '../../../../src/domain/jailLog/columns/cellTime';
import { indexLogWords } from '../../../../src/domain/jailLog/logWords';
import { formatDate, MINUTES_PER_DAY } from '../../../../src/domain/time/civil';
import { formatWall } from '../../../../src/domain/time/instant';

const loaded = loadLogWords();
assert.ok(loaded.ok);
const { nothing } = indexLogWords(loaded.rows, loaded.version);

/** "2017-04-02T08:00", "2017-04-02" for a day alone, "T08:00" for a clock alone, "none", "bad". */
function said(text: string, read = readCellTime): string {
  const cell = read(text, nothing);
  if (cell.k !== 'read') return cell.k;
  if (!cell.day) return formatWall(cell.clock?.minute ?? 0).slice(10);
  return cell.clock ? formatWall(cell.day.day * MINUTES_PER_DAY + cell.clock.minute) : formatDate(cell.day.day);
}

describe('jail logs: one cell', () => {
  const table: Readonly<Record<string, string>> = {
    '2017-04-02 08:00:00': '2017-04-02T08:00',
    '2016-10-01 00:03:00.0': '2016-10-01T00:03',
    '2016-10-01 00:03:59.996': '2016-10-01T00:03',
    '04/24/17': '2017-04-24',
    '4/23/2020 6:03:36 PM': '2020-04-23T18:03',
    '04/23/2020 12:15 AM': '2020-04-23T00:15',
    '04/23/2020 12:15 PM': '2020-04-23T12:15',
    '11-19-2019 - 02:15 AM': '2019-11-19T02:15',
    '08192016': '2016-08-19',
    '8192016': '2016-08-19',
    '20160819': '2016-08-19',
    '07/23/2018 04:12': '2018-07-23T04:12',
    '2026-04-19T12:46:32.000': '2026-04-19T12:46',
    '12/31/16 2400': '2017-01-01T00:00',
    '12/31/2016 24:00': '2017-01-01T00:00',
    '43832.621527778': '2020-01-02T14:55',
    '43832': '2020-01-02',
    '43832.5': '2020-01-02T12:00',
    '43832.62': 'bad',
    '19-APR-26': '2026-04-19',
    '19-APR-26 12.46.32.000000 PM': '2026-04-19T12:46',
    '19APR2026:12:46:32': '2026-04-19T12:46',
    'Apr 19 2026 12:46PM': '2026-04-19T12:46',
    'Apr  9 2026  1:46AM': '2026-04-09T01:46',
    'Sunday, April 19, 2026 1:46 PM': '2026-04-19T13:46',
    'Monday, April 19, 2026 1:46 PM': 'bad',
    '20260419124632': '2026-04-19T12:46',
    '20260419 1246': '2026-04-19T12:46',
    '04/19/2026 @ 1246': '2026-04-19T12:46',
    '04/19/2026 1246 HRS': '2026-04-19T12:46',
    '13:46 04/19/2026': '2026-04-19T13:46',
    '#2026-04-19 12:46#': '2026-04-19T12:46',
    '04/19/2026 6:03P': '2026-04-19T18:03',
    '2026-04-19T12:46:32-05:00': '2026-04-19T12:46',
    '23:06': 'T23:06',
    '0500': 'T05:00',
    '5': 'T05:00',
    '0.625': 'T15:00',
    NULL: 'none',
    'n/a': 'none',
    '': 'none',
    '12/31/9999': 'none',
    '1900-01-01 00:00:00.000': 'none',
    '00/00/0000': 'none',
    '02/30/2017': 'bad',
    '17-04-24': 'bad',
    '04/19/2026 25:00': 'bad',
    '04/19/2026 13:05 AM': 'bad',
    '04/19/2026 12:46*': 'bad',
    '1500000000': '2017-07-14T02:40',
    '1800000000': 'bad',
    '081916': '2016-08-19',
    '101112': 'bad',
    'see file': 'bad',
  };
  for (const [text, expected] of Object.entries(table))
    it(`${text === '' ? 'nothing' : text} is ${expected}`, () => assert.equal(said(text), expected));

  it('a column of clocks takes digits, fractions of a day and days of 1899', () => {
    for (const [text, expected] of [
      ['123059', 'T12:30'],
      ['0.5', 'T12:00'],
      ['1899-12-30 15:20:00', 'T15:20'],
      ['2400', formatWall(1440).slice(10)],
    ] as const)
      assert.equal(said(text, readCellClock), expected, text);
  });

  it('never throws and never gives a day that is none, whatever stands in the cell', () => {
    let seed = 7;
    const next = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const pieces = [
      '4',
      '04',
      '12',
      '31',
      '2017',
      '/',
      '-',
      ':',
      ' ',
      'T',
      '.',
      'AM',
      'pm',
      'Apr',
      '2400',
      'Z',
      '99',
      '0',
      'x',
      '+05:00',
    ];
    for (let i = 0; i < 5000; i++) {
      const text = Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)] ?? '').join('');
      const cell = readCellTime(text, nothing);
      if (cell.k === 'read' && cell.clock) assert.ok(cell.clock.minute >= 0 && cell.clock.minute <= MINUTES_PER_DAY, text);
    }
  });
});
