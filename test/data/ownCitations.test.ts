// The checker knows the product's own words: whatever a row, a quick fix, a template or a letter can print is found as its own authority.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAuthorities } from '../../src/app/citations/authorities';
import { circuitLaw } from '../../src/app/citations/circuitLaw';
import { loadCitationShapes } from '../../src/data/authorities/authorities';
import type { CitationFinding } from '../../src/domain/authority/answers';

const authorities = createAuthorities();
const DAYS = ['2012-05-01', '2017-06-01', '2022-09-01', '2025-03-01', '2026-11-28'];
const today = '2026-11-28';
const find = (text: string, asOf = today): readonly CitationFinding[] => authorities.findCitations({ text, asOf, today });
const statusOf = (id: string, date: string) => authorities.authorityStatus({ id, date }).status;

/** Found as this row, with the row's status on both days; an Act, an order or a section may be found by several of its numbers. */
function isItsOwn(printed: string, id: string, where: string): void {
  const found = find(`See ${printed}.`);
  const own = found.filter((f) => f.authority === id);
  assert.ok(own.length > 0, `${where}: "${printed}" is found as ${JSON.stringify(found.map((f) => f.authority))}, not as ${id}`);
  for (const f of own) assert.deepEqual(f.statusOn, { asOf: statusOf(id, today), today: statusOf(id, today) }, where);
}

describe('what the product prints is found as its own authority', () => {
  it('the forms of every row, in full, in short, and with a pin cite', () => {
    let count = 0;
    for (const row of authorities.listAuthorities())
      for (const form of row.cite.forms) {
        isItsOwn(form.full.replaceAll('{pin}', ''), row.id, 'full');
        isItsOwn(form.full.replaceAll('{pin}', ', at 3'), row.id, 'with a pin cite');
        isItsOwn(form.short, row.id, 'short');
        count += 3;
      }
    assert.ok(count > 600, String(count));
  });

  it('what is printed for a day, and the end behind it', () => {
    for (const row of authorities.listAuthorities())
      for (const asOf of DAYS) {
        const c = authorities.cite({ id: row.id, asOf, today });
        if (c.text !== null) isItsOwn(c.text, row.id, `printed for ${asOf}`);
        const hist = row.cite.historicalParenthetical;
        if (hist !== null) isItsOwn(`${row.cite.forms[0]?.full.replaceAll('{pin}', '') ?? ''} (${hist})`, row.id, 'as history');
      }
  });

  it('every citation that a template can print', () => {
    let count = 0;
    for (const file of readdirSync('snippets/templates').filter((f) => f.endsWith('.md')))
      for (const [, id = '', pin] of readFileSync(`snippets/templates/${file}`, 'utf8').matchAll(
        /\{%-?\s*cite "([^"]+)"(?: "([^"]*)")?/g,
      )) {
        const c = authorities.cite({ id, asOf: today, today, ...(pin === undefined ? {} : { pin }) });
        assert.ok(c.text, `${file}: ${id}`);
        isItsOwn(c.text, id, file);
        count++;
      }
    assert.ok(count > 40, String(count));
  });

  it('every ruling that a letter can print for a place', () => {
    const seen = circuitLaw().rulings.filter((r) => !r.citation.startsWith('('));
    assert.ok(seen.length > 60, String(seen.length));
    for (const r of seen) {
      const found = find(`See ${r.citation}.`);
      assert.ok(
        found.some((f) => f.authority === r.authority),
        `${r.id}: ${r.citation} is found as ${JSON.stringify(found.map((f) => f.authority))}`,
      );
    }
  });

  it('every quick fix: of names that can mean several documents, of numbers, of sentences, of what has ended', () => {
    const shapes = loadCitationShapes();
    assert.ok(shapes.ok);
    const examples = [
      ...shapes.rows.flatMap((r) => (r.kind === 'nickname' || r.kind === 'phrase' ? r.examples : [])),
      ...authorities.listAuthorities().flatMap((r) => r.examples),
    ];
    let count = 0;
    for (const example of examples)
      for (const asOf of DAYS) {
        const text = `See ${example} here.`;
        for (const f of find(text, asOf))
          for (const s of f.suggestions) {
            // Words of a sentence, and the years of a program: no citation.
            if (f.problem === 'overstated' || f.problem === 'hours-without-exclusion') continue;
            if (f.problem === 'wrong-date' && f.authority === null) continue;
            count++;
            const after = find(text.slice(0, f.start) + s.text + text.slice(f.end), asOf).filter((a) => a.end > f.start);
            const where = `${example} on ${asOf}: "${s.text}"`;
            assert.ok(
              after.some((a) => a.authority !== null),
              where,
            );
            if (s.text.startsWith(f.text) && f.authority !== null)
              assert.ok(
                after.some((a) => a.authority === f.authority),
                where,
              );
          }
      }
    assert.ok(count > 500, String(count));
  });
});
