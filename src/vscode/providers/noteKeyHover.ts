import * as vscode from 'vscode';
import { jailLines } from '../../app/jails/jailHelp';
import { inMarkdown } from '../../domain/markdown';
import { readCalls } from '../../domain/note/blocks/callLog';
import { isNote } from '../note/lastNote';
import type { NoteDesk } from '../note/noteDesk';
import { readOpenNote } from '../note/openNote';

/** Keys whose hover also shows the case in time. */
const TIMES = new Set(['booked', 'received', 'releasable', 'demand', 'released', 'ice-custody'].map((k) => `detainer.${k}`));

/** What a key or value of the front matter means; on a time, the timeline of the case. */
export class NoteKeyHover implements vscode.HoverProvider {
  constructor(private readonly desk: NoteDesk) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    if (!isNote(document)) return undefined;
    const { note, frontMatter } = readOpenNote(document);
    const offset = document.offsetAt(position);
    if (!frontMatter || offset > frontMatter.end) return undefined;
    const notes = this.desk.notes(document.uri);
    const found = notes.hover(document.getText(), offset);
    if (!found) return undefined;
    const clinic = this.desk.services.clinic.for(document.uri).library?.rows;
    const jail = found.path === 'facility' ? jailLines(note, clinic, this.desk.services.today()) : [];
    const help = `**${inMarkdown(found.label)}**\n\n${[...jail, ...found.lines].map(inMarkdown).join('\n\n')}`;
    const timeline = TIMES.has(found.path)
      ? notes.timeline(
          note,
          Date.parse(this.desk.services.now()),
          this.desk.defaults.forNote(note, document.uri),
          readCalls(document.getText()),
        )
      : '';
    const text = timeline === '' ? help : `${help}\n\n---\n\n${timeline}`;
    const range = new vscode.Range(document.positionAt(found.span.start), document.positionAt(found.span.end));
    return new vscode.Hover(new vscode.MarkdownString(text), range);
  }
}
