import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readNote } from '../../../../src/domain/note/readNote';
import { noteToClassifyRequest, noteToHoldRequest } from '../../../../src/domain/note/noteRequests';
import { parseNoteTime, placeNoteTime } from '../../../../src/domain/note/keys/noteTime';
import { parseSentence } from '../../../../src/domain/note/keys/sentence';

const known = { forms: ['I-247A', 'I-247D', 'I-247-2011-12'], jurisdictions: ['US-NC', 'US-IL', 'US-CA', 'US-CO', 'US-NJ'] };
const front = (yaml: string): string => `---\n${yaml}\n---\n`;
const one = (yaml: string): { code: string; path: string; at: string; fixes: readonly string[]; message: string } => {
  const text = front(yaml);
  const { problems } = readNote(text, known);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const p = problems[0];
  assert.ok(p);
  return { code: p.code, path: p.path, at: text.slice(p.span.start, p.span.end), fixes: p.fixes, message: p.message };
};

describe('reading a case note', () => {
  it('reads every key of the format', () => {
    const text = front(
      [
        'id: abc',
        'case: K-2026-014',
        'date: 2026-11-20',
        'zone: America/Chicago',
        'facility: County jail',
        'jurisdiction: US-IL',
        'my-own-key: kept',
        'detainer:',
        '  form: I-247A',
        '  issued: 2026-11-18',
        '  received: 2026-11-18 09:40',
        '  served: No',
        '  warrant: i-200',
        '  conviction-box: yes',
        '  booked: 2026-11-17T22:05',
        '  releasable: 2026-11-20T15:00-06:00',
        '  release-event: bond posted',
        '  status: open',
        '  other-holds: unknown',
        'charges:',
        '  - code: 0301',
        '    count: 2',
        '    disposition: convicted',
        '    sentence: 1 year 6 months',
        '    max: over-one-year',
        '    aggravated-felony: { finding: no, by: supervising attorney, on: 2026-11-19 }',
        '    conviction: { finding: yes, by: supervising attorney, on: 2026-11-18 }',
        'record-complete: no',
        'victim:',
        '  consent: { scope: both, date: 2026-11-18, by: caseworker, written: yes }',
        'reviewed-by: supervising attorney',
        'authority: attorney',
        'reviewed-on: 2026-11-19',
      ].join('\n'),
    );
    const r = readNote(text, known);
    assert.deepEqual(r.problems, []);
    assert.deepEqual(r.note, {
      id: 'abc',
      case: 'K-2026-014',
      date: '2026-11-20',
      zone: 'America/Chicago',
      facility: 'County jail',
      jurisdiction: 'US-IL',
      detainer: {
        form: 'I-247A',
        issued: '2026-11-18',
        received: '2026-11-18 09:40',
        served: 'no',
        warrant: 'I-200',
        convictionBox: true,
        booked: '2026-11-17T22:05',
        releasable: '2026-11-20T15:00-06:00',
        releaseEvent: 'bond posted',
        status: 'open',
        otherHolds: 'unknown',
      },
      charges: [
        {
          code: '0301',
          count: 2,
          disposition: 'convicted',
          sentence: { years: 1, months: 6 },
          maxPunishment: 'over-one-year',
          aggravatedFelony: { finding: 'no', by: 'supervising attorney', on: '2026-11-19' },
          conviction: { finding: 'yes', by: 'supervising attorney', on: '2026-11-18' },
        },
      ],
      recordComplete: false,
      consent: { scope: 'both', date: '2026-11-18', by: 'caseworker', written: true },
      reviewedBy: 'supervising attorney',
      authority: 'attorney',
      reviewedOn: '2026-11-19',
    });
    const s = r.spans['charges.0.code'];
    assert.equal(text.slice(s?.start, s?.end), '0301');
    assert.equal(noteToHoldRequest(r.note).kind, 'request');
    assert.deepEqual(noteToClassifyRequest(r.note), {
      kind: 'request',
      request: { charges: r.note.charges, recordComplete: false, jurisdiction: 'US-IL' },
    });
  });

  const wrong: [yaml: string, code: string, at: string, fixes: string[]][] = [
    ['date: 11/20/2026', 'not-a-date', '11/20/2026', ['2026-11-20']],
    ['date: 2026-02-30', 'not-a-date', '2026-02-30', []],
    ['zone: EST', 'not-a-zone', 'EST', ['America/New_York']],
    ['zone: "+05:00"', 'not-a-zone', '"+05:00"', []],
    ['jurisdiction: nc', 'not-a-jurisdiction', 'nc', ['US-NC']],
    ['jurisdiction: US-ZZ', 'not-a-jurisdiction', 'US-ZZ', []],
    ['detainer:\n  form: I-247', 'unknown-form', 'I-247', ['I-247A', 'I-247D', 'I-247-2011-12', 'unknown']],
    ['detainer:\n  served: true', 'not-one-of', 'true', ['yes']],
    ['detainer:\n  status: realeased', 'not-one-of', 'realeased', ['released']],
    ['detainer:\n  releasable: 2026-11-20', 'time-missing', '2026-11-20', []],
    ['detainer:\n  releasable: 2026-11-20 3:00 pm', 'not-a-time', '2026-11-20 3:00 pm', ['2026-11-20 15:00']],
    ['detainer:\n  releasable: 11/20/2026 3:00', 'not-a-time', '11/20/2026 3:00', ['2026-11-20 03:00', '2026-11-20 15:00']],
    ['detainer:\n  releasable: friday', 'not-a-time', 'friday', []],
    ['detainer:\n  releasable: 2026-11-20 25:00', 'not-a-time', '2026-11-20 25:00', []],
    [
      'zone: America/New_York\ndetainer:\n  releasable: 2026-11-01 01:30',
      'ambiguous-time',
      '2026-11-01 01:30',
      ['2026-11-01 01:30 first', '2026-11-01 01:30 second'],
    ],
    [
      'zone: America/New_York\ndetainer:\n  releasable: 2026-03-08 02:30',
      'skipped-time',
      '2026-03-08 02:30',
      ['2026-03-08 01:30', '2026-03-08 03:30'],
    ],
    ['detainer:\n  relasable: 2026-11-20 15:00', 'near-key', 'relasable', ['releasable']],
    ['detainer:\n  Releasable: 2026-11-20 15:00', 'near-key', 'Releasable', ['releasable']],
    ['releasable: 2026-11-20 15:00', 'near-key', 'releasable', []],
    ['detainer: open', 'wrong-shape', 'open', []],
    ['detainer:\n  form: [a]', 'wrong-shape', '[a]', []],
    ['charges: 0301', 'wrong-shape', '0301', []],
    ['charges:\n  - 301', 'wrong-shape', '301', ['code: 0301']],
    ['charges:\n  - code: 301', 'not-a-code', '301', ['0301']],
    ['charges:\n  - count: two', 'not-a-count', 'two', []],
    ['charges:\n  - sentence: life', 'not-a-sentence', 'life', []],
    ['victim:\n  consent:\n    scope: both', 'consent-incomplete', 'scope: both', []],
    ['- a\n- b', 'wrong-shape', '- a\n- b', []],
  ];
  for (const [yaml, code, at, fixes] of wrong) {
    it(`says what is wrong with ${JSON.stringify(yaml)}`, () => {
      const p = one(yaml);
      assert.deepEqual([p.code, p.at.trimEnd(), p.fixes], [code, at, fixes]);
      assert.match(p.message, /^[A-Z"0-9][^!]*[.?]$/);
    });
  }

  it('every fix it offers is accepted, or leads to a better question', () => {
    for (const [yaml, code, , fixes] of wrong) {
      for (const fix of fixes) {
        const text = front(yaml);
        const span = readNote(text, known).problems[0]?.span;
        assert.ok(span);
        const after = readNote(text.slice(0, span.start) + fix + text.slice(span.end), known).problems;
        assert.ok(!after.some((p) => p.code === code), `${yaml} → ${fix}: ${JSON.stringify(after)}`);
      }
    }
  });

  it('never complains about keys it does not know', () => {
    assert.deepEqual(
      readNote(front('data: x\nnotes: y\ntags: [a]\nvictim:\n  anything: z\ntitle: q\nzones: w'), known).problems,
      [],
    );
  });

  it('never throws and keeps every place inside the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '---\n',
        'detainer:\n',
        '  releasable: ',
        '2026-11-20 15:00',
        '\n',
        'charges:\n',
        '  - code: ',
        '- ',
        '{',
        '[',
        '"',
        "'",
        '\t',
        '\r\n',
        'victim:\n  consent:\n',
        'zone: ',
        '&a ',
        '*a',
        '#',
        ': ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = `---\n${pieces.join('')}\n---\n`;
        const r = readNote(text, known);
        for (const p of r.problems) assert.ok(p.span.start >= 0 && p.span.end <= text.length && p.span.start <= p.span.end);
        noteToHoldRequest(r.note);
        noteToClassifyRequest(r.note);
      }),
      { numRuns: 1500, seed: 3 },
    );
  });
});

