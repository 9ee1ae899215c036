import * as vscode from 'vscode';
import { lensLines } from '../../app/holdsList/holdWords';
import { COMMANDS } from '../commandIds';
import { isNote } from '../note/lastNote';
import type { NoteDesk } from '../note/noteDesk';
import type { MinuteTicks } from '../holdsList/minuteTicks';
import { askedOf } from '../note/noteTarget';
import { readOpenNote } from '../note/openNote';
import { affects, setting } from '../settings';

const CLOSED = new Set(['released', 'ice-custody', 'closed']);

/** Above the time of release: what each reading says and what is left of it. Off by one setting. */
export class ReleaseLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly vscode.Disposable[];
  /** What is drawn in each open note, so that a minute that changes no word redraws nothing. */
  private readonly drawn = new Map<string, string>();
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly desk: NoteDesk,
    ticks: MinuteTicks,
  ) {
    const { workspace } = vscode;
    this.subscriptions = [
      this.changed,
      ticks.onTick(() => this.tick()),
      workspace.onDidChangeConfiguration((e) => {
        if (affects(e, 'codeLens.deadline')) this.changed.fire();
      }),
      workspace.onDidCloseTextDocument((d) => this.drawn.delete(d.uri.toString())),
      desk.defaults.onDidChange(() => this.changed.fire()),
    ];
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!isNote(document)) return [];
    const on = setting('codeLens.deadline', document.uri);
    const lenses = on ? this.make(document) : [];
    this.drawn.set(document.uri.toString(), titles(lenses));
    return lenses;
  }

  private make(document: vscode.TextDocument): vscode.CodeLens[] {
    const { note, spans } = readOpenNote(document);
    const span = spans['detainer.releasable'];
    if (!span) return [];
    const range = document.lineAt(document.positionAt(span.start).line).range;
    const uri = document.uri.toString();
    const lens = (title: string, tooltip: string, command: string): vscode.CodeLens =>
      new vscode.CodeLens(range, { title, tooltip, command, arguments: [uri] });
    const asked = askedOf(this.desk, document);
    if (asked.kind === 'missing')
      return [lens(`$(question) ${asked.question}`, 'The hours cannot be counted before this is known', COMMANDS.checkDeadline)];
    const answer = this.desk.services.enginesFor(document.uri).holds.computeHold(asked.request);
    const closed =
      CLOSED.has(note.detainer.status ?? '') || note.detainer.released !== undefined || note.detainer.iceCustody !== undefined;
    const lines = lensLines(answer, asked.request.zone, Math.floor(Date.parse(this.desk.services.now()) / 60_000), closed);
    const out = lines.map((l) => lens(l.title, l.tooltip, COMMANDS.explainHold));
    if (answer.kind === 'ask' || answer.kind === 'invalid') return out;
    out.push(lens('Explain', 'The full working, with every source', COMMANDS.explainHold));
    out.push(lens('Insert', 'Put the deadline into the note', COMMANDS.insertDeadline));
    if (!closed) out.push(lens('Calendar', 'Save a calendar file for this hold', COMMANDS.exportCalendar));
    return out;
  }

  private tick(): void {
    const shown = vscode.window.visibleTextEditors.filter((e) => this.drawn.has(e.document.uri.toString()));
    const stale = shown.some(({ document }) => {
      const before = this.drawn.get(document.uri.toString());
      return before !== '' && titles(this.make(document)) !== before;
    });
    if (stale) this.changed.fire();
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }
}

function titles(lenses: readonly vscode.CodeLens[]): string {
  return lenses.map((l) => l.command?.title).join('\n');
}
