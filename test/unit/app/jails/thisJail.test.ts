// What "This Jail" shows, what it asks, and what it writes: ICE's list, the state, and what the clinic wrote.
import assert from 'node:assert/strict';
import { clinicZone } from '../../../../src/app/clinic/clinicZone';
import { readClinicLibrary } from '../../../../src/app/clinic/clinicLibrary';
import { loadJurisdictions } from '../../../../src/data/holds/holds';
import { loadAgreements } from '../../../../src/data/jails/jails';
import { createEngines } from '../../../../src/app/engines';
import { jailLines, jailValues } from '../../../../src/app/jails/jailHelp';
import { knownJails, type KnownJail } from '../../../../src/app/jails/knownJails';
import { jailFills, jailRows, nothingFound, type JailRow } from '../../../../src/app/jails/thisJail';
import { readNote } from '../../../../src/domain/note/readNote';
import { applyEdit } from '../../../../src/domain/note/frontMatter/editFrontMatter';
import { setFrontMatterValues } from '../../../../src/domain/note/frontMatter/writeValues';

const JAILS = [
  {
    facility: 'Autauga County Jail',
    jurisdiction: 'US-AL',
    answers: 'records clerk, (334) 555-0100',
    fax: '(334) 555-0101',
    hours: 'weekdays 8 to 5',
    counts: '48 hours, no day left out',
    author: 'NK',
    reviewed: '2026-11-01',
  },
  {
    facility: 'River Detention Center',
    jurisdiction: 'US-TN',
    county: 'Shelby County',
    custodian: 'county-or-city-jail',
    zone: 'America/Chicago',
  },
];
const library = (jails: unknown) =>
  readClinicLibrary(
    [
      { path: 'clinic.json', text: '{ "name": "River Clinic", "zone": "America/New_York" }' },
      { path: 'jails.json', text: typeof jails === 'string' ? jails : JSON.stringify(jails, null, 2) },
    ],
    'clinic',
  );
const clinic = library(JAILS).rows;
const { holds } = createEngines();
const TODAY = '2026-11-28';
const noteOf = (...lines: string[]) => readNote(['---', ...lines, '---', ''].join('\n')).note;
const rows = (jail: KnownJail, note = noteOf('facility: somewhere')): readonly JailRow[] =>
  jailRows(jail, { holds, clinic, note, today: TODAY });
const labels = (of: readonly JailRow[], kind: JailRow['kind']): string[] => of.filter((r) => r.kind === kind).map((r) => r.label);
const first = (text: string, state?: string): KnownJail => {
  const [jail] = knownJails(text, state, clinic);
  assert.ok(jail, text);
  return jail;
};

