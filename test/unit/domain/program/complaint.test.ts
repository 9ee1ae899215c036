import assert from 'node:assert/strict';
import { createEngines } from '../../../../src/app/engines';
import { createProgram } from '../../../../src/app/program/program';
import { requestInputs } from '../../../../src/app/letters/requestFields';
import { complaintChronology, copyGiven } from '../../../../src/domain/program/complaint';
import { complaintPage } from '../../../../src/domain/program/complaint';
import { releaseRecord } from '../../../../src/domain/program/pattern/releaseRecord';
import { createReference } from '../../../../src/domain/program/reference';
import { readNote } from '../../../../src/domain/note/readNote';

const engines = createEngines();
const program = createProgram({ computeHold: (r) => engines.holds.computeHold(r) });
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
const page = (note = full): string => program.complaintPage({ note, now: Date.UTC(2026, 10, 25) });

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
      'Our notes record that the person was given a copy of the form on Wednesday, November 18, 2026, 11:15 AM CST (America/Chicago), in English and Spanish. Our notes record no other language.',
    );
    assert.equal(
      say('served: yes', 'served-at: 2026-11-18'),
      'Our notes record that the person was given a copy of the form on Wednesday, November 18, 2026. Our notes do not say in which languages.',
    );
    assert.equal(
      say('served: yes'),
      'Our notes record that the person was given a copy of the form. Our notes do not say when or in which languages.',
    );
    assert.equal(
      say('served: yes', 'served-at: 2026-11-20 17:30', 'served-languages: English', 'releasable: 2026-11-20 15:00'),
      'Our notes record that the person was given a copy of the form on Friday, November 20, 2026, 5:30 PM CST (America/Chicago), in English. That is 2 hours 30 minutes after release in the criminal case became possible. Our notes record no other language.',
    );
    assert.equal(say('served: no'), 'Our notes record that the person was not given a copy of the form.');
    assert.equal(say('served: unknown'), undefined);
    assert.equal(say('form: I-247A'), undefined);
  });

  it('put the recorded release beside the ends it is measured by, and say nothing of a breach', () => {
    const say = (...lines: string[]): string | undefined => {
      const note = noteOf('form: I-247A', 'releasable: 2026-11-20 15:00', ...lines);
      const hold = engines.holds.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/Chicago', form: 'I-247A' });
      return releaseRecord({ note, zone: 'America/Chicago', hold });
    };
    const ends = (one = '', two = ''): string =>
      `The earliest end (48 hours, every hour counts) is Sunday, November 22, 2026, 3:00 PM CST (America/Chicago).${one} The latest end claimed (48 hours, Saturdays, Sundays and holidays not counted) is Tuesday, November 24, 2026, 3:00 PM CST (America/Chicago).${two}`;
    assert.equal(
      say('released: 2026-11-24 16:30'),
      `Our notes record release on Tuesday, November 24, 2026, 4:30 PM CST (America/Chicago). ${ends(' The release is recorded 2 days 1 hour after it.', ' The release is recorded 1 hour 30 minutes after it.')}`,
    );
    assert.equal(
      say('ice-custody: 2026-11-23 15:00'),
      `Our notes record ICE custody on Monday, November 23, 2026, 3:00 PM CST (America/Chicago). ${ends(' ICE custody is recorded 1 day after it.')}`,
    );
    assert.equal(
      say('released: 2026-11-21 09:00'),
      `Our notes record release on Saturday, November 21, 2026, 9:00 AM CST (America/Chicago). ${ends()}`,
    );
    assert.equal(
      say('released: 2026-11-22 15:00'),
      `Our notes record release on Sunday, November 22, 2026, 3:00 PM CST (America/Chicago). ${ends()}`,
    );
    for (const time of ['2026-11-21 09:00', '2026-11-24 16:30'])
      assert.doesNotMatch(say(`released: ${time}`) ?? '', /viol|breach|broke|unlawful|illegal|exceed|Weekends only/i);
    assert.equal(say('other-holds: yes', 'released: 2026-11-24 16:30'), undefined);
    assert.equal(say('status: open'), undefined);
  });

  it('measure a release against no end where state law allows no hold', () => {
    const note = noteOf('form: I-247A', 'releasable: 2026-11-20 15:00', 'released: 2026-11-21 15:00');
    const hold = engines.holds.computeHold({
      releasable: '2026-11-20T15:00',
      zone: 'America/Chicago',
      form: 'I-247A',
      jurisdiction: 'US-IL',
      custodian: 'county-or-city-jail',
    });
    assert.equal(hold.kind, 'no-hold');
    assert.equal(
      releaseRecord({ note, zone: 'America/Chicago', hold }),
      'Our notes record release on Saturday, November 21, 2026, 3:00 PM CST (America/Chicago). Release in the criminal case became possible on Friday, November 20, 2026, 3:00 PM CST (America/Chicago), 1 day before that.',
    );
  });

  it('reach the letter with the release, and the rule on the hours stands with the facts and not under what was broken', () => {
    const t08 = engines.letters.listTemplates().find((t) => t.id === 'T08');
    assert.ok(t08);
    const compute = (r: Parameters<typeof engines.holds.computeHold>[0]) => engines.holds.computeHold(r);
    const letter = (released: string): string => {
      const note = noteOf('form: I-247A', 'served: no', 'releasable: 2026-11-20 15:00', `released: ${released}`);
      const inputs = requestInputs(note, undefined, t08.fields, '2026-11-25T10:00:00-06:00', {}, compute);
      assert.ok(inputs.hold);
      const answer = engines.letters.renderTemplate({
        id: 'T08',
        fields: inputs.fields,
        asOf: '2026-11-25',
        today: '2026-11-25',
        hold: { request: inputs.hold, answer: compute(inputs.hold) },
      });
      assert.equal(answer.kind, 'rendered');
      return answer.kind === 'rendered' ? answer.text : '';
    };
    for (const released of ['2026-11-21 09:00', '2026-11-24 16:30']) {
      const [, facts = '', broken = ''] = /## What happened([^]*)## What was broken([^]*)## Harm/.exec(letter(released)) ?? [];
      assert.match(facts, /not given a copy of the form\.[^]*Our notes record release on .*The latest end claimed/);
      assert.match(
        facts,
        /Any end named here is one that others may claim, and not one that we accept\.\n\nNo hold is conceded\. The outer limit in the regulation on detainers stands in 8 C\.F\.R\. § 287\.7\(d\); we do not concede/,
      );
      assert.equal(facts.match(/Sunday, November 22/g)?.length, 1, 'an end is given once');
      assert.equal(broken.trim(), '[which right or rule was broken]');
    }
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

  it('measures the release, and leaves to the attorney which rule was broken', () => {
    assert.match(page(), /Our notes record release on Tuesday[^\n]*1 hour 30 minutes after it\./);
    assert.match(page(), /Which rule was broken, if any, is for the attorney to write/);
    assert.match(page(noteOf('form: I-247A')), /Nothing is measured against the ends of the hold/);
    assert.doesNotMatch(page(), /before at least one end/);
    const between = noteOf('form: I-247A', 'releasable: 2026-11-20 15:00', 'released: 2026-11-23 16:30');
    assert.match(page(between), /\*\*The recorded time is before at least one end\. Decide with the attorney/);
  });

  it('shows both sides about the copy, each with its place, its day and what has changed', () => {
    const text = page();
    assert.match(text, /Must the jail give the person a copy of the form\?/);
    assert.match(text, /"[^"]*requests local law enforcement to provide/);
    assert.match(text, /"[^"]*requires? local law enforcement to provide/);
    assert.match(text, /In how many languages\?[^]*six languages[^]*seven other languages/);
    assert.match(text, /000_93966b4f57b6b310\.txt, "Detainer Policy", line 45/);
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
