import { answers, deeds, note, type Note } from './vscodeStub';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openApi } from '../../src/api';
import { createEngines } from '../../src/app/engines';
import { EMPTY_CHARGES, newCharge } from '../../src/protocol/charges';
import { RpcError, type Envelope } from '../../src/protocol/envelope';
import { EMPTY_HOLD } from '../../src/protocol/hold';
import { hostEvents, pageRequests, type PageHandlers, type PageRequests } from '../../src/protocol/messages';
import { Rpc } from '../../src/protocol/rpc';
import type { Services } from '../../src/vscode/services';
import { textFingerprint } from '../../src/domain/template/review';
import { bodies } from '../unit/protocol/samples';

const TEXT = `---
date: 2026-11-20
zone: America/New_York
facility: county jail
detainer:
  form: I-247A
  releasable: 2026-11-20 15:00
---

# Call
`;
const NOW = '2026-11-20T21:00:00Z';
const engines = createEngines();
const api = openApi(engines);

/** Those of the clinic of the note in front; a test may put others here. */
let clinicEngines = { ...engines, api };

interface Desk {
  readonly handlers: PageHandlers;
  readonly front: Note;
  readonly secret: Note;
  readonly pages: string[];
  /** The text of those pages. */
  readonly bodies: string[];
  readonly use: (front: Note) => void;
  readonly at: (instant: string) => void;
  readonly services: Services;
}

/** The real handlers over real answers, with the stand-in editor. */
async function desk(): Promise<Desk> {
  // Loaded late, so that the stand-in is in place.
  const { makeHandlers } = await import('../../src/vscode/panel/handlers');
  const { TargetNote } = await import('../../src/vscode/panel/targetNote');
  deeds.length = 0;
  clinicEngines = { ...engines, api };
  let now = NOW;
  let front = note('/clinic/case.md', TEXT);
  const secret = note('/clinic/other.md', TEXT);
  const pages: string[] = [];
  const bodies: string[] = [];
  const services = {
    ...engines,
    api,
    lastNote: { current: () => ({ document: front, selection: { end: { line: 9 } }, column: 1 }) },
    docs: {
      show: async (title: string, body: string) => void (pages.push(title), bodies.push(body)),
      put: (title: string) => `detainer-desk:/${title}.md`,
    },
    clinic: { zoneFor: () => undefined, for: () => ({ library: null }) },
    enginesFor: () => clinicEngines,
    log: { error: () => undefined },
    now: () => now,
    today: () => '2026-11-20',
  } as unknown as Services;
  const handlers = makeHandlers(services, new TargetNote(services), { draft: null, place: null }, () => undefined);
  return { handlers, front, secret, pages, bodies, use: (next) => (front = next), at: (instant) => (now = instant), services };
}

const hold = { ...EMPTY_HOLD, releasable: 'fri 3pm', zone: 'America/New_York', form: 'I-247A' };
const charges = { charges: [newCharge('1313', 'SIMPLE ASSLT')], recordComplete: false };
const letter = { template: 'T06', fields: {}, consent: null, useHold: true, useCharges: true, hold, charges };

async function refusal(run: () => unknown): Promise<RpcError> {
  try {
    await run();
  } catch (e) {
    assert.ok(e instanceof RpcError, String(e));
    return e;
  }
  throw new Error('it was not refused');
}