describe('This Jail', () => {
  it('joins what the clinic wrote with the agency that runs the jail, and shows both', () => {
    const found = knownJails('autauga', undefined, clinic);
    assert.deepEqual(
      found.map((j) => j.facility),
      ['Autauga County Jail'],
    );
    const [jail] = found;
    assert.ok(jail);
    assert.deepEqual([jail.zone, jail.custodian], ['America/Chicago', 'agency-with-287g']);
    const facts = labels(rows(jail), 'fact');
    assert.ok(
      facts.includes(
        "Autauga County Sheriff's Office, Alabama: jail enforcement (JEM) since 2025-09-22; task force (TFM) since 2025-09-22; warrant service officer (WSO) since 2025-09-22",
      ),
      facts.join('\n'),
    );
    for (const written of ['Who answers: records clerk, (334) 555-0100', 'Fax: (334) 555-0101', 'Hours: weekdays 8 to 5'])
      assert.ok(facts.includes(written), written);
    assert.ok(facts.includes('How it counts, in its own words: 48 hours, no day left out'));
    assert.ok(labels(rows(jail), 'heading').includes('Written by River Clinic, by NK, reviewed 2026-11-01'));
    assert.match(JSON.stringify(rows(jail)), /ICE's list of July 24, 2026/);
  });

  it('gives the word of the state, and the questions that matter here', () => {
    const galveston = rows(first("Galveston County Sheriff's Office", 'US-TX'));
    const line = holds.stateLine('US-TX', '2026-11-28');
    assert.ok(line?.question);
    assert.ok(labels(galveston, 'fact').includes(line.state));
    const asked = labels(galveston, 'question');
    assert.equal(asked[0], line.question);
    assert.equal(asked.filter((q) => /was the I-200 or I-205 served by a deputy/.test(q)).length, 1);
    // Texas has two zones, and nobody guesses.
    assert.ok(asked.includes('Texas has more than one time zone: in which is the jail?'));
    assert.ok(!asked.some((q) => q.startsWith('Who holds the person?')));
    const river = labels(rows(first('river detention')), 'question');
    assert.ok(!river.some((q) => /deputy|time zone|Who holds/.test(q)), river.join('\n'));
    const bare = knownJails(
      'elsewhere jail',
      undefined,
      library([{ facility: 'Elsewhere Jail', jurisdiction: 'US-TN' }]).rows,
    )[0];
    assert.ok(bare);
    assert.ok(labels(rows(bare), 'question').some((q) => q.startsWith('Who holds the person?')));
    assert.ok(labels(rows(bare), 'fact').includes('No agreement of this jail found.'));
  });

  it('fills facility, state, zone and custodian in one edit that shows each value and what it takes the place of', () => {
    const note = noteOf('facility: Autauga jail', 'zone: America/New_York', 'jurisdiction: US-AL', 'detainer:', '  form: I-247A');
    const fills = jailFills(first('autauga'), note, TODAY);
    assert.deepEqual(
      fills.map((f) => [f.words, f.detail]),
      [
        ['Facility: Autauga County Jail', 'from the clinic, instead of Autauga jail'],
        ['State: Alabama (US-AL)', 'the note says so already'],
        ['Time zone: America/Chicago', 'the one zone of that state, instead of America/New_York'],
        ['Who holds the person: An agency with a 287(g) agreement', "from ICE's list: ask whether the agreement still stands"],
      ],
    );
    const text = '---\nfacility: Autauga jail # ours\nzone: America/New_York\ndetainer:\n  form: I-247A\n---\n\nBody\n';
    const edit = setFrontMatterValues(
      text,
      fills.map((f) => [f.path, f.value]),
    );
    assert.ok(edit.kind === 'edit');
    const after = applyEdit(text, edit.edit);
    const read = readNote(after).note;
    assert.deepEqual(
      [read.facility, read.jurisdiction, read.zone, read.detainer.custodian, read.detainer.form],
      ['Autauga County Jail', 'US-AL', 'America/Chicago', 'agency-with-287g', 'I-247A'],
    );
    assert.ok(after.endsWith('---\n\nBody\n'));
    // What is not known is not written.
    assert.deepEqual(
      jailFills(first('Galveston County, TX'), undefined, TODAY).map((f) => f.path.at(-1)),
      ['facility', 'jurisdiction', 'custodian'],
    );
  });

  it('takes no agreement for standing that the law of its state made void, except where that is disputed', () => {
    const holder = (name: string, day: string, state = 'US-NY') =>
      jailFills(first(name, state), undefined, day).find((f) => f.path.at(-1) === 'custodian')?.value;
    for (const county of ['Broome', 'Madison', 'Otsego', 'Steuben', 'Niagara', 'Cattaraugus']) {
      const name = `${county} County Sheriff's Office`;
      assert.equal(holder(name, '2026-08-24'), 'agency-with-287g', county);
      assert.equal(holder(name, '2026-08-25'), 'county-or-city-jail', county);
    }
    for (const name of ["Nassau County Sheriff's Office", "Rensselaer County Sheriff's Office"])
      assert.equal(holder(name, '2026-11-28'), 'agency-with-287g', name);
    // A police department runs no county jail: that is asked.
    assert.equal(holder('Camden Police Department', '2026-11-28'), undefined);
    assert.ok(labels(rows(first('Camden Police Department', 'US-NY')), 'question').some((q) => q.startsWith('Who holds')));
    assert.equal(holder("Teller County Sheriff's Office", '2026-11-28', 'US-CO'), 'agency-with-287g');
    const said = rows(first("Broome County Sheriff's Office", 'US-NY'));
    assert.ok(labels(said, 'fact').some((f) => f.includes('void in New York since August 25, 2026')));
    assert.ok(!labels(said, 'question').some((q) => /served by a deputy/.test(q)));
    const fill = said.find((r) => r.kind === 'fill' && r.label.startsWith('Who holds the person'));
    assert.match(JSON.stringify(fill), /made the agreement on ICE's list void from August 25, 2026/);
    // What the clinic wrote of its own jail stands.
    const own = library([{ facility: 'Broome County Jail', jurisdiction: 'US-NY', custodian: 'agency-with-287g' }]).rows;
    const [jail] = knownJails('Broome', 'US-NY', own);
    assert.ok(jail && jail.agencies.length === 1);
    assert.equal(jailFills(jail, undefined, TODAY).at(-1)?.value, 'agency-with-287g');
  });

  it('goes by the day of the release in the note', () => {
    const [broome] = knownJails("Broome County Sheriff's Office", 'US-NY', undefined);
    assert.ok(broome);
    const on = (day: string) =>
      JSON.stringify(rows(broome, noteOf('zone: America/New_York', 'detainer:', `  releasable: ${day}T15:00`)));
    assert.match(on('2026-08-24'), /An agency with a 287\(g\) agreement/);
    assert.doesNotMatch(on('2026-08-24'), /are void in New York/);
    assert.match(on('2026-08-25'), /A county or city jail/);
  });

  it('says that no agency of a state is on the list only where that is so', () => {
    const states = loadJurisdictions();
    assert.ok(states.ok);
    const none = states.rows.filter((s) => /no agency of/i.test(s.agreements?.sentence ?? ''));
    assert.deepEqual(none.map((s) => s.id).sort(), ['US-CA', 'US-IL', 'US-OR']);
    const list = loadAgreements();
    assert.ok(list.ok);
    for (const s of none) assert.ok(!list.data.agencies.some((a) => a.jurisdiction === s.id), s.id);
  });

  it('says that nothing was found, and of which day the list is', () => {
    assert.deepEqual(knownJails('zzyzx', undefined, clinic), []);
    assert.deepEqual(knownJails('  ', undefined, clinic), []);
    assert.match(nothingFound(' zzyzx '), /fits "zzyzx" on ICE's list of July 24, 2026, nor in the clinic's jails/);
  });

  it('says what is wrong with a row of the list', () => {
    const damaged = createDamaged();
    assert.ok(labels(rows(damaged), 'fact').some((f) => /ICE's list (?:names no county|prints the county as)/.test(f)));
  });

  it('helps on the facility line of the note with the same jails in the same words', () => {
    assert.deepEqual(
      jailValues(noteOf('facility:'), clinic, TODAY).map((v) => v.value),
      ['Autauga County Jail', 'River Detention Center'],
    );
    const [value] = jailValues(noteOf('facility: autauga', 'jurisdiction: US-AL'), clinic, TODAY);
    assert.match(value?.help ?? '', /^Autauga County Sheriff's Office, Alabama: jail enforcement \(JEM\) since 2025-09-22/);
    assert.match(jailLines(noteOf('facility: autauga'), clinic, TODAY)[1] ?? '', /July 24, 2026/);
    assert.match(jailLines(noteOf('facility: zzyzx'), clinic, TODAY)[0] ?? '', /nothing|No jail or agency/);
    assert.deepEqual(jailLines(noteOf('zone: America/Chicago'), clinic, TODAY), []);
  });
});

/** The first agency of the list that ICE prints without its county. */
function createDamaged(): KnownJail {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz')
    for (const jail of knownJails(letter, undefined, undefined, 5000))
      if (jail.agencies.some((a) => a.basis.some((b) => b.note !== undefined))) return jail;
  throw new Error('the list has no damaged row any more');
}

describe("the clinic's jails", () => {
  it('are checked row by row: a broken one takes no other away, and its line is named', () => {
    const { rows: read, problems } = library(
      '[\n  { "facility": "A Jail", "jurisdiction": "US-AL" },\n  { "facility": "B Jail" },\n  { "facility": "C Jail", "jurisdiction": "Alabama" },\n  { "facility": "a jail", "jurisdiction": "US-AL" },\n  { "facility": "D Jail", "jurisdiction": "US-TN", "zone": "America/Nowhere" },\n  { "facility": "E Jail", "jurisdiction": "US-TN", "custodian": "sheriff" },\n  { "facility": "A Jail", "jurisdiction": "US-TN" }\n]\n',
    );
    assert.deepEqual(
      read.jails?.map((j) => `${j.facility} ${j.jurisdiction}`),
      ['A Jail US-AL', 'A Jail US-TN'],
    );
    assert.deepEqual(problems.map((p) => `${p.file}:${String(p.line)} ${p.code}`).sort(), [
      'jails.json:3 row',
      'jails.json:4 row',
      'jails.json:5 row',
      'jails.json:6 row',
      'jails.json:7 row',
    ]);
  });

  it('keep their own telephone and fax without a warning, and a client’s number with one', () => {
    assert.deepEqual(library(JAILS).problems, []);
    const told = library([{ ...JAILS[0], answers: 'ask about A 200 123 456' }]).problems;
    assert.deepEqual(
      told.map((p) => p.code),
      ['client-data'],
    );
  });

  it('give the zone of a note that names one, unless two states have a jail of that name', () => {
    const zone = (...lines: string[]) => clinicZone(clinic, noteOf(...lines));
    assert.equal(zone('facility: river detention center'), 'America/Chicago');
    assert.equal(zone('facility: another'), 'America/New_York');
    const two = library([
      { facility: 'Lake Jail', jurisdiction: 'US-IN', zone: 'America/Chicago' },
      { facility: 'Lake Jail', jurisdiction: 'US-FL', zone: 'America/New_York' },
    ]).rows;
    assert.equal(clinicZone({ ...two, info: { name: 'x' } }, noteOf('facility: Lake Jail')), undefined);
    assert.equal(clinicZone(two, noteOf('facility: Lake Jail', 'jurisdiction: US-IN')), 'America/Chicago');
    assert.equal(clinicZone(undefined, noteOf('facility: Lake Jail')), undefined);
  });
});
