import assert from 'node:assert/strict';
import { createEngines } from '../../../src/app/engines';
import { createProgramme } from '../../../src/app/programme';
import { requestInputs } from '../../../src/app/requestFields';
import { complaintChronology, copyGiven } from '../../../src/domain/programme/complaint';
import { complaintPage } from '../../../src/domain/programme/complaint';
import { createReference } from '../../../src/domain/programme/reference';
import { readNote } from '../../../src/domain/note/readNote';

const engines = createEngines();
const programme = createProgramme({ computeHold: (r) => engines.holds.computeHold(r) });
const front = (...lines: string[]): string =>
  `---\nzone: America/Chicago\nfacility: Example County Jail\ndetainer:\n${lines.map((l) => `  ${l}\n`).join('')}---\n`;
const noteOf = (...lines: string[]) => readNote(front(...lines)).note;
const full = noteOf(
  'form: I-247A',
  'received: 2026-11-18 09:40',
  'served: yes',
  'served-at: 2026-11-18 11:15',
  'served-languages: English, Spanish',
  'booked: 2026-11-17 22:05',
  'releasable: 2026-11-20 15:00',
  'demand: 2026-11-24 09:00',
  'released: 2026-11-24 16:30',
);
const page = (note = full): string => programme.complaintPage({ note, now: Date.UTC(2026, 10, 25) });

describe('the facts of a complaint', () => {
  it('are the times of the note in their order, one a line, and no end that is only worked out', () => {
    const lines = complaintChronology({ note: full, zone: 'America/Chicago' }).split('\n');
    assert.deepEqual(
      lines.map((l) => l.split(': ').at(-1)),
      [
        'Booked (Example County Jail).',
        'Detainer received by the jail.',
        'Copy of the form given.',
        'Release in the criminal case became possible.',
        'Release demanded.',
        'Released.',
      ],
    );
    assert.match(lines[2] ?? '', /^Wednesday, November 18, 2026, 11:15 AM CST \(America\/Chicago\)/);
  });

  it('are empty where no time can be placed', () => {
    assert.equal(complaintChronology({ note: full, zone: undefined }), '');
    assert.equal(complaintChronology({ note: { detainer: {}, charges: [] }, zone: 'America/Chicago' }), '');
  });

  it('say of the copy what the note says, and what it does not', () => {
    const say = (...lines: string[]): string | undefined => copyGiven({ note: noteOf(...lines), zone: 'America/Chicago' });
    assert.equal(
      say('served: yes', 'served-at: 2026-11-18 11:15', 'served-languages: English, Spanish'),
      'The person was given a copy of the form on Wednesday, November 18, 2026, 11:15 AM CST (America/Chicago), in English and Spanish.',
    );
    assert.equal(
      say('served: yes', 'served-at: 2026-11-18'),
      'The person was given a copy of the form on Wednesday, November 18, 2026. The note does not say in which languages.',
    );
    assert.equal(
      say('served: yes'),
      'The person was given a copy of the form. The note does not say when or in which languages.',
    );
    assert.equal(say('served: no'), 'Our notes record that the person was not given a copy of the form.');
    assert.equal(say('served: unknown'), undefined);
    assert.equal(say('form: I-247A'), undefined);
  });

  it('reach the letter, wherever it is asked for, and leave open what is not known', () => {
    const t08 = engines.letters.listTemplates().find((t) => t.id === 'T08');
    assert.ok(t08);
    const letter = (note: typeof full): string => {
      const inputs = requestInputs(note, undefined, t08.fields, '2026-11-25T10:00:00-06:00');
      const answer = engines.letters.renderTemplate({
        id: 'T08',
        fields: inputs.fields,
        asOf: '2026-11-25',
        today: '2026-11-25',
      });
      assert.equal(answer.kind, 'rendered');
      return answer.kind === 'rendered' ? answer.text : '';
    };
    assert.match(letter(full), /Release demanded\.[^]*given a copy of the form on Wednesday, November 18, 2026, 11:15 AM/);
    assert.doesNotMatch(letter(noteOf('served: unknown')), /given a copy|chronology of/);
  });
});

describe('the page before a complaint', () => {
  it('begins with what to heed: sharing, removal, consent and review', () => {
    const text = page();
    const first = text.indexOf('may be shared inside the Department of Homeland Security and does not stop removal');
    assert.ok(first > 0 && first < text.indexOf('What the note has for it'));
    assert.match(text.slice(0, first + 250), /Written consent and attorney review come first/);
    assert.match(text, /Tell defense counsel before any plea, bond or dismissal/);
  });

  it('says how the channel stands today, with its grade', () => {
    assert.match(
      page(),
      /The channel today\n\nIn March 2025 [^]*Its present staff, times and contact data are not verified\. \(.*secondary/i,
    );
  });

  it('shows both sides about the copy, each with its place, its day and what has changed', () => {
    const text = page();
    assert.match(text, /Must the jail give the person a copy of the form\?/);
    assert.match(text, /"[^"]*requests local law enforcement to provide/);
    assert.match(text, /"[^"]*requires? local law enforcement to provide/);
    assert.match(text, /In how many languages\?[^]*six languages[^]*seven other languages/);
    assert.match(text, /000\\_93966b4f57b6b310\.txt, "Detainer Policy", line 45/);
    assert.match(text, /The form changed several times after 2011/);
    assert.match(text, /history and never law/);
  });

  it('prints no number and no address of 2010 to 2012', () => {
    assert.doesNotMatch(page(), /\d{3}[-) ]+\d{3}-\d{4}|@dhs|1-8\d\d/i);
  });

  it('asks where the note does not know, and keeps a record', () => {
    const text = page({ detainer: {}, charges: [] });
    assert.match(text, /No time can be placed/);
    assert.match(text, /Whether the person was given a copy of the form is not known\. Ask/);
    assert.match(text, /The record to keep[^]*written consent[^]*number or receipt/);
  });

  it('says that the channel is not known when the file is broken, and still stops first', () => {
    const text = complaintPage({ note: full, zone: 'America/Chicago' }, createReference([]));
    assert.match(text, /Not known: the file/);
    assert.match(text, /Written consent and attorney review come first/);
  });
});