describe('times of a note', () => {
  it('reads the ways the format allows', () => {
    assert.deepEqual(parseNoteTime('2026-11-20 15:00'), {
      kind: 'wall',
      iso: '2026-11-20T15:00',
      wall: Date.UTC(2026, 10, 20, 15) / 60000,
    });
    assert.deepEqual(parseNoteTime('2026-11-01 01:30 second'), {
      kind: 'wall',
      iso: '2026-11-01T01:30',
      wall: Date.UTC(2026, 10, 1, 1, 30) / 60000,
      occurrence: 'second',
    });
    assert.deepEqual(parseNoteTime('2026-11-01T01:30-04:00'), {
      kind: 'instant',
      iso: '2026-11-01T01:30-04:00',
      utc: Date.UTC(2026, 10, 1, 5, 30) / 60000,
    });
  });

  it('places a repeated hour only when told which', () => {
    const zone = 'America/New_York';
    assert.equal(placeNoteTime('2026-11-01 01:30', zone).kind, 'wrong');
    assert.deepEqual(placeNoteTime('2026-11-01 01:30 first', zone), {
      kind: 'placed',
      utc: Date.UTC(2026, 10, 1, 5, 30) / 60000,
      iso: '2026-11-01T01:30:00-04:00',
    });
    assert.deepEqual(placeNoteTime('2026-11-01 01:30 second', zone), {
      kind: 'placed',
      utc: Date.UTC(2026, 10, 1, 6, 30) / 60000,
      iso: '2026-11-01T01:30:00-05:00',
    });
  });

  it('reads sentences', () => {
    assert.deepEqual(parseSentence('18 months'), { months: 18 });
    assert.deepEqual(parseSentence('1 yr, 6 mos and 2 days'), { years: 1, months: 6, days: 2 });
    for (const t of ['', 'life', '18', 'about 2 years', '2 years suspended', '1 year 1 year'])
      assert.equal(parseSentence(t), undefined, t);
  });
});

