import * as vscode from 'vscode';
import { explainCharges } from '../../app/charges/chargesExplain';
import { SCHEMES } from '../../app/charges/chargesCheck';
import type { ClinicLibrary } from '../../app/clinic/clinicLibrary';
import type { Span } from '../../domain/note/caseNote';
import type { HoldAnswer, HoldRequest } from '../../domain/detainer/answers';
import type { RenderAnswer, TemplateInfo } from '../../domain/template/answers';
import { consentEdit } from '../../domain/note/consentEdit';
import { canBeReviewed } from '../../domain/template/review';
import { RpcError } from '../../protocol/envelope';
import type { HoldForm } from '../../protocol/hold';
import type { Draft, Place } from '../../protocol/hostState';
import type { LetterForm } from '../../protocol/letter';
import type { PageHandlers } from '../../protocol/messages';
import type { InsertOutcome } from '../../protocol/parts';
import type { ClinicEngines } from '../clinic/libraries';
import { readOpenNote } from '../note/openNote';
import { programOf } from '../../app/engines';
import { renderLetter } from '../letters/renderLetter';
import { recordReview } from '../note/review';
import { saveLetter } from '../letters/saveLetter';
import type { Services } from '../services';
import { caseView } from '../../app/note/caseView';
import { makeCatalog } from '../../app/note/panelCatalog';
import { chargesBlocks } from '../note/chargesBlocks';
import { chargesRequest, chargesView } from '../../app/charges/chargesView';
import { holdAnswer, holdView, type HoldDoors } from '../../app/deadline/holdView';
import { hostState, noteFields } from './hostState';
import { letterInputs, letterView, templateCard } from '../../app/letters/letterView';
import { clockName } from '../../app/citations/sources';
import { saveDraft } from './saveDraft';
import { surroundings, type TargetNote } from './targetNote';
import { apply, outcome, writeBlockInto, writeSnippetInto } from './write';

/** What the window remembers for the page until it ends: only in memory. */
export interface PanelMemory {
  draft: Draft | null;
  place: Place | null;
}

const SEARCH_LIMIT = 20;
const NEW_CASE_NOTE = 'detainerDesk.newCaseNote';
const said = (message: string): InsertOutcome => ({ kind: 'done', message, note: null });

