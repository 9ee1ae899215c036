import assert from 'node:assert/strict';
import { casesFor, circuitFor, circuitLaw } from '../../../../../src/app/citations/circuitLaw';
import { loadCircuitLaw } from '../../../../../src/data/authorities/authorities';

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map((r) => r.id);
const jail = (jurisdiction: string) => casesFor({ jurisdiction, topic: 'jail-hold' });

describe('the circuit of a place', () => {
  it('is known for fifty states, the District and four territories, each once', () => {
    const places = circuitLaw().circuits.flatMap((c) => c.places);
    assert.equal(places.length, 55);
    assert.equal(new Set(places).size, 55);
    assert.equal(circuitFor('US-TX')?.short, '5th Cir.');
    assert.equal(circuitFor('US-PR')?.id, 'ca1');
    assert.equal(circuitFor('US-GU')?.id, 'ca9');
    assert.equal(circuitFor('US-DC')?.id, 'cadc');
    assert.equal(circuitFor('US'), null);
  });
});

describe('what a letter to a jail may cite', () => {
  // law-2026-11.md, section 4a, in its order of circuits: what may be cited, what the signer must know, what nobody cites.
  const table: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
    ['US-RI', ['arizona', 'morales'], [], ['abel']],
    ['US-MA', ['arizona', 'lunn', 'morales'], [], ['abel']],
    ['US-NY', ['arizona', 'hernandez-2', 'wells', 'suffolk'], [], ['abel', 'onadia']],
    ['US-CT', ['arizona', 'hernandez-2', 'suffolk'], [], ['abel']],
    ['US-NJ', ['arizona', 'galarza'], [], ['abel']],
    ['US-VA', ['arizona', 'santos'], ['rios-jenkins'], ['abel']],
    ['US-TX', ['arizona', 'mercado'], ['el-cenizo'], ['abel', 'trujillo-santoyo']],
    ['US-MI', ['arizona'], ['ortega-6', 'lopez-lopez', 'abriq-metro'], ['abel', 'abriq-hall']],
    [
      'US-IL',
      ['arizona', 'jimenez-moreno-2016', 'villars', 'buquer-2011', 'rivas'],
      ['lopez-aguilar-7', 'jimenez-moreno-2014'],
      ['abel', 'lopez-aguilar-dc'],
    ],
    ['US-MN', ['arizona', 'parada-anoka', 'esparza'], ['mendoza-8', 'orellana-nobles'], ['abel']],
    ['US-IA', ['arizona', 'parada-anoka'], ['mendoza-8', 'orellana-nobles'], ['abel']],
    [
      'US-MT',
      ['arizona', 'ramon', 'gonzalez-ice', 'us-california', 'lopez-flores', 'roy', 'miranda-olivares'],
      ['gonzalez-ice', 'castrejon', 'tenorio-serrano'],
      ['abel', 'gomez-maciel', 'ochoa-tro', 'vohra'],
    ],
    ['US-CO', ['arizona', 'nash', 'uroza-2014'], ['cisneros'], ['abel']],
    ['US-UT', ['arizona', 'uroza-2014'], [], ['abel']],
    ['US-FL', ['arizona', 'alcocer-1', 'brown-ramsay', 'alcocer-2', 'cfc', 'creedle'], [], ['abel']],
    ['US-DC', ['arizona'], [], ['abel']],
  ];
  for (const [place, cite, margin, never] of table) {
    it(`${place}: those that bind first`, () => {
      const found = jail(place);
      assert.deepEqual(ids(found.for), cite);
      assert.deepEqual(ids(found.against), margin);
      assert.deepEqual(ids(found.never), never);
    });
  }

  it('says how far each counts there', () => {
    assert.deepEqual(
      jail('US-FL').for.map((r) => r.counts),
      ['binding', 'binding', 'persuasive', 'persuasive', 'persuasive', 'persuasive'],
    );
    assert.equal(jail('US-TX').against[0]?.counts, 'binding');
    assert.ok(jail('US-MI').never.every((r) => r.counts === 'not-citable'));
  });

  it('has the texts of both sides everywhere; the immunity of an agreement only where there is one', () => {
    assert.deepEqual(ids(jail('US-AK').texts.for), ['text-287.7a', 'text-287.7d', 'text-287.5e3', 'text-1357a2']);
    assert.deepEqual(ids(jail('US-AK').texts.against), ['text-1357g10', 'text-287.7d-shall']);
    const with287g = casesFor({ jurisdiction: 'US-AK', topic: 'jail-hold', custodian: 'agency-with-287g' });
    assert.ok(ids(with287g.texts.against).includes('text-1357g8'));
  });

  it('uses nothing that was not decided yet; half a date counts from its last day', () => {
    assert.deepEqual(ids(casesFor({ jurisdiction: 'US-FL', topic: 'jail-hold', asOf: '2018-10-08' }).for), ['arizona']);
    assert.deepEqual(ids(casesFor({ jurisdiction: 'US-FL', topic: 'jail-hold', asOf: '2018-10-09' }).for), [
      'arizona',
      'alcocer-1',
    ]);
    assert.ok(!ids(casesFor({ jurisdiction: 'US-NY', topic: 'jail-hold', asOf: '2025-01-31' }).for).includes('suffolk'));
    assert.ok(ids(casesFor({ jurisdiction: 'US-NY', topic: 'jail-hold', asOf: '2025-02-01' }).for).includes('suffolk'));
  });
});