describe('what a note asks of the hold', () => {
  it('names what is missing, zone first', () => {
    const r = noteToHoldRequest(readNote(front('case: K'), known).note);
    assert.deepEqual(r.kind === 'missing' && r.missing.map((m) => m.path), ['zone', 'detainer.releasable']);
  });

  it('takes zone and state from the defaults and leaves an unknown form out', () => {
    const { note } = readNote(front('detainer:\n  form: unknown\n  releasable: 2026-11-20 15:00'), known);
    assert.deepEqual(noteToHoldRequest(note, { zone: 'America/Chicago', jurisdiction: 'US-IL' }), {
      kind: 'request',
      request: { releasable: '2026-11-20T15:00', zone: 'America/Chicago', jurisdiction: 'US-IL' },
    });
  });

  it('sends a repeated hour of another key as the instant it names', () => {
    const { note } = readNote(
      front('zone: America/New_York\ndetainer:\n  received: 2026-11-01 01:30 second\n  releasable: 2026-11-01 01:40 first'),
      known,
    );
    const r = noteToHoldRequest(note);
    assert.deepEqual(r.kind === 'request' && [r.request.received, r.request.occurrence], ['2026-11-01T01:30:00-05:00', 'first']);
  });

  it('says convicted only where the form asks and the record answers', () => {
    const convicted = (yaml: string): unknown => {
      const r = noteToHoldRequest(
        readNote(front(`zone: America/Chicago\ndetainer:\n  conviction-box: yes\n  releasable: 2012-01-06 15:00\n${yaml}`), known)
          .note,
      );
      return r.kind === 'request' ? r.request.convicted : 'missing';
    };
    assert.equal(convicted('charges:\n  - disposition: convicted\n    code: 0301'), true);
    assert.equal(convicted('charges:\n  - disposition: charged'), false);
    assert.equal(convicted('charges:\n  - disposition: deferred'), undefined);
    assert.equal(convicted('charges: []'), undefined);
  });
});

describe('the sample clinic', () => {
  const dir = 'samples/clinic';
  const notes = readdirSync(dir).filter((f) => /^K-.*\.md$/.test(f));
  it('has five case notes, and only the one that needs an answer has a problem', () => {
    assert.equal(notes.length, 5);
    for (const f of notes) {
      const r = readNote(readFileSync(`${dir}/${f}`, 'utf8'), known);
      assert.deepEqual(
        r.problems.map((p) => p.code),
        f === 'K-2026-017.md' ? ['time-missing'] : [],
        f,
      );
      assert.equal(r.note.case, f.replace('.md', ''));
      assert.equal(noteToHoldRequest(r.note).kind, f === 'K-2026-017.md' ? 'missing' : 'request');
    }
  });
});
