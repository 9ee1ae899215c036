import assert from 'node:assert/strict';
import { createAuthorities } from '../../../../../src/app/citations/authorities';
import { circuitLaw } from '../../../../../src/app/citations/circuitLaw';
import { questionInWords } from '../../../../../src/domain/authority/cases/byPlace';
import clocks from '../../../../../src/data/holds/other-clocks.json';

const api = createAuthorities();
const YAJURE = 'BIA-YAJURE-HURTADO';
const on = (date: string, jurisdiction?: string, id = YAJURE) => api.authorityStatus({ id, date, jurisdiction });

describe('an authority on which circuits differ', () => {
  const table: readonly (readonly [string | undefined, string, string, RegExp])[] = [
    ['US-TX', '2025-09-04', 'not-yet', /./],
    ['US-TX', '2025-09-05', 'in-force', /Precedent of the Board/],
    ['US-TX', '2026-02-05', 'contested', /./],
    ['US-TX', '2026-02-06', 'in-force', /Followed in the 5th Cir\.: Buenrostro-Mendez, decided February 6, 2026/],
    ['US-TX', '2026-11-28', 'in-litigation', /Followed in the 5th Cir\..*Review of the question was granted October 1, 2026/],
    ['US-MN', '2026-11-28', 'in-litigation', /Followed in the 8th Cir\..*March 25, 2026/],
    ['US-CA', '2026-07-29', 'contested', /./],
    ['US-CA', '2026-07-30', 'ended', /Not followed in the 9th Cir\.: Rodriguez Vazquez, decided July 30, 2026/],
    ['US-CA', '2026-11-28', 'ended', /Not followed in the 9th Cir\..*Review of the question was granted October 1, 2026/],
    ['US-GA', '2026-11-28', 'contested', /Not followed in the 11th Cir\..*mandate withheld May 13, 2026/],
    ['US-DC', '2026-11-28', 'contested', /no ruling of the D\.C\. Cir\. was found/],
    [undefined, '2026-11-28', 'contested', /rejected in nine/],
    ['US', '2026-11-28', 'contested', /rejected in nine/],
  ];
  for (const [place, date, status, words] of table)
    it(`Yajure Hurtado in ${place ?? 'no place'} on ${date}: ${status}`, () => {
      const answer = on(date, place);
      assert.equal(answer.status, status, answer.sentence);
      assert.match(answer.sentence, words);
    });

  it('a ruling of another circuit is contested where the own one went the other way, and says which', () => {
    assert.equal(on('2026-09-30', 'US-CA', 'CASE-RODRIGUEZ-VAZQUEZ').status, 'in-force');
    assert.match(on('2026-09-30', 'US-CA', 'CASE-RODRIGUEZ-VAZQUEZ').sentence, /Binding in the place asked about \(9th Cir\.\)/);
    const texas = on('2026-09-30', 'US-TX', 'CASE-RODRIGUEZ-VAZQUEZ');
    assert.equal(texas.status, 'contested');
    assert.match(
      texas.sentence,
      /Not binding in the place asked about \(5th Cir\.\): there Buenrostro-Mendez went the other way, February 6, 2026/,
    );
    assert.equal(on('2026-09-30', 'US-NY', 'CASE-RODRIGUEZ-VAZQUEZ').status, 'in-force');
  });

  it('a note is checked for its place', () => {
    const text = 'Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025), bars bond.';
    const find = (jurisdiction: string) => api.findCitations({ text, asOf: '2026-09-01', today: '2026-11-28', jurisdiction })[0];
    assert.equal(find('US-CA')?.problem, 'ended');
    assert.ok(find('US-CA')?.suggestions.some((s) => s.text.startsWith('Rodriguez Vazquez v. Bostock, 183 F.4th 1160')));
    assert.equal(find('US-TX')?.problem, 'in-litigation');
  });

  it('hover and table of authorities say what the checker says there', () => {
    const text = 'Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA 2025), bars bond.';
    const asked = { asOf: '2026-11-28', today: '2026-11-28' };
    for (const [jurisdiction, words] of [
      ['US-CA', /no longer in force/],
      ['US-TX', /in litigation/],
      [undefined, /contested/],
    ] as const) {
      assert.match(api.hoverFor({ id: YAJURE, ...asked, jurisdiction }), words);
      assert.match(api.tableOfAuthorities({ text, ...asked, jurisdiction }).text, words);
      assert.equal(
        api.createChecker(jurisdiction).check(text, asked.asOf, asked.today).findings[0]?.statusOn.today,
        on('2026-11-28', jurisdiction).status,
      );
    }
  });

  it('every row reads in every place, and its spans stay in order', () => {
    for (const place of circuitLaw().circuits.map((c) => c.places[0] ?? ''))
      for (const row of api.listAuthorities())
        assert.match(on('2026-11-28', place, row.id).sentence, /^November 28, 2026: /, row.id);
  });
});

describe('the clock of bond hearings', () => {
  it('says what the rulings say', () => {
    const question = circuitLaw().questions[0];
    assert.ok(question);
    const clock = clocks.entries.find((c) => c.id === 'bond-eligibility');
    assert.equal(clock?.rule, questionInWords(circuitLaw(), question));
  });
});

