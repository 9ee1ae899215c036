import * as vscode from 'vscode';
import { orderedPick } from '../../ui/orderedPick';
import { shownTime } from '../../../app/deadline/holdFromNote';
import { statesOf } from '../../../app/deadline/places';
import { BEFORE, isPut } from '../../../app/deadline/questions';
import { jailModel } from '../../../app/jails/jailHelp';
import { quickCheck, type QuickAction, type QuickRow, type QuickState, type QuickView } from '../../../app/deadline/quickCheck';
import type { CaseNote } from '../../../domain/note/caseNote';
import { askedOf, wordsOf } from '../../../domain/note/keys/askedAnswers';
import { askedFacts, notedFacts } from '../../../domain/note/noteRequests';
import { noteName } from '../../note/lastNote';
import { pickZone } from '../../ui/zonePicker';
import { isCaseNote, saveAnswer } from './saveAnswer';
import { readOpenNote } from '../../note/openNote';
import { insertHold } from '../../note/placeBlock';
import { pickOne, rowItems, type RowItem } from '../../ui/quickRows';
import type { Services } from '../../services';
import { chooseJurisdiction, chooseZone } from '../../note/defaults/zone';
import { askService } from './askService';
import { COMMANDS } from '../../commandIds';

const TITLE = 'Check a Hold Deadline';
const PLACEHOLDER = 'When would the person otherwise have been released? fri 3pm · 11/20/2026 1500 · noon yesterday';
/** Minute ticks: the countdown moves while the list is open. */
const TICK_MS = 30_000;

/** The quick check: the answer changes as the time is typed. Esc at any step leaves everything as it was. */
export async function checkDeadline(services: Services, prefill?: string, said: QuickState['before'] = {}): Promise<void> {
  const last = services.lastNote.current();
  const note = last ? readOpenNote(last.document) : undefined;
  const resource = last?.document.uri;
  const zone = chooseZone(note?.note, resource, services.clinic.zoneFor(note?.note, resource));
  let state: QuickState = {
    text: prefill ?? '',
    zone,
    jurisdiction: chooseJurisdiction(note?.note, resource),
    form: formOf(note?.note),
    jailModel: jailModel(
      note?.note.facility,
      chooseJurisdiction(note?.note, resource),
      services.clinic.for(resource).library?.rows,
    ),
    // What the note says already need not be asked again; all of it stands in the list and can be changed there.
    before: { ...(note ? askedFacts(note.note, zone?.zone) : {}), ...said },
    now: services.now(),
    note: last ? noteName(last.document) : undefined,
    saveTo: last && isCaseNote(last.document) ? noteName(last.document) : undefined,
  };
  for (;;) {
    // Anew each time: the zone may have been changed, and a time in the note is read in it.
    if (note) {
      const { detainer } = note.note;
      state = {
        ...state,
        noted: notedFacts(note.note, state.zone?.zone),
        noteTime: shownTime(detainer.releasable, state.zone?.zone),
      };
    }
    const step = await typeTime(services, state);
    if (!step) return;
    state = step.state;
    const next = await act(services, state, step.view, step.action);
    if (!next) return;
    state = next;
  }
}

function formOf(note: CaseNote | undefined): string | undefined {
  const form = note?.detainer.form;
  return form === undefined || form.toLowerCase() === 'unknown' ? undefined : form;
}

/** The list itself. Resolves with what was chosen, or undefined for Esc. */
function typeTime(
  services: Services,
  from: QuickState,
): Promise<{ state: QuickState; view: QuickView; action: QuickAction } | undefined> {
  return new Promise((resolve) => {
    const pick = orderedPick<RowItem>();
    let state = from;
    let view: QuickView = { rows: [] };
    pick.title = TITLE;
    pick.placeholder = PLACEHOLDER;
    pick.value = from.text;
    pick.ignoreFocusOut = true;
    const show = (): void => {
      state = { ...state, text: pick.value, now: services.now() };
      view = quickCheck(state, { ...services.api, firstLines: (r, a) => services.holds.firstLines(r, a) });
      pick.items = view.rows.flatMap(rowItems);
      // Enter takes the time as read, or asks for the zone; where there is a question it stands on the question, and answers nothing.
      const first = pick.items.find((i) =>
        state.zone ? i.row.kind === 'moment' : i.row.kind === 'action' && i.row.action === 'zone',
      );
      pick.activeItems = [first ?? pick.items[0]].flatMap((i) => i ?? []);
    };
    const tick = setInterval(show, TICK_MS);
    let result: { state: QuickState; view: QuickView; action: QuickAction } | undefined;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const row = pick.activeItems[0]?.row;
      if (!row) return;
      if (row.kind === 'choice') {
        if (row.field === 'text' || row.field === 'releasable') pick.value = row.value;
        show();
        return;
      }
      const action = actionOf(row);
      if (!action) return;
      if (needsAnswer(action) && !view.answer) return;
      result = { state, view, action };
      pick.hide();
    });
    pick.onDidHide(() => {
      clearInterval(tick);
      pick.dispose();
      resolve(result);
    });
    show();
    pick.show();
  });
}