describe('the host side of the panel', () => {
  it('says what the note says, as form values, without its text or its path', async () => {
    const { handlers } = await desk();
    const reply = await handlers.ready({ place: null });
    assert.equal(reply.state.note?.name, 'case.md');
    assert.equal(reply.state.note?.hold.releasable, '2026-11-20 15:00');
    assert.equal(reply.state.note?.hold.form, 'I-247A');
    assert.equal(reply.state.note?.zoneFrom, 'from the note');
    assert.doesNotMatch(JSON.stringify(reply.state), /# Call|\/clinic|file:/);
    assert.ok(reply.catalog.forms.length > 5);
  });

  it('gives the same answer as the public API', async () => {
    const { handlers } = await desk();
    const view = await handlers.holdCompute(hold);
    const answer = api.computeHold({ releasable: '2026-11-20T15:00', zone: 'America/New_York', form: 'I-247A', now: NOW });
    assert.ok(view.main.outcome.kind === 'hold' && answer.kind === 'hold');
    assert.deepEqual(
      Object.fromEntries(view.main.outcome.readings.map((r) => [r.id, r.ends])),
      Object.fromEntries(answer.readings.map((r) => [r.reading, r.words])),
    );
    assert.equal(view.main.outcome.readings[0]?.lead, 'Earliest end, act by');
    // What is read first is the same here as in the quick check and in the note.
    const asked = { releasable: '2026-11-20T15:00', zone: 'America/New_York', form: 'I-247A' };
    assert.deepEqual(view.main.outcome.first, createEngines().holds.firstLines(asked, answer));
    assert.match(view.main.outcome.first?.ends ?? '', /^Earliest end, argue from it: /);
    // Each caution comes with its few words and whole; the page shows the few first.
    for (const c of view.main.outcome.cautions) assert.ok(c.short && c.short.length <= c.message.length, c.message);
    for (const r of view.main.outcome.readings) {
      assert.equal(r.steps[0]?.start, view.main.releaseAt);
      assert.equal(r.steps.at(-1)?.end, r.endsAt);
    }
  });

  it('answers a what-if, and inserts none', async () => {
    const { handlers, front } = await desk();
    const view = await handlers.holdCompute({ ...hold, nudge: 75 });
    assert.match(view.main.echo, /4:15 PM/);
    const { note: ref } = (await handlers.noteState({})) as { note: { id: string; version: number } };
    const error = await refusal(() =>
      handlers.holdInsert({ note: { id: ref.id, version: ref.version }, form: { ...hold, nudge: 75 }, mode: 'auto' }),
    );
    assert.match(error.message, /what-if/);
    assert.equal(front.getText(), TEXT);
  });

  it('shows the protected answers on the page, and writes them nowhere', async () => {
    const given = { citizenshipClaim: 'yes', priorOrder: 'unknown', pendingFiling: 'yes' };
    const left = async (before: Record<string, string>) => {
      const { handlers, front, bodies } = await desk();
      const form = { ...hold, before: { ...before, bond: 'accepted' } };
      const at = async () => {
        const { note: ref } = await handlers.noteState({});
        return { id: ref?.id ?? '', version: ref?.version ?? 0 };
      };
      const view = await handlers.holdCompute(form);
      assert.ok(view.main.outcome.kind === 'hold');
      const stops = view.main.outcome.cautions.filter((c) => c.level === 'stop').length;
      await handlers.holdInsert({ note: await at(), form, mode: 'auto' });
      await handlers.saveDraft({ note: await at(), hold: form, charges, typedOver: null, anyway: false });
      await handlers.holdCopy(form);
      await handlers.holdExplain(form);
      await handlers.letterPage({ ...letter, hold: form });
      return { stops, text: front.getText(), deeds: deeds.map((d) => d.with), bodies };
    };
    const [none, all] = [await left({}), await left(given)];
    assert.deepEqual([none.stops, all.stops], [0, 2]);
    assert.ok(all.bodies.length === 2 && all.text.includes('detainer-desk:hold'));
    assert.deepEqual({ ...all, stops: 0 }, none);
  });

  it('hands the hold that is shown to the client sheet, and a what-if to none', async () => {
    const { handlers, front } = await desk();
    deeds.length = 0;
    const outcome = await handlers.holdSheet(hold);
    assert.equal(outcome.message, 'The list of languages is open in the editor.');
    assert.deepEqual(
      deeds.map((d) => [d.what, (d.with as string[])[0]]),
      [['command', 'detainerDesk.insertClientSheet']],
    );
    assert.match((await refusal(() => handlers.holdSheet({ ...hold, nudge: 15 }))).message, /what-if/);
    await refusal(() => handlers.holdSheet({ ...hold, releasable: '' }));
    assert.equal(deeds.length, 1);
    assert.equal(front.getText(), TEXT);
  });

  it('asks for what is missing, one sentence each', async () => {
    const { handlers } = await desk();
    const outcome = async (form: typeof hold) => (await handlers.holdCompute(form)).main.outcome;
    assert.deepEqual((await outcome({ ...hold, zone: '' })).kind, 'invalid');
    assert.deepEqual((await outcome({ ...hold, releasable: ' ' })).kind, 'empty');
    assert.deepEqual((await outcome({ ...hold, releasable: 'banana' })).kind, 'invalid');
    assert.deepEqual((await outcome({ ...hold, releasable: '2026-11-20' })).kind, 'invalid');
    assert.deepEqual((await outcome({ ...hold, releasable: '2026-11-01 01:30' })).kind, 'ask');
    assert.deepEqual((await outcome({ ...hold, form: 'I-999' })).kind, 'invalid');
  });

  it('inserts once, replaces its own block, and leaves an edited one alone', async () => {
    const { handlers, front } = await desk();
    const insert = async (mode: 'auto' | 'replace' | 'add' | 'difference') => {
      const state = await handlers.noteState({});
      assert.ok(state.note);
      return handlers.holdInsert({ note: { id: state.note.id, version: state.note.version }, form: hold, mode });
    };
    assert.equal((await insert('auto')).kind, 'done');
    assert.match(front.getText(), /<!-- detainer-desk:hold v=1 /);
    assert.match((await insert('auto')).message, /replaced/);
    assert.equal(front.getText().split('<!-- detainer-desk:hold').length, 2);
    const at = front.positionAt(front.getText().indexOf('<!-- /detainer-desk:hold'));
    front.change({ start: at, end: at }, 'by hand\n');
    assert.equal((await insert('auto')).kind, 'edited');
    assert.equal((await insert('difference')).kind, 'edited');
    assert.match(front.getText(), /by hand/);
    assert.equal((await insert('replace')).kind, 'done');
    assert.doesNotMatch(front.getText(), /by hand/);
  });

  it('refuses an edit for an older text, for another note, and without a note', async () => {
    const { handlers, front, secret, use } = await desk();
    const state = await handlers.noteState({});
    assert.ok(state.note);
    const ref = { id: state.note.id, version: state.note.version };
    front.change({ start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, 'x');
    assert.equal((await refusal(() => handlers.holdInsert({ note: ref, form: hold, mode: 'auto' }))).code, 'stale');
    use(secret);
    assert.equal((await refusal(() => handlers.holdInsert({ note: ref, form: hold, mode: 'auto' }))).code, 'stale');
    assert.equal((await refusal(() => handlers.caseRead({ note: ref.id }))).code, 'stale');
    assert.equal(secret.getText(), TEXT);
  });

  it('saves typed values into the front matter, and only there', async () => {
    const { handlers, front } = await desk();
    const state = await handlers.noteState({});
    assert.ok(state.note);
    const typed = { ...state.note.hold, releasable: 'sat 1am', jurisdiction: 'US-NC', before: { served: 'no' } };
    const done = await handlers.saveDraft({
      note: { id: state.note.id, version: state.note.version },
      hold: typed,
      charges,
      typedOver: null,
      anyway: false,
    });
    assert.equal(done.kind, 'done');
    const after = await handlers.noteState({});
    assert.equal(after.note?.hold.releasable, '2026-11-21 01:00');
    assert.equal(after.note?.hold.jurisdiction, 'US-NC');
    assert.equal(after.note?.hold.before.served, 'no');
    assert.equal(after.note?.charges.charges[0]?.code, '1313');
    assert.match(front.getText(), /facility: county jail/);
    assert.match(front.getText(), /---\n\n# Call\n$/);
  });

  it('never saves a draft by itself over a note that says something else by now', async () => {
    const { handlers, front } = await desk();
    const state = await handlers.noteState({});
    assert.ok(state.note);
    const typedOver = {
      id: state.note.id,
      name: state.note.name,
      hold: state.note.hold,
      charges: state.note.charges,
      beforeSaving: null,
    };
    const typed = { ...state.note.hold, before: { served: 'no' } };
    const line = TEXT.split('\n').findIndex((l) => l.includes('releasable'));
    const end = { line, character: '  releasable: 2026-11-20 15:00'.length };
    front.change({ start: { line, character: '  releasable: '.length }, end }, '2026-11-20 18:00');
    const changed = front.getText();
    const ask = async (anyway: boolean) => {
      const { note: n } = await handlers.noteState({});
      const ref = { id: n?.id ?? '', version: n?.version ?? 0 };
      return handlers.saveDraft({ note: ref, hold: typed, charges: null, typedOver, anyway });
    };
    const stale = await ask(false);
    assert.ok(stale.kind === 'stale');
    assert.deepEqual(stale.differences, [
      'Release-eligible: the note had “2026-11-20 15:00” then and has “2026-11-20 18:00” now.',
    ]);
    assert.equal(front.getText(), changed);
    assert.equal((await ask(true)).kind, 'done');
    const after = (await handlers.noteState({})).note?.hold;
    assert.deepEqual([after?.releasable, after?.before.served], ['2026-11-20 15:00', 'no']);
    // Once more: nothing differs, and no edit is made.
    const version = front.version;
    assert.match((await ask(true)).message, /nothing to save/);
    assert.equal(front.version, version);
  });

  it('the page cannot take the DRAFT mark off, nor give a consent without a date', async () => {
    const { handlers } = await desk();
    const reviewed = { ...letter, fields: { 'reviewed-by': 'A. Body', authority: 'attorney', 'reviewed-on': '2026-11-20' } };
    const view = await handlers.templatePreview(reviewed);
    assert.ok(view.kind === 'rendered');
    assert.equal(view.draft, true);
    const waits = api
      .listTemplates()
      .find((t) => t.id === 'T01')
      ?.fields.find((f) => f.needsConsent);
    assert.ok(waits);
    const t01 = { ...letter, template: 'T01', fields: { [waits.name]: 'a fact' } };
    assert.equal((await handlers.templatePreview(t01)).kind, 'consent-needed');
    const undated = { ...t01, consent: { scope: 'both', date: '', by: '' } as const };
    assert.equal((await handlers.templatePreview(undated)).kind, 'consent-needed');
    assert.equal((await refusal(() => handlers.letterNew(undated))).code, 'badInput');
    const dated = await handlers.templatePreview({ ...t01, consent: { scope: 'both', date: '2026-11-20', by: '' } });
    assert.equal(dated.kind, 'rendered');
  });

  it('records a consent in the note with its date and who took it, and nothing of what it is about', async () => {
    const { handlers, front } = await desk();
    const ref = async () => {
      const { note: n } = await handlers.noteState({});
      return { id: n?.id ?? '', version: n?.version ?? 0 };
    };
    const consent = { scope: 'victim-facts', date: '2026-11-19', by: ' caseworker ' } as const;
    for (const wrong of [{ date: '' }, { date: '2026-11-31' }, { by: '  ' }]) {
      const refused = await handlers.consentSave({ note: await ref(), consent: { ...consent, ...wrong } });
      assert.equal(refused.kind, 'refused', JSON.stringify(wrong));
    }
    assert.equal(front.getText(), TEXT);
    const waits = api
      .listTemplates()
      .find((t) => t.id === 'T01')
      ?.fields.find((f) => f.consent === 'victim-facts');
    assert.ok(waits);
    const t01 = { ...letter, template: 'T01', fields: { [waits.name]: 'a fact of the victim' } };
    assert.equal((await handlers.templatePreview(t01)).kind, 'consent-needed');
    const old = await ref();
    assert.equal((await handlers.consentSave({ note: old, consent })).kind, 'done');
    const lines = 'victim:\n  consent:\n    scope: victim-facts\n    date: 2026-11-19\n    by: caseworker\n    written: yes\n';
    assert.equal(front.getText(), TEXT.replace('---\n\n#', `${lines}---\n\n#`));
    // What the note says comes back onto the page, and opens the gate for exactly this scope.
    const kept = (await handlers.noteState({})).note?.consent ?? null;
    assert.deepEqual(kept, { ...consent, by: 'caseworker' });
    assert.equal((await handlers.templatePreview({ ...t01, consent: kept })).kind, 'rendered');
    const saved = front.getText();
    await handlers.saveDraft({
      note: await ref(),
      hold: { ...hold, facts: { [waits.name]: 'a fact of the victim' } },
      charges,
      typedOver: null,
      anyway: false,
    });
    assert.doesNotMatch(front.getText(), /a fact of the victim/);
    assert.ok(front.getText().includes(lines) && saved.includes(lines));
    assert.equal((await refusal(() => handlers.consentSave({ note: old, consent }))).code, 'stale');
  });

  it('asks in the editor who reviewed a text, and binds the review to that text alone', async () => {
    const { handlers, front } = await desk();
    const ref = async () => {
      const { note: n } = await handlers.noteState({});
      return { id: n?.id ?? '', version: n?.version ?? 0 };
    };
    const settled = () => new Promise((r) => setTimeout(r, 0));
    const blank = await handlers.letterReview({ note: await ref(), form: letter });
    assert.ok(blank.kind === 'refused' && /blanks/.test(blank.message));
    const missing = await handlers.templatePreview(letter);
    assert.ok(missing.kind === 'rendered' && !missing.reviewable);
    const full = { ...letter, fields: Object.fromEntries(missing.missing.map((m) => [m.name, '2026-11-20'])) };
    const ready = await handlers.templatePreview(full);
    assert.ok(ready.kind === 'rendered' && ready.draft && ready.reviewable);
    // Esc on the question: nothing is written.
    assert.match((await handlers.letterReview({ note: await ref(), form: full })).message, /asks who reviewed/);
    await settled();
    assert.equal(front.getText(), TEXT);
    answers.push('supervising attorney', 'Attorney');
    await handlers.letterReview({ note: await ref(), form: full });
    await settled();
    assert.match(front.getText(), /\nreviewed-by: supervising attorney\nauthority: attorney\nreviewed-on: 2026-11-20\n/);
    assert.match(front.getText(), /\nreviewed-letters: T06 [0-9a-f]{16}\n/);
    const reviewed = await handlers.templatePreview(full);
    assert.ok(reviewed.kind === 'rendered' && !reviewed.draft && !reviewed.reviewable);
    const changed = await handlers.templatePreview({ ...full, fields: { ...full.fields, person: 'Somebody else' } });
    assert.ok(changed.kind === 'rendered' && changed.draft && changed.reviewable);
    assert.equal((await handlers.letterReview({ note: await ref(), form: full })).kind, 'refused');
  });

  it('a recorded review ends the DRAFT mark of that text alone, and Esc records nothing', async () => {
    const { handlers, front, services } = await desk();
    const { recordReview } = await import('../../src/vscode/note/review');
    const first = await handlers.templatePreview(letter);
    assert.ok(first.kind === 'rendered' && first.draft);
    const body = first.pieces
      .map((p) => p.text)
      .join('')
      .replace(/^DRAFT[^\n]*\n\n/, '');
    const print = textFingerprint(body);
    const before = front.getText();
    answers.push('supervising attorney');
    await recordReview(services, 'T06', print);
    assert.equal(front.getText(), before);
    answers.push('supervising attorney', 'Attorney');
    await recordReview(services, 'T06', print);
    for (const line of [
      'reviewed-by: supervising attorney',
      'authority: attorney',
      'reviewed-on: 2026-11-20',
      `reviewed-letters: T06 ${print}`,
    ])
      assert.ok(front.getText().includes(`\n${line}\n`), front.getText());
    const again = await handlers.templatePreview(letter);
    assert.ok(again.kind === 'rendered' && !again.draft);
    const changed = await handlers.templatePreview({ ...letter, fields: { person: 'Somebody else' } });
    assert.ok(changed.kind === 'rendered' && changed.draft);
    assert.ok(changed.cautions.some((c) => c.message.startsWith('This review was of another letter')));
    // Another reviewer's record does not take over what somebody else read.
    answers.push('second attorney', 'Attorney');
    await recordReview(services, 'T07', print);
    assert.ok(front.getText().includes(`reviewed-letters: T07 ${print}\n`), front.getText());
  });

  it('a review is offered the clinic’s reviewers with their footing, and anybody else can be typed', async () => {
    const { front, services } = await desk();
    const { recordReview } = await import('../../src/vscode/note/review');
    const reviewers = [{ name: 'R. One', authority: 'fully-accredited' }];
    const clinic = { ...services.clinic, for: () => ({ library: { info: { reviewers } } }) };
    const named = { ...services, clinic } as unknown as Services;
    const before = front.getText();
    answers.push('Somebody else');
    await recordReview(named, 'T06', 'abc');
    assert.equal(front.getText(), before);
    answers.push('R. One');
    await recordReview(named, 'T06', 'abc');
    assert.match(front.getText(), /\nreviewed-by: R\. One\nauthority: fully-accredited\n/);
    answers.push('Somebody else', 'supervising attorney', 'Attorney');
    await recordReview(named, 'T06', 'abc');
    assert.match(front.getText(), /\nreviewed-by: supervising attorney\nauthority: attorney\n/);
  });

  it('tells the letter that no hold is allowed', async () => {
    const { handlers } = await desk();
    const view = await handlers.templatePreview({
      ...letter,
      hold: { ...hold, jurisdiction: 'US-IL', before: { ...hold.before, custodian: 'county-or-city-jail' } },
    });
    assert.ok(view.kind === 'rendered');
    const text = view.pieces.map((p) => p.text).join('');
    assert.match(text, /We ask you to release the person named above now\.[^]*\n\nIllinois law/);
    assert.doesNotMatch(text, /48 hours/);
  });

  it('shows exactly the letter that it inserts', async () => {
    const { handlers } = await desk();
    const view = await handlers.templatePreview(letter);
    assert.ok(view.kind === 'rendered');
    const text = view.pieces.map((p) => p.text).join('');
    assert.match(text, /^DRAFT|DRAFT/);
    assert.ok(view.pieces.some((p) => p.mark === 'blank'));
  });

  it('reads the case, and goes to a line only by an id it gave for this very text', async () => {
    const { handlers, front } = await desk();
    const state = await handlers.noteState({});
    assert.ok(state.note);
    const view = await handlers.caseRead({ note: state.note.id });
    const form = view.facts.find((f) => f.label === 'Form edition');
    assert.equal(form?.value, 'I-247A');
    assert.ok(view.deadlines.length >= 2);
    assert.deepEqual(
      view.timeline.map((t) => t.label),
      ['Release-eligible'],
    );
    assert.ok(form.target);
    assert.equal((await handlers.caseReveal({ note: state.note.id, version: view.version, target: form.target })).kind, 'done');
    const made = await refusal(() => handlers.caseReveal({ note: state.note?.id ?? '', version: view.version, target: 'p999' }));
    assert.equal(made.code, 'stale');
    front.change({ start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, 'x');
    const old = await refusal(() =>
      handlers.caseReveal({ note: state.note?.id ?? '', version: view.version, target: form.target ?? '' }),
    );
    assert.equal(old.code, 'stale');
  });

  it('says where the case stands: what to heed, what may come next, its templates and clocks', async () => {
    const { handlers, front } = await desk();
    const state = await handlers.noteState({});
    assert.ok(state.note);
    const { stage } = await handlers.caseRead({ note: state.note.id });
    assert.ok(stage);
    assert.match(stage.because, /past and no release is recorded/);
    assert.ok(stage.cautions.some((c) => /defense counsel before any plea, bond or dismissal/i.test(c.message)));
    assert.ok(stage.next.length > 0 && stage.templates.every((t) => /^T\d\d/.test(t.id) && t.title !== ''));
    assert.deepEqual(stage.clocks, ['Notice asked by the form']);
    const from = front.positionAt(front.getText().indexOf('detainer:'));
    const to = front.positionAt(front.getText().indexOf('---\n\n#'));
    front.change({ start: from, end: to }, '');
    const bare = await handlers.caseRead({ note: state.note.id });
    assert.equal(bare.stage, null);
    assert.match(bare.stageMessage, /What happened last/);
  });

  it('has a letter saved by the editor, in the letter’s own words, under the template’s name', async () => {
    const { handlers } = await desk();
    for (const format of ['html', 'docx'] as const) {
      deeds.length = 0;
      assert.match((await handlers.letterSave({ form: letter, format })).message, /asks where/);
      await new Promise((r) => setTimeout(r, 0));
      assert.deepEqual(deeds, [{ what: 'save dialog', with: `file:/clinic/T06.${format}` }]);
    }
    const missing = { ...letter, template: 'T99' };
    assert.equal((await refusal(() => handlers.letterSave({ form: missing, format: 'html' }))).code, 'badInput');
  });

  it('follows the clinic: its templates, its rules, its letterhead', async () => {
    const { handlers } = await desk();
    const before = await handlers.templateList({});
    const own = createEngines();
    const fewer = {
      ...openApi(own),
      listTemplates: () => api.listTemplates().slice(0, 2),
      listForms: () => api.listForms().slice(0, 1),
    };
    clinicEngines = { ...own, api: fewer };
    const after = await handlers.templateList({});
    assert.ok(before.templates.length > 2);
    assert.equal(after.templates.length, 2);
    assert.equal((await handlers.ready({ place: null })).catalog.forms.length, 1);
  });

  it('fills a complaint’s chronology in the clinic’s zone where the note names none', async () => {
    const { noteFields } = await import('../../src/vscode/panel/hostState');
    const d = await desk();
    const silent = note('/clinic/case.md', TEXT.replace('zone: America/New_York\n', ''));
    const services = { ...d.services, clinic: { ...d.services.clinic, zoneFor: () => 'America/Chicago' } } as unknown as Services;
    const fields = noteFields(services, silent as never);
    assert.match(fields['chronology'] ?? '', /3:00 PM CST/);
    assert.match(noteFields(services, d.front as never)['chronology'] ?? '', /3:00 PM EST/);
  });

  it('counts the time left anew each time it is asked', async () => {
    const d = await desk();
    const left = async (): Promise<string> => {
      const { outcome } = (await d.handlers.holdCompute(hold)).main;
      return outcome.kind === 'hold' ? (outcome.readings[0]?.left ?? '') : '';
    };
    const first = await left();
    d.at('2026-11-20T21:01:00Z');
    assert.notEqual(await left(), first);
  });

  it('says both schemes and the questions that would settle them', async () => {
    const { handlers } = await desk();
    const view = await handlers.chargesClassify(charges);
    assert.deepEqual(
      view.schemes.map((s) => s.scheme),
      ['ICE-2010', 'SC-2009'],
    );
    assert.ok(view.needs.some((n) => n.fact === 'disposition'));
    assert.match(view.charges[0]?.name ?? '', /1313 SIMPLE ASSLT/);
    assert.deepEqual((await handlers.chargesClassify(EMPTY_CHARGES)).charges, []);
  });
});

describe('a page that is pasted', () => {
  const PAGE = [
    'Name: DOE, JOHN Q',
    'Booking Date\t11/19/2026 02:11 AM',
    'Charges',
    '1. SIMPLE BATTERY (M)  GUILTY 10 DAYS',
    '2. 459 PC BURGLARY',
    'ICE HOLD 11/20/2026 15:00',
    'HOLD FOR ATLANTA PD',
  ].join('\n');

  it('gives charges without a code, holds with where they lead, and says what was left out', async () => {
    const { handlers } = await desk();
    const pasted = await handlers.chargesRead({ text: PAGE });
    assert.deepEqual(
      pasted.charges.map((c) => [c.code, c.text, c.disposition, c.days, c.noteRow]),
      [
        ['', 'SIMPLE BATTERY (M)', 'convicted', '10', -1],
        ['', '459 PC BURGLARY', '', '', -1],
      ],
    );
    assert.deepEqual(pasted.holds, [
      { kind: 'deadline', message: 'ICE hold found on line 6: check the deadline.', time: '11/20/2026 15:00' },
      { kind: 'other', message: 'Hold of another agency found on line 7: something else may hold the person.', time: '' },
    ]);
    assert.equal(pasted.left, 0);
    assert.match(pasted.ignored.join('; '), /line 1/);
    const view = await handlers.chargesClassify({ charges: pasted.charges, recordComplete: false });
    assert.equal(view.charges[1]?.candidates[0]?.value, '2299');
    assert.equal(view.charges[1]?.statutes, '459 PC (US-CA)');
    assert.match(view.charges[1]?.lakenRiley ?? '', /may fall under it: burglary/);
  });

  it('a code the sheet prints is asked about, not taken', async () => {
    const { handlers } = await desk();
    const pasted = await handlers.chargesRead({ text: '1313 SIMPLE ASSAULT' });
    assert.equal(pasted.charges[0]?.code, '');
    const view = await handlers.chargesClassify({ charges: pasted.charges, recordComplete: false });
    assert.match(view.charges[0]?.asked.join(' ') ?? '', /prints 1313. Is that the code\?/);
    assert.equal(view.charges[0]?.candidates[0]?.value, '1313');
  });

  it('takes no more than the list holds, and says how many are left', async () => {
    const { handlers } = await desk();
    const pasted = await handlers.chargesRead({ text: Array.from({ length: 230 }, () => 'SIMPLE BATTERY').join('\n') });
    assert.deepEqual([pasted.charges.length, pasted.left], [200, 30]);
  });
});

describe('a page that was tampered with', () => {
  const names = Object.keys(pageRequests) as (keyof PageRequests)[];
  const bait = [
    'file:///clinic/other.md',
    '/clinic/other.md',
    'command:workbench.action.quit',
    '../other.md',
    '<img src=x>',
    '"; rm',
  ];

  it('reaches no other note, no file and no command, whatever it sends', async () => {
    const d = await desk();
    const sent: Envelope[] = [];
    const host = new Rpc({
      who: 'host',
      post: (m) => sent.push(m),
      serves: pageRequests,
      handlers: d.handlers,
      calls: {},
      emits: hostEvents,
      hears: {},
      onEvent: () => undefined,
    });
    let count = 0;
    const value = fc.oneof(
      fc.constantFrom<unknown>(...bait),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({}),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), value), { maxLength: 4 }),
        fc.boolean(),
        async (name, changes, real) => {
          const state = await d.handlers.noteState({});
          const body = structuredClone(bodies[name]) as Record<string, unknown>;
          for (const [where, what] of changes) {
            const places = objectsIn(body);
            const place = places[where % places.length] ?? body;
            const keys = Object.keys(place);
            const key = keys[where % Math.max(1, keys.length)];
            if (key !== undefined) place[key] = what;
          }
          if (real && state.note && typeof body.note === 'object' && body.note !== null)
            body.note = { id: state.note.id, version: state.note.version };
          count += 1;
          host.receive({ v: 1, kind: 'request', id: `evil-${count}`, method: pageRequests[name].method, body });
          await new Promise((r) => setTimeout(r, 1));
        },
      ),
      { numRuns: 250, seed: 20261122 },
    );
    await new Promise((r) => setTimeout(r, 50));
    host.dispose();
    assert.equal(d.secret.getText(), TEXT);
    const own = d.front.uri.toString();
    for (const deed of deeds) {
      if (deed.what === 'edit' || deed.what === 'show')
        assert.ok([own, 'file:/untitled'].includes(String(deed.with)), JSON.stringify(deed));
      if (deed.what === 'open') assert.equal(deed.with, 'untitled');
      if (deed.what === 'command') {
        const [command, , of] = deed.with as string[];
        // The two commands that the page's own buttons run ask the person first; the one that may write is of the note in front alone.
        if (command === 'detainerDesk.thisJail') assert.equal(of, own);
        else assert.ok(['vscode.diff', 'detainerDesk.insertClientSheet'].includes(command ?? ''), command);
      }
    }
    assert.ok(sent.length > 0);
    for (const page of d.pages) assert.match(page, /^(Hold deadline explained|Levels explained|Preview of T\d\d(-NV)?)$/);
  });
});

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
