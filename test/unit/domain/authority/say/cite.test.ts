import assert from 'node:assert/strict';
import { createAuthorities } from '../../../../../src/app/citations/authorities';

const authorities = createAuthorities();
const today = '2026-11-22';
const cite = (id: string, asOf: string, pin?: string) =>
  authorities.cite({ id, asOf, today, ...(pin === undefined ? {} : { pin }) });

describe('citing in house form', () => {
  it('leaves out what did not exist yet', () => {
    const c = cite('ICE-10076.1', '2011-06-16');
    assert.equal(c.text, null);
    assert.equal(c.status, 'not-yet');
  });

  it('puts an ended policy into history, with its end', () => {
    const c = cite('ICE-10076.1', '2025-06-01', 'at 1');
    assert.equal(c.place, 'history');
    assert.match(c.text ?? '', /ICE Pol'y No\. 10076\.1, at 1 \(June 17, 2011\) \(rescinded Jan\. 2025\)$/);
  });

  it('cites it as law while it was in force, and notes what it is today', () => {
    const c = cite('ICE-10076.1', '2012-05-01');
    assert.equal(c.place, 'law');
    assert.doesNotMatch(c.text ?? '', /rescinded/);
    assert.match(c.note ?? '', /Status on May 1, 2012: in force\. Status on November 22, 2026: in litigation/);
  });

  it('puts a note beside what is contested, in litigation or unverified', () => {
    for (const [id, asOf] of [
      ['ICE-10076.1', '2018-01-01'],
      ['ICE-11005.4', today],
      ['REG-8CFR241.6', today],
    ] as const)
      assert.match(cite(id, asOf).note ?? '', /^Status on /, id);
  });

  it('needs no note for what is plainly in force', () => {
    assert.deepEqual(cite('STAT-INA239e', today), {
      text: 'INA § 239(e), 8 U.S.C. § 1229(e)',
      short: 'INA § 239(e)',
      place: 'law',
      note: null,
      beside: null,
      status: 'in-force',
      problem: null,
    });
    assert.equal(cite('REG-8CFR287.7', today, '(d)').text, '8 C.F.R. § 287.7(d)');
    assert.equal(cite('STAT-8USC1367', today, '(a)(2)').text, '8 U.S.C. § 1367(a)(2)');
  });

  it('uses the number valid on that day', () => {
    assert.equal(cite('STAT-INA236c4', '2025-01-28').text, 'INA § 236(c)(2), 8 U.S.C. § 1226(c)(2)');
    assert.equal(cite('STAT-INA236c4', '2025-01-29').text, 'INA § 236(c)(4), 8 U.S.C. § 1226(c)(4)');
  });

  it('leaves no placeholder behind, for any row on any day', () => {
    for (const row of authorities.listAuthorities())
      for (const asOf of ['2000-01-01', '2012-01-01', '2022-08-01', today])
        assert.doesNotMatch(cite(row.id, asOf, '(a)').text ?? '', /[{}]/, row.id);
  });

  it('says so when the id is not known', () => {
    assert.equal(cite('NOPE', today).problem, '"NOPE" is not in the register.');
  });
});

describe('what stands beside a citation in a letter', () => {
  const beside = (id: string, asOf: string, now = today): string | null => authorities.cite({ id, asOf, today: now }).beside;
  it('is the status with the day it was seen, and never the day of writing', () => {
    assert.equal(beside('CASE-ICWC-V-NOEM', today), 'in litigation, as last checked August 26, 2026');
    assert.equal(beside('EOIR-2024-DOCKET-RULE', today), 'not verified; newest source seen: May 29, 2024');
    assert.equal(beside('REG-8CFR214.200', today), 'not verified; no source with a date was seen');
    assert.equal(
      beside('ICE-10076.1', '2012-05-01'),
      'in force on May 1, 2012; now in litigation, as last checked August 26, 2026',
    );
    assert.equal(beside('ICE-10076.1', '2018-05-07', '2018-05-07'), 'contested on May 7, 2018');
  });
  it('is nothing for what is plainly in force, and for an end said in the citation', () => {
    for (const id of ['STAT-8USC1367', 'REG-8CFR287.7', 'ICE-11005.1', 'ICE-10075.1']) assert.equal(beside(id, today), null, id);
    assert.match(
      authorities.cite({ id: 'ICE-10075.1', asOf: today, today }).text ?? '',
      /\(no longer relied on; its end was not verified\)$/,
    );
  });
});

describe('hover, table and completion', () => {
  it('the hover shows substance, words, both days, what stands now, sources with grades, last checked', () => {
    const hover = authorities.hoverFor({ id: 'ICE-10076.1', asOf: '2025-01-02', today });
    for (const part of [
      'Morton victims memo',
      'against ICE policy to start removal',
      '(at 1)',
      "On the note's date: January 2, 2025: in force",
      'Today: November 22, 2026: in litigation',
      'What stands now:',
      'INA § 237(d)',
      'seen in a secondary source only',
      'Last checked: August 26, 2026.',
    ])
      assert.ok(hover.includes(part), part);
  });

  it('the hover of every row can be made and carries no raw HTML or link text', () => {
    for (const row of authorities.listAuthorities()) {
      const hover = authorities.hoverFor({ id: row.id, asOf: today, today });
      assert.doesNotMatch(hover.replace(/<https?:[^>]+>/g, ''), /(?<!\\)</, row.id);
    }
  });

  it('the table lists each authority once, with both statuses', () => {
    const t = authorities.tableOfAuthorities({
      text: 'INA § 239(e). 8 U.S.C. § 1229(e). ICE Directive 11005.2.',
      asOf: '2020-01-01',
      today,
    });
    assert.deepEqual(t.ids, ['STAT-INA239e', 'ICE-11005.2']);
    assert.equal(t.text.split('\n').length, 4);
    assert.match(t.text, /11005\.2.*\| in force \| no longer in force \|/);
    assert.match(authorities.tableOfAuthorities({ text: 'Nothing.', asOf: today, today }).text, /No authority/);
  });

  it('completes after the section sign, INA, 8 CFR and ICE Policy', () => {
    const labels = (prefix: string) => authorities.completions({ prefix, asOf: today, today }).map((c) => c.insert);
    assert.ok(labels('see INA ').includes('INA § 239(e), 8 U.S.C. § 1229(e)'));
    assert.ok(labels('see INA § 239').every((x) => x.includes('239')));
    assert.ok(labels('8 CFR 287').every((x) => x.includes('287')));
    assert.ok(labels('8 CFR ').includes('8 C.F.R. § 287.7'));
    assert.ok(labels('under §').length > 30);
    assert.ok(labels('ICE Policy No. 100').some((x) => x.includes('10076.1')));
    assert.deepEqual(labels('nothing'), []);
  });

  it('never offers as present law what has ended, without its end', () => {
    for (const c of authorities.completions({ prefix: 'ICE Policy ', asOf: today, today })) {
      if (c.status === 'ended') assert.match(c.insert, /\((?:superseded|rescinded|revoked|repealed)/, c.insert);
    }
  });
});
