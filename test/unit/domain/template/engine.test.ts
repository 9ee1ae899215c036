import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { renderTemplate } from '../../../../src/domain/template/render';
import type { RenderInput } from '../../../../src/domain/template/render';
import { citeStub } from '../../../support/citeStub';
import { expandSnippet } from '../../../support/expandSnippet';
import { template } from '../../../support/templateSource';

const TODAY = '2026-11-21';

function render(body: string, fields: Record<string, string> = {}, more: Partial<RenderInput> = {}) {
  return renderTemplate({ template: template(body), fields, asOf: TODAY, today: TODAY, cite: citeStub, ...more });
}

function rendered(body: string, fields: Record<string, string> = {}, more: Partial<RenderInput> = {}) {
  const a = render(body, fields, more);
  assert.equal(a.kind, 'rendered', JSON.stringify(a));
  if (a.kind !== 'rendered') throw new Error('unreachable');
  return a;
}

const afterMark = (text: string): string => text.replace(/^DRAFT[^\n]*\n\n/, '');

describe('template engine', () => {
  it('fills what is given and leaves the rest as tab stops in order', () => {
    const a = rendered('Dear {{ name }},\n\n{{ notes }}\n\n{{ name }} again', { notes: 'two\nlines' });
    assert.equal(afterMark(a.text), 'Dear [the name],\n\ntwo\nlines\n\n[the name] again\n');
    assert.deepEqual(a.missing, ['name']);
    assert.deepEqual(a.filled, [{ field: 'notes', from: 'given' }]);
    assert.ok(a.snippet.includes('${1:[the name]}') && a.snippet.includes('${1} again'), a.snippet);
  });

  it('says where each field stands in the text', () => {
    const a = rendered('{{ name }} and {{ notes }}', { name: 'one*two_three' });
    assert.deepEqual(
      a.spans.map((s) => [s.field, s.blank, a.text.slice(s.start, s.end)]),
      [
        ['name', false, 'one\\*two_three'],
        ['notes', true, '[the notes]'],
      ],
    );
  });

  it('never runs what a field carries, in any of the three syntaxes', () => {
    const hostile = [
      '${1:x}',
      '$TM_SELECTED_TEXT',
      '{{ notes }}',
      '{% include "x" %}',
      ']]>',
      '<script>alert(1)</script>',
      '<!-- /detainer-desk:hold -->',
      '# heading',
      '- item',
      '1. item',
      '---',
      '| a | b |',
      '[x](command:evil)',
      '\\',
      '}',
      '\uE0000\uE001',
      '__proto__',
      'constructor',
    ];
    for (const value of hostile) {
      const a = rendered('Dear {{ name }}.\n\n{{ notes }}', { name: value, notes: `${value}\n${value}` });
      assert.equal(expandSnippet(a.snippet).text, a.text, value);
      const body = afterMark(a.text);
      assert.ok(!/^(#|- |\d+\. |---|\|)/m.test(body), value);
      assert.ok(!/(^|[^\\])[<[|]/.test(body), value);
    }
  });

  it('keeps every word of a field and expands back to the same text (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (value) => {
        const a = rendered('x {{ name }} y {{ notes }} z', { name: value, notes: value });
        assert.equal(expandSnippet(a.snippet).text, a.text);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it('asks conditions of given fields, choices and lists only', () => {
    const body = '{% if given.name %}\nA\n{% elsif choice.service == "mail" %}\nB\n{% else %}\nC\n{% endif %}\nend';
    assert.equal(afterMark(rendered(body, { name: 'x' }).text), 'A\nend\n');
    assert.equal(afterMark(rendered(body, { service: 'mail' }).text), 'B\nend\n');
    assert.equal(afterMark(rendered(body).text), 'C\nend\n');
  });

  it('refuses a choice, a date or a length that cannot stand', () => {
    const wrong = render('{{ service }}', { service: 'pigeon' });
    assert.equal(wrong.kind, 'invalid');
    const long = render('{{ name }}', { name: 'x'.repeat(10_000_000) });
    assert.equal(long.kind, 'invalid');
    assert.equal(render('x', {}, { asOf: 'yesterday' }).kind, 'invalid');
  });

  const refused: [string, string, RegExp, number, number][] = [
    ['an unknown field', 'a\nb {{ nme }}', /no field named "nme"/, 11, 3],
    ['an unknown name in a branch never taken', '{% if given.name %}{{ oops }}{% endif %}', /no field named "oops"/, 10, 20],
    ['the constructor', '{{ name.constructor }}', /no field/, 10, 1],
    ['the prototype', '{{ __proto__ }}', /no field/, 10, 1],
    ['a way up from given', '{% if given.__proto__ %}{% endif %}', /nothing named/, 10, 1],
    ['a filter', '{{ name | upcase }}', /Filters/, 10, 1],
    ['an include', 'x\n\n{% include "../../etc/passwd" %}', /"include" is not available/, 12, 1],
    ['a render of itself', '{% render "X01" %}', /"render" is not available/, 10, 1],
    ['a layout', '{% layout "a" %}', /"layout" is not available/, 10, 1],
    ['an assignment', '{% assign x = 1 %}', /"assign" is not available/, 10, 1],
    ['a capture', '{% capture x %}{% endcapture %}', /"capture" is not available/, 10, 1],
    ['raw text', '{% raw %}{% endraw %}', /"raw" is not available/, 10, 1],
    ['a loop over a range', '{% for i in (1..1000000000) %}x{% endfor %}', /only walk one of these lists/, 10, 1],
    ['a loop over a field', '{% for i in name %}x{% endfor %}', /only walk one of these lists/, 10, 1],
    [
      'a loop in a loop',
      '{% for i in charges.list %}{% for j in charges.list %}x{% endfor %}{% endfor %}',
      /inside another loop/,
      10,
      28,
    ],
    ['a block that is not ended', 'a\n{% if given.name %}', /never ended/, 11, 1],
    ['an end without a beginning', 'a{% endif %}', /nothing is open/, 10, 2],
    ['an output that is not closed', 'a\nb\n{{ name', /never closed/, 12, 1],
    ['a citation outside the list', '{% cite "ICE-99999.9" %}', /not in this template's/, 10, 1],
    ['a citation without quotes', '{% cite name %}', /straight quotes/, 10, 1],
    ['a comparison of a field', '{% if name == "x" %}{% endif %}', /nothing named "name"/, 10, 1],
    ['private characters', 'a \uE0000\uE001', /private characters/, 10, 1],
    ['ten megabytes', 'x'.repeat(10_000_000), /longer than/, 10, 1],
    ['too many tags', '{{ name }}'.repeat(2000), /more than/, 10, 1],
    ['deep nesting', '{% if given.name %}'.repeat(50), /nested too deeply/, 10, 153],
  ];
  for (const [what, body, message, line, column] of refused) {
    it(`refuses ${what} and names the place`, () => {
      const a = render(body);
      assert.equal(a.kind, 'invalid');
      if (a.kind !== 'invalid') return;
      assert.match(a.message, message);
      assert.deepEqual([a.line, a.column], [line, column]);
    });
  }

  it('never throws, whatever the template says (property)', () => {
    const bits = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      'name',
      ' if ',
      'given.name',
      'endif',
      'for x in charges.list',
      '"',
      '|',
      '\n',
      'cite "ICE-10076.1"',
      'history',
      'endhistory',
      'comment',
      '-',
      'raw',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const a = render(parts.join(''));
        assert.ok(a.kind === 'rendered' || (a.kind === 'invalid' && a.line !== undefined));
      }),
      { seed: 20261121, numRuns: 400 },
    );
  });
});
