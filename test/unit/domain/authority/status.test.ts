import assert from 'node:assert/strict';
import table from '../../../cases/authority-status.json';
import { createAuthorities } from '../../../../src/app/citations/authorities';
import { dateInWords, daysBetween, monthNumber } from '../../../../src/domain/authority/dates';
import { isDate } from '../../../../src/domain/time/civil';

const authorities = createAuthorities();
const on = (id: string, date: string, today?: string) =>
  authorities.authorityStatus({ id, date, ...(today === undefined ? {} : { today }) });

describe('status on a day', () => {
  for (const row of table.rows) {
    it(`${row.id} at each boundary`, () => {
      const got = row.spans.map(([date = '']) => [date, on(row.id, date).status]);
      assert.deepEqual(got, row.spans);
    });
  }

  it('says "rescinded; order date not seen" for the victims memo since the court order', () => {
    assert.match(on('ICE-10076.1', '2026-06-19').sentence, /Rescinded; order date not seen/);
  });

  it('shows the mark beside "in force"', () => {
    assert.match(on('ICE-10076.1', '2011-06-17').sentence, /in force.*seen in the source/);
    assert.match(on('ICE-10076.1', '2015-01-05').sentence, /from memory/);
  });

  it('says that the day of the rescission is disputed', () => {
    assert.match(on('ICE-10076.1', '2025-01-30').sentence, /day of its rescission is disputed/);
  });

  it('reads "as last checked on" for today, and says so when that is more than 90 days ago', () => {
    assert.match(on('ICE-10076.1', '2026-11-22', '2026-11-22').sentence, /As last checked on August 26, 2026\./);
    assert.doesNotMatch(on('ICE-10076.1', '2026-11-22', '2026-11-22').sentence, /look again/);
    assert.match(on('ICE-10076.1', '2026-11-25', '2026-11-25').sentence, /91 days before; look again/);
    assert.match(on('DHS-2025-HUFFMAN-PROTECTED', '2026-11-22', '2026-11-22').sentence, /118 days before/);
    assert.doesNotMatch(on('ICE-10076.1', '2012-01-01', '2026-11-22').sentence, /last checked/);
  });

  it('says when a row was only entered, and counts its age from the newest source seen', () => {
    const statute = on('STAT-18USC3771', '2026-11-22', '2026-11-22').sentence;
    assert.match(statute, /Entered November 21, 2026; newest source seen: September 2016\. That is 3705 days before; look again/);
    assert.doesNotMatch(statute, /last checked/);
    assert.match(on('REG-8CFR287.7', '2026-11-22', '2026-11-22').sentence, /newest source seen: September 10, 2026\./);
    assert.doesNotMatch(on('REG-8CFR287.7', '2026-11-22', '2026-11-22').sentence, /look again/);
    assert.match(
      on('STAT-6USC345', '2026-11-22', '2026-11-22').sentence,
      /Entered November 21, 2026; no source with a date was seen\. Look again before relying on it\./,
    );
    assert.doesNotMatch(on('ICE-11005.1', '2026-11-22', '2026-11-22').sentence, /look again/, 'an end that was seen stays seen');
  });

  it('never reads "in force" today for a row whose standing is not plain', () => {
    const doubtful = [
      'ICE-10076.1',
      'ICE-11005.3',
      'ICE-11005.4',
      'ICE-11072.2',
      'ICE-11072.3',
      'ICE-11072.4',
      'EOIR-OPPM-25-06',
      'ICE-2025-HOLDROOM',
      'DHS-2025-HUFFMAN-PROTECTED',
      'USCIS-2025-SIJ-DA',
      'CASE-ICWC-V-NOEM',
      'CASE-SEQUEN-V-ALBARRAN',
      'DHS-2025-CRCL-RIF',
      'ICE-NPRM-I246-2026',
      'DHS-NPRM-DA-EAD-2026',
      'ICE-10074.2',
      'EOIR-2024-DOCKET-RULE',
      'REG-8CFR241.6',
      'REG-8CFR214.200',
      'DHS-002-02-001',
      'INS-2000-MEISSNER',
    ];
    for (const id of doubtful) assert.notEqual(on(id, '2026-11-22').status, 'in-force', id);
  });

  it('answers a sentence for an unknown id or date', () => {
    assert.deepEqual(on('NOPE-1', '2026-11-22'), {
      status: 'unverified',
      sentence: '"NOPE-1" is not in the register.',
      basis: [],
    });
    assert.match(on('ICE-10076.1', '2026-02-30').sentence, /not a date/);
  });

  it('names its sources', () => {
    const basis = on('ICE-10076.1', '2025-02-01').basis;
    assert.equal(basis[0]?.source, 'ICE-10076.1');
    assert.ok(basis.some((b) => b.source === 'S10' && b.mark === 'V2'));
  });
});

describe('dates of the register', () => {
  it('counts days across a leap year', () => {
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2026-08-26', '2026-11-22'), 88);
  });
  it('knows which days exist', () => {
    assert.deepEqual(['2024-02-29', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1'].map(isDate), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });
  it('reads months and writes dates', () => {
    assert.deepEqual(['Jan', 'Sept.', 'December', 'xyz', 'ju'].map(monthNumber), [1, 9, 12, 0, 0]);
    assert.equal(dateInWords('2025-01-31'), 'January 31, 2025');
  });
});
