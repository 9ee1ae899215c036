import * as vscode from 'vscode';
import { COMMANDS } from '../commands/ids';
import { isNote } from '../lastNote';
import { programmeOf } from '../programmeOf';
import type { Services } from '../services';

/** A claim of the programme in a memo: where it stands, from when it is, what has changed, and its citation. */
export class ProgrammeHover implements vscode.HoverProvider {
  constructor(private readonly services: Services) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!isNote(document)) return undefined;
    const line = document.lineAt(position.line).text;
    const claim =
      line.length > LONGEST ? null : programmeOf(this.services.enginesFor(document.uri)).claimAt(line, position.character);
    if (!claim) return undefined;
    const argument = encodeURIComponent(JSON.stringify([claim.id]));
    const text = new vscode.MarkdownString(
      `${claim.markdown}\n\n[Insert the citation](command:${COMMANDS.searchProgramme}?${argument} "Opens the row: read it or insert its citation")`,
    );
    // Our own words only, and this one command.
    text.isTrusted = { enabledCommands: [COMMANDS.searchProgramme] };
    return new vscode.Hover(text, new vscode.Range(position.line, claim.start, position.line, claim.end));
  }
}

/** A line longer than this is no sentence of a memo. */
const LONGEST = 5000;
