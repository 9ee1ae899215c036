import assert from 'node:assert/strict';
import { draftOf, freeId, readOwnFields, slug, snippetFile, templateFile } from '../../../../src/app/clinic/share';
import { readClinicLibrary } from '../../../../src/app/clinic/clinicLibrary';
import { createEngines } from '../../../../src/app/engines';
import { readTemplateFile } from '../../../../src/app/letters/letters';
import { findClientData } from '../../../../src/domain/privacy/find';
import { NOTHING_RECOGNISED } from '../../../../src/domain/privacy/toTemplate';
import { expandSnippet } from '../../../support/expandSnippet';

const SELECTION = [
  'Dear Sheriff,',
  'the person with A 200 123 456, born on 03/14/1990, telephone (512) 555-0142, posted bond on Friday.',
  'A 200 123 456 is held at Travis County Jail. ${1:x} $TM_FILENAME {{ x }} {% raw %}',
].join('\n');
const DETAILS = { title: 'Jail: booking sheet', purpose: 'To ask for it', author: 'NK' };

describe('sharing a selection', () => {
  const findings = findClientData(SELECTION);
  const draft = draftOf(SELECTION, findings, new Set(), readOwnFields('Travis County Jail = jail name; Friday = day'));

  it('turns each find and each chosen word into a field, the same words into the same field', () => {
    for (const gone of ['200 123 456', '03/14/1990', '555-0142', 'Travis County', 'Friday'])
      assert.ok(!draft.body.includes(gone), gone);
    assert.equal(draft.body.match(/\{\{ a_number \}\}/g)?.length, 2);
    assert.deepEqual(
      draft.fields.map((f) => f.name),
      ['a_number', 'birth_date', 'phone', 'day', 'jail_name'],
    );
    assert.equal(draft.fields.at(-1)?.label, 'jail name');
  });

  it('makes a template that is read, lists its fields, and renders with the DRAFT mark', () => {
    const text = templateFile('C-JAIL', DETAILS, { kind: 'jail', words: 'The jail' }, draft);
    const read = readTemplateFile(text);
    assert.ok(read.ok, JSON.stringify(read));
    const library = readClinicLibrary([{ path: 'templates/C-JAIL.md', text }], 'clinic');
    assert.deepEqual(library.problems, []);
    const letter = createEngines(library.rows).letters.renderTemplate({
      id: 'C-JAIL',
      fields: { day: 'Monday' },
      asOf: '2026-11-20',
      today: '2026-11-20',
    });
    assert.ok(letter.kind === 'rendered');
    assert.match(letter.text, /^DRAFT/);
    assert.match(letter.text, /posted bond on Monday/);
    assert.match(letter.text, /\[jail name\]/);
  });

  it('makes a snippet whose own braces and dollars stay words', () => {
    const text = snippetFile(DETAILS, 'clinic-jail', draft);
    const library = readClinicLibrary([{ path: 'snippets/jail.code-snippets', text }], 'clinic');
    assert.deepEqual(library.problems, []);
    const [snippet] = library.snippets;
    assert.equal(snippet?.origin, 'clinic, by NK, not reviewed');
    const expanded = expandSnippet(snippet?.body ?? '').text;
    assert.ok(expanded.includes('${1:x} $TM_FILENAME'), expanded);
    assert.ok(expanded.includes('held at jail name'), expanded);
  });

  it('keeps only what a person decided to keep', () => {
    const kept = draftOf(SELECTION, findings, new Set(findings.map((_, i) => i)), []);
    assert.ok(kept.body.includes('A 200 123 456'));
    assert.ok(kept.kept.length > 0);
    const chosen = draftOf(SELECTION, findings, new Set(findings.map((_, i) => i)), readOwnFields('A 200 123 456 = number'));
    assert.ok(!chosen.body.includes('200 123 456'));
  });

  it('finds a free id and a plain file name', () => {
    assert.equal(freeId('Jail: booking sheet', new Set()), 'C-JAIL-BOOKING-SHEET');
    assert.equal(freeId('Jail: booking sheet', new Set(['C-JAIL-BOOKING-SHEET'])), 'C-JAIL-BOOKING-SHEET-2');
    assert.equal(slug('../../etc/Ñandú "x"'), 'etc-nandu-x');
    assert.equal(freeId('§§', new Set()), 'C-TEMPLATE');
  });

  it('never says clean or safe', () => {
    assert.equal(NOTHING_RECOGNISED, 'Nothing recognised; read it yourself.');
  });
});
