// Five memos as clinics and counties write them. key.json says what matters in each (it must be a warning) and what is history or has its
// status said beside it (it must be no warning).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAuthorities } from '../../../../src/app/citations/authorities';
import { citationFindings } from '../../../../src/app/note/citationFindings';
import { isCitation, placesOf } from '../../../../src/app/note/noteFindings';

const today = '2026-11-28';
const authorities = createAuthorities();
const severities = new Map(authorities.findingCodes().map((c) => [c.code, c.severity]));
const key = JSON.parse(readFileSync('test/fixtures/memos/key.json', 'utf8')) as Record<
  string,
  { matters: [string, string][]; quiet: string[]; most: number }
>;

describe('memos written by others', () => {
  for (const [name, { matters, quiet, most }] of Object.entries(key)) {
    const text = readFileSync(`test/fixtures/memos/${name}.md`, 'utf8').replaceAll('\r\n', '\n');
    const asOf = /^date: (\S+)$/m.exec(text)?.[1] ?? '';
    const jurisdiction = /^jurisdiction: (\S+)$/m.exec(text)?.[1];
    const checked = authorities.createChecker(jurisdiction).check(text, asOf, today).findings;
    const shown = citationFindings(checked, (code) => severities.get(code) ?? 'warning');
    const named = (id: string) =>
      shown.filter((f) => checked.some((c) => c.start === f.span.start && (c.authority === id || c.text === id)));

    it(`${name}: 20 to 35 citations, and no more than ${most} marks`, () => {
      const count = checked.filter(isCitation).length;
      assert.ok(count >= 20 && count <= 35, String(count));
      const marks = shown.filter((f) => f.severity !== 'hint').map((f) => text.slice(f.span.start, f.span.end));
      assert.ok(marks.length <= most, marks.join('\n'));
    });

    for (const [id, why] of matters)
      it(`${name}: ${id} is ${why}, and is a warning`, () => {
        assert.ok(named(id).some((f) => f.severity === 'warning' && f.code !== 'ambiguous'));
      });

    it(`${name}: what is history or has its status said is no warning`, () => {
      for (const id of quiet)
        assert.deepEqual(
          named(id).filter((f) => f.severity === 'warning'),
          [],
          id,
        );
    });

    it(`${name}: one finding for each authority and code, its places in order and none of them twice`, () => {
      const keys = shown.map((f) => `${f.code} ${checked.find((c) => c.start === f.span.start)?.authority ?? f.message}`);
      assert.equal(new Set(keys).size, keys.length, keys.join('\n'));
      for (const f of shown) {
        const starts = placesOf(f).map((p) => p.span.start);
        assert.deepEqual(
          starts,
          [...new Set(starts)].sort((a, b) => a - b),
        );
      }
    });
  }
});

describe('one fix for all like it', () => {
  const of = (text: string) =>
    citationFindings(authorities.findCitations({ text, asOf: today, today }), (c) => severities.get(c) ?? 'warning');
  it('is offered beside the single one, from every place, and changes each place once', () => {
    const text = 'ICE must follow Executive Order 13768. Cite E.O. 13768 first. Under Executive Order 13768 it binds.';
    const [f, ...more] = of(text);
    assert.deepEqual(more, []);
    assert.equal(f?.severity, 'warning');
    const all = f?.fixes.filter((x) => x.title.endsWith(', at all 3 places')) ?? [];
    assert.ok(all.length > 0);
    assert.equal(all.length * 2, f?.fixes.length);
    for (const p of placesOf(f ?? assert.fail())) assert.ok(p.fixes.some((x) => x.title === all[0]?.title));
    const edits = [...all.slice(0, 1), ...(all[0]?.also ?? [])].sort((a, b) => b.span.start - a.span.start);
    let after = text;
    for (const e of edits) after = after.slice(0, e.span.start) + e.newText + after.slice(e.span.end);
    assert.equal(
      after,
      'ICE must follow Executive Order 13768 (revoked Jan. 20, 2021). Cite E.O. 13768 (revoked Jan. 20, 2021) first. Under Executive Order 13768 (revoked Jan. 20, 2021) it binds.',
    );
    assert.deepEqual(of(after), []);
  });
  it('one place has no fix for all', () => {
    assert.ok(of('Executive Order 13768 applies.')[0]?.fixes.every((x) => !/ all /.test(x.title)));
  });
});

describe('how grave a finding is', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['ICE must follow ICE Directive 11005.3.', 'warning'],
    ['ICE must follow ICE Directive 11005.3, which replaced ICE Directive 11005.2 (superseded Aug. 10, 2021).', 'warning'],
    ['ICE Directive 11005.3 was rescinded in 2025.', 'hint'],
    ['That day ICE rescinded ICE Directive 11005.3.', 'hint'],
    ['Do not cite ICE Directive 11005.3.', 'hint'],
    ['ICE Directive 11005.3 (rescinded Jan. 31, 2025) had been the rule.', null],
    ['ICE Directive 11005.3 is in litigation.', 'warning'],
    ['ICE Directive 11005.4 is in litigation.', 'hint'],
    ['ICE Directive 11005.4 tells officers what to do.', 'information'],
    ['ICE rescinded ICE Directive 11005.3. Later pages name ICE Directive 11005.3.', 'hint'],
    ['ICE rescinded ICE Directive 11005.3. Still, officers must apply ICE Directive 11005.3.', 'warning'],
    ['Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025), bars bond.', 'warning'],
  ];
  for (const [text, severity] of table)
    it(`${severity ?? 'nothing'}: ${text}`, () => {
      const found = citationFindings(
        authorities.findCitations({ text, asOf: today, today, jurisdiction: 'US-CA' }),
        (c) => severities.get(c) ?? 'warning',
      );
      assert.deepEqual(
        found.map((f) => f.severity),
        severity === null ? [] : [severity],
      );
    });
});
