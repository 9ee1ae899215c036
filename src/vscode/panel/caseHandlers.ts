import * as vscode from 'vscode';
import { clockName } from '../../app/citations/sources';
import { programOf } from '../../app/engines';
import { caseView } from '../../app/note/caseView';
import type { Span } from '../../domain/note/caseNote';
import { RpcError } from '../../protocol/envelope';
import type { PageHandlers } from '../../protocol/messages';
import { readOpenNote } from '../note/openNote';
import { said, type Panel } from './handlerParts';
import { surroundings } from './targetNote';

/** The Case tab. The page knows places of the note by ids that mean nothing elsewhere, and only for one version of its text. */
export function caseHandlers({ services, target, here }: Panel): Pick<PageHandlers, 'caseRead' | 'caseReveal'> {
  let places: { readonly version: number; readonly spans: Map<string, Span> } = { version: -1, spans: new Map() };
  return {
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