describe('what a bond letter may cite', () => {
  const bond = (jurisdiction: string) => casesFor({ jurisdiction, topic: 'bond' });
  it('is the ruling of the circuit, with the day and the review that is pending', () => {
    const california = bond('US-CA').for;
    assert.deepEqual(ids(california), ['bond-ca9']);
    assert.match(
      california[0]?.beside ?? '',
      /^as of October 7, 2026; review granted in Rhoney v\. Barbosa da Cunha, No\. 26-104/,
    );
    assert.match(bond('US-GA').for[0]?.beside ?? '', /^mandate withheld May 13, 2026; as of October 7, 2026/);
  });
  it('is none in the Fifth and Eighth, whose ruling stands in the margin', () => {
    for (const [place, ruling] of [
      ['US-TX', 'bond-ca5'],
      ['US-MN', 'bond-ca8'],
    ] as const) {
      assert.deepEqual(ids(bond(place).for), []);
      assert.ok(ids(bond(place).against).includes(ruling));
    }
    assert.ok(ids(bond('US-LA').never).includes('bond-ca5-sosnava'));
  });
  it('is none where no circuit of the place has spoken', () => {
    assert.deepEqual(ids(bond('US-DC').for), []);
    assert.ok(ids(bond('US-DC').against).includes('yajure'));
  });
});

describe('the rows of circuit law', () => {
  const loaded = loadCircuitLaw();
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.message);
  const rulings = circuitLaw().rulings;
  it('are the 87 rulings of the collection, each with a source, and nothing recalled is cited by a letter', () => {
    assert.equal(rulings.length, 87);
    assert.equal(new Set(rulings.map((r) => r.authority)).size, 87);
    for (const r of rulings) {
      assert.ok(r.mark !== 'R' || r.letter === 'never', r.id);
      for (const page of r.recalled) assert.ok(!r.citation.includes(page), `${r.id} prints ${page}`);
      assert.ok(r.letter === 'never' || r.seenWords !== null || r.holding !== '', r.id);
    }
  });
  it('bind only where their circuit has places', () => {
    for (const r of rulings.filter((x) => x.force === 'circuit'))
      assert.deepEqual(r.places, circuitLaw().circuits.find((c) => c.id === r.circuit)?.places, r.id);
  });
  it('carry what must stand beside a bond ruling of second hand', () => {
    for (const r of rulings.filter((x) => x.id.startsWith('bond-ca') && x.letter === 'cite'))
      assert.match(r.beside ?? '', /as of October 7, 2026; review granted/, r.id);
  });
});
