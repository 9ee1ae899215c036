import assert from 'node:assert/strict';
import { readClinicLibrary } from '../../../../src/app/clinic/clinicLibrary';
import { clinicStarters, type ClinicFacts } from '../../../../src/app/clinic/starters';

const FULL: ClinicFacts = {
  name: 'River "Legal" Aid',
  zone: 'America/Chicago',
  reviewers: [
    { name: 'Supervising attorney', authority: 'attorney' },
    { name: 'R. 2', authority: 'fully-accredited' },
  ],
};

/** A starter as somebody leaves it who follows its own words: the example without its slashes. */
const uncommented = (text: string): string => text.replace(/^ {2}\/\/ (?=[[\]{}" ])/gm, '  ');

describe('the starters of a clinic folder', () => {
  for (const [what, facts] of [
    ['with everything answered', FULL],
    ['with a name alone', { name: 'C', zone: null, reviewers: [] }],
  ] as const)
    it(`are read without a problem ${what}, and say what was answered`, () => {
      const library = readClinicLibrary(clinicStarters(facts), 'folder');
      assert.deepEqual(library.problems, []);
      assert.equal(library.name, facts.name);
      assert.equal(library.info?.zone ?? null, facts.zone);
      assert.deepEqual(library.info?.reviewers ?? [], facts.reviewers);
    });

  it('hold examples that are read once the slashes are taken away, each adding a row', () => {
    const before = readClinicLibrary(clinicStarters(FULL), 'folder').rows;
    for (const starter of clinicStarters(FULL).slice(1)) {
      const library = readClinicLibrary([{ ...starter, text: uncommented(starter.text) }], 'folder');
      assert.deepEqual(library.problems, [], starter.path);
      assert.notDeepEqual(library.rows, before, starter.path);
      assert.match(starter.text, /no names of clients/);
    }
  });
});
