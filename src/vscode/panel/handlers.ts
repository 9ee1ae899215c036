import * as vscode from 'vscode';
import { makeCatalog } from '../../app/note/panelCatalog';
import { RpcError } from '../../protocol/envelope';
import type { PageHandlers } from '../../protocol/messages';
import type { Services } from '../services';
import { caseHandlers } from './caseHandlers';
import { chargesHandlers } from './chargesHandlers';
import { said, type Panel, type PanelMemory } from './handlerParts';
import { holdHandlers } from './holdHandlers';
import { hostState } from './hostState';
import { letterHandlers } from './letterHandlers';
import { saveDraft } from './saveDraft';
import { surroundings, type TargetNote } from './targetNote';

const NEW_CASE_NOTE = 'detainerDesk.newCaseNote';

/** One handler per request of the protocol. Everything they use comes from the host; from the page come only form values and ids. */
export function makeHandlers(services: Services, target: TargetNote, memory: PanelMemory, onReady: () => void): PageHandlers {
  const panel: Panel = { services, target, here: () => services.enginesFor(target.current()?.document.uri) };
  return {
    ...noteHandlers(panel, memory, onReady),
    ...holdHandlers(panel),
    ...chargesHandlers(panel),
    ...letterHandlers(panel),
    ...caseHandlers(panel),
  };
}

type NoteHandlers = Pick<PageHandlers, 'ready' | 'keepDraft' | 'saveDraft' | 'noteState' | 'pin' | 'openNote' | 'newNote'>;

/** The page itself, what was typed on it, and the note it writes to. */
function noteHandlers({ services, target, here }: Panel, memory: PanelMemory, onReady: () => void): NoteHandlers {
  const state = (): ReturnType<typeof hostState> => hostState(services, target);
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
  };
}
