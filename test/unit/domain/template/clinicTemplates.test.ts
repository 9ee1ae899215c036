import assert from 'node:assert/strict';
import { createLetters, readTemplateFile } from '../../../../src/app/letters/letters';
import { findClientData } from '../../../../src/domain/privacy/find';
import { citeStub } from '../../../support/citeStub';
import { expandSnippet } from '../../../support/expandSnippet';

const GOOD = `---
id: T06
title: Our release letter
recipient: The jail
recipient-kind: jail
purpose: Our own wording.
use: today
authorities: [REG-8CFR287.7]
author: supervising attorney
reviewed: 2026-11-01
reason: the county wants one page
fields:
  - { name: person, label: name as the jail has it, required: yes }
---
Please release {{ person }}. {% cite "REG-8CFR287.7" "(d)" %}.
`;

function problem(text: string) {
  const r = readTemplateFile(text);
  assert.ok(!r.ok, 'it was accepted');
  const first = r.ok ? undefined : r.problems[0];
  assert.ok(first);
  return first;
}

const authorities = {
  cite: (r: { id: string; asOf: string; today: string; pin?: string }) => citeStub(r.id, r.asOf, r.today),
  authorityStatus: () => ({ basis: [] }),
};

describe("a clinic's own template", () => {
  it('is read, and stands in place of the built-in one with its origin', () => {
    const r = readTemplateFile(GOOD);
    assert.ok(r.ok);
    const letters = createLetters({ authorities, clinicTemplates: [r.template] });
    const info = letters.listTemplates().find((t) => t.id === 'T06');
    assert.deepEqual(info?.origin, {
      kind: 'clinic',
      author: 'supervising attorney',
      reviewed: '2026-11-01',
      reason: 'the county wants one page',
    });
    const a = letters.renderTemplate({ id: 'T06', fields: { person: 'x' }, asOf: '2026-11-21', today: '2026-11-21' });
    assert.ok(a.kind === 'rendered' && a.text.includes('Please release x. 8 C.F.R. § 287.7(d) (2026).') && a.draft);
  });

  const hostile: [string, string, number][] = [
    ['a missing front matter', 'hello', 1],
    ['an unknown key', GOOD.replace('purpose:', 'porpoise:'), 6],
    ['a wrong kind of recipient', GOOD.replace('recipient-kind: jail', 'recipient-kind: moon'), 5],
    [
      'an alias (the start of a bomb)',
      GOOD.replace('title: Our release letter', 'title: &a x').replace('purpose: Our own wording.', 'purpose: *a'),
      6,
    ],
    ['deep nesting', GOOD.replace('purpose: Our own wording.', `purpose: ${'['.repeat(5000)}`), 1],
    ['a field named like something of ours', GOOD.replace('name: person', 'name: constructor').replace('{{ person }}', ''), 1],
    ['an include that climbs out of its folder', GOOD.replace('{{ person }}', '\n{% include "../../secrets" %}'), 16],
    ['a template that renders itself', GOOD.replace('{{ person }}', '{% render "T06" %}'), 15],
    ['an unknown field', GOOD.replace('{{ person }}', '{{ persn }}'), 15],
    ['a way to the engine', GOOD.replace('{{ person }}', '{{ person.constructor.constructor }}'), 15],
    ['a loop without bound', GOOD.replace('{{ person }}', '{% for i in (1..99999999) %}{% endfor %}'), 15],
    ['ten megabytes', GOOD + 'x'.repeat(10_000_000), 1],
    [
      'a bomb of keys',
      GOOD.replace('fields:', `${Array.from({ length: 20_000 }, (_, i) => `k${String(i)}: v`).join('\n')}\nfields:`),
      1,
    ],
  ];
  for (const [what, text, line] of hostile) {
    it(`refuses ${what}, with the line`, () => {
      const p = problem(text);
      assert.ok(p.message.length > 0 && p.message.length < 300, p.message);
      assert.equal(p.line, line, p.message);
    });
  }

  it('says which template there is not', () => {
    const a = createLetters({ authorities }).renderTemplate({
      id: '__proto__',
      fields: {},
      asOf: '2026-11-21',
      today: '2026-11-21',
    });
    assert.ok(a.kind === 'invalid' && a.message.includes('There is no template'));
  });

  it('takes fields by their own names only', () => {
    const fields = JSON.parse('{"__proto__": "x", "constructor": "y", "person": "z"}') as Record<string, string>;
    const a = createLetters({ authorities }).renderTemplate({ id: 'T06', fields, asOf: '2026-11-21', today: '2026-11-21' });
    assert.ok(a.kind === 'rendered' && a.cautions.some((c) => c.code === 'unused-field'));
  });
});

describe('static snippets', () => {
  const snippets = createLetters({ authorities }).listSnippets();

  it('cover what the picker offers, each with its own prefix', () => {
    assert.ok(snippets.length >= 14);
    assert.equal(new Set(snippets.map((s) => s.prefix)).size, snippets.length);
    for (const word of ['Cite', 'Factor', 'Evidence', 'Chronology', 'Hold', 'Confidentiality', 'Interpreter'])
      assert.ok(
        snippets.some((s) => s.name.startsWith(word)),
        word,
      );
  });

  it('expand, and carry no client data', () => {
    for (const s of snippets) {
      const { text } = expandSnippet(s.body.join('\n'));
      assert.ok(text.length > 0 && !text.includes('${'), s.name);
      assert.deepEqual(
        findClientData(text).filter((f) =>
          ['a-number', 'ssn', 'phone', 'email', 'birth-date', 'receipt', 'name'].includes(f.kind),
        ),
        [],
        s.name,
      );
    }
  });
});
