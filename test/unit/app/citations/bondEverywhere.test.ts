// Whether a bond hearing can be had is said by the clock beside the detainer, the letters (T12; T11 types no ruling of its own), the
// list of rulings and the checker: all from the rows of circuit-law.json, so they say the same in every circuit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAuthorities } from '../../../../src/app/citations/authorities';
import { casesFor, circuitLaw } from '../../../../src/app/citations/circuitLaw';
import { createEngines } from '../../../../src/app/engines';
import { loadOtherClocks } from '../../../../src/data/holds/holds';

const today = '2026-11-28';
const YAJURE = 'BIA-YAJURE-HURTADO';
const authorities = createAuthorities();
const { letters } = createEngines();

describe('bond hearings, circuit by circuit', () => {
  const law = circuitLaw();
  const question = law.questions.find((q) => q.about === YAJURE) ?? assert.fail('the question of bond');
  const clocks = loadOtherClocks();
  const clock = JSON.stringify(clocks.ok ? clocks.rows.find((c) => c.id === 'bond-eligibility') : null);
  const [, available = '', not = ''] = /available in the (.*?) circuits; it is not in the (.*?);/.exec(clock) ?? [];

  for (const circuit of law.circuits) {
    const place = circuit.places[0] ?? '';
    it(`${circuit.short} (${place}): clock, T12, list of rulings and checker agree`, () => {
      const ruling = question.rulings.flatMap((id) => law.byId.get(id) ?? []).find((r) => r.circuit === circuit.id);
      const side =
        ruling === undefined ? 'open' : ruling.mandateWithheld ? 'withheld' : ruling.side === 'for' ? 'for' : 'against';
      const status = authorities.authorityStatus({ id: YAJURE, date: today, jurisdiction: place }).status;
      assert.equal(status, { for: 'ended', against: 'in-litigation', withheld: 'contested', open: 'contested' }[side]);

      const short = circuit.short.replace(' Cir.', '');
      const named = (list: string): boolean => list.split(', ').some((c) => c.split(' (')[0] === short);
      assert.deepEqual([named(available), named(not)], [side === 'for' || side === 'withheld', side === 'against']);

      const cases = casesFor({ jurisdiction: place, topic: 'bond', asOf: today });
      const binding = (rows: typeof cases.for): boolean =>
        rows.some((r) => r.authority === ruling?.authority && r.counts === 'binding');
      if (side === 'for') assert.ok(binding(cases.for));
      if (side === 'against') assert.ok(binding(cases.against) && !binding(cases.for));

      const letter = letters.renderTemplate({ id: 'T12', fields: {}, asOf: today, today, jurisdiction: place });
      const text = 'text' in letter ? letter.text : assert.fail(letter.kind);
      assert.equal(text.includes('has not followed the Board'), side === 'for' || side === 'withheld');
      if (side === 'withheld') assert.match(text, /mandate withheld/);
      if (side === 'for') {
        assert.ok(text.includes(ruling?.citation.replace(/^.*?, (?=\d)/, '') ?? 'no citation'));
        const cited = authorities.findCitations({ text, asOf: today, today, jurisdiction: place });
        for (const id of [ruling?.authority, YAJURE, 'BIA-GUERRA'])
          assert.ok(
            cited.some((f) => f.authority === id),
            id,
          );
      }
    });
  }

  it('T11 types no ruling of its own: what it prints comes from the rows', () => {
    assert.doesNotMatch(readFileSync('snippets/templates/T11.md', 'utf8'), /F\.4th|F\.3d/);
  });
});

describe('rows of circuit law and the register', () => {
  const law = circuitLaw();
  const rows = new Map(authorities.listAuthorities().map((r) => [r.id, r]));
  it('every ruling and text has its row, of its own kind', () => {
    for (const r of law.rulings) assert.equal(rows.get(r.authority)?.kind, 'case', r.id);
    for (const t of law.texts) assert.ok(rows.has(t.authority) && rows.get(t.authority)?.kind !== 'case', t.id);
    for (const q of law.questions) for (const id of [...q.rulings, q.review]) assert.ok(law.byId.has(id), id);
  });
  it('a ruling whose row has ended is one that nobody cites, and one that was vacated or reversed has ended', () => {
    for (const r of law.rulings) {
      const ended = authorities.authorityStatus({ id: r.authority, date: today }).status === 'ended';
      if (ended) assert.equal(r.letter, 'never', r.id);
    }
    for (const id of ['bond-ca5-sosnava', 'scotus-genalo-black', 'lopez-aguilar-dc', 'abriq-hall', 'ochoa-tro']) {
      const gone = law.byId.get(id);
      assert.equal(gone?.letter, 'never', id);
      assert.equal(
        rows.has(gone.authority) && authorities.authorityStatus({ id: gone.authority, date: today }).status,
        'ended',
        id,
      );
    }
  });
  it('8 CFR 287.5 and ICE 16001.2 are rows, with what was seen of them', () => {
    const [cfr, directive] = authorities.findCitations({
      text: '8 C.F.R. § 287.5(e)(3) says who serves a warrant. See ICE Directive 16001.2.',
      asOf: today,
      today,
    });
    assert.deepEqual([cfr?.authority, directive?.authority], ['REG-8CFR287.5', 'ICE-16001.2']);
    assert.match(directive?.message ?? '', /its status is not tracked/);
  });
});
