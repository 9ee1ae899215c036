import assert from 'node:assert/strict';
import { createHoldsIndex } from '../../../../src/app/holdsList/holdsIndex';
import { holdsCsv, morningList } from '../../../../src/app/holdsList/reports';
import { caseNote, api } from './fakes';

const NOW = Date.parse('2026-11-20T16:00:00-06:00');
const options = { now: NOW, zone: 'America/Chicago', dataVersion: '2026-11-22' };
const index = createHoldsIndex({ api });
index.update('a', caseNote(1));
index.update('b', caseNote(2, { releasable: '2026-11-18 10:00' }));
index.update('c', caseNote(3, { releasable: '' }).replace('facility: Jail 0', 'facility: "=cmd|x, \\"y\\" | <b>"'));
index.update('d', caseNote(4, { status: 'released' }));
const rows = index.rows(NOW);
const LISTS = { forms: ['I-247A'], jurisdictions: ['US-IL'] };

/** A small reader of RFC 4180, independent of the writer. */
const readCsv = (text: string): string[][] => {
  const out: string[][] = [[]];
  for (let i = 0; i < text.length;) {
    let value = '';
    if (text[i] === '"') {
      i++;
      while (!(text[i] === '"' && text[i + 1] !== '"')) value += text[i] === '"' ? ((i += 2), '"') : text[i++];
      i++;
    } else while (i < text.length && !/[,\r\n]/.test(text[i] ?? '')) value += text[i++];
    out[out.length - 1]?.push(value);
    if (text[i] === ',') i++;
    else {
      i += 2;
      if (i < text.length) out.push([]);
    }
  }
  return out;
};

describe('the table of holds', () => {
  it('says who holds the person, where the note does', () => {
    const held = createHoldsIndex({ api });
    held.update('a', caseNote(1, { custodian: 'agency-with-287g' }));
    held.update('b', caseNote(2));
    const [head = [], ...lines] = readCsv(holdsCsv(held.rows(NOW)));
    assert.deepEqual(lines.map((l) => l[head.indexOf('custodian')]).sort(), ['', 'agency-with-287g']);
    for (const line of lines) assert.equal(line.length, head.length);
  });
});

describe('the morning list', () => {
  it('lists open holds by urgency, with the sentence that being on time is not enough', () => {
    const text = morningList(rows, options);
    assert.ok(text.indexOf('## Over (1)') < text.indexOf('## This week (1)'));
    assert.ok(
      text.includes(
        '| K-2026-002 | Jail 2 |  | Fri Nov 20, 10:00 AM CST | Sun Nov 22, 10:00 AM CST | over by 6 hours | Call now. |',
      ),
      text,
    );
    assert.match(text, /does not make a hold lawful/);
    assert.ok(!text.includes('K-2026-004'));
    assert.ok(text.includes('\\<b\\>') && text.includes('=cmd\\|x'));
  });

  it('can leave out who and where', () => {
    const text = morningList(rows, { ...options, redacted: LISTS });
    assert.ok(!/K-2026|Jail|cmd/.test(text), text);
    assert.ok(text.includes('| 1 | Fri Nov 20'));
    const csv = holdsCsv(rows, { redacted: LISTS });
    assert.ok(!/K-2026|Jail|cmd/.test(csv), csv);
  });

  it('names a zone once, and each row its own where there are several', () => {
    const one = morningList(rows, options);
    assert.equal(one.match(/America\/Chicago/g)?.length, 1);
    assert.doesNotMatch(one, /\| Zone \|/);
    assert.match(morningList(rows, { ...options, zone: 'UTC' }), /PM UTC\. [^]*The times in the list are in America\/Chicago\./);
    const two = createHoldsIndex({ api });
    two.update('a', caseNote(1));
    two.update('b', caseNote(2).replace('America/Chicago', 'America/Denver'));
    const text = morningList(two.rows(NOW), options);
    assert.match(text, /The holds stand in 2 time zones; each row names its own\./);
    assert.match(text, /\| Latest end claimed \| Zone \| Left \|/);
    assert.match(text, /\| K-2026-001 \|[^\n]*CST \| America\/Chicago \|/);
    assert.match(text, /\| K-2026-002 \|[^\n]*MST \| America\/Denver \|/);
    const csv = readCsv(holdsCsv(two.rows(NOW)));
    const at = csv[0]?.indexOf('zone') ?? -1;
    assert.deepEqual(
      csv
        .slice(1)
        .map((r) => r[at])
        .sort(),
      ['America/Chicago', 'America/Denver'],
    );
  });

  it('says so when there is none', () => {
    assert.match(morningList([], options), /No open hold was found\./);
  });
});

describe('the CSV', () => {
  it('is read back by an independent reader, cell by cell', () => {
    const table = readCsv(holdsCsv(rows));
    assert.deepEqual(table[0]?.slice(0, 3), ['case', 'group', 'facility']);
    assert.equal(table.length, 5);
    assert.deepEqual(table[1]?.slice(0, 9), [
      'K-2026-002',
      'over',
      'Jail 2',
      'US-IL',
      '',
      'I-247A',
      '2026-11-20T16:00Z',
      '2026-11-22T16:00Z',
      'Fri Nov 20, 10:00 AM CST',
    ]);
    for (const line of table) assert.equal(line.length, table[0]?.length);
  });

  it('gives a spreadsheet no formula', () => {
    const cells = readCsv(holdsCsv(rows)).flat();
    for (const c of cells) assert.ok(!/^[=+\-@\t\r]/.test(c), c);
    assert.ok(cells.includes('\'=cmd|x, "y" | <b>'));
  });
});