describe('rulings that no longer count', () => {
  for (const [text, authority] of [
    ['Ochoa v. Campbell, 266 F. Supp. 3d 1237 (E.D. Wash. 2017)', 'CASE-OCHOA-V-CAMPBELL'],
    ['Lopez-Aguilar v. Marion County', null],
    ["Lopez-Aguilar v. Marion County Sheriff's Department", 'CASE-LOPEZ-AGUILAR'],
    ['296 F. Supp. 3d 959', 'CASE-LOPEZ-AGUILAR'],
    ['Genalo v. Black', 'CASE-GENALO-V-BLACK'],
    ['Sosnava Rodriguez v. Ortega, No. 26-50183', 'CASE-SOSNAVA-RODRIGUEZ'],
    ['Abriq v. Hall, 295 F. Supp. 3d 874', 'CASE-ABRIQ-V-HALL'],
  ] as const)
    it(`${text} is found and says so`, () => {
      const found = api.findCitations({ text: `A jail may not hold: ${text}.`, asOf: '2026-11-28', today: '2026-11-28' });
      if (authority === null) return assert.deepEqual(found, []);
      assert.deepEqual(
        found.map((f) => [f.authority, f.problem]),
        [[authority, 'ended']],
      );
    });
  it('a directive that is real and not tracked says so, and is not called unknown', () => {
    for (const number of ['16001.2', '10036.1', '11032.4']) {
      const [f] = api.findCitations({ text: `See ICE Directive ${number}.`, asOf: '2026-11-28', today: '2026-11-28' });
      assert.equal(f?.authority, `ICE-${number}`);
      assert.match(f.message, /[Kk]nown, its status is not tracked/);
      assert.doesNotMatch(f.message, /[Cc]heck the number/);
    }
  });
});

describe('rulings as they are cited', () => {
  const find = (text: string) =>
    api.findCitations({ text, asOf: '2026-11-28', today: '2026-11-28' }).map((f) => [f.text, f.authority]);
  it('from the name to the year are one citation, with pin cites and parallel reporters', () => {
    assert.deepEqual(find('See Galarza v. Szalczyk, 745 F.3d 634, 640-41 (3d Cir. 2014), on this.'), [
      ['Galarza v. Szalczyk, 745 F.3d 634, 640-41 (3d Cir. 2014)', 'CASE-GALARZA-V-SZALCZYK'],
    ]);
    assert.deepEqual(find('Ramon v. Short, 2020 MT 69, ¶ 20, 399 Mont. 254, 460 P.3d 867.'), [
      ['Ramon v. Short, 2020 MT 69, ¶ 20, 399 Mont. 254, 460 P.3d 867', 'CASE-RAMON-V-SHORT'],
    ]);
  });
  it('short forms, id. and supra are tied to their ruling', () => {
    const text =
      'Galarza v. Szalczyk, 745 F.3d 634 (3d Cir. 2014). Id. at 640. See Galarza, 745 F.3d at 641; Galarza, supra, at 642. 745 F.3d at 643.';
    assert.deepEqual(
      find(text).map((f) => f[1]),
      Array.from({ length: 5 }, () => 'CASE-GALARZA-V-SZALCZYK'),
    );
  });
  it('a short form in a volume of several rulings is tied by its name, or by the one cited last', () => {
    const [first, second] = [
      'Rodriguez Vazquez v. Bostock, 183 F.4th 1160 (9th Cir. 2026)',
      'Cirrus Rojas v. Olson, 183 F.4th 909 (7th Cir. 2026)',
    ];
    const ids = (text: string) => find(text).map((f) => f[1]);
    const [a, b] = ['CASE-RODRIGUEZ-VAZQUEZ', 'CASE-CIRRUS-ROJAS'];
    assert.deepEqual(ids(`${first}; ${second}. Rodriguez Vazquez, 183 F.4th at 1165. Cirrus Rojas, 183 F.4th at 910.`), [
      a,
      b,
      a,
      b,
    ]);
    assert.deepEqual(ids(`${first}; ${second}. 183 F.4th at 911.`), [a, b, b]);
    assert.deepEqual(ids('183 F.4th at 911.'), [null]);
  });
  it('reporters of the states and of the Supreme Court are citations, and unknown ones are claimed to be nothing', () => {
    for (const cited of [
      'Doe v. Roe, 191 L. Ed. 2d 492',
      '60 Cal. App. 5th 2',
      '30 Cal. 4th 1',
      '10 N.Y.3d 1',
      '88 N.Y.S.3d 518',
      '2 Wis. 2d 3',
      '100 Wn.2d 1',
      '55 Ill. 2d 3',
      '22 Or. App. 5',
      '45 Misc. 3d 6',
      '12 F.R.D. 3',
      '2020 U.S. App. LEXIS 1',
    ])
      assert.deepEqual(find(`See ${cited}, on this.`), [[cited, null]]);
  });
  it('what is not in the register is said to be that, whole, and nothing more', () => {
    for (const text of ['Smith v. Jones, 999 F.3d 123, 125 (9th Cir. 2021)', 'Galarza v. Szalczyk, 999 F.3d 1 (3d Cir. 2021)']) {
      const [f] = api.findCitations({ text: `See ${text}.`, asOf: '2026-11-28', today: '2026-11-28' });
      assert.equal(f?.authority, null);
      assert.equal(f.problem, null);
      assert.ok(f.message.startsWith(`${text} is not in the register`), f.message);
    }
  });
});