/** One handler per request of the protocol. Everything they use comes from the host; from the page come only form values and ids. */
export function makeHandlers(services: Services, target: TargetNote, memory: PanelMemory, onReady: () => void): PageHandlers {
  // Asked anew each time: the engines of the clinic of the note that is written to, which may be pinned while another is in front.
  const here = (): ClinicEngines => services.enginesFor(target.current()?.document.uri);
  let places: { readonly version: number; readonly spans: Map<string, Span> } = { version: -1, spans: new Map() };
  const state = (): ReturnType<typeof hostState> => hostState(services, target);
  const clinic = (): ClinicLibrary | null => services.clinic.for(target.current()?.document.uri).library;
  const doors = (): HoldDoors => here().api;

  const answered = (form: HoldForm): { request: HoldRequest; answer: HoldAnswer } => {
    if (form.nudge !== 0)
      throw new RpcError('badInput', 'This is a what-if. Choose "Use this time" or go back to the typed time first.');
    const result = holdAnswer(form, doors(), services.now());
    if ('outcome' in result)
      throw new RpcError('badInput', 'There is no answer to use yet. Complete the fields first.', 'releasable');
    if (result.answer.kind === 'ask') throw new RpcError('badInput', result.answer.question, result.answer.field);
    if (result.answer.kind === 'invalid') throw new RpcError('badInput', result.answer.message, result.answer.field);
    return result;
  };

  const rendered = (form: LetterForm): { template: TemplateInfo; answer: RenderAnswer; today: string } => {
    const template = here()
      .api.listTemplates()
      .find((t) => t.id === form.template);
    if (!template) throw new RpcError('badInput', 'Choose a template from the list.', 'template');
    const document = target.current()?.document;
    const around = surroundings(services, document);
    const hold =
      form.useHold && form.hold.releasable.trim() ? holdAnswer({ ...form.hold, nudge: 0 }, doors(), services.now()) : undefined;
    const inputs = letterInputs(form, template, document ? noteFields(services, document) : {}, {
      // A hold that the law does not allow is told to the letter too: it then asks for release and concedes no hours.
      hold:
        hold && 'answer' in hold && (hold.answer.kind === 'hold' || hold.answer.kind === 'no-hold') ? hold.request : undefined,
      zone: form.hold.zone,
      charges: form.useCharges && form.charges.charges.length > 0 ? chargesRequest(form.charges) : undefined,
    });
    // The same function as the command's: the panel's letter is the command's letter.
    return { template, answer: renderLetter(services, template.id, inputs, around.asOf, document), today: around.today };
  };

  const letter = (form: LetterForm): Extract<RenderAnswer, { kind: 'rendered' }> => {
    const { answer } = rendered(form);
    if (answer.kind !== 'rendered') throw new RpcError('badInput', answer.message, 'template');
    return answer;
  };

  return {
    ready: ({ place }) => {
      onReady();
      return { catalog: makeCatalog(here().api), state: state(), draft: memory.draft, place: memory.place ?? place };
    },
    keepDraft: (draft) => {
      memory.draft = draft;
      return {};
    },
    saveDraft: (asked) => saveDraft(services, target, asked),
    noteState: () => state(),
    pin: ({ pinned }) => {
      target.pin(pinned);
      return state();
    },
    openNote: async () => {
      const t = target.current();
      if (!t) throw new RpcError('noNote', 'No case note is open. Open or make a note, then try again.');
      await vscode.window.showTextDocument(t.document, { viewColumn: t.column ?? vscode.ViewColumn.One });
      return said('The note is in front.');
    },
    holdCompute: (form) => holdView(form, doors(), services.now()),
    holdInsert: ({ note, form, mode }) => {
      const t = target.check(note);
      const { request, answer } = answered(form);
      return writeBlockInto(services, t, 'hold', here().holds.noteBlock(request, answer), mode);
    },
    holdCopy: async (form) => {
      const { request, answer } = answered(form);
      await vscode.env.clipboard.writeText(here().holds.holdBlock(request, answer));
      return said('Copied.');
    },
    holdExplain: async (form) => {
      const { request, answer } = answered(form);
      await services.docs.show('Hold deadline explained', here().holds.explainHold(request, answer));
      return said('The full working is open beside this panel.');
    },
    offenseSearch: ({ query }) => ({
      hits: here()
        .api.searchOffenses({ query, limit: SEARCH_LIMIT })
        .map((h) => ({ code: h.code, name: h.descriptor, category: h.category, why: h.why })),
      note: here().charges.sectionNumberAlone(query) ?? '',
    }),
    chargesClassify: (form) => chargesView(form, here().api),
    chargesInsert: ({ note, form, mode }) => {
      const t = target.check(note);
      const request = chargesRequest(form);
      if (request.charges.length === 0) throw new RpcError('badInput', 'Add a charge first.', 'charges');
      const { block, added } = chargesBlocks(here().charges, t.document, request, undefined, t.cursor);
      return writeBlockInto(services, t, 'charges', block, mode, added);
    },
    chargesCopy: async (form) => {
      await vscode.env.clipboard.writeText(here().charges.chargesTable(chargesRequest(form)));
      return said('Copied.');
    },
    chargesExplain: async (form) => {
      const request = chargesRequest(form);
      const answers = SCHEMES.map((scheme) => here().api.classifyCharges({ ...request, scheme }));
      await services.docs.show('Levels explained', explainCharges(request, answers, here().charges.dataVersion));
      return said('Each rule and its source is open beside this panel.');
    },
    templateList: () => {
      const { asOf, asOfFrom, today } = surroundings(services, target.current()?.document);
      return {
        asOf,
        asOfFrom,
        today,
        templates: here()
          .api.listTemplates()
          .map((t) => templateCard(t, here().api, asOf, today, clinic()?.name ?? '')),
      };
    },
    templatePreview: (form) => {
      const { answer, template, today } = rendered(form);
      return letterView(answer, template, here().api, today);
    },
    letterInsert: ({ note, form }) => {
      const t = target.check(note);
      return writeSnippetInto(t, letter(form).snippet);
    },
    letterReview: ({ note, form }) => {
      const t = target.check(note);
      const answer = letter(form);
      if (!canBeReviewed(answer))
        return {
          kind: 'refused',
          message: 'This text takes no review: it has blanks to fill in, or it is reviewed already.',
        };
      // Not waited for: the editor asks who it was, and its own message says what became of it.
      void recordReview(services, form.template, answer.fingerprint, t.document);
      return said('The editor asks who reviewed this text.');
    },
    consentSave: async ({ note, consent }) => {
      const t = target.check(note);
      const edit = consentEdit(t.document.getText(), consent);
      if (edit.kind === 'cannot') return { kind: 'refused', message: edit.message };
      return outcome(t, await apply(t, edit.edit), `The consent of ${consent.date} is recorded in the front matter`);
    },
    letterNew: async (form) => {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: letter(form).text });
      await vscode.window.showTextDocument(document, { viewColumn: target.current()?.column ?? vscode.ViewColumn.One });
      return said('The letter is open as a new note. It is not saved yet.');
    },
    letterPage: async (form) => {
      await services.docs.show(`Preview of ${form.template}`, letter(form).preview);
      return said('The letter is open as a page.');
    },
    letterSave: ({ form, format }) => {
      // Not waited for: the person may take as long as they like to choose a place, and a message of the editor says what became of it.
      const { text, draft } = letter(form);
      void saveLetter(services, { markdown: text, format, name: form.template, reviewed: !draft });
      return said('The editor asks where to save the letter.');
    },
    newNote: async () => {
      const all = await vscode.commands.getCommands(true);
      if (all.includes(NEW_CASE_NOTE)) {
        await vscode.commands.executeCommand(NEW_CASE_NOTE);
        return said('A new case note is open.');
      }
      const { today, zone } = surroundings(services, undefined);
      const content = `---\ndate: ${today}\nzone: ${zone}\nfacility:\njurisdiction:\ndetainer:\n  form: unknown\n  releasable:\n---\n\n`;
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
      return said('A new case note is open. It is not saved yet.');
    },
    caseRead: ({ note }) => {
      const t = target.named(note);
      const around = surroundings(services, t.document);
      const spans = new Map<string, Span>();
      places = { version: t.document.version, spans };
      const read = readOpenNote(t.document);
      const defaults = { zone: around.zone || undefined, jurisdiction: around.jurisdiction || undefined };
      const input = {
        text: t.document.getText(),
        version: t.document.version,
        read,
        zone: around.zone,
        jurisdiction: around.jurisdiction,
        now: services.now(),
        asOf: around.asOf,
        today: around.today,
        stage: programOf(here()).stage({ note: read.note, now: Date.parse(services.now()), defaults }),
        clockName,
      };
      return caseView(input, here().api, (span) => {
        const id = `p${spans.size + 1}`;
        spans.set(id, span);
        return id;
      });
    },
    caseReveal: async ({ note, version, target: id }) => {
      const t = target.named(note);
      const span = places.spans.get(id);
      if (!span || version !== t.document.version || places.version !== version) {
        throw new RpcError('stale', 'The note changed in the meantime. Its places were read anew; choose again.');
      }
      const range = new vscode.Range(t.document.positionAt(span.start), t.document.positionAt(span.end));
      await vscode.window.showTextDocument(t.document, { viewColumn: t.column ?? vscode.ViewColumn.One, selection: range });
      return said('The line is in front.');
    },
  };
}
