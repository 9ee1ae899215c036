import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readClinicLibrary, type ClinicFile } from '../../../../src/app/clinic/clinicLibrary';
import { readJsonText } from '../../../../src/app/clinic/jsonText';
import { quadraticShapes } from '../../../support/growth';
import { createEngines } from '../../../../src/app/engines';
import { loadAuthorities } from '../../../../src/data/authorities/authorities';
import { loadJurisdictions } from '../../../../src/data/holds/holds';

const HEAD = ['title: A request', 'recipient: The jail', 'recipient-kind: jail', 'purpose: To ask', 'use: both'];

function template(id: string, body: string, ...more: readonly string[]): string {
  return ['---', `id: ${id}`, ...HEAD, ...more, '---', body, ''].join('\n');
}

function read(files: Readonly<Record<string, string>>): ReturnType<typeof readClinicLibrary> {
  return readClinicLibrary(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    'clinic',
  );
}

const where = (library: ReturnType<typeof read>): string[] =>
  library.problems.map((p) => `${p.file}:${String(p.line)} ${p.code}`);

describe("the clinic's own folder", () => {
  it('adds templates with their origin, and stands in place of a built-in one only with a reason', () => {
    const library = read({
      'clinic.json': '{ "name": "River Clinic", "zone": "America/Chicago" }',
      'templates/own.md': template('C-OWN', 'Please send the booking sheet.', 'author: caseworker', 'reviewed: 2026-11-01'),
      'templates/T06.md': template('T06', 'Ours.', 'reason: the sheriff asks for this wording'),
      'templates/T01.md': template('T01', 'Ours.'),
    });
    assert.deepEqual(where(library), ['templates/T01.md:1 no-reason']);
    const { letters } = createEngines(library.rows);
    const own = letters.listTemplates().find((t) => t.id === 'C-OWN');
    assert.deepEqual(own?.origin, { kind: 'clinic', author: 'caseworker', reviewed: '2026-11-01' });
    assert.equal(letters.listTemplates().find((t) => t.id === 'T06')?.origin.reason, 'the sheriff asks for this wording');
    assert.equal(letters.listTemplates().find((t) => t.id === 'T01')?.origin.kind, 'built-in');
    const letter = letters.renderTemplate({ id: 'C-OWN', fields: {}, asOf: '2026-11-20', today: '2026-11-21' });
    assert.ok(letter.kind === 'rendered' && letter.text.startsWith('DRAFT: not reviewed'));
  });

  it('one broken file never disables the others, and each problem names its line', () => {
    const library = read({
      'clinic.json': '{ "name": 5 }',
      'holidays.json': '[\n  { "date": "2026-11-23", "name": "County day", "basis": "county order" },\n  { "date": "soon" }\n]',
      'aliases.json': '[ { "alias": "our word", "codes": ["5499"] }',
      'templates/bad.md': template('C-BAD', 'Dear {{ nobody }}'),
      'templates/good.md': template('C-GOOD', 'Fine.'),
      'snippets/a.code-snippets':
        '{\n  // ours\n  "One": { "prefix": "clinic-one", "body": ["x"] },\n  "Two": { "prefix": 3 }\n}',
    });
    assert.deepEqual([...library.templateFiles.keys()], ['C-GOOD']);
    assert.deepEqual(
      library.snippets.map((s) => s.name),
      ['One'],
    );
    assert.equal(library.rows.localDays?.length, 1);
    assert.deepEqual(
      where(library).filter((w) => !w.startsWith('holidays')),
      [
        'clinic.json:1 row',
        'aliases.json:1 not-json',
        'snippets/a.code-snippets:4 row',
        'snippets/a.code-snippets:4 row',
        'templates/bad.md:9 template',
      ],
    );
    assert.ok(where(library).includes('holidays.json:3 row'));
  });

  it('shows a local day as a variant with its origin, and never moves an answer', () => {
    const library = read({
      'clinic.json': '{ "name": "River Clinic" }',
      'holidays.json': '[{ "date": "2026-11-23", "name": "County day", "basis": "county order", "author": "NK" }]',
    });
    const request = { releasable: '2026-11-20T15:00', zone: 'America/Chicago' };
    const [own, builtIn] = [createEngines(library.rows), createEngines()].map((e) => e.holds.computeHold(request));
    assert.ok(own?.kind === 'hold' && builtIn?.kind === 'hold');
    assert.deepEqual(
      own.readings.map((r) => r.expires),
      builtIn.readings.map((r) => r.expires),
    );
    const labels = own.readings.flatMap((r) => r.variants.map((v) => v.label));
    assert.ok(labels.some((l) => l.includes('County day: county order (River Clinic, by NK, not reviewed)')));
  });

  it('shadows an authority with a reason, and says whose row it is and when it was read', () => {
    const loaded = loadAuthorities();
    assert.ok(loaded.ok);
    const row = loaded.rows.find((r) => r.id === 'ICE-10076.1');
    assert.ok(row);
    const own = {
      ...row,
      substance: 'As our attorney reads it.',
      reason: 'read anew',
      review: { by: 'attorney', on: '2026-11-01', why: 'new text' },
    };
    const library = read({ 'clinic.json': '{ "name": "River Clinic" }', 'authorities.json': JSON.stringify([own, { id: 'X' }]) });
    assert.ok(library.problems.every((p) => p.file === 'authorities.json'));
    const { authorities } = createEngines(library.rows);
    const hover = authorities.hoverFor({ id: 'ICE-10076.1', asOf: '2026-11-20', today: '2026-11-20' });
    assert.match(hover, /Row of River Clinic: read anew \(by attorney, reviewed 2026-11-01\)/);
  });

  it('puts a state of its own in place of the built-in one', () => {
    const loaded = loadJurisdictions();
    assert.ok(loaded.ok);
    const state = loaded.rows.find((j) => j.laws.length > 0);
    assert.ok(state);
    const library = read({ 'jurisdictions.json': JSON.stringify([{ ...state, reason: 'amended', reviewed: '2026-11-01' }]) });
    assert.deepEqual(where(library), []);
    const titles = createEngines(library.rows)
      .holds.listJurisdictions()
      .find((j) => j.id === state.id)
      ?.laws.map((l) => l.title);
    assert.ok(titles?.every((t) => t.endsWith('(row of clinic, reviewed 2026-11-01: amended)')));
  });

  it('asks for a reason where a shorthand is built in already', () => {
    const library = read({
      'aliases.json': '[{ "alias": "DUI", "codes": ["5404"] }, { "alias": "our word", "codes": ["5404"] }]',
    });
    assert.deepEqual(
      library.rows.aliases?.map((a) => a.alias),
      ['our word'],
    );
    assert.match(library.problems[0]?.message ?? '', /built in/);
  });

  it("reads the clinic's tables of sections, and leaves out a section whose codes cannot be read", () => {
    const table = {
      jurisdiction: 'US-TX',
      title: 'offense codes',
      source: 'the state',
      year: 2025,
      sections: { '31.03': '2399 2303', '46.02': '52' },
      reviewed: '2026-11-01',
    };
    const library = read({ 'statutes.json': JSON.stringify([table, { ...table, jurisdiction: 'Texas' }], null, 1) });
    assert.deepEqual(where(library), ['statutes.json:14 row', 'statutes.json:9 row']);
    assert.match(library.problems.map((p) => p.message).join(' '), /a state is written US-TX.*four digits each.*not used/);
    const { charges } = createEngines(library.rows);
    const [own] = charges.readCharges({ text: 'PC 31.03(e)(3)', jurisdiction: 'US-TX' }).charges;
    assert.deepEqual([own?.code, own?.candidates], [undefined, ['2399', '2303']]);
    assert.match(
      own?.asked.join(' ') ?? '',
      /offense codes \(clinic, reviewed 2026-11-01\) \(a table of 2025\). Its codes are candidates/,
    );
    assert.deepEqual(charges.readCharges({ text: 'PC 46.02', jurisdiction: 'US-TX' }).charges[0]?.candidates, []);
  });

  it('a section of the clinic stands in place of the built-in one, the others stay', () => {
    const sections = { '812.014': '2303' };
    const library = read({
      'statutes.json': JSON.stringify([{ jurisdiction: 'US-FL', title: 'ours', source: 'us', year: 2026, sections }]),
    });
    const { charges } = createEngines(library.rows);
    const first = (text: string) => charges.readCharges({ text }).charges[0]?.candidates[0];
    assert.deepEqual([first('F.S. 812.014'), first('F.S. 316.193')], ['2303', '5404']);
  });

  it('warns where a client stands in the shared folder already', () => {
    const library = read({
      'clinic.json': '{ "name": "River Clinic", "address": ["Telephone (512) 555-0101"] }',
      'templates/a.md': template('C-A', 'Release A 200 123 456 now.\nDOB: 03/14/1990'),
      'templates/jail 512-555-0188.md': template('C-B', 'Nothing.'),
    });
    assert.deepEqual(where(library), [
      'templates/a.md:9 client-data',
      'templates/a.md:10 client-data',
      'templates/jail 512-555-0188.md:1 client-data',
    ]);
    assert.ok(library.problems.every((p) => p.severity === 'warning'));
  });

  it('refuses hostile files with their line', () => {
    const bomb = ['---', 'id: C-BOMB', 'a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]', '---', 'x'].join('\n');
    const files: ClinicFile[] = [
      { path: 'templates/bomb.md', text: bomb },
      { path: 'templates/deep.md', text: `---\nid: ${'['.repeat(5000)}\n---\nx` },
      { path: 'templates/loop.md', text: template('C-L', '{% for i in (1..1000000000) %}x{% endfor %}') },
      { path: 'templates/include.md', text: template('C-I', "one\n{% include '../../secret' %}") },
      { path: 'templates/proto.md', text: template('C-P', '{{ constructor.constructor }}') },
      { path: 'templates/merge.md', text: `${template('C-M', 'x')}<<<<<<< HEAD\n` },
      { path: 'templates/huge.md', text: template('C-H', 'x'.repeat(200_000)) },
      { path: 'templates/large.md', text: null, why: 'This file has 10485760 bytes, more than the 1000000 that are read.' },
      { path: 'aliases.json', text: '['.repeat(100_000) },
      { path: 'holidays.json', text: '{ "__proto__": {} }' },
      { path: 'snippets/redos.code-snippets', text: '{\n"x": { "prefix": "x", "body": "${1/(a+)+$/y/}" } }' },
      { path: 'templates/good.md', text: template('C-GOOD', 'x') },
    ];
    const library = readClinicLibrary(files, 'clinic');
    const refused = new Map(library.problems.map((p) => [p.file, p]));
    for (const f of files.slice(0, -1)) assert.ok((refused.get(f.path)?.line ?? 0) >= 1, f.path);
    assert.equal(refused.get('templates/bomb.md')?.line, 4);
    assert.equal(refused.get('templates/include.md')?.line, 10);
    assert.equal(refused.get('snippets/redos.code-snippets')?.line, 2);
    assert.ok(library.templateFiles.has('C-GOOD'));
    assert.equal(library.templateFiles.has('C-BOMB'), false);
  });

  it('says a second file with the same id, and a copy that a sync tool made', () => {
    const library = read({
      'templates/a.md': template('C-A', 'one'),
      'templates/b.md': template('C-A', 'two'),
      'templates/a (conflicted copy).md': template('C-A', 'three'),
    });
    assert.deepEqual(where(library).sort(), [
      'templates/a (conflicted copy).md:1 conflict-copy',
      'templates/b.md:1 template-twice',
    ]);
  });
});