/** Enter on the moment saves the answer: the one key on the phone. Enter on a reading or a caution explains it. */
function actionOf(row: QuickRow): QuickAction | undefined {
  if (row.kind === 'action') return row.action;
  if (row.kind === 'moment') return 'save';
  return row.kind === 'reading' || row.kind === 'caution' ? 'explain' : undefined;
}

function needsAnswer(action: QuickAction): boolean {
  return action === 'save' || action === 'saveTo' || action === 'insert' || action === 'copy' || action === 'explain';
}

/** Carries out an action; returns the state to go on with, or undefined when the check is done. */
async function act(services: Services, state: QuickState, view: QuickView, action: QuickAction): Promise<QuickState | undefined> {
  switch (action) {
    case 'zone': {
      const zone = await pickZone();
      return zone ? { ...state, zone: { zone, from: 'chosen now' } } : state;
    }
    case 'form': {
      const form = await pickForm(services);
      return form === undefined ? state : { ...state, form: form || undefined };
    }
    case 'jurisdiction': {
      const jurisdiction = await pickJurisdiction(services);
      return jurisdiction === undefined ? state : { ...state, jurisdiction: jurisdiction || undefined };
    }
    case 'service':
      return askService(services, state);
    case 'before':
      return askBefore(state);
    case 'panel':
      await vscode.commands.executeCommand(COMMANDS.openPanel, view.request);
      return undefined;
    case 'save':
    case 'saveTo': {
      const { request, answer } = view;
      if (!request || !answer) return undefined;
      const checked = { request, answer, before: state.before };
      // Esc goes back to the check: what was typed is still there.
      return (await saveAnswer(services, checked, action === 'saveTo')) ? undefined : state;
    }
    case 'insert':
      if (view.request && view.answer) await insertHold(services, view.request, view.answer);
      return undefined;
    case 'copy':
      if (view.request && view.answer) await vscode.env.clipboard.writeText(services.holds.holdBlock(view.request, view.answer));
      return undefined;
    case 'explain':
      if (view.request && view.answer)
        await services.docs.show('Hold deadline explained', services.holds.explainHold(view.request, view.answer));
      return undefined;
  }
}

/** The form chosen last stands right after "unknown form"; the default stays unknown. */
async function pickForm(services: Services): Promise<string | undefined> {
  const unknown = { label: 'Unknown form', description: 'the answer is the range', value: '' };
  const { form: last } = services.recent;
  const forms = services.api.listForms().map((f) => ({
    label: f.id,
    description: f.id === last ? `${f.name} (chosen last)` : f.name,
    detail: f.wording,
    value: f.id,
  }));
  const ordered = [...forms.filter((f) => f.value === last), ...forms.filter((f) => f.value !== last)];
  const picked = await pickOne('Form edition', 'Which detainer form does the jail hold?', [unknown, ...ordered]);
  if (picked) services.recent.form = picked;
  return picked;
}

async function pickJurisdiction(services: Services): Promise<string | undefined> {
  const none = { label: 'No state', description: 'state law is not checked', value: '' };
  const states = statesOf(services.api).map((j) => ({
    label: j.id,
    description: j.name,
    detail: j.laws.map((l) => l.title).join('; '),
    value: j.id,
  }));
  return pickOne('State', 'The state the jail stands in', [none, ...states]);
}

/** The questions before the number: a list that stays open until Esc or Done, every one of them optional. */
async function askBefore(state: QuickState): Promise<QuickState> {
  let before = state.before;
  for (;;) {
    const said = wordsOf(before);
    const questions = BEFORE.filter((q) => isPut(q, said)).map((q) => {
      const value = said[q.field];
      const words = q.choices.find(([v]) => v === value)?.[1];
      return { label: q.question, description: words ?? 'not answered', value: q.field };
    });
    const field = await pickOne('Before the number', 'All optional. Nothing here is stored unless you insert the result.', [
      { label: '$(check) Back to the deadline', value: '' },
      ...questions,
    ]);
    const question = BEFORE.find((q) => q.field === field);
    if (!question) return { ...state, before };
    const choice = await pickOne(question.question, 'Esc leaves it unanswered', [
      ...question.choices.map(([value, label]) => ({ label, value })),
      { label: 'Clear this answer', value: '' },
    ]);
    if (choice === undefined) continue;
    const { [question.field]: _was, ...rest } = said;
    before = askedOf(
      choice ? { ...rest, [question.field]: choice } : rest,
      choice || question.field !== 'servedBy287g' ? before.servedBy287g?.at : undefined,
    );
  }
}
