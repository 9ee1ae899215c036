// Lines that are cut when they are asked for, against papaparse over the whole text at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { openLines } from '../../../../src/app/jailLog/readers/textLines';
import { finish } from '../../../../src/domain/jailLog/steps';

const cut = (newline: string) => ({ delimiter: ',', newline, quoteChar: '"' });

function both(text: string, newline: string): void {
  const whole = Papa.parse<string[]>(text, { delimiter: ',', newline, skipEmptyLines: false }).data;
  // Behind a last line break papaparse sees one more row with one blank cell.
  if (text.endsWith(newline)) whole.pop();
  const lines = finish(openLines(text, cut(newline)));
  assert.ok(lines);
  assert.deepEqual(
    Array.from({ length: lines.length }, (_, i) => lines.at(i)?.cells),
    whole,
  );
}

describe('lines of a text, cut when they are asked for', () => {
  it('have the cells that papaparse gives', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z0-9 ]{0,6}$/),
      fc.stringMatching(/^[a-z,\n ]{0,6}$/).map((t) => `"${t}"`),
      fc.constant('"a ""b"" c"'),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.boolean(), (table, ends) => {
        const text = table.map((r) => r.join(',')).join('\r\n') + (ends ? '\r\n' : '');
        if (text !== '') both(text, '\r\n');
      }),
      { seed: 20_261_128, numRuns: 400 },
    );
  });

  it('also where a piece ends inside a quoted cell', () => {
    const long = `"${'x'.repeat(40_000)}\n${'y'.repeat(90_000)}",2\n`;
    both(`a,b\n1,2\n${long}3,4\n${long}5,6\n`, '\n');
  });

  it('are counted as an editor shows them', () => {
    const lines = finish(openLines('a,b\n"1\n2\n3",x\n4,5\n"6\n7",y\n8,9\n', cut('\n')));
    assert.deepEqual(
      Array.from({ length: lines?.length ?? 0 }, (_, i) => lines?.at(i)?.line),
      [1, 2, 5, 6, 8],
    );
  });

  it('are none where a quotation mark is never closed', () => {
    assert.equal(finish(openLines('a,b\n1,"2\n3,4\n', cut('\n'))), null);
  });
});