describe('JSON that knows its places', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 2);
        if (text.includes('"__proto__"')) return;
        const got = readJsonText(text);
        assert.ok(got.ok);
        assert.equal(JSON.stringify(got.value), JSON.stringify(JSON.parse(text)));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('never throws, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '/', '*', '\\', 'u', '1', 'e', '-', 'n', '\n', 'x'),
        }),
        (text) => {
          const got = readJsonText(text);
          if (!got.ok) assert.ok(got.place.start <= text.length && got.message.length > 10);
        },
      ),
      { seed: 6, numRuns: 2000 },
    );
  });

  const found = (text: string, path = 'aliases.json'): string[] =>
    read({ [path]: text }).problems.map((p) => `${String(p.line)}:${String(p.column)} ${p.message}`);

  it('says a code without quotation marks once, and reads every other row', () => {
    const library = read({
      'aliases.json': '[\n  { "alias": "one", "codes": [0901] },\n  { "alias": "two", "codes": ["5404"] }\n]',
      'clinic.json': '{ "name": "River Clinic", "zone": "America/Chicago" }',
    });
    assert.deepEqual(
      library.problems.map((p) => `${p.file}:${String(p.line)}:${String(p.column)} ${p.message}`),
      ['aliases.json:2:31 Put this in quotation marks: "0901". Without them the leading zero is no JSON.'],
    );
    assert.deepEqual(library.rows.aliases, [{ alias: 'two', codes: ['5404'] }]);
    assert.equal(library.info?.zone, 'America/Chicago');
    for (const bare of ['00', '-01', '0901']) assert.equal(found(`[{ "alias": "x", "codes": [${bare}] }]`).length, 1, bare);
  });

  it('names what is wrong with a text, and where', () => {
    assert.deepEqual(found('{"name":"C\u0000"}', 'clinic.json'), [
      '1:9 This text has a character that cannot be seen, a control character. Take it out.',
    ]);
    assert.match(found('[{"alias": "a"')[0] ?? '', /may be half written/);
    assert.match(found('')[0] ?? '', /^1:1 The file is empty/);
    assert.match(found(`${'['.repeat(100_000)}`)[0] ?? '', /nested more than 30 deep/);
    assert.match(found('[{"alias": "a", "alias": "b"}]')[0] ?? '', /"alias" is given twice/);
    assert.match(found('[{"__proto__": 1}]')[0] ?? '', /cannot be a name/);
  });

  it('says a hundred problems of a file and counts the others, in time that grows with the file', () => {
    const wrong = (n: number): string => `[${'0,\n'.repeat(n)}0]`;
    const said = found(wrong(5_000));
    assert.equal(said.length, 101);
    assert.equal(said[100], '1:1 ... and 4,901 more problems in this file.');
    assert.match(found(`[${'00,'.repeat(500)}1]`)[100] ?? '', /and 401 more problems/);
    const shapes = ['0,\n', '00,'].map((piece) => ({ start: '[', piece, end: '0]' }));
    assert.deepEqual(
      quadraticShapes((t) => read({ 'aliases.json': t }), shapes, 24_000),
      [],
    );
  }).timeout(120_000);

  it('is read again soon where one file failed for a moment, and the others are read', () => {
    const library = readClinicLibrary(
      [
        { path: 'clinic.json', text: '{ "name": "River Clinic" }' },
        { path: 'holidays.json', text: null, why: 'This file cannot be read now.', passing: true },
      ],
      'clinic',
    );
    assert.equal(library.again, true);
    assert.equal(library.info?.name, 'River Clinic');
    assert.equal(read({ 'clinic.json': '{ "name": "River Clinic" }' }).again, false);
  });
});
