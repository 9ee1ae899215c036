import assert from 'node:assert/strict';
import { openApi } from '../../../../src/api';
import { holdAnswer } from '../../../../src/app/deadline/holdView';
import { holdFromNote } from '../../../../src/app/deadline/holdFromNote';
import { statesOf } from '../../../../src/app/deadline/places';
import { BEFORE, isPut } from '../../../../src/app/deadline/questions';
import { quickCheck } from '../../../../src/app/deadline/quickCheck';
import { createEngines } from '../../../../src/app/engines';
import { requestInputs } from '../../../../src/app/letters/requestFields';
import { createNotes } from '../../../../src/app/note/notes';
import { makeCatalog } from '../../../../src/app/note/panelCatalog';
import { holdRequestFrom } from '../../../../src/data/requests';
import type { HoldAnswer, HoldRequest } from '../../../../src/domain/detainer/answers';
import { PROTECTED_ANSWERS } from '../../../../src/domain/detainer/protectedAnswers';
import { DETAINER_FACTS, NOTED_FACTS, isYesNo, type DetainerFact } from '../../../../src/domain/note/keys/detainerFacts';
import { readYamlFrontMatter } from '../../../../src/domain/note/frontMatter/yamlFrontMatter';
import { placeNoteTime } from '../../../../src/domain/note/keys/noteTime';
import { askedFacts, notedFacts, noteToHoldRequest } from '../../../../src/domain/note/noteRequests';
import { readHoldFields } from '../../../../src/domain/note/readFields';
import { readNote } from '../../../../src/domain/note/readNote';

const engines = createEngines();
const api = openApi(engines);
const ZONE = 'America/New_York';
const NOW = '2026-11-23T21:00:00Z';

/**
 * Every field of a request, and where a person gives it. Written here by hand: a fact that is deleted from the rows, or a question that is
 * deleted from one of them, is missed here, and a new field does not compile before it has a place.
 */
const PLACE: Readonly<Record<keyof HoldRequest, 'asked' | 'never in a note' | 'noted' | 'around' | 'of one answer'>> = {
  releasable: 'noted',
  form: 'noted',
  received: 'noted',
  convictionBox: 'noted',
  iceCustodySince: 'noted',
  hours: 'noted',
  holidayRule: 'noted',
  inaugurationArea: 'noted',
  localDays: 'noted',
  custodian: 'asked',
  served: 'asked',
  warrant: 'asked',
  otherHolds: 'asked',
  bond: 'asked',
  bookedToIce: 'asked',
  counsel: 'asked',
  servedBy287g: 'asked',
  probableCauseBox: 'asked',
  citizenshipClaim: 'never in a note',
  priorOrder: 'never in a note',
  pendingFiling: 'never in a note',
  zone: 'around',
  jurisdiction: 'around',
  convicted: 'around',
  occurrence: 'of one answer',
  reading: 'of one answer',
  now: 'of one answer',
};
const fieldsAt = (...places: readonly string[]): string[] =>
  Object.entries(PLACE).flatMap(([field, place]) => (places.includes(place) ? [field] : []));
const rows: readonly DetainerFact[] = DETAINER_FACTS;

/** A value for each kind that is no choice, and what a request has for it. */
const SAMPLES: Readonly<Record<string, readonly (readonly [typed: string, asked: unknown])[]>> = {
  form: [
    ['I-247A', 'I-247A'],
    ['I-247-2011-12', 'I-247-2011-12'],
    ['unknown', undefined],
  ],
  received: [['2026-11-18 09:40', '2026-11-18 09:40']],
  releasable: [
    ['2026-11-20 15:00', '2026-11-20 15:00'],
    ['2026-11-01 01:30 second', '2026-11-01 01:30 second'],
  ],
  iceCustody: [['2026-11-21 08:00', '2026-11-21 08:00']],
  hours: [
    ['24', 24],
    ['36:30', 36.5],
  ],
  localDays: [['2026-11-23 (county order)', [{ date: '2026-11-23', basis: 'county order' }]]],
};

