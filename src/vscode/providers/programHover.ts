import * as vscode from 'vscode';
import { COMMANDS } from '../commandIds';
import { isNote } from '../note/lastNote';
import { programOf } from '../../app/engines';
import type { Services } from '../services';

/** A claim of the program in a memo: where it stands, from when it is, what has changed, and its citation. */
export class ProgramHover implements vscode.HoverProvider {
  constructor(private readonly services: Services) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!isNote(document)) return undefined;
    const line = document.lineAt(position.line).text;
    const claim =
      line.length > LONGEST ? null : programOf(this.services.enginesFor(document.uri)).claimAt(line, position.character);
    if (!claim) return undefined;
    const argument = encodeURIComponent(JSON.stringify([claim.id]));
    const text = new vscode.MarkdownString(
      `${claim.markdown}\n\n[Insert the citation](command:${COMMANDS.searchProgram}?${argument} "Opens the row: read it or insert its citation")`,
    );
    // Our own words only, and this one command.
    text.isTrusted = { enabledCommands: [COMMANDS.searchProgram] };
    return new vscode.Hover(text, new vscode.Range(position.line, claim.start, position.line, claim.end));
  }
}

/** A line longer than this is no sentence of a memo. */
const LONGEST = 5000;
