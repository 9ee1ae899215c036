import assert from 'node:assert/strict';
import { EMPTY_CHARGES, newCharge } from '../../src/protocol/charges';
import { EMPTY_HOLD } from '../../src/protocol/hold';
import type { HostState } from '../../src/protocol/hostState';
import {
  begin,
  editHold,
  EMPTY_DRAFT,
  fieldValue,
  letterForm,
  noteRef,
  noteSentence,
  otherNoteWarning,
  saved,
  touched,
  withHost,
} from '../../webview/state';
import { catalog, draft, hostState } from '../unit/protocol/samples';

const fresh = () => begin({ catalog, state: hostState, draft: null, place: null });
const other: HostState = {
  ...hostState,
  note: hostState.note && { ...hostState.note, id: 'ffff', name: 'other.md', fields: {}, consent: null },
};

describe("the page's state", () => {
  it('starts from the note when nothing was typed before', () => {
    const state = fresh();
    assert.equal(state.draft.hold.releasable, 'fri 3pm');
    assert.equal(state.draft.hold.zone, 'America/New_York');
    assert.equal(state.tab, 'hold');
  });

  it('remembers what the note said when each form was first typed into', () => {
    const typed = editHold(fresh(), { form: 'I-247A' });
    assert.deepEqual(typed.draft.typedOver?.hold, hostState.note?.hold);
    const changed: HostState = {
      ...hostState,
      note: hostState.note && {
        ...hostState.note,
        hold: { ...hostState.note.hold, received: 'noon' },
        charges: { charges: [newCharge('2303', 'SHOPLIFTING')], recordComplete: false },
      },
    };
    // A change by hand under a form that was typed into is seen when it is saved; the other form still follows the note.
    const both = touched(withHost(editHold(withHost(typed, changed), { form: '' }), changed), 'charges');
    assert.equal(both.draft.typedOver?.hold.received, hostState.note?.hold.received);
    assert.deepEqual(both.draft.typedOver?.charges, changed.note?.charges);
    const after = saved({ ...both, draft: { ...both.draft, chargesTouched: true } }, changed, null);
    assert.equal(after.draft.typedOver?.hold.received, 'noon');
    assert.deepEqual(
      after.draft.charges.charges.map((c) => c.noteRow),
      [0],
    );
  });

  it('puts what was typed without a note onto the first one, and takes nothing out of it', () => {
    const none = begin({ catalog, draft: null, place: null, state: { ...hostState, note: null } });
    const typed = editHold(none, { received: 'noon', facts: { facility: 'county jail' } });
    assert.equal(typed.draft.typedOver, null);
    const onto: HostState = {
      ...hostState,
      note: hostState.note && { ...hostState.note, hold: { ...hostState.note.hold, facts: { case: 'K-1' } } },
    };
    const state = withHost(typed, onto);
    assert.deepEqual(state.draft.hold, {
      ...onto.note?.hold,
      zone: none.draft.hold.zone || onto.note?.hold.zone,
      received: 'noon',
      facts: { case: 'K-1', facility: 'county jail' },
    });
    assert.equal(state.draft.typedOver?.id, 'a1b2');
  });

  it('starts from what was typed before, and on the tab that was open', () => {
    const typed = { ...draft, hold: { ...draft.hold, releasable: 'noon' } };
    const state = begin({ catalog, state: hostState, draft: typed, place: { v: 1, tab: 'request', template: 'T01', note: '' } });
    assert.equal(state.draft.hold.releasable, 'noon');
    assert.equal(state.tab, 'request');
    assert.equal(state.draft.template, 'T06');
  });

  it('remembers the template of the place when there is no draft', () => {
    const state = begin({ catalog, state: hostState, draft: null, place: { v: 1, tab: 'request', template: 'T01', note: '' } });
    assert.equal(state.draft.template, 'T01');
  });

  it('takes zone and state from the settings where no note is open', () => {
    const state = begin({
      catalog,
      draft: null,
      place: null,
      state: { ...hostState, note: null, zone: 'America/Chicago', jurisdiction: 'US-IL' },
    });
    assert.equal(state.draft.hold.zone, 'America/Chicago');
    assert.equal(state.draft.hold.jurisdiction, 'US-IL');
    assert.equal(noteRef(state), null);
  });

  it('shows what is typed at once and marks the answer as pending', () => {
    const state = editHold(fresh(), { releasable: 'sat 1am' });
    assert.equal(state.draft.hold.releasable, 'sat 1am');
    assert.equal(state.hold.pending, true);
    assert.equal(state.draft.holdTouched, true);
  });

  it('ends the what-if and forgets which hour was meant when another time is typed, but not what was said of the form', () => {
    const asked = editHold(fresh(), { nudge: 75, answers: { occurrence: 'first', convictionBox: 'yes' } });
    const next = editHold(asked, { releasable: 'sat 1am' });
    assert.equal(next.draft.hold.nudge, 0);
    assert.deepEqual(next.draft.hold.answers, { convictionBox: 'yes' });
    assert.equal(editHold(asked, { form: 'I-247A' }).draft.hold.nudge, 75);
  });

  it('follows the note with untouched forms only', () => {
    const moved: HostState = {
      ...hostState,
      note: hostState.note && {
        ...hostState.note,
        version: 4,
        hold: { ...EMPTY_HOLD, releasable: 'sun 9am', zone: 'America/Denver' },
      },
    };
    assert.equal(withHost(fresh(), moved).draft.hold.releasable, 'sun 9am');
    const typed = editHold(fresh(), { releasable: 'mon 8am' });
    assert.equal(withHost(typed, moved).draft.hold.releasable, 'mon 8am');
    assert.equal(noteRef(withHost(typed, moved))?.version, 4);
  });

  it('takes charges over from the note until one is changed', () => {
    const listed: HostState = {
      ...hostState,
      note: hostState.note && {
        ...hostState.note,
        charges: { charges: [newCharge('2303', 'SHOPLIFTING')], recordComplete: false },
      },
    };
    assert.equal(withHost(fresh(), listed).draft.charges.charges.length, 1);
    const touched = {
      ...fresh(),
      draft: { ...EMPTY_DRAFT, typedOver: draft.typedOver, chargesTouched: true, charges: EMPTY_CHARGES },
    };
    assert.equal(withHost(touched, listed).draft.charges.charges.length, 0);
  });

  it('never carries consent or the fields of a letter to another note', () => {
    const base = fresh();
    const filled = {
      ...base,
      draft: {
        ...base.draft,
        consent: { scope: 'both', date: '2026-11-20', by: 'caseworker' } as const,
        fields: { office: 'typed' },
      },
    };
    assert.deepEqual(withHost(filled, hostState).draft.fields, { office: 'typed' });
    assert.deepEqual(withHost(filled, hostState).draft.consent, { scope: 'both', date: '2026-11-20', by: 'caseworker' });
    assert.deepEqual(withHost(filled, other).draft.fields, {});
    assert.equal(withHost(filled, other).draft.consent, null);
  });

  it('fills a letter from the note where nothing was typed, and lets a typed blank stand', () => {
    const state = fresh();
    assert.equal(fieldValue(state, 'office'), 'The clinic');
    const cleared = { ...state, draft: { ...state.draft, fields: { office: '' } } };
    assert.equal(fieldValue(cleared, 'office'), '');
    assert.deepEqual(letterForm(cleared).fields, { office: '' });
  });

  it('warns when values typed for one note would go into another', () => {
    const typed = editHold(fresh(), { releasable: 'mon 8am' });
    assert.equal(otherNoteWarning(typed), '');
    const moved = withHost(typed, other);
    assert.match(otherNoteWarning(moved), /typed while case\.md was in front.*into other\.md/);
    assert.match(otherNoteWarning(editHold(moved, { form: 'I-247A' })), /case\.md/);
    assert.equal(otherNoteWarning(withHost(moved, hostState)), '');
    assert.equal(otherNoteWarning(withHost(fresh(), other)), '');
  });

  it('names the note it will write to', () => {
    assert.equal(noteSentence(hostState), 'Inserts into: case.md');
    assert.equal(noteSentence({ ...hostState, pinned: true }), 'Inserts into: case.md (pinned)');
    assert.match(noteSentence({ ...hostState, note: null }), /No case note is open/);
    const readOnly = { ...hostState, note: hostState.note && { ...hostState.note, readOnly: 'case.md is read-only.' } };
    assert.match(noteSentence(readOnly), /case\.md.*read-only/);
  });
});