/** Times as instants, and what a request means without saying it: so that two spellings of one request are the same. */
function same(request: HoldRequest): Record<string, unknown> {
  const { now: _now, occurrence, releasable, ...rest } = request;
  const utc = (text: string): unknown => {
    const placed = placeNoteTime(text.replace(/:00(?=[+-]|Z|$)(?<=T\d\d:\d\d:00)/, ''), request.zone);
    return placed.kind === 'placed' ? placed.utc : text;
  };
  const at = occurrence && !/[+-]\d\d:\d\d$/.test(releasable) ? `${releasable} ${occurrence}` : releasable;
  return {
    ...rest,
    holidayRule: request.holidayRule ?? 'in-lieu',
    releasable: utc(at),
    ...(request.received === undefined ? {} : { received: utc(request.received) }),
    ...(request.iceCustodySince === undefined ? {} : { iceCustodySince: utc(request.iceCustodySince) }),
    ...(request.servedBy287g?.at === undefined
      ? {}
      : { servedBy287g: { ...request.servedBy287g, at: utc(request.servedBy287g.at) } }),
  };
}

/** What each face asks for this note. */
function facesOf(text: string): Readonly<Record<string, HoldRequest>> {
  const { note, problems } = readNote(text);
  assert.deepEqual(problems, [], text);
  const behind = noteToHoldRequest(note);
  const listed = noteToHoldRequest(readHoldFields(readYamlFrontMatter(text).data).note);
  assert.ok(behind.kind === 'request' && listed.kind === 'request', text);
  const form = note.detainer.form;
  const placed = placeNoteTime(note.detainer.releasable ?? '', ZONE);
  const quick = quickCheck(
    {
      text: placed.kind === 'placed' ? placed.iso : '',
      zone: { zone: ZONE, from: 'from the note' },
      ...(form && form !== 'unknown' ? { form } : {}),
      before: askedFacts(note, ZONE),
      noted: notedFacts(note, ZONE),
      now: NOW,
    },
    api,
  );
  const panel = holdAnswer(holdFromNote(note, { zone: '', jurisdiction: '' }, api), api, NOW);
  const letter = requestInputs(note, {}, [], NOW).hold;
  assert.ok(quick.request && 'request' in panel && letter, text);
  return { note: behind.request, list: listed.request, palette: quick.request, panel: panel.request, letter };
}

function end(answer: HoldAnswer): unknown {
  if (answer.kind === 'hold')
    return [answer.readings.map((r) => [r.reading, r.expires, r.variants]), answer.cautions.map((c) => c.code)];
  if (answer.kind === 'no-hold') return [answer.because, answer.cautions.map((c) => c.code)];
  return answer;
}

describe('one row for each fact of a hold', () => {
  it('every field of a request has its place, and every row its field', () => {
    const fields = (facts: readonly DetainerFact[]): string[] => facts.flatMap((f) => f.field ?? []).sort();
    assert.deepEqual(fields(rows), fieldsAt('asked', 'never in a note', 'noted').sort());
    assert.deepEqual(fields(rows.filter((f) => f.ask)), fieldsAt('asked', 'never in a note').sort());
    assert.deepEqual(fields(rows.filter((f) => f.key === null)), [...PROTECTED_ANSWERS].sort());
    assert.deepEqual(fieldsAt('never in a note').sort(), [...PROTECTED_ANSWERS].sort());
  });

  it('the palette and the panel ask the same questions with the same words, each once', () => {
    assert.deepEqual(BEFORE.map((q) => q.field).sort(), fieldsAt('asked', 'never in a note').sort());
    assert.deepEqual(
      makeCatalog(api).before,
      BEFORE.map((q) => ({ ...q, choices: q.choices.map(([value, label]) => ({ value, label })) })),
    );
    assert.equal(new Set(BEFORE.map((q) => q.question)).size, BEFORE.length);
  });

  for (const fact of NOTED_FACTS.filter((f) => f.field)) {
    const samples = fact.values
      ? fact.values.map(([value]) => [value, isYesNo(fact) ? value === 'yes' : value] as const)
      : (SAMPLES[fact.prop] ?? []);
    assert.ok(samples.length > 0, fact.key);
    for (const [typed, asked] of samples)
      it(`${fact.key}: ${typed} is the same request and the same answer on every face`, () => {
        const given: Record<string, string> = { releasable: '2026-11-20 15:00', form: 'I-247A', [fact.key]: typed };
        const lines = Object.entries(given).map(([key, value]) => `  ${key}: ${value}`);
        const charges = 'charges:\n  - code: "1313"\n    disposition: charged\n';
        const faces = facesOf(`---\nzone: ${ZONE}\ndetainer:\n${lines.join('\n')}\n${charges}---\n`);
        const field = fact.field as keyof HoldRequest;
        const wanted = end(api.computeHold({ ...(faces['note'] as HoldRequest), now: NOW }));
        for (const [face, request] of Object.entries(faces)) {
          const got = same(request);
          assert.deepEqual(got, same(faces['note'] as HoldRequest), face);
          const read =
            fact.kind === 'time'
              ? same({ releasable: String(asked), zone: ZONE }).releasable
              : field === 'servedBy287g'
                ? { by: asked }
                : asked;
          assert.deepEqual(got[field], read, `${face}: ${field}`);
          assert.deepEqual(end(api.computeHold({ ...request, now: NOW })), wanted, face);
          assert.deepEqual(holdRequestFrom(request), request, `${face}: the public entry`);
        }
      });
  }

  for (const [by, opens] of [
    ['  served-by-287g: deputy\n', true],
    ['  served-by-287g: ice\n', false],
    ['', false],
  ] as const)
    it(`the time of service is the same on every face, and a reading counts from it only after a deputy (${by.trim() || 'not said'})`, () => {
      const at = '  served-by-287g-at: 2026-11-20 16:30\n';
      const faces = facesOf(`---\nzone: ${ZONE}\ndetainer:\n  releasable: 2026-11-20 15:00\n  form: I-247A\n${by}${at}---\n`);
      for (const [face, request] of Object.entries(faces)) {
        assert.deepEqual(same(request), same(faces['note'] as HoldRequest), face);
        const answer = api.computeHold(request);
        const reading = answer.kind === 'hold' && answer.readings.find((r) => r.reading === 'from-service-287g');
        assert.equal(reading ? reading.expires : '', opens ? '2026-11-22T16:30:00-05:00' : '', face);
      }
    });

  it('every place that is offered is one the note takes, and federal law alone is no place', () => {
    const completed = createNotes(api).complete('---\njurisdiction: \n---\n', '---\njurisdiction: '.length);
    const lists = [
      makeCatalog(api).jurisdictions.map((j) => j.value),
      completed.map((c) => c.insertText),
      statesOf(api).map((j) => j.id),
    ];
    for (const offered of lists) {
      assert.ok(offered.length > 50 && !offered.includes('US'), offered.join());
      for (const place of offered) assert.deepEqual(readNote(`---\njurisdiction: ${place}\n---\n`).problems, [], place);
    }
    assert.equal(readNote('---\njurisdiction: US\n---\n').problems[0]?.code, 'not-a-jurisdiction');
  });

  it('who served the warrant is asked only of an agency with an agreement, or where it was answered', () => {
    const question = BEFORE.find((q) => q.field === 'servedBy287g');
    assert.ok(question);
    assert.deepEqual(
      [{}, { custodian: 'county-or-city-jail' }, { custodian: 'agency-with-287g' }, { servedBy287g: 'ice' }].map((said) =>
        isPut(question, said),
      ),
      [false, false, true, true],
    );
    assert.deepEqual(
      BEFORE.filter((q) => !isPut(q, {})).map((q) => q.field),
      ['servedBy287g'],
    );
  });
});
